import CCMark

/// Turns the inline nodes of one block into a passage.
struct InlineBuilder {
    private let text: MarkdownText
    private let limit: Int
    /// The offset in the Markdown from which the next literal is looked for.
    private(set) var cursor: Int
    private var finder: LiteralFinder
    private var passage = Passage()
    /// The open emphasis and links.
    private var open: [Opening] = []
    /// The open HTML tags, by name.
    private var tags: [String: [(start: Int, source: Int)]] = [:]
    private var cells = 0

    private struct Opening {
        var style: Passage.Style
        /// The offset in the passage at which the emphasis or link begins.
        var start: Int
        /// The length of the opening mark in bytes.
        var width: Int
        /// The offset of the opening mark in the Markdown, once it is known.
        var mark: Int?
    }

    init(text: MarkdownText, range: Range<Int>) {
        self.text = text
        cursor = range.lowerBound
        limit = range.upperBound
        finder = LiteralFinder(text: text.bytes, range: range)
    }

    /// The finished passage. In prose, typists' marks become the characters that are meant.
    func finished(isProse: Bool) -> Passage {
        var passage = passage
        passage.spans.sort {
            ($0.range.lowerBound, -$0.range.upperBound, $0.source.lowerBound)
                < ($1.range.lowerBound, -$1.range.upperBound, $1.source.lowerBound)
        }
        return isProse ? passage.typeset() : passage
    }

    /// Begins a new cell of a table row. Cells are separated by a tab.
    mutating func cell() {
        if cells > 0 { passage.append(break: UInt8(ascii: "\t")) }
        cells += 1
    }

    mutating func add(_ node: OpaquePointer, isEntering: Bool) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: prose(Self.literal(of: node))
        case CMARK_NODE_CODE: code(Self.literal(of: node))
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: lineBreak()
        case CMARK_NODE_HTML_INLINE: tag(Self.literal(of: node))
        case CMARK_NODE_EMPH: emphasis(.italic, width: 1, isEntering: isEntering)
        case CMARK_NODE_STRONG: emphasis(.bold, width: 2, isEntering: isEntering)
        case CMARK_NODE_LINK: emphasis(.link, width: 1, isEntering: isEntering)
        case CMARK_NODE_IMAGE: emphasis(.link, width: 2, isEntering: isEntering)
        default: break
        }
    }

    /// Raw text of a block without inline structure.
    mutating func addRaw(_ range: Range<Int>) { append(Array(text.bytes[range]), at: range.lowerBound) }

    private static func literal(of node: OpaquePointer) -> [UInt8] {
        guard let pointer = cmark_node_get_literal(node) else { return [] }
        var count = 0
        while pointer[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: pointer, count: count).map { UInt8(bitPattern: $0) }
    }

    // MARK: Text

    private mutating func prose(_ literal: [UInt8]) {
        guard !literal.isEmpty else { return }
        if let match = finder.find(literal, as: .prose, from: cursor) {
            noteMarks(before: match.range.lowerBound)
            append(literal, match)
        } else {
            passage.append(literal, source: text.map.start(min(cursor, limit)), sourceCount: 0)
        }
    }

    /// A code span, between two equal runs of backticks. One blank inside each run is dropped (CommonMark §6.1).
    private mutating func code(_ literal: [UInt8]) {
        let tick = UInt8(ascii: "`")
        while cursor < limit, text.bytes[cursor] != tick { cursor += 1 }
        noteMarks(before: cursor)
        let mark = cursor
        while cursor < limit, text.bytes[cursor] == tick { cursor += 1 }
        let width = cursor - mark
        let start = passage.text.count
        if let match = finder.find(literal, as: .raw, from: cursor) {
            append(literal, match)
        } else {
            passage.append(literal, source: text.map.start(min(cursor, limit)), sourceCount: 0)
        }
        while cursor < limit, text.bytes[cursor] != tick { cursor += 1 }
        cursor = min(cursor + width, limit)
        span(.code, from: start, mark: mark)
    }

    private mutating func append(_ literal: [UInt8], _ match: LiteralFinder.Match) {
        for piece in match.pieces {
            if piece.literal.count == piece.text.count {
                append(literal[piece.literal], at: piece.text.lowerBound)
            } else {
                let source = text.map.start(piece.text.lowerBound)
                passage.append(
                    literal[piece.literal], source: source,
                    sourceCount: max(text.map.end(piece.text.upperBound) - source, 0))
            }
        }
        cursor = match.range.upperBound
    }

    /// Adds bytes that begin at an offset of the Markdown, piece by piece if the Markdown was gathered from pieces.
    private mutating func append(_ bytes: some RandomAccessCollection<UInt8>, at offset: Int) {
        var rest = bytes[bytes.startIndex...]
        var offset = offset
        while !rest.isEmpty {
            let run = text.map.run(at: offset)
            let part = rest.prefix(run.count)
            if let source = run.source {
                passage.append(part, source: source)
            } else {
                // Line ends that this module added become breaks; backslashes that it added are dropped.
                for byte in part where byte != UInt8(ascii: "\\") { passage.append(break: byte) }
            }
            offset += part.count
            rest = rest.dropFirst(part.count)
        }
    }

    /// A line break becomes a blank, except after a hyphen: whether the hyphen belongs to the word is decided later.
    private mutating func lineBreak() {
        while cursor < limit, text.bytes[cursor] != 0x0A, text.bytes[cursor] != 0x0D { cursor += 1 }
        while cursor < limit, [0x0A, 0x0D, 0x20, 0x09, UInt8(ascii: ">")].contains(text.bytes[cursor]) { cursor += 1 }
        let hyphens = passage.text.reversed().prefix { $0 == UInt8(ascii: "-") }.count
        if hyphens != 1 { passage.append(break: UInt8(ascii: " ")) }
    }

    // MARK: Styles

    /// Finds the marks of everything opened since the last literal: they are directly before this literal, the
    /// innermost nearest.
    private mutating func noteMarks(before found: Int) {
        var mark = found
        var index = open.count
        while index > 0, open[index - 1].mark == nil {
            index -= 1
            mark -= open[index].width
            open[index].mark = max(mark, 0)
        }
    }

    private mutating func emphasis(_ style: Passage.Style, width: Int, isEntering: Bool) {
        if isEntering {
            open.append(Opening(style: style, start: passage.text.count, width: width))
        } else if let last = open.popLast() {
            var address: Passage.Address?
            if style == .link {
                address = readLinkTarget()
            } else {
                let isMark = { [text, limit] (index: Int) in
                    index < limit && (text.bytes[index] == UInt8(ascii: "*") || text.bytes[index] == UInt8(ascii: "_"))
                }
                for _ in 0..<width where isMark(cursor) { cursor += 1 }
            }
            span(last.style, from: last.start, mark: last.mark ?? cursor, address: address)
        }
    }

    /// Reads `](target)`, `][label]`, `]` or `>`, so that the next literal is not found inside a link target. Returns
    /// the target of `](target)`.
    private mutating func readLinkTarget() -> Passage.Address? {
        guard cursor < limit else { return nil }
        if text.bytes[cursor] == UInt8(ascii: ">") {
            cursor += 1
        } else if text.bytes[cursor] == UInt8(ascii: "]") {
            cursor += 1
            guard cursor < limit else { return nil }
            if text.bytes[cursor] == UInt8(ascii: "[") {
                cursor = closing(UInt8(ascii: "]"), of: UInt8(ascii: "["), from: cursor)
            } else if text.bytes[cursor] == UInt8(ascii: "(") {
                let start = cursor + 1
                cursor = closing(UInt8(ascii: ")"), of: UInt8(ascii: "("), from: cursor)
                return address(from: start, to: cursor - 1)
            }
        }
        return nil
    }

    /// The address of a target: what is before a blank and a title, without angle brackets.
    private func address(from start: Int, to end: Int) -> Passage.Address? {
        var first = start
        while first < end, text.bytes[first] <= 0x20 || text.bytes[first] == UInt8(ascii: "<") { first += 1 }
        var last = first
        while last < end, text.bytes[last] > 0x20, text.bytes[last] != UInt8(ascii: ">") { last += 1 }
        guard first < last else { return nil }
        let from = text.map.start(first)
        return Passage.Address(
            text: String(decoding: text.bytes[first..<last], as: UTF8.self),
            source: from..<max(from, text.map.end(last)))
    }

    /// The offset behind the bracket that closes the one at `start`. Escapes, quoted titles and `<targets>` are
    /// skipped.
    private func closing(_ close: UInt8, of bracket: UInt8, from start: Int) -> Int {
        var depth = 0
        var quote: UInt8?
        var index = start
        while index < limit {
            let byte = text.bytes[index]
            if byte == UInt8(ascii: "\\") {
                index += 1
            } else if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "<"), close == UInt8(ascii: ")") {
                quote = UInt8(ascii: ">")
            } else if byte == UInt8(ascii: "\""), close == UInt8(ascii: ")"), text.bytes[index - 1] <= 0x20 {
                quote = byte
            } else if byte == bracket {
                depth += 1
            } else if byte == close {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
            index += 1
        }
        return min(start, limit)
    }

    private mutating func span(_ style: Passage.Style, from start: Int, mark: Int, address: Passage.Address? = nil) {
        guard passage.text.count > start else { return }
        let from = text.map.start(mark)
        passage.spans.append(
            Passage.Span(
                style: style, range: start..<passage.text.count, source: from..<max(from, text.map.end(cursor)),
                address: address))
    }

    /// Reads an HTML tag: `<i>`, `<em>`, `<b>`, `<strong>`, `<sup>` and `<sub>` set a style, `<br>` breaks the line,
    /// others are dropped.
    private mutating func tag(_ literal: [UInt8]) {
        let match = finder.find(literal, as: .raw, from: cursor)
        let start = match?.range.lowerBound ?? cursor
        noteMarks(before: start)
        cursor = match?.range.upperBound ?? cursor
        let isClosing = literal.starts(with: Array("</".utf8))
        let letters = literal.dropFirst(isClosing ? 2 : 1).prefix {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
        }
        let name = String(decoding: letters, as: UTF8.self).lowercased()
        if name == "br" {
            passage.append(break: UInt8(ascii: " "))
        } else if let style = Self.styles[name] {
            if !isClosing {
                tags[name, default: []].append((passage.text.count, start))
            } else if let tag = tags[name]?.popLast() {
                span(style, from: tag.start, mark: tag.source)
            }
        }
    }

    private static let styles: [String: Passage.Style] = [
        "i": .italic, "em": .italic, "cite": .italic, "b": .bold, "strong": .bold, "sup": .superscript,
        "sub": .subscript,
    ]
}
