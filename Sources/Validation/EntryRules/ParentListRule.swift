import CitandaDiagnostics

/// A field that names one parent, and has several keys.
struct ParentListRule: EntryRule {
    static let kinds: [FindingKind] = [.bibParentList]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        guard entry.format == .bibTeX else { return [] }
        return entry.own.filter { ["crossref", "xref"].contains($0.name) && $0.text.contains(",") }.map { field in
            Diagnostic(
                .bibParentList, "“\(field.name)” is the key of one entry, and no entry is called “\(field.text)”",
                at: field.range)
        }
    }
}

extension FindingKind {
    static let bibParentList = FindingKind(
        "bib-parent-list", .warning, "An entry refers to several parents in one field",
        why: "BibTeX and biber take the list for one key, find no such entry, and the entry inherits nothing.",
        example: Example(
            .bibTeX,
            wrong: """
                @book{a, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 1999}
                @book{b, author = {Jan Berg}, title = {Salt}, publisher = {Ostrov}, year = 2001}
                @incollection{c, author = {Ida Lind}, title = {Tolls}, booktitle = {Ports}, year = 1999, crossref = {a,b}}
                """,
            right: """
                @book{a, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 1999}
                @book{b, author = {Jan Berg}, title = {Salt}, publisher = {Ostrov}, year = 2001}
                @incollection{c, author = {Ida Lind}, title = {Tolls}, booktitle = {Ports}, year = 1999, crossref = {a}}
                """),
        source: "biblatex manual, §2.2.3 (crossref)")
}
