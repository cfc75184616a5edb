import CitandaDiagnostics

/// Fields that an entry of a type must have: without them the printed reference has a hole.
struct RequiredFieldRule: EntryRule {
    static let kinds: [FindingKind] = [.entryFieldMissing]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        // The missing parent is a finding of its own.
        guard let required = Self.required[entry.type], !entry.lacksParent, !entry.fields.isEmpty else { return [] }
        // A field with a misspelt name, or with that of another type, is a finding of its own.
        let meant = entry.own.compactMap { FieldNameRule.fieldMeant(by: $0, in: entry) }
        let missing = required.filter { need in
            !need.names.contains { entry.field($0) != nil || meant.contains($0) }
        }
        guard let first = missing.first else { return [] }
        let isGrave = missing.contains(where: \.isGrave)
        let names = missing.map { need in
            let blank = entry.own.contains { $0.canonical == need.names[0] }
            return need.text + (blank ? " (the field is empty)" : "")
        }
        return [
            Diagnostic(
                .entryFieldMissing, "the \(entry.typedType) “\(entry.key)” lacks \(Self.listed(names))",
                severity: isGrave ? .warning : .note,
                at: entry.own.first { $0.canonical == first.names[0] }?.range ?? entry.keyRange)
        ]
    }

    private static func listed(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// A field that one of several names may give.
    private struct Need {
        /// The words for the message.
        let text: String
        /// biblatex’s names of the fields, the usual first.
        let names: [String]
        /// Whether the reference is of no use without the field. Works without author or date exist.
        let isGrave: Bool
    }

    private static func need(_ text: String, _ names: String..., isGrave: Bool = true) -> Need {
        Need(text: text, names: names, isGrave: isGrave)
    }

    private static let title = need("a title", "title", "maintitle", "booktitle", "issuetitle")
    private static let author = need(
        "an author", "author", "editor", "editora", "translator", "organization", "shortauthor", isGrave: false)
    private static let date = need("a date", "date", "year", "pubstate", "eventdate", "origdate", isGrave: false)
    private static let book = need("a booktitle", "booktitle", "maintitle", "series")
    private static let place = need(
        "a publisher", "publisher", "institution", "organization", "location", "howpublished", "url", "doi",
        isGrave: false)
    private static let school = need("an institution", "institution", "publisher", "organization", "location")

    /// The needs of types (btxdoc, “Entry Types”; biblatex manual, §2.1.1), as far as all styles agree.
    private static let required: [String: [Need]] = [
        "article": [
            author, title, need("a journal", "journaltitle", "shortjournal", "booktitle", "eprint", "howpublished"),
            date,
        ],
        "book": [author, title, place, date], "mvbook": [author, title, date], "collection": [title, date],
        "inbook": [author, need("a title", "title", "booktitle", "chapter", "pages"), date],
        "incollection": [author, title, book, date], "inproceedings": [author, title, book, date],
        "inreference": [title, book], "manual": [title], "booklet": [title], "proceedings": [title, date],
        "thesis": [author, title, school, date], "report": [author, title, school, date],
        "unpublished": [author, title],
        "online": [title, need("an address", "url", "doi", "eprint", "howpublished", "note")],
        "patent": [title, need("a number", "number"), date],
    ]
}

extension FindingKind {
    static let entryFieldMissing = FindingKind(
        "entry-field-missing", .warning, "An entry lacks a field that its type must have",
        why: """
            The printed reference has a hole, and BibTeX and biber warn. A missing author, date or publisher is a note, \
            for some works have none.
            """,
        example: Example(
            .bibTeX,
            wrong: "@article{roe, author = {Ann Roe}, title = {Ports}, year = 1999}",
            right: "@article{roe, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999}"),
        source: "btxdoc, “Entry Types”; biblatex manual, §2.1.1")
}
