import CitandaLexicon
import CitandaWorks

/// A day with month and year as a text prints it, perhaps behind a day of the week: “Monday, 3 May 1954”.
struct PrintedDay: Sendable, Hashable {
    let year: Int
    let month: Int
    let day: Int
    /// The day of the week as printed, and its number from 1 for Monday; nil where none stands before the date.
    let weekday: String?
    /// The bytes from the day of the week to the year.
    let range: Range<Int>

    /// Whether the calendar has the day. Until 1923 the Julian calendar counts too, which has more leap days.
    var exists: Bool {
        let days = DatePoint.days(inMonth: month, year: year)
        let isJulianLeapDay = month == Self.february && year % Self.leapCycle == 0 && year < Self.lastJulianYear
        return day <= days || isJulianLeapDay && day == days + 1
    }

    /// The days of the week on which the date may fall: one, or two where both calendars were in use.
    var possibleWeekdays: [Int] {
        let gregorian = Weekday.number(year: year, month: month, day: day)
        let julian =
            year < Self.lastJulianYear ? Weekday.number(year: year, month: month, day: day, isJulian: true) : nil
        return [gregorian, julian].compactMap { $0 }
    }

    private static let february = 2
    private static let leapCycle = 4
    /// Greece gave up the Julian calendar in 1923.
    private static let lastJulianYear = 1923

    /// The days that a text states in one of its usual forms: “3 May 1954”, “May 3, 1954”, “3. Mai 1954”, “3 de mayo de 1954”.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - place: The bytes in the file of bytes of the text.
    static func all(in text: String, place: (Range<Int>) -> Range<Int>) -> [PrintedDay] {
        let words = Word.all(in: text)
        return words.indices.compactMap { index in
            // No month begins with a figure, and its year is one of the two words behind it.
            guard words[index].core.utf8.first?.isFigure == false,
                words[(index + 1)...].prefix(2).contains(where: \.mayBeYear),
                let month = Lexicon.month(words[index].bare)
            else {
                return nil
            }
            return read(words, month: month, at: index, place)
        }
    }

    private static func read(_ words: [Word], month: Int, at index: Int, _ place: (Range<Int>) -> Range<Int>)
        -> PrintedDay?
    {
        let before = previous(words, index), after = next(words, index)
        let first: Int
        let last: Int
        let day: Int
        let year: Int
        if let dayPlace = before, let number = words[dayPlace].day, let yearPlace = after,
            let found = words[yearPlace].year
        {
            // “… 31. June 1954 was dry”: English days have no full stop, and a sentence ends there.
            guard !words[dayPlace].typed.hasSuffix(".") || !isEnglish(words[index].bare) else { return nil }
            (first, last, day, year) = (dayPlace, yearPlace, number, found)
        } else if index + 2 < words.count, let number = words[index + 1].day, words[index + 1].typed.hasSuffix(","),
            let found = words[index + 2].year
        {
            (first, last, day, year) = (index, index + 2, number, found)
        } else {
            return nil
        }
        let weekdayPlace = previous(words, first)
        let weekday = weekdayPlace.map { words[$0].bare }.flatMap { Lexicon.weekday($0) == nil ? nil : $0 }
        // “No. 31 June 1954” is an issue of a month.
        if weekday == nil, first > 0, words[first - 1].isNumberLabel { return nil }
        let start = weekday == nil ? first : weekdayPlace ?? first
        return PrintedDay(
            year: year, month: month, day: day, weekday: weekday,
            range: place(words[start].range.lowerBound..<words[last].range.upperBound))
    }

    /// Whether a month is named so in English and not in German.
    private static func isEnglish(_ month: String) -> Bool {
        Lexicon.words(.months, of: "en").contains(month) && !Lexicon.words(.months, of: "de").contains(month)
    }

    /// The word before a place, articles and prepositions left out.
    private static func previous(_ words: [Word], _ index: Int) -> Int? {
        guard index > 0 else { return nil }
        return links.contains(words[index - 1].bare) ? (index > 1 ? index - 2 : nil) : index - 1
    }

    private static func next(_ words: [Word], _ index: Int) -> Int? {
        guard index + 1 < words.count else { return nil }
        guard links.contains(words[index + 1].bare) else { return index + 1 }
        return index + 2 < words.count ? index + 2 : nil
    }

    /// Words inside dates: “Monday the 3rd of May”, “den 3. Mai”, “3 de mayo de 1954”.
    private static let links: Set<String> = ["the", "of", "den", "dem", "am", "le", "de", "del", "el", "il", "d"]

    /// The parts by which a date is read.
    private struct Word {
        let typed: Substring
        /// The word without marks at its ends.
        let core: Substring
        let range: Range<Int>
        /// The word in small letters without marks at its ends.
        var bare: String { core.lowercased() }

        static func all(in text: String) -> [Word] {
            guard hasYear(text) else { return [] }
            return text.unicodeScalars.split { $0.isASCII ? $0.value <= blank : $0.properties.isWhitespace }.compactMap
            {
                typed in
                guard let first = typed.firstIndex(where: \.isLetterOrFigure),
                    let last = typed.lastIndex(where: \.isLetterOrFigure)
                else {
                    return nil
                }
                let core = Substring(typed[first...last])
                let offset = text.utf8.distance(from: text.startIndex, to: first)
                return Word(typed: Substring(typed), core: core, range: offset..<offset + core.utf8.count)
            }
        }

        private static let blank: UInt32 = 0x20

        /// Whether a text has the figures of a year. Most texts have none, and no day.
        private static func hasYear(_ text: String) -> Bool {
            var figures = 0
            for byte in text.utf8 {
                figures = byte.isFigure ? figures + 1 : 0
                if figures == PrintedDay.figuresOfYear { return true }
            }
            return false
        }

        /// A day of a month, in figures.
        var day: Int? {
            let figures = bare.prefix { $0.isASCII && $0.isNumber }
            guard
                figures.count == bare.count
                    || Lexicon.contains(String(bare.dropFirst(figures.count)), in: .ordinalEndings),
                !figures.isEmpty, typed.first?.isNumber == true, let number = Int(figures), days.contains(number)
            else { return nil }
            return number
        }

        /// Whether the word has the length and the beginning of a year.
        var mayBeYear: Bool { core.utf8.count == PrintedDay.figuresOfYear && core.utf8.first?.isFigure == true }

        /// A year of four figures.
        var year: Int? {
            guard bare.utf8.count == PrintedDay.figuresOfYear, typed.first?.isNumber == true, let number = Int(bare),
                PrintedDay.years.contains(number)
            else { return nil }
            return number
        }

        /// Whether a number follows that is no day.
        var isNumberLabel: Bool {
            [WordList.issueLabels, .volumeLabels, .pageLabels].contains { Lexicon.contains(bare, in: $0) }
        }

        private var days: ClosedRange<Int> { 1...PrintedDay.longestMonth }
    }

    private static let figuresOfYear = 4
    private static let years = 1000...2199
    private static let longestMonth = 31
}
