import CitandaDiagnostics
import CitandaWorks

/// Check digits of ISBN and ISSN, also in URNs, and of the item numbers inside DOIs.
///
/// Wrong digits of ISBN and ISSN are findings of the rules of identifiers; here they count as evidence.
struct CheckDigitRule: PlausibilityRule {
    static let kinds: [FindingKind] = [.doiCheckDigit]

    func judgements(in file: FileFacts) -> [Judgement] {
        file.works.indices.flatMap { index in
            let work = file.works[index]
            return work.identifiers.compactMap { self.number($0, index) } + [self.doi(work, index)].compactMap { $0 }
        }
    }

    private func number(_ identifier: Identifier, _ index: Int) -> Judgement? {
        guard [.isbn, .issn, .urn].contains(identifier.scheme) else { return nil }
        let name = identifier.scheme.rawValue.uppercased()
        guard let problem = identifier.problem else {
            // Most URNs have no check digit.
            return identifier.scheme == .urn ? nil : .fits(index, "\(name) check digit")
        }
        return problem.weight == .proven ? .contradicts(index, "\(name) \(identifier.text): \(problem.text)") : nil
    }

    private func doi(_ work: WorkFacts, _ index: Int) -> Judgement? {
        guard let doi = work.doi else { return nil }
        guard let fault = doi.value.suffix.fault else {
            let isChecked = doi.value.suffix.issn != nil || doi.value.suffix.isbn != nil
            return isChecked ? .fits(index, "check digit in the DOI") : nil
        }
        return .contradicts(index, Diagnostic(.doiCheckDigit, "DOI \(doi.value.doi.text): \(fault)", at: doi.range))
    }
}

extension FindingKind {
    static let doiCheckDigit = FindingKind(
        "doi-check-digit", .warning, "A number inside a DOI has a wrong check digit",
        why: """
            Some publishers put an ISBN, an ISSN or an item number with a check digit into their DOIs. At least one digit is wrong. \
            DOIs of other shapes tell nothing.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @article{roe, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999, doi = {10.1016/S0305-7411(99)00001-2}}
                """,
            right: """
                @article{roe, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999, doi = {10.1016/S0305-7410(99)00001-6}}
                """),
        source:
            "ISO 2108; ISO 3297; for item numbers, the rule that all but one of 258 such DOIs in the libraries tried follow"
    )
}
