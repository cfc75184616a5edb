import Citations
import Diagnostics

/// A title whose quotation marks are not closed.
struct QuotationRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        let entries = facts.reading.lists.flatMap(\.entries).flatMap(\.irregularities)
        return (facts.citations.flatMap(\.citation.irregularities) + entries).compactMap { irregularity in
            guard case .unclosedQuotation(let range) = irregularity else { return nil }
            return Diagnostic(
                "quotation-unclosed", .note, "the closing quotation mark is missing", at: range,
                fixes: [FixIt("close the quotation", [Edit(range.upperBound..<range.upperBound, "”")])])
        }
    }
}
