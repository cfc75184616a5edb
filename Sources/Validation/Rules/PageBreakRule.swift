import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts

/// A word broken over a page or paragraph by a hyphen, as machines that read page images leave them.
struct PageBreakRule: Rule {
    static let kinds: [FindingKind] = [.wordBroken]

    func findings(in facts: Facts) -> [Diagnostic] {
        let document = facts.reading.document
        let passages = document.notes.map(\.passage) + document.sections.flatMap { $0.blocks.map(\.passage) }
        return passages.flatMap { passage in
            passage.joins.filter { $0.kind == .word }.map { join in
                let word = word(around: join.offset, in: passage)
                return Diagnostic(
                    .wordBroken, "the word “\(word)” is broken over a page", at: join.source,
                    fixes: [FixIt("join the word", replacing: join.source, with: "")])
            }
        }
    }

    private func word(around offset: Int, in passage: Passage) -> String {
        var start = offset
        var end = offset
        while start > 0, passage.text[start - 1] > 0x7F || Character(Unicode.Scalar(passage.text[start - 1])).isLetter {
            start -= 1
        }
        while end < passage.text.count,
            passage.text[end] > 0x7F || Character(Unicode.Scalar(passage.text[end])).isLetter
        { end += 1 }
        return passage[start..<end]
    }
}

extension FindingKind {
    static let wordBroken = FindingKind(
        "word-broken", .note, "A hyphen breaks a word over a page or paragraph",
        why: """
            The hyphen and the break come from a page image. A hyphen that belongs to the word stays.
            """,
        example: Example(
            .manuscript,
            wrong: """
                The long road over the pass had been closed for most of the inter-

                national year.[^1]

                [^1]: A remark.
                """,
            right: """
                The long road over the pass had been closed for most of the international year.[^1]

                [^1]: A remark.
                """),
        source: "Proofreading of page images",
        isFixable: true)
}
