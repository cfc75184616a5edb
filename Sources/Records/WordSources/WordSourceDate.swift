import CitandaLexicon
import CitandaWorks

/// The dates of sources: a year, which may be any words, a month and a day.
enum WordSourceDate {
    /// Reads a date; nil without a year.
    static func date(year: Literal?, month: String?, day: String?) -> PartialDate? {
        guard let year else { return nil }
        var date: PartialDate?
        if let number = Int(year.text) {
            var point = DatePoint(year: number)
            if let month, let known = Int(month) ?? Lexicon.monthOrSeason(month.lowercased()), (1...24).contains(known)
            {
                point.month = known
            }
            if let day = day.flatMap({ Int($0) }), let month = point.month, !point.isSeason,
                (1...DatePoint.days(inMonth: month, year: number)).contains(day)
            {
                point.day = day
            }
            date = PartialDate(.point(point))
        } else {
            date = words(year.text)
        }
        date?.origin = year.origin
        return date
    }

    /// “1959–1963”, “ca. 1912”, “Spring 1998”, and any other text.
    private static func words(_ text: String) -> PartialDate? {
        if let date = PartialDate(edtf: text) { return date }
        if text.hasPrefix(circa), let year = Int(text.dropFirst(circa.count)) {
            return PartialDate(.point(DatePoint(year: year, isApproximate: true)))
        }
        let ends = text.split { "–-".contains($0) }.map { Int($0.trimmingBlanks) }
        if ends.count == 2, let from = ends[0], let to = ends[1], from < to, !text.hasPrefix("-") {
            return PartialDate(.span(from: .at(DatePoint(year: from)), to: .at(DatePoint(year: to))))
        }
        let parts = text.split(separator: " ")
        if parts.count == 2, let year = Int(parts[1]), let season = Lexicon.season(parts[0].lowercased()) {
            return PartialDate(.point(DatePoint(year: year, month: season)))
        }
        return SlashDate.date(Literal(text))
    }

    private static let seasons = [21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"]
    private static let circa = "ca. "

    /// The texts of year, month and day. A date that Word has no elements for is words in place of the year.
    static func texts(of date: PartialDate) -> [String] {
        guard let start = date.start else { return date.text.map { [$0] } ?? [] }
        if let end = date.end { return ["\(start.year)–\(end.year)"] }
        let mark = start.isApproximate ? circa : ""
        if let month = start.month, start.isSeason {
            return [mark + (seasons[month].map { $0 + " " } ?? "") + "\(start.year)"]
        }
        guard mark.isEmpty else { return [mark + "\(start.year)"] }
        return [start.year, start.month, start.month == nil ? nil : start.day].compactMap { $0.map { "\($0)" } }
    }
}
