import CitandaDiagnostics
import CitandaWorks

/// Years that cannot be, and a year beside another date.
struct YearRule: EntryRule {
    static let kinds: [FindingKind] = [.yearImpossible, .yearAndDate, .yearInFuture, .yearInWords]

    /// The year in which the rule looks.
    let today: Int

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        let fields = entry.own.filter { $0.canonical == "year" || $0.canonical == "date" }
        let found = fields.lazy.compactMap { impossible($0) ?? words($0, in: entry) ?? future($0, in: entry) }.first
        return [found ?? contradiction(entry)].compactMap { $0 }
    }

    /// The number of digits of years of our era, and of those that no work has.
    private static let digits = 4

    private func impossible(_ field: FieldFacts) -> Diagnostic? {
        let text = field.plain.trimmingBlanks
        guard text.utf8.count > Self.digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            text.utf8.count != Self.compactDate
        else { return nil }
        return Diagnostic(.yearImpossible, "the year “\(text)” has \(text.utf8.count) digits", at: field.range)
    }

    /// The length of 20011231, a date without hyphens.
    private static let compactDate = 8

    private func future(_ field: FieldFacts, in entry: EntryFacts) -> Diagnostic? {
        guard let year = year(field), year > today + Self.yearsAhead else { return nil }
        return Diagnostic(.yearInFuture, "the year \(year) lies in the future", at: field.range)
    }

    /// Publishers date books ahead by a year.
    private static let yearsAhead = 1

    private func words(_ field: FieldFacts, in entry: EntryFacts) -> Diagnostic? {
        guard entry.format == .bibTeX, let status = Self.states[field.plain.lowercased().trimmingBlanks.collapsed]
        else { return nil }
        let fixes =
            entry.field("pubstate") == nil && !field.nameRange.isEmpty && field.isTyped
            ? [
                FixIt(
                    "write “pubstate”",
                    [Edit(field.nameRange, "pubstate"), Edit(field.range, status)])
            ] : []
        return Diagnostic(
            .yearInWords, "“\(field.plain)” is no year; “pubstate” says the state of a publication", at: field.range,
            fixes: fixes)
    }

    /// biblatex’s names of states that people write in the place of a year.
    private static let states = [
        "in press": "inpress", "forthcoming": "forthcoming", "to appear": "forthcoming", "submitted": "submitted",
        "in preparation": "inpreparation", "in review": "submitted", "under review": "submitted", "accepted": "inpress",
    ]

    private func contradiction(_ entry: EntryFacts) -> Diagnostic? {
        let own = Array(entry.own)
        guard let date = own.first(where: { $0.name == "date" }), let other = own.first(where: { $0.name == "year" }),
            let year = year(other), let from = self.year(date), from != year
        else { return nil }
        return Diagnostic(
            .yearAndDate, "the year is \(year), but the date is of \(from)", at: other.range,
            notes: [.init("the date is here", at: date.range)])
    }

    /// The year of four digits with which a date begins; nil for other texts.
    private func year(_ field: FieldFacts) -> Int? {
        let text = field.plain.trimmingBlanks
        let year = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(year.count).first
        return year.count == Self.digits && (rest == nil || rest == "-" || rest == "/") ? Int(year) : nil
    }
}

extension String {
    /// The text with single blanks.
    fileprivate var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension FindingKind {
    static let yearImpossible = FindingKind(
        "year-impossible", .error, "A year has more than four digits",
        why: "A finger slipped: no work is of the year 20199.",
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 19999}",
            right: "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 1999}"),
        source: "ISO 8601-1")

    static let yearAndDate = FindingKind(
        "year-and-date", .warning, "An entry has a year and a date of another year",
        why: "Biber reads the date, BibTeX the year: the two print different references.",
        example: Example(
            .bibTeX,
            wrong:
                "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 1999, date = {2001-05}}",
            right: "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, date = {2001-05}}"),
        source: "biblatex manual, §2.3.8")

    static let yearInFuture = FindingKind(
        "year-in-future", .warning, "A work is of a year that has not come",
        why: "A digit is probably wrong. Next year is left alone, for publishers date books ahead.",
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 9199}",
            right: "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 1999}"),
        source: "The calendar")

    static let yearInWords = FindingKind(
        "year-in-words", .note, "The state of a publication stands in the place of its year",
        why: """
            Biber reads no date there, and styles cannot sort the entry. biblatex has the field “pubstate”, whose words each \
            language has.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = {in press}}",
            right: "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, pubstate = {inpress}}"),
        source: "biblatex manual, §2.2.2 (pubstate)", isFixable: true)
}
