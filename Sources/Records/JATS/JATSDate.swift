import CitandaLexicon
import CitandaWorks
import CitandaXML

/// Dates as elements of JATS. The attribute `iso-8601-date` holds EDTF, which says all that the model knows; the elements hold bare
/// numbers, because programs compute with them.
enum JATSDate {
    /// Writes the date of publication.
    static func write(_ date: PartialDate, to writer: inout MarkupWriter) {
        guard let start = date.start ?? date.end else {
            guard let text = date.text ?? date.edtf else { return }
            writer.element("year", ["specific-use": use(of: date, text)], text: text)
            return
        }
        var year = self.year(start)
        if date.start != nil, let end = date.end, end.year != start.year { year += "/" + self.year(end) }
        writer.element("year", ["iso-8601-date": date.edtf], text: year)
        if case .point(let point)? = date.extent, let month = point.month {
            if point.isSeason {
                writer.element("season", text: seasons[month])
            } else {
                writer.element("month", text: two(month))
                writer.element("day", text: point.day.map(two))
            }
        }
        writer.element("string-date", ["specific-use": JATS.Use.printed], text: date.text)
    }

    /// Writes another date, with its role in `@content-type`.
    static func write(_ date: PartialDate, _ role: DateRole, to writer: inout MarkupWriter) {
        let word = role == .event ? nil : JATSFields.dates.first { $0.role == role }?.word
        let element = role == .event ? "conf-date" : "date-in-citation"
        guard let edtf = date.edtf else {
            guard let text = date.text else { return }
            writer.element(element, ["content-type": word, "specific-use": use(of: date, text)], text: text)
            return
        }
        writer.element(
            element,
            [
                "content-type": word, "iso-8601-date": edtf,
                "specific-use": date.text == nil ? nil : JATS.Use.printed,
            ], text: date.text ?? edtf.filter { !"?~%".contains($0) })
    }

    /// The year in the form of EDTF, without marks.
    private static func year(_ point: DatePoint) -> String {
        DatePoint(year: point.year, unknownYearDigits: point.unknownYearDigits).edtf
    }

    /// Marks a text that would be read as another date.
    private static func use(of date: PartialDate, _ text: String) -> String? {
        let read = Parts(year: Literal(text)).date
        return read?.extent == nil && read?.text == text ? nil : JATS.Use.literal
    }

    private static let seasons = [21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The values of the elements of a date.
    struct Parts {
        var year: Literal?
        var iso: String?
        var month: String?
        var day: String?
        var season: String?
        var printed: String?
        var isLiteral = false

        /// The date; nil if there is none.
        var date: PartialDate? {
            guard let year else { return nil }
            if isLiteral { return PartialDate(nil, text: year.text, origin: year.origin) }
            let words = JATSDate.date(year)
            var date = iso.flatMap { JATSDate.edtf($0) } ?? words
            // ISO 8601 itself has no sign for “ca.”, which is only in the text.
            if case .point(var point)? = date.extent, case .point(let said)? = words.extent {
                point.isApproximate = point.isApproximate || said.isApproximate
                point.isUncertain = point.isUncertain || said.isUncertain
                date.extent = .point(point)
            }
            date.origin = year.origin
            if let printed { date.text = printed }
            guard case .point(var point)? = date.extent, point.month == nil, !point.hasUnknownMonth else { return date }
            let name = month ?? season
            guard let number = name.flatMap({ JATSDate.month($0) }) else {
                if let name, date.text == nil { date.text = "\(name) \(year.text)" }
                return date
            }
            point.month = number
            if let day = day.flatMap({ Int($0) }), !point.isSeason,
                (1...DatePoint.days(inMonth: number, year: point.year)).contains(day)
            {
                point.day = day
            }
            date.extent = .point(point)
            return date
        }
    }

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return (1...12).contains(number) ? number : nil }
        return Lexicon.monthOrSeason(text.lowercased())
    }

    /// A date of ISO 8601, also in the basic form without hyphens.
    private static func edtf(_ text: String) -> PartialDate? {
        if let date = PartialDate(edtf: text) { return date }
        guard text.allSatisfy({ $0.isASCII && $0.isNumber }), text.count == 6 || text.count == 8 else { return nil }
        let rest = text.dropFirst(4)
        return PartialDate(edtf: "\(text.prefix(4))-\(rest.prefix(2))" + (rest.count > 2 ? "-\(rest.suffix(2))" : ""))
    }

    /// A year, two years, or a date in words.
    private static func date(_ value: Literal) -> PartialDate {
        let years = value.text.split { "-–—/".contains($0) }.map(\.trimmingBlanks)
        if years.count == 2, years.allSatisfy({ $0.count == 4 }),
            let date = PartialDate(edtf: years.joined(separator: "/"))
        {
            return date
        }
        return PartialDate(edtf: value.text) ?? SlashDate.plain(value.text, origin: value.origin)
    }

    /// The date of a text, with the date in the attribute where there is one.
    static func date(_ value: Literal, iso: String?, use: String?) -> PartialDate? {
        var parts = Parts(year: value, iso: iso)
        parts.isLiteral = use == JATS.Use.literal
        if use == JATS.Use.printed { parts.printed = value.text }
        return parts.date
    }
}
