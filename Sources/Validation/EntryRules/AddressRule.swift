import CitandaDiagnostics
import CitandaWorks

/// Identifiers in the wrong field: a DOI as an address, an address in a title.
struct AddressRule: EntryRule {
    static let kinds: [FindingKind] = [.doiAsAddress, .addressInTitle]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        entry.own.compactMap { field in
            switch field.canonical {
            case "url" where entry.field("doi") == nil: doi(field, isTyped: entry.format == .bibTeX)
            case "title", "booktitle", "journaltitle": address(field)
            default: nil
            }
        }
    }

    private func doi(_ field: FieldFacts, isTyped: Bool) -> Diagnostic? {
        let text = field.plain.trimmingBlanks
        guard let host = text.firstRange(of: "doi.org/"), text.hasPrefix("http"),
            let doi = DOI(text[host.upperBound...])
        else {
            return nil
        }
        let fixes =
            isTyped && field.isTyped && !field.nameRange.isEmpty
            ? [FixIt("write the DOI", [Edit(field.nameRange, "doi"), Edit(field.range, doi.text)])] : []
        return Diagnostic(
            .doiAsAddress, "the address is the DOI \(doi.text), which has a field of its own", at: field.range,
            fixes: fixes)
    }

    private func address(_ field: FieldFacts) -> Diagnostic? {
        guard field.plain.contains("://"), let found = field.plain.firstMatch(of: /https?:\/\/\S+/) else { return nil }
        return Diagnostic(
            .addressInTitle, "the “\(field.name)” has the address \(found.output)", at: field.range)
    }
}

extension FindingKind {
    static let doiAsAddress = FindingKind(
        "doi-as-address", .note, "A DOI is given as an address alone",
        why: "Styles print and link a DOI in their own form. Programs compare works by the field of the DOI.",
        example: Example(
            .bibTeX,
            wrong: """
                @article{roe, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999, url = {https://doi.org/10.1000/182}}
                """,
            right: """
                @article{roe, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999, doi = {10.1000/182}}
                """),
        source: "biblatex manual, §2.2.2 (doi)", isFixable: true)

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
}
