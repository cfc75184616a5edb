import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats

/// Puts styled words in the place of a stretch of a passage, as an edit of the Markdown that the passage was read from.
struct PassageEdit {
    private let passage: Passage
    private let italics: [Range<Int>]

    /// Edits of a passage.
    init(_ passage: Passage) {
        self.passage = passage
        italics = passage.spans.filter { $0.style == .italic }.map(\.range)
    }

    /// The edit that replaces a stretch; nil where the stretch touches other styles than italics, or a break of the page.
    ///
    /// - Parameters:
    ///   - range: The bytes of the passage; an empty range inserts.
    ///   - words: The new words with their blanks.
    func replacing(_ range: Range<Int>, with words: [StyledWords]) -> Edit? {
        var range = range
        var words = words
        let touched = max(range.lowerBound - 1, 0)...range.upperBound
        guard
            !passage.spans.contains(where: { $0.style != .italic && $0.range.overlaps(touched) }),
            !passage.joins.contains(where: { touched.contains($0.offset) })
        else { return nil }
        // A mark that ends italics cannot follow a blank.
        if isOpen(before: range), words.first?.isItalic != true, range.lowerBound > 0 {
            let blanks = passage.text[..<range.lowerBound].reversed().prefix { $0 == UInt8(ascii: " ") }.count
            range = range.lowerBound - blanks..<range.upperBound
            if blanks > 0 { words.insert(StyledWords(String(repeating: " ", count: blanks)), at: 0) }
        }
        var place = source(range)
        var starts = isOpen(before: range)
        var ends = isOpen(after: range)
        // Italics that would be empty go with their marks.
        if let span = passage.spans.first(where: { $0.style == .italic && $0.range.lowerBound == range.lowerBound }),
            starts, span.range.upperBound > range.upperBound, words.first?.isItalic != true
        {
            place = span.source.lowerBound..<place.upperBound
            starts = false
        }
        if let span = passage.spans.first(where: { $0.style == .italic && $0.range.upperBound == range.upperBound }),
            ends, span.range.lowerBound < range.lowerBound, words.last?.isItalic != true
        {
            place = place.lowerBound..<span.source.upperBound
            ends = false
        }
        return Edit(place, markdown(words, from: starts, to: ends))
    }

    /// The bytes of the file for a stretch; the place of an insertion is behind the text before it.
    private func source(_ range: Range<Int>) -> Range<Int> {
        guard range.isEmpty else { return passage.source(range) }
        guard range.lowerBound > 0 else {
            let start = passage.source(0..<min(1, passage.text.count)).lowerBound
            return start..<start
        }
        let end = passage.source(range.lowerBound - 1..<range.lowerBound).upperBound
        return end..<end
    }

    /// Whether the place before a stretch of the file is inside italics.
    private func isOpen(before range: Range<Int>) -> Bool {
        italics.contains { span in
            span.lowerBound < range.lowerBound && range.lowerBound < span.upperBound
                || range.isEmpty && span.lowerBound < range.lowerBound && range.lowerBound == span.upperBound
                || span.lowerBound == range.lowerBound && span.upperBound > range.upperBound && !range.isEmpty
        }
    }

    /// Whether the place behind a stretch of the file is inside italics.
    private func isOpen(after range: Range<Int>) -> Bool {
        if range.isEmpty { return isOpen(before: range) }
        return italics.contains { span in
            span.lowerBound < range.upperBound && range.upperBound < span.upperBound
                || span.upperBound == range.upperBound && span.lowerBound < range.lowerBound
        }
    }

    /// Words as Markdown, where italics may be open before and behind them.
    private func markdown(_ words: [StyledWords], from start: Bool, to end: Bool) -> String {
        var out = ""
        var isOpen = start
        for word in words where !word.text.isEmpty {
            let blanks = word.text.prefix { $0 == " " }
            let core = word.text.dropFirst(blanks.count)
            if isOpen, !word.isItalic {
                close(&out)
                isOpen = false
            }
            out += blanks
            guard !core.isEmpty else { continue }
            if !isOpen, word.isItalic {
                out += "*"
                isOpen = true
            }
            out += TextForm.markdown.string(plain: String(core)) + String(core.reversed().prefix { $0 == " " })
        }
        if isOpen, !end { close(&out) }
        if !isOpen, end { out += "*" }
        return out
    }

    /// Ends italics before the blanks at the end of a text.
    private func close(_ out: inout String) {
        let blanks = String(out.reversed().prefix { $0 == " " })
        out.removeLast(blanks.count)
        out += "*" + blanks
    }
}

extension Range<Int> {
    fileprivate func overlaps(_ other: ClosedRange<Int>) -> Bool {
        lowerBound < other.upperBound && other.lowerBound < upperBound
    }
}
