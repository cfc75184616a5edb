import CitandaCSL
import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks
import Foundation

/// Keeps a citation as typed where the style's setting of it would lose words of it without a reason.
struct WordGuard {
    /// A citation that is better left alone.
    struct Loss {
        /// Which citation it is.
        var citation: CitationID
        /// The finding that says why.
        var diagnostic: Diagnostic
    }

    private let omissions: StyleOmissions
    /// Whether the style gives a work in full in a note; otherwise the bibliography does.
    private let givesFullNotes: Bool

    /// A guard for a style, which is tried on a work of its own.
    init(_ processor: Processor) {
        var work = Work(key: "trial", type: .book)
        work.titles[.title] = Title(RichText(plain: "Trial"))
        work.publishers = [Publisher(Literal("House"), place: Literal("Town"))]
        let processed = processor.process(
            works: [work],
            citations: [CitationCluster(id: "trial", noteNumber: 1, items: [CitationItem(id: work.key)])])
        let words = WordCount(processed.citations.map { PlainTextWriter().string($0.text) }.joined(separator: " "))
        givesFullNotes = words.contains("house") || words.contains("town")
        omissions = StyleOmissions(
            places: !words.contains("town"), publishers: givesFullNotes && !words.contains("house"))
    }

    /// The citations of a reading that lose words in their new setting.
    func losses(
        in reading: Reading, citations: [CitationID: StyledText], _ bibliography: ProcessedDocument.Bibliography?
    ) -> [Loss] {
        var works: [String: Work] = [:]
        for work in reading.works { works[work.work.key] = work.work }
        // What was said of each work up to here: a short form need not say it again.
        var said: [String: WordCount] = [:]
        if !givesFullNotes {
            for entry in bibliography?.entries ?? [] {
                let words = WordCount(PlainTextWriter().string(entry.text))
                for key in entry.ids { said[key, default: WordCount()].unite(with: words) }
            }
        }
        var losses: [Loss] = []
        for (index, note) in reading.notes.enumerated() {
            for (position, citation) in note.citations.enumerated() {
                let id = CitationID(note: index, index: position)
                guard let text = citations[id], !text.isEmpty, let key = citation.work, let work = works[key] else {
                    continue
                }
                guard citation.evidence.isExact else {
                    losses.append(Loss(citation: id, diagnostic: Self.doubtful(at: citation.range)))
                    continue
                }
                let printed = PlainTextWriter().string(text)
                let words = WordCount(printed)
                var known = words
                known.add(said[key] ?? WordCount())
                let typed = reading.document.source[citation.range]
                let lost =
                    note.words(of: position, citing: work, missingIn: known, omissions: omissions)
                    + Self.targets(of: typed).filter { !printed.contains($0) }
                if !lost.isEmpty {
                    losses.append(Loss(citation: id, diagnostic: Self.finding(lost, at: citation.range)))
                }
                said[key, default: WordCount()].unite(with: words)
            }
        }
        return losses
    }

    /// The addresses that Markdown links lead to.
    private static func targets(of markdown: String) -> [String] {
        guard markdown.utf8.contains(UInt8(ascii: "]")) else { return [] }
        return markdown.components(separatedBy: "](").dropFirst().map { rest in
            String(rest.drop { $0 == "<" }.prefix { !$0.isWhitespace && $0 != ")" && $0 != ">" })
        }.filter { !$0.isEmpty }
    }

    /// A message names so many words.
    private static let shown = 8

    /// A citation that a model read is likely right and not surely so.
    private static func doubtful(at range: Range<Int>) -> Diagnostic {
        Diagnostic(
            .noteKeptAsTyped, "the citation stays as typed; its parts were not read surely enough to be set anew",
            severity: .note, at: range)
    }

    private static func finding(_ lost: [String], at range: Range<Int>) -> Diagnostic {
        let words = lost.prefix(shown).joined(separator: ", ") + (lost.count > shown ? ", …" : "")
        return Diagnostic(
            .noteKeptAsTyped, "the citation stays as typed; in the style it would lose: \(words)",
            at: range)
    }
}

extension FindingKind {
    static let noteKeptAsTyped = FindingKind(
        "note-kept-as-typed", .warning, "A citation stays as typed, so that nothing of it is lost",
        why: """
            Notes are set anew in a style only where every word of the author survives. The message names the words \
            that the style has no place for. A citation whose parts are only likely stays too; that is a note.
            """,
        example: Example(
            .words,
            wrong: "A citation with a remark that the style has no place for.",
            right: "The remark in a sentence of its own."),
        source: "A rule of Citanda: no word is lost")
}
