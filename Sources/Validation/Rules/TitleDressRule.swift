import Diagnostics
import Manuscripts

/// The title of a book that is not in italics (Chicago 18 §8.168). Silent in a file that has no italics at all.
struct TitleDressRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        guard
            facts.reading.document.notes.contains(where: { note in note.passage.spans.contains { $0.style == .italic } }
            )
        else { return [] }
        return facts.citations.flatMap { _, citation in
            citation.irregularities.compactMap { irregularity in
                guard case .plainTitle(let range) = irregularity else { return nil }
                return Diagnostic(
                    "title-not-italic", .warning, "the title of a book is not in italics", at: range,
                    fixes: [
                        FixIt(
                            "set it in italics",
                            [
                                Edit(range.lowerBound..<range.lowerBound, "*"),
                                Edit(range.upperBound..<range.upperBound, "*"),
                            ])
                    ])
            }
        }
    }
}
