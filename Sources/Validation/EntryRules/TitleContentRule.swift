import CitandaDiagnostics

/// Titles that have what belongs into other fields, or that break off.
struct TitleContentRule: EntryRule {
    static let kinds: [FindingKind] = [.addressInTitle, .pagesInTitle, .titleCutOff]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        entry.own.filter { Self.titles.contains($0.canonical) }.compactMap { field in
            address(field) ?? pages(field) ?? cutOff(field)
        }
    }

    private static let titles: Set<String> = ["title", "booktitle", "journaltitle", "series"]

    private func address(_ field: FieldFacts) -> Diagnostic? {
        guard field.plain.contains("://"), let found = field.plain.firstMatch(of: /https?:\/\/\S+/) else { return nil }
        return Diagnostic(.addressInTitle, "the “\(field.name)” has the address \(found.output)", at: field.range)
    }

    private func pages(_ field: FieldFacts) -> Diagnostic? {
        guard field.canonical == "booktitle" || field.canonical == "journaltitle", field.plain.contains("p."),
            let found = field.plain.firstMatch(of: /\bpp?\.\s*\d+(\s*[-–—]+\s*\d+)?/)
        else { return nil }
        return Diagnostic(
            .pagesInTitle, "the “\(field.name)” has the pages “\(found.output.0)”, which have a field of their own",
            at: field.range)
    }

    private func cutOff(_ field: FieldFacts) -> Diagnostic? {
        let words = field.plain.split(whereSeparator: \.isWhitespace)
        guard words.count >= Self.fewestWords, let last = words.last, Self.leading.contains(String(last)) else {
            return nil
        }
        return Diagnostic(
            .titleCutOff, "the “\(field.name)” ends with “\(last)”, so that its rest is probably missing",
            at: field.range)
    }

    /// Shorter titles may be quotations.
    private static let fewestWords = 4
    /// Words behind which a title goes on.
    private static let leading: Set<String> = ["on", "of", "the", "and", "for", "der", "des", "und", "für", "du"]
}

extension FindingKind {
    static let addressInTitle = FindingKind(
        "address-in-title", .warning, "A title has an address in it",
        why: "The address would be printed in the title, in italics and perhaps with other capitals.",
        example: Example(
            .bibTeX,
            wrong: """
                @book{roe, author = {Ann Roe}, title = {Ports https://example.org/ports}, publisher = {Ostrov}, year = 1999}
                """,
            right: """
                @book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 1999, url = {https://example.org/ports}}
                """),
        source: "biblatex manual, §2.2.2 (url)")

    static let pagesInTitle = FindingKind(
        "pages-in-title", .warning, "The title of a book or journal has pages in it",
        why: "Styles would print the pages in the title. Pages have a field of their own.",
        example: Example(
            .bibTeX,
            wrong: """
                @incollection{roe, author = {Ann Roe}, title = {Ports}, booktitle = {Salt, pp. 3--9}, year = 1999}
                """,
            right: """
                @incollection{roe, author = {Ann Roe}, title = {Ports}, booktitle = {Salt}, year = 1999, pages = {3--9}}
                """),
        source: "biblatex manual, §2.2.2 (pages)")

    static let titleCutOff = FindingKind(
        "title-cut-off", .warning, "A title ends with a word behind which titles go on",
        why: "Exports of databases cut long titles: “Proceedings of the Conference on”. Short titles are left alone.",
        example: Example(
            .bibTeX,
            wrong: """
                @inproceedings{roe, author = {Ann Roe}, title = {Ports}, booktitle = {Proceedings of the Conference on}, year = 1999}
                """,
            right: """
                @inproceedings{roe, author = {Ann Roe}, title = {Ports}, booktitle = {Proceedings of the Conference on Salt}, year = 1999}
                """),
        source: "biblatex manual, §2.2.2 (booktitle)")
}
