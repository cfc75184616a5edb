import CitandaDiagnostics
import CitandaManuscripts

/// The title of a book that is not in italics (Chicago 18 §8.168). Silent in a file that has no italics at all.
struct TitleDressRule: Rule {
    static let kinds: [FindingKind] = [.titleNotItalic]

    func findings(in facts: Facts) -> [Diagnostic] {
        guard
            facts.reading.document.notes.contains(where: { note in note.passage.spans.contains { $0.style == .italic } }
            )
        else { return [] }
        return facts.citations.flatMap { _, citation in
            citation.irregularities.compactMap { irregularity in
                guard case .plainTitle(let range) = irregularity else { return nil }
                // A mark that is already there, and misplaced, would be doubled.
                let isMarked = facts.source(range.lowerBound - 1..<range.upperBound + 1).contains { "*_".contains($0) }
                let fix = FixIt(
                    "set it in italics",
                    [
                        Edit(range.lowerBound..<range.lowerBound, "*"), Edit(range.upperBound..<range.upperBound, "*"),
                    ])
                return Diagnostic(
                    .titleNotItalic, "the title of the book is not in italics", at: range,
                    fixes: isMarked ? [] : [fix])
            }
        }
    }
}

extension FindingKind {
    static let titleNotItalic = FindingKind(
        "title-not-italic", .warning, "The title of a book is not in italics",
        why: """
            Italics tell the title of a book from that of a part. Citanda stays silent in a file without any italics.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Jan Berg, *Roads* (London: Lantern, 2001), 4.
                [^2]: Ann Roe, Ports of Call (Paris: Ostrov Press, 1999), 3.
                """,
            right: """
                [^1]: Jan Berg, *Roads* (London: Lantern, 2001), 4.
                [^2]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                """),
        source: "Chicago 18 §8.168",
        isFixable: true)
}
