import CitandaBibTeX
import CitandaDiagnostics

/// Fields that no style reads: a misspelt name, or a field of another type.
struct FieldNameRule: EntryRule {
    static let kinds: [FindingKind] = [.entryFieldUnknown, .entryFieldMisplaced]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        guard entry.format == .bibTeX else { return [] }
        return entry.own.compactMap { field in
            unknown(field, in: entry) ?? misplaced(field, in: entry) ?? ofPart(field, in: entry)
        }
    }

    private func unknown(_ field: FieldFacts, in entry: EntryFacts) -> Diagnostic? {
        guard let meant = Self.meant(by: field, in: entry) else { return nil }
        return Diagnostic(
            .entryFieldUnknown, "no style reads the field “\(field.name)”; perhaps “\(meant)” is meant",
            at: field.nameRange,
            fixes: [FixIt("write “\(meant)”", [Edit(field.nameRange, meant)], safety: .unsafe)])
    }

    /// The name that a misspelt name means; nil if no usual name differs by one letter only, or the entry has the field already.
    private static func meant(by field: FieldFacts, in entry: EntryFacts) -> String? {
        guard entry.format == .bibTeX, field.name.utf8.count >= shortest, !BibTeXField.isKnown(field.name),
            !field.isBlank,
            let meant = usual.first(where: { Misspelling.isLikely($0, of: field.name) }),
            entry.field(BibTeXField.canonical(meant)) == nil
        else { return nil }
        return meant
    }

    /// Shorter names differ by one letter too often.
    private static let shortest = 4

    private static let usual = [
        "author", "editor", "title", "year", "date", "month", "journal", "journaltitle", "booktitle", "publisher",
        "volume", "number", "pages", "address", "location", "school", "institution", "organization", "series",
        "edition", "chapter", "note", "translator", "howpublished", "subtitle", "keywords", "abstract", "language",
    ]

    private func misplaced(_ field: FieldFacts, in entry: EntryFacts) -> Diagnostic? {
        guard let rule = Self.elsewhere(field, in: entry) else { return nil }
        return Diagnostic(
            .entryFieldMisplaced,
            "styles print no “\(field.name)” of the \(entry.typedType) “\(entry.key)”; “\(rule.name)” is meant",
            at: field.nameRange,
            fixes: [FixIt("write “\(rule.name)”", [Edit(field.nameRange, rule.name)], safety: .unsafe)])
    }

    private static func elsewhere(_ field: FieldFacts, in entry: EntryFacts) -> Elsewhere? {
        guard entry.format == .bibTeX, !field.isBlank else { return nil }
        return elsewhere.first { $0.applies(to: field, in: entry) }
    }

    /// biblatex’s name of the field that is meant by a misspelt or misplaced one; nil for other fields.
    static func fieldMeant(by field: FieldFacts, in entry: EntryFacts) -> String? {
        meant(by: field, in: entry).map { BibTeXField.canonical($0) } ?? elsewhere(field, in: entry)?.meant
    }

    /// A field that a type does not have, and the one that is meant if it is missing.
    private struct Elsewhere {
        let types: Set<String>
        let field: String
        /// biblatex’s name of the field that is meant.
        let meant: String
        /// The name that both programs read.
        let name: String

        func applies(to field: FieldFacts, in entry: EntryFacts) -> Bool {
            types.contains(entry.type) && field.canonical == self.field && entry.field(meant) == nil
        }
    }

    /// A field of parts in the entry of a whole.
    private func ofPart(_ field: FieldFacts, in entry: EntryFacts) -> Diagnostic? {
        guard entry.type == "proceedings", field.canonical == "pages", !field.isBlank else { return nil }
        return Diagnostic(
            .entryFieldMisplaced, "“\(entry.key)” is a whole volume with pages; a paper in it is “inproceedings”",
            at: field.nameRange)
    }

    private static let elsewhere = [
        Elsewhere(
            types: ["inproceedings", "incollection"], field: "journaltitle", meant: "booktitle", name: "booktitle"),
        Elsewhere(types: ["article"], field: "booktitle", meant: "journaltitle", name: "journal"),
    ]
}

extension FindingKind {
    static let entryFieldUnknown = FindingKind(
        "entry-field-unknown", .warning, "The name of a field is probably misspelt",
        why: """
            Styles pass over fields that they do not know, so that the value is not printed. Names that resemble none \
            of the usual ones are taken for fields of other programs.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Ann Roe}, titel = {Ports}, publisher = {Ostrov}, year = 1999}",
            right: "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 1999}"),
        source: "btxdoc, “Fields”; biblatex manual, §2.2.2", isFixable: true)

    static let entryFieldMisplaced = FindingKind(
        "entry-field-misplaced", .warning, "An entry has the field of another type",
        why: """
            Styles print the fields of the type alone: a paper in proceedings has a booktitle, and an article a journal.
            """,
        example: Example(
            .bibTeX,
            wrong: "@inproceedings{roe, author = {Ann Roe}, title = {Ports}, journal = {Proceedings}, year = 1999}",
            right: "@inproceedings{roe, author = {Ann Roe}, title = {Ports}, booktitle = {Proceedings}, year = 1999}"),
        source: "btxdoc, “Entry Types”", isFixable: true)
}
