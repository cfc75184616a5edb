import CitandaXML

/// The markup of changes inside paragraphs: text put between others, and text that takes the place of another.
struct WordTextChange {
    let span: WordSpan
    let tree: MarkupTree
    let markup: WordMarkup

    /// Puts markup around the stretch. Divided runs keep their properties.
    func surround(_ before: String, _ after: String, _ edits: inout PartEdits, _ kept: inout Set<Int>) {
        keepBlanks(of: [span.start.text, span.end.text], &edits, &kept)
        edits.replace(
            span.start.offset..<span.start.offset,
            with: span.start.closing(in: tree) + before + span.start.opening(in: tree))
        edits.replace(
            span.end.offset..<span.end.offset, with: span.end.closing(in: tree) + after + span.end.opening(in: tree))
    }

    /// Replaces the stretch by runs without a trace.
    func replace(with runs: String, _ edits: inout PartEdits, _ kept: inout Set<Int>) {
        keepBlanks(of: [span.start.text], &edits, &kept)
        // Bookmarks inside the stretch stay, in front of the new text.
        let bookmarks = span.elements.filter { $0.name.hasPrefix("w:bookmark") }
            .map { String(decoding: tree.source[$0.range], as: UTF8.self) }.joined()
        edits.replace(
            span.start.offset..<span.end.offset,
            with: span.start.closing(in: tree) + bookmarks + runs + span.end.opening(in: tree))
    }

    /// Replaces the stretch by runs as a tracked change: the old text is deleted, the new text inserted.
    ///
    /// - Parameters:
    ///   - runs: The new runs; empty for a mere deletion.
    ///   - deletion: The attributes of the deletion.
    ///   - insertion: The attributes of the insertion.
    ///   - edits: The changes of the part.
    ///   - kept: The texts whose blanks are kept already, by their offsets.
    func track(
        with runs: String, deletion: [(String, String)], insertion: [(String, String)], _ edits: inout PartEdits,
        _ kept: inout Set<Int>
    ) {
        keepBlanks(of: [span.start.text], &edits, &kept)
        edits.replace(
            span.start.offset..<span.start.offset,
            with: span.start.closing(in: tree) + markup.start("del", deletion)
                + span.start.opening("delText", in: tree))
        for run in span.runs {
            for text in run.elements where text.name == "w:t" {
                if text.startTag.lowerBound >= span.start.offset, text.startTag.upperBound <= span.end.offset {
                    edits.replace(text.startTag, with: WordCut.tag(text, "delText", in: tree, isEnd: false))
                }
                if text.endTag.lowerBound >= span.start.offset, text.endTag.upperBound <= span.end.offset {
                    edits.replace(text.endTag, with: WordCut.tag(text, "delText", in: tree, isEnd: true))
                }
            }
        }
        edits.replace(
            span.end.offset..<span.end.offset,
            with: span.end.closing("delText", in: tree) + "</w:del>"
                + (runs.isEmpty ? "" : markup.element("ins", insertion, runs)) + span.end.opening(in: tree))
    }

    /// A divided text may begin or end with a blank now, which counts only if the text says so (XML 1.0 §2.10).
    private func keepBlanks(
        of texts: [MarkupTree.Element?], _ edits: inout PartEdits, _ kept: inout Set<Int>
    ) {
        for text in texts.compactMap({ $0 }) where text["xml:space"] != "preserve" {
            if kept.insert(text.startTag.lowerBound).inserted {
                edits.replace(text.startTag, with: WordCut.tag(text, "t", in: tree, isEnd: false))
            }
        }
    }
}
