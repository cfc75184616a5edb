/// A paragraph's text without its markup, rejoined where lines or pages broke it; every byte knows its place in the file.
///
/// Recognition works on passages: plain bytes, with italics and the like as spans beside them.
public struct Passage: Sendable, Hashable {
    /// How a stretch of the text is set apart.
    public enum Style: String, Sendable, Hashable {
        case italic, bold, superscript, `subscript`, smallCaps, code, link
    }

    /// A styled stretch.
    public struct Span: Sendable, Hashable {
        /// How it is set apart.
        public var style: Style
        /// Its bytes in the passage.
        public var range: Range<Int>
        /// Its bytes in the file, with the marks around it.
        public var source: Range<Int>
    }

    /// A word, or a paragraph, that runs on over a break.
    public struct Join: Sendable, Hashable {
        /// What was mended.
        public enum Kind: String, Sendable, Hashable {
            /// A hyphen and a break inside a word.
            case word
            /// A paragraph broken between words.
            case paragraph
        }
        /// What was mended.
        public var kind: Kind
        /// The place in the passage.
        public var offset: Int
        /// The bytes of the break in the file, the hyphen included.
        public var source: Range<Int>
    }

    /// The text, in UTF-8 unless the file itself is not. A line break is one blank, a paragraph break one line feed.
    public internal(set) var text: [UInt8] = []
    /// Styled stretches in order of their beginnings.
    public internal(set) var spans: [Span] = []
    /// What was rejoined.
    public internal(set) var joins: [Join] = []
    var map = SourceMap()

    /// An empty passage.
    public init() {}

    /// Plain text as a passage of its own, for single references; offsets are those of the text.
    public init(plain text: [UInt8]) {
        self.text = text
        map.append(text: 0, source: 0, count: text.count)
    }

    /// The text of a range as a string.
    public subscript(range: Range<Int>) -> String {
        String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
    }

    /// The whole text as a string.
    public var string: String { String(decoding: text, as: UTF8.self) }

    /// The bytes of the file that a range of the passage stands for. Marks around a stretch that lies wholly inside belong to it.
    public func source(_ range: Range<Int>) -> Range<Int> {
        var start = map.start(range.lowerBound)
        var end = range.isEmpty ? start : map.end(range.upperBound)
        for span in spans where !range.isEmpty && span.range.lowerBound < range.upperBound {
            guard !span.range.isEmpty, range.contains(span.range.lowerBound), span.range.upperBound <= range.upperBound
            else { continue }
            if span.range.lowerBound == range.lowerBound { start = min(start, span.source.lowerBound) }
            if span.range.upperBound == range.upperBound { end = max(end, span.source.upperBound) }
        }
        return start..<max(start, end)
    }

    /// The text that stands for a stretch of the file, without its marks.
    public func text(ofSource range: Range<Int>) -> String {
        let start = map.offset(ofSource: range.lowerBound) ?? text.count
        let end = map.offset(ofSource: range.upperBound) ?? text.count
        // A break that was put in belongs to what stands before it.
        return self[start..<max(start, end)]
    }

    /// The bytes of the file from the first to the last byte of the passage.
    public var source: Range<Int> { source(0..<text.count) }

    /// Adds bytes that stand in the file at `source`.
    mutating func append(_ bytes: some Collection<UInt8>, source: Int, sourceCount: Int? = nil) {
        map.append(text: text.count, source: source, count: bytes.count, sourceCount: sourceCount)
        text.append(contentsOf: bytes)
    }

    /// Adds a byte that stands for a break in the file.
    mutating func append(break byte: UInt8) { text.append(byte) }

    /// Adds another passage behind this one, mending the break between them.
    mutating func append(_ next: Passage, after bridge: Bridge, breakSource: Range<Int>) {
        switch bridge {
        case .word:
            trimHyphen()
            joins.append(Join(kind: .word, offset: text.count, source: breakSource))
        case .running:
            if !breakSource.isEmpty { joins.append(Join(kind: .paragraph, offset: text.count, source: breakSource)) }
            append(break: UInt8(ascii: " "))
        case .paragraph: append(break: UInt8(ascii: "\n"))
        }
        let shift = text.count
        text.append(contentsOf: next.text)
        for piece in next.map.pieces {
            map.append(
                text: piece.text + shift, source: piece.source, count: piece.count, sourceCount: piece.sourceCount)
        }
        spans += next.spans.map { span in
            Span(
                style: span.style, range: span.range.lowerBound + shift..<span.range.upperBound + shift,
                source: span.source)
        }
        joins += next.joins.map { Join(kind: $0.kind, offset: $0.offset + shift, source: $0.source) }
    }

    /// How the text goes on over a break.
    enum Bridge {
        case word, running, paragraph
    }

    private mutating func trimHyphen() {
        for hyphen in ["-", "‐", "\u{AD}"] where text.suffix(hyphen.utf8.count).elementsEqual(hyphen.utf8) {
            text.removeLast(hyphen.utf8.count)
            return
        }
    }

    /// Adds a cell of a table behind this passage, with a blank between.
    public mutating func append(_ cell: Passage) {
        append(cell, after: .running, breakSource: source.upperBound..<source.upperBound)
    }

    /// Forgets italics, where they are the dress of a name and not of a title.
    public mutating func clearItalics() { spans.removeAll { $0.style == .italic } }

    /// Takes over breaks that were mended before the text was parsed, now that their places are known.
    mutating func locate(_ mended: [Join]) {
        joins += mended.compactMap { join in
            map.offset(ofSource: join.source.upperBound).map { Join(kind: join.kind, offset: $0, source: join.source) }
        }
    }

    /// A part of the passage as a passage, with its own offsets.
    public func slice(_ range: Range<Int>) -> Passage {
        let range = range.clamped(to: 0..<text.count)
        var part = Passage()
        part.text = Array(text[range])
        for piece in map.pieces {
            let shared = (piece.text..<piece.text + piece.count).clamped(to: range)
            guard !shared.isEmpty else { continue }
            let whole = piece.count != piece.sourceCount
            part.map.append(
                text: shared.lowerBound - range.lowerBound,
                source: whole ? piece.source : piece.source + shared.lowerBound - piece.text,
                count: shared.count, sourceCount: whole ? piece.sourceCount : shared.count)
        }
        part.spans = spans.compactMap { span in
            let shared = span.range.clamped(to: range)
            guard !shared.isEmpty else { return nil }
            return Span(
                style: span.style,
                range: shared.lowerBound - range.lowerBound..<shared.upperBound - range.lowerBound,
                source: shared == span.range ? span.source : source(shared))
        }
        part.joins = joins.filter { range.contains($0.offset) }
            .map { Join(kind: $0.kind, offset: $0.offset - range.lowerBound, source: $0.source) }
        return part
    }
}
