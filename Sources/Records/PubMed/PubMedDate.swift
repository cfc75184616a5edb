import CitandaLexicon
import CitandaWorks

/// Dates of PubMed: “1993 Oct 8”, “2019 Mar-Apr”, “1999 Dec-2000 Jan”, “1998 Winter”, “20150303”.
enum PubMedDate {
    /// Reads a date. The text is kept where it says more.
    static func date(_ value: Literal) -> PartialDate? {
        let text = value.text.trimmingBlanks
        guard !text.isEmpty else { return nil }
        if let date = PartialDate(edtf: text, origin: value.origin) { return date }
        if let point = compact(text) { return PartialDate(.point(point), origin: value.origin) }
        let halves = text.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
        guard halves.count <= 2, let first = halves.first, var from = Parts(first) else {
            return SlashDate.plain(text, origin: value.origin)
        }
        guard halves.count == 2 else {
            return from.point.map { PartialDate(.point($0), origin: value.origin) }
                ?? SlashDate.plain(text, origin: value.origin)
        }
        guard var to = Parts(halves[1]) else { return SlashDate.plain(text, origin: value.origin) }
        // The year, and the month of days, are named once for both ends.
        if from.year == nil { from.year = to.year }
        if to.year == nil { to.year = from.year }
        if from.day != nil, to.month == nil, to.day == nil {
            to.day = to.number
        }
        if to.month == nil { to.month = to.day == nil ? nil : from.month }
        guard let start = from.point, let end = to.point else { return SlashDate.plain(text, origin: value.origin) }
        return PartialDate(.span(from: .at(start), to: .at(end)), origin: value.origin)
    }

    private static let compactLength = 8

    /// A date of eight figures.
    private static func compact(_ text: String) -> DatePoint? {
        guard text.utf8.count == compactLength, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return DatePoint(edtf: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }

    /// The words of one end of a date.
    private struct Parts {
        var year: Int?
        var month: Int?
        var day: Int?
        /// A number of one or two figures that is no month, because there is no year before.
        var number: Int?

        private static let yearLength = 4

        /// Nil if a word is no part of a date.
        init?(_ text: Substring) {
            for word in text.split(whereSeparator: { " ,./".contains($0) }) {
                guard let value = Int(word) else {
                    guard month == nil, let found = Lexicon.monthOrSeason(word.lowercased()) else { return nil }
                    month = found
                    if let number, day == nil { day = number }
                    continue
                }
                if word.count == Self.yearLength {
                    guard year == nil else { return nil }
                    year = value
                } else if word.count < Self.yearLength - 1 {
                    if month != nil { day = value } else if year != nil { month = value } else { number = value }
                } else {
                    return nil
                }
            }
        }

        var point: DatePoint? {
            guard let year else { return nil }
            guard let month else { return DatePoint(year: year) }
            guard (1...12).contains(month) || (21...41).contains(month) else { return nil }
            guard let day, month <= 12 else { return DatePoint(year: year, month: month) }
            let isDay = (1...DatePoint.days(inMonth: month, year: year)).contains(day)
            return DatePoint(year: year, month: month, day: isDay ? day : nil)
        }
    }
}
