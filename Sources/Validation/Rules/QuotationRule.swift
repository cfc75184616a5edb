import CitandaDiagnostics
import CitandaManuscripts
import CitandaRecognition

/// A title whose quotation marks are not closed.
struct QuotationRule: Rule {
    static let kinds: [FindingKind] = [.quotationUnclosed]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.citations.flatMap { findings($0.citation.irregularities, $0.citation.parts) }
            + facts.reading.lists.flatMap(\.entries).flatMap { findings($0.irregularities, $0.parts) }
    }

    private func findings(
        _ irregularities: [RecognisedCitation.Irregularity], _ parts: [Citation.Part]
    ) -> [Diagnostic] {
        irregularities.compactMap { irregularity in
            guard case .unclosedQuotation(let range) = irregularity else { return nil }
            // The mark that answers to the one that opens.
            let marks = parts.first { $0.range == range }?.styling.marks
            let fixes = marks.map {
                [FixIt("close the quotation", [Edit(range.upperBound..<range.upperBound, String($0.close))])]
            }
            return Diagnostic(
                .quotationUnclosed, "the closing quotation mark is missing", at: range, fixes: fixes ?? [])
        }
    }
}

extension FindingKind {
    static let quotationUnclosed = FindingKind(
        "quotation-unclosed", .note, "A title lacks its closing quotation mark",
        why: """
            The reader cannot see where the title ends. The fix closes the title with the mark that answers the \
            opening one.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Ann Roe, “Ports of Call, *Review* 3, no. 4 (1950): 1–9.",
            right: "[^1]: Ann Roe, “Ports of Call,” *Review* 3, no. 4 (1950): 1–9."),
        source: "Chicago 18, chapter 6 (quotation marks)",
        isFixable: true)
}
