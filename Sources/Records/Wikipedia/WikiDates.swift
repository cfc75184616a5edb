import CitandaLexicon
import CitandaWorks

/// The dates of one Wikipedia.
struct WikiDates: Sendable {
    /// The ISO 639 code of the language.
    let language: String
    /// Whether days and months are written as ISO 8601 has them. The templates print them in words.
    let isISO: Bool
    /// Whether months and seasons have a capital letter.
    let isCapital: Bool
    /// The sign behind the number of a day, and the form of the first day.
    let day: (mark: String, first: String?)
    let circa: String
    let beforeChrist: String
    let decade: (before: String, after: String)
    /// The words around the beginning of a span that still goes on.
    let ongoing: (before: String, after: String)
    let noDate: String
    /// Whether a date in other words is an error.
    let isStrict: Bool

    private var months: [String] { names(.months) }
    private var seasons: [String] { names(.seasons) }

    private func names(_ list: WordList) -> [String] {
        let names = Lexicon.names(list, of: language)
        return isCapital ? names.map(\.capitalized) : names
    }

    /// The number of spring in EDTF.
    private static let spring = 21
    /// Years with fewer figures are not written as ISO 8601 has them.
    private static let firstLongYear = 1000

    /// A date as text, and whether the text says everything. Nil if a date cannot be written.
    func text(of date: PartialDate) -> (text: String, isWhole: Bool)? {
        let printed = date.text.map(RecordMarkup.collapsed) ?? ""
        let written: (text: String, isWhole: Bool)? =
            switch date.extent {
            case .point(let point): text(of: point)
            case .span(.at(let start), .at(let end)): text(from: start, to: end)
            case .span(.at(let start), .open):
                text(of: start).map { (ongoing.before + $0.text + ongoing.after, $0.isWhole) }
            case .span(.at(let point), .unknown), .span(_, .at(let point)): text(of: point).map { ($0.text, false) }
            case .span: nil
            case nil where Self.isNoDate(printed): (noDate, true)
            case nil: isStrict || printed.isEmpty ? nil : (printed, true)
            }
        guard let written else { return nil }
        return (written.text, written.isWhole && (date.extent == nil || date.text == nil))
    }

    private static let wordsForNoDate = Set(Lexicon.words(.noDate).map(letters))

    private static func letters(_ text: String) -> String { text.lowercased().filter(\.isLetter) }

    private static func isNoDate(_ text: String) -> Bool { wordsForNoDate.contains(letters(text)) }

    /// A day, as the templates demand for the access to a page.
    func day(of date: PartialDate) -> String? {
        guard let point = date.start, point.day != nil else { return nil }
        return text(of: point)?.text
    }

    private func text(of point: DatePoint) -> (text: String, isWhole: Bool)? {
        let isVague = point.isApproximate || point.isUncertain
        let isWhole = !point.isUncertain && !point.hasUnknownDay && !point.hasUnknownMonth
        guard let year = year(point) else { return nil }
        guard let month = monthText(point) else {
            return (isVague ? circa + year : year, isWhole && point.month == nil)
        }
        if isISO, !point.isSeason, let number = point.month, point.year >= Self.firstLongYear {
            return ([year, two(number)] + (point.day.map { [two($0)] } ?? [])).joined(separator: "-").withFate(
                isWhole && !isVague)
        }
        let day = point.day.map { self.dayText($0) + " " } ?? ""
        return (day + month + " " + year, isWhole && !isVague)
    }

    private func text(from start: DatePoint, to end: DatePoint) -> (text: String, isWhole: Bool)? {
        guard let first = text(of: start), let last = text(of: end) else { return nil }
        let isWhole = first.isWhole && last.isWhole
        if start.year == end.year, let month = monthText(end), let firstMonth = monthText(start), let year = year(end) {
            switch (start.day, end.day) {
            case (nil, nil): return ("\(firstMonth)–\(month) \(year)", isWhole)
            case (let a?, let b?) where start.month == end.month:
                return ("\(dayText(a))–\(dayText(b)) \(month) \(year)", isWhole)
            default: break
            }
        }
        let isShort = start.month == nil && end.month == nil
        return (first.text + (isShort ? "–" : " – ") + last.text, isWhole)
    }

    private func year(_ point: DatePoint) -> String? {
        switch point.unknownYearDigits {
        case 0: point.year > 0 ? String(point.year) : "\(1 - point.year) \(beforeChrist)"
        case 1: decade.before + String(point.year) + decade.after
        default: nil
        }
    }

    /// The name of the month or of the season; nil for other parts of a year.
    private func monthText(_ point: DatePoint) -> String? {
        guard let month = point.month else { return nil }
        let (names, index) = point.isSeason ? (seasons, month - Self.spring) : (months, month - 1)
        return names.indices.contains(index) ? names[index] : nil
    }

    private func dayText(_ number: Int) -> String {
        if number == 1, let first = day.first { return first }
        return String(number) + day.mark
    }

    private func two(_ number: Int) -> String { number < Self.leastOfTwoFigures ? "0\(number)" : "\(number)" }

    private static let leastOfTwoFigures = 10
}

extension String {
    fileprivate func withFate(_ isWhole: Bool) -> (text: String, isWhole: Bool) { (self, isWhole) }
}
