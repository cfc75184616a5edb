import CitandaLexicon
import CitandaWorks

/// Dates of EndNote: a year, and apart from the year the day in words, “March 5”.
enum WordDate {
    /// Reads a date. A day that has a year of its own is the whole date.
    static func date(year: Literal?, day: Literal?) -> PartialDate? {
        guard let day else { return year.flatMap { SlashDate.date($0) } }
        let whole = SlashDate.date(day)
        guard let year, whole?.start == nil else { return whole }
        let known = SlashDate.date(year)
        guard known?.start != nil else { return known }
        var origin = day.origin
        if let first = day.origin?.range, let second = year.origin?.range {
            origin = Origin(
                min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound))
        }
        let joined = SlashDate.plain("\(day.text) \(year.text)", origin: origin)
        return joined.start == nil ? PartialDate(known?.extent, text: joined.text, origin: origin) : joined
    }

    /// The year, and the day in words if the date says more than the year. Nil without a year.
    static func texts(of date: PartialDate) -> (year: String, day: String?)? {
        guard let point = date.start, let (year, _) = SlashDate.texts(of: date) else { return nil }
        if let text = date.text, isPrinted(date) { return (year, text) }
        guard let month = point.month else { return (year, nil) }
        if point.isSeason { return (year, SlashDate.seasons[month]) }
        guard months.indices.contains(month - 1) else { return (year, nil) }
        return (year, months[month - 1] + (point.day.map { " \($0)" } ?? ""))
    }

    private static let months = Lexicon.names(.months, of: "en").map(\.capitalized)

    /// The first year that the words of a date cannot take for a day.
    private static let firstLongYear = 1000

    /// Whether `texts` say everything of a date.
    static func isExact(_ date: PartialDate) -> Bool {
        if date.text != nil { return isPrinted(date) }
        guard SlashDate.isExact(date), let point = date.start else { return false }
        return !point.isApproximate && (point.month == nil || point.year >= firstLongYear)
    }

    /// Whether the printed text of a date says everything that is known.
    private static func isPrinted(_ date: PartialDate) -> Bool {
        guard let text = date.text, date.start != nil else { return false }
        let read = SlashDate.date(Literal(text))
        return read?.extent == date.extent && read?.text == date.text
    }
}
