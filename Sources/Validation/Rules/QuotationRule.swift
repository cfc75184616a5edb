import Diagnostics
import Manuscripts
import Recognition

/// A title whose quotation marks are not closed.
struct QuotationRule: Rule {
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
                "quotation-unclosed", .note, "the closing quotation mark is missing", at: range, fixes: fixes ?? [])
        }
    }
}
