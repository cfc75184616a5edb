import CitandaDiagnostics
import CitandaWorks

/// A DOI that is given as an address.
struct AddressRule: EntryRule {
    static let kinds: [FindingKind] = [.doiAsAddress]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        guard entry.field("doi") == nil else { return [] }
        return entry.own.filter { $0.canonical == "url" }.compactMap { doi($0, isTyped: entry.format == .bibTeX) }
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
            ? [FixIt("write the DOI", [Edit(field.nameRange, "doi"), Edit(field.range, doi.text)], safety: .unsafe)]
            : []
        return Diagnostic(
            .doiAsAddress, "the address is the DOI \(doi.text), which has a field of its own", at: field.range,
            fixes: fixes)
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
}
