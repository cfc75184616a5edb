import CitandaDiagnostics
import CitandaWorks

extension StyleRule {
    /// DOIs and other addresses.
    static let addresses = [
        StyleRule(.styleDoiForm) { difference in
            guard difference.labels == [.doi], difference.newText.hasPrefix("https://doi.org/") else { return nil }
            return "the style has the DOI as an address: \(difference.newText)"
        }
    ]
}

extension FindingKind {
    static let styleDoiForm = FindingKind(
        "style-doi-form", .warning, "A DOI is not written as an address",
        why: """
            Chicago has a DOI as an address behind https://doi.org/, which readers can follow.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Carl Holm, “Harbors,” *Journal of Ports* 12, no. 3 (2005): 10, doi:10.1000/xyz123.
                """,
            right: """
                [^1]: Carl Holm, “Harbors,” *Journal of Ports* 12, no. 3 (2005): 10, https://doi.org/10.1000/xyz123.
                """),
        source: "Chicago 18 §13.7",
        isFixable: true)
}
