import CitandaLexicon
import CitandaWorks

/// Dates of RIS: `YYYY/MM/DD/other`, where each part may be missing, and everything that programs write instead.
enum SlashDate {
    /// Reads a date. A text without a year stays text.
    static func date(_ value: Literal) -> PartialDate? {
        // Most dates are years.
        if let point = figures(value.text) { return PartialDate(.point(point), origin: value.origin) }
        let text = value.text.trimmingBlanks
        guard !text.isEmpty else { return nil }
        guard text.hasByte(UInt8(ascii: "/")) else { return plain(text, origin: value.origin) }
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
            .map { Substring($0).trimmingBlanks }
        guard var point = year(parts[0]) else {
            return Int(parts[0]) == nil
                ? plain(text, origin: value.origin) : PartialDate(nil, text: text, origin: value.origin)
        }
        let other = parts.count > 3 ? parts[3] : ""
        if parts.count > 1 { point.month = month(parts[1]) }
        if parts.count > 2, let day = Int(parts[2]), let month = point.month,
            (1...DatePoint.days(inMonth: month, year: point.year)).contains(day)
        {
            point.day = day
        }
        if other.isEmpty { return PartialDate(.point(point), origin: value.origin) }
        var printed: String?
        switch other.lowercased() {
        case circa: point.isApproximate = true
        default:
            if point.month == nil, let season = Lexicon.monthOrSeason(other.lowercased()) {
                point.month = season
            } else {
                printed = other
            }
        }
        return PartialDate(.point(point), text: printed, origin: value.origin)
    }

    /// The word for approximate dates in the last part.
    private static let circa = "circa"

    /// A month as a number or a word.
    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return (1...12).contains(number) ? number : nil }
        return text.isEmpty ? nil : Lexicon.monthOrSeason(text.lowercased())
    }

    /// A year of three or four figures, perhaps with signs around it: “c2001”, “[2001?]”, “ca. 1850”.
    private static func year(_ text: String) -> DatePoint? {
        if let year = figures(text) { return year }
        let marked = MarkedDate(text)
        var digits = Substring(marked.bare)
        let isNegative = digits.first == "-"
        if isNegative { digits = digits.dropFirst() }
        guard yearLengths ~= digits.count, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(digits)
        else { return nil }
        return DatePoint(
            year: isNegative ? 1 - year : year, isUncertain: marked.isUncertain, isApproximate: marked.isApproximate)
    }

    /// A year of figures alone.
    private static func figures(_ text: String) -> DatePoint? {
        guard yearLengths ~= text.utf8.count, text.utf8.allSatisfy({ $0.isFigure }) else { return nil }
        return DatePoint(year: text.utf8.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }

    /// The numbers of figures of a year.
    private static let yearLengths = 1...4

    /// A date in words or in ISO 8601.
    static func plain(_ text: String, origin: Origin?) -> PartialDate {
        if let point = year(text) { return PartialDate(.point(point), origin: origin) }
        if let date = PartialDate(edtf: text, origin: origin) { return date }
        let words = text.split { " ,./-–".contains($0) }.map(String.init)
        let years = words.filter { $0.count == 4 && Int($0) != nil }
        guard let first = years.first, let year = Int(first) else {
            return PartialDate(nil, text: text, origin: origin)
        }
        var point = DatePoint(year: year)
        let others = words.filter { $0 != first }
        let months = others.compactMap { Lexicon.monthOrSeason($0.lowercased()) }
        let numbers = others.compactMap { Int($0.prefix { $0.isNumber }) }
        if let month = months.first {
            point.month = month
            if others.count == 2, let day = numbers.first, month <= 12,
                (1...DatePoint.days(inMonth: month, year: year)).contains(day)
            {
                point.day = day
            }
        }
        let isWhole = 1 + (point.month == nil ? 0 : 1) + (point.day == nil ? 0 : 1) == words.count
        return PartialDate(.point(point), text: isWhole ? nil : text, origin: origin)
    }

    /// The year, and the date with slashes if the date says more than the year. Nil without a year.
    static func texts(of date: PartialDate) -> (year: String, full: String?)? {
        guard let point = date.start else { return nil }
        let year = point.year > 0 ? String(point.year) : "-\(1 - point.year)"
        let isSeason = point.isSeason
        let month = point.month.flatMap { isSeason ? nil : two($0) } ?? ""
        let day = point.day.map(two) ?? ""
        var other = ""
        if isSeason {
            other = point.month.flatMap { seasons[$0] } ?? ""
        } else if point.isApproximate || point.isUncertain {
            other = circa
        }
        let isMore = !month.isEmpty || !other.isEmpty
        return (year, isMore ? "\(year)/\(month)/\(day)/\(other)" : nil)
    }

    /// The English names of seasons by their numbers in EDTF.
    static let seasons = [21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Whether `texts` say everything of a date.
    static func isExact(_ date: PartialDate) -> Bool {
        guard case .point(let point) = date.extent, date.text == nil else { return false }
        return !point.isUncertain && point.unknownYearDigits == 0 && !point.hasUnknownDay && !point.hasUnknownMonth
            && point.year > 0 && !(point.isSeason && (point.isApproximate || seasons[point.month ?? 0] == nil))
    }
}

extension StringProtocol {
    /// The text without some characters at its ends.
    func trimmingCharacters(_ characters: String) -> String {
        var rest = Substring(self)
        while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
