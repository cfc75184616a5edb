/// The text of a paragraph without its markup, rejoined where lines or pages broke it. Every byte knows its place in
/// the file.
///
/// Recognition works on passages: plain bytes, with italics and other styles as spans beside them.
public struct Passage: Sendable, Hashable {
    /// The styles of a stretch of text.
    public enum Style: String, Sendable, Hashable {
        case italic, bold, superscript, `subscript`, smallCaps, code, link
    }

    /// A styled stretch.
    public struct Span: Sendable, Hashable {
        /// The style of the stretch.
        public var style: Style
        /// The bytes of the stretch in the passage.
        public var range: Range<Int>
        /// The bytes of the stretch in the file, with its marks.
        public var source: Range<Int>
        /// Where a link leads; nil for other styles, and for links without a target.
        public var address: Address?
    }

    /// The address that a link leads to.
    public struct Address: Sendable, Hashable {
        /// The address as it is written.
        public var text: String
        /// Its bytes in the file.
        public var source: Range<Int>
    }

    /// A word or a paragraph that continues over a break.
    public struct Join: Sendable, Hashable {
        /// The kinds of joins.
        public enum Kind: String, Sendable, Hashable {
            /// A word that was broken with a hyphen.
            case word
            /// A paragraph that was broken between words.
            case paragraph
        }
        /// The kind of the join.
        public var kind: Kind
        /// The offset of the join in the passage.
        public var offset: Int
        /// The bytes of the break in the file, with the hyphen.
        public var source: Range<Int>
    }

    /// The text in UTF-8, with blanks in place of control characters. A line break is one blank, a paragraph break one
    /// line feed.
    public internal(set) var text: [UInt8] = []
    /// The styled stretches, ordered by their beginnings, the longer first.
    public internal(set) var spans: [Span] = []
    /// The places where words and paragraphs were rejoined.
    public internal(set) var joins: [Join] = []
    var map = SourceMap()

    /// An empty passage.
    public init() {}

    /// Plain text as a passage of its own, for single references. Offsets are those of the text.
    public init(plain text: [UInt8]) {
        self.text = ControlCharacters.blanked(text)
        map.append(text: 0, source: 0, count: text.count)
    }

    /// The text of a range as a string.
    public subscript(range: Range<Int>) -> String {
        String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
    }

    /// The whole text as a string.
    public var string: String { String(decoding: text, as: UTF8.self) }

    /// Whether four figures stand together, as those of a year.
    package var hasFourFigures: Bool {
        var figures = 0
        for byte in text {
            figures = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? figures + 1 : 0
            if figures == Self.figuresOfYear { return true }
        }
        return false
    }

    private static let figuresOfYear = 4

    /// The bytes of the file that a range of the passage stands for. They include the marks of styled stretches inside
    /// the range.
    public func source(_ range: Range<Int>) -> Range<Int> {
        var start = map.start(range.lowerBound)
        var end = range.isEmpty ? start : map.end(range.upperBound)
        guard !range.isEmpty else { return start..<max(start, end) }
        for span in spans[firstSpan(from: range.lowerBound)...] {
            guard span.range.lowerBound < range.upperBound else { break }
            guard !span.range.isEmpty, span.range.upperBound <= range.upperBound else { continue }
            if span.range.lowerBound == range.lowerBound { start = min(start, span.source.lowerBound) }
            if span.range.upperBound == range.upperBound { end = max(end, span.source.upperBound) }
        }
        return start..<max(start, end)
    }

    /// The text of a stretch of the file, without its marks.
    public func text(ofSource range: Range<Int>) -> String { self[offsets(ofSource: range)] }

    /// The part of the passage for a stretch of the file.
    public func slice(ofSource range: Range<Int>) -> Passage { slice(offsets(ofSource: range)) }

    /// The offsets in the passage of a stretch of the file. An added break belongs to the text before it.
    package func offsets(ofSource range: Range<Int>) -> Range<Int> {
        let start = map.offset(ofSource: range.lowerBound) ?? text.count
        let end = map.offset(ofSource: range.upperBound) ?? text.count
        return start..<max(start, end)
    }

    /// The addresses that the links in a range lead to.
    public func addresses(in range: Range<Int>) -> [Address] {
        spans[firstSpan(from: range.lowerBound)...].prefix { $0.range.lowerBound < range.upperBound }
            .filter { $0.range.upperBound <= range.upperBound }.compactMap(\.address)
    }

    /// The stretches in italics that share bytes with a range, in order. Such stretches never overlap each other.
    package func italics(in range: Range<Int>) -> [Range<Int>] {
        let behind = firstSpan(from: range.lowerBound)
        let last = spans[..<behind].last { $0.style == .italic }?.range
        let inside = spans[behind...].prefix { $0.range.lowerBound < range.upperBound }
            .filter { $0.style == .italic && !$0.range.isEmpty }.map(\.range)
        return last.map { $0.overlaps(range) ? [$0] + inside : inside } ?? inside
    }

    /// The index of the first span that begins at or behind an offset.
    package func firstSpan(from offset: Int) -> Int {
        spans.partitionPoint { $0.range.lowerBound >= offset }
    }

    /// The bytes of the file from the first to the last byte of the passage.
    public var source: Range<Int> { source(0..<text.count) }

    /// Adds bytes that are at `source` in the file.
    mutating func append(_ bytes: some Collection<UInt8>, source: Int, sourceCount: Int? = nil) {
        map.append(text: text.count, source: source, count: bytes.count, sourceCount: sourceCount)
        text.append(contentsOf: bytes)
    }

    /// Adds a byte for a break in the file.
    mutating func append(break byte: UInt8) { text.append(byte) }

    /// Adds another passage and mends the break between the two, which has the bytes `breakSource` in the file.
    mutating func append(_ next: Passage, after bridge: Bridge, breakSource: Range<Int>) {
        switch bridge {
        case .word:
            let start = trimHyphen() ?? breakSource.lowerBound
            // If both parts have the same style, the marks between them belong to the break.
            let isStyled = spans.last.map { $0.range.upperBound >= text.count } ?? false
            let marked = next.spans.first.map { isStyled && $0.range.lowerBound == 0 } ?? false
            let end = marked ? next.map.start(0) : breakSource.upperBound
            joins.append(Join(kind: .word, offset: text.count, source: start..<max(start, end)))
        case .running:
            if !breakSource.isEmpty { joins.append(Join(kind: .paragraph, offset: text.count, source: breakSource)) }
            append(break: UInt8(ascii: " "))
        case .paragraph: append(break: UInt8(ascii: "\n"))
        }
        let shift = text.count
        text.append(contentsOf: next.text)
        map.append(next.map, in: 0..<next.text.count, at: shift)
        spans += next.spans.map { span in
            Span(
                style: span.style, range: span.range.lowerBound + shift..<span.range.upperBound + shift,
                source: span.source, address: span.address)
        }
        joins += next.joins.map { Join(kind: $0.kind, offset: $0.offset + shift, source: $0.source) }
    }

    /// How a text continues over a break.
    enum Bridge {
        case word, running, paragraph
    }

    /// Removes the hyphen at the end and returns its offset in the file.
    private mutating func trimHyphen() -> Int? {
        guard let length = Hyphen.length(atEndOf: text) else { return nil }
        let start = map.start(text.count - length)
        text.removeLast(length)
        map.truncate(to: text.count)
        for index in spans.indices.reversed() {
            guard spans[index].range.upperBound > text.count else { break }
            let range = spans[index].range
            spans[index].range = min(range.lowerBound, text.count)..<text.count
        }
        return start
    }

    /// Adds a cell of a table behind this passage, with a blank between.
    public mutating func append(_ cell: Passage) {
        append(cell, after: .running, breakSource: source.upperBound..<source.upperBound)
    }

    /// Drops italics, for passages where they set a name and not a title.
    public mutating func clearItalics() { spans.removeAll { $0.style == .italic } }

    /// Adds the joins of breaks that were mended before parsing and are inside this passage, and removes them from the
    /// front of `mended`.
    mutating func locate(_ mended: inout ArraySlice<Join>) {
        guard let end = map.pieces.last.map({ $0.source + $0.sourceCount }) else { return }
        while let join = mended.first, join.source.lowerBound < end {
            mended.removeFirst()
            guard let offset = map.offset(ofSource: join.source.upperBound), offset > 0 else { continue }
            joins.append(Join(kind: join.kind, offset: offset, source: join.source))
        }
    }

    /// A part of the passage as a passage, with its own offsets.
    public func slice(_ range: Range<Int>) -> Passage {
        let range = range.clamped(to: 0..<text.count)
        var part = Passage()
        part.text = Array(text[range])
        part.map.append(map, in: range, at: 0)
        part.spans = spans[..<firstSpan(from: range.upperBound)].compactMap { span in
            let shared = span.range.clamped(to: range)
            guard !shared.isEmpty else { return nil }
            return Span(
                style: span.style,
                range: shared.lowerBound - range.lowerBound..<shared.upperBound - range.lowerBound,
                source: shared == span.range ? span.source : source(shared), address: span.address)
        }
        part.joins = joins.filter { range.contains($0.offset) }
            .map { Join(kind: $0.kind, offset: $0.offset - range.lowerBound, source: $0.source) }
        return part
    }

    /// Removes ranges from the text. The ranges are in order and do not overlap.
    mutating func remove(_ ranges: [Range<Int>]) { replace(ranges.map { TypistsMarks.Change(range: $0, text: []) }) }

    /// Replaces ranges, which are in order and do not overlap. Each replacement leads back to the bytes of its range.
    mutating func replace(_ changes: [TypistsMarks.Change]) {
        guard !changes.isEmpty else { return }
        var kept = Passage()
        /// For each change, the offset of its text.
        var places: [Int] = []
        var position = 0
        for change in changes {
            kept.keep(position..<change.range.lowerBound, of: self)
            places.append(kept.text.count)
            if !change.text.isEmpty {
                let start = map.start(change.range.lowerBound)
                kept.append(
                    change.text, source: start, sourceCount: max(map.end(change.range.upperBound) - start, 0))
            }
            position = change.range.upperBound
        }
        kept.keep(position..<text.count, of: self)
        func moved(_ offset: Int) -> Int {
            var low = 0
            var high = changes.count
            while low < high {
                let middle = (low + high) / 2
                if changes[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { return offset }
            let last = changes[low - 1]
            let end = places[low - 1] + last.text.count
            return offset < last.range.upperBound ? end : end + offset - last.range.upperBound
        }
        kept.spans = spans.compactMap { span in
            let range = moved(span.range.lowerBound)..<moved(span.range.upperBound)
            return range.isEmpty
                ? nil : Span(style: span.style, range: range, source: span.source, address: span.address)
        }
        kept.joins = joins.map { Join(kind: $0.kind, offset: moved($0.offset), source: $0.source) }
        self = kept
    }

    private mutating func keep(_ range: Range<Int>, of other: Passage) {
        map.append(other.map, in: range, at: text.count)
        text += other.text[range]
    }
}
