import CCMark

/// Turns the inline nodes of one block into a passage.
struct InlineBuilder {
    private let text: MarkdownText
    private let limit: Int
    /// Where in the Markdown the next literal is looked for.
    private var cursor: Int
    private var passage = Passage()
    /// Emphasis that is open: its style, where it begins in the passage, the Markdown offset of its first mark.
    private var open: [(style: Passage.Style, start: Int, mark: Int?)] = []
    private var tags: [(name: String, start: Int, source: Int)] = []
    private var cells = 0

    init(text: MarkdownText, range: Range<Int>) {
        self.text = text
        cursor = range.lowerBound
        limit = range.upperBound
    }

    func finished() -> Passage {
        var passage = passage
        passage.spans.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        return passage
    }

    /// A new cell of a table row; cells are separated by a tab.
    mutating func cell() {
        if cells > 0 { passage.append(break: UInt8(ascii: "\t")) }
        cells += 1
    }

    mutating func add(_ node: OpaquePointer, isEntering: Bool) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: literal(node)
        case CMARK_NODE_CODE:
            let start = passage.text.count
            let mark = cursor
            literal(node)
            span(.code, from: start, mark: mark)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            lineBreak()
        case CMARK_NODE_HTML_INLINE: tag(node)
        case CMARK_NODE_EMPH: emphasis(.italic, isEntering: isEntering)
        case CMARK_NODE_STRONG: emphasis(.bold, isEntering: isEntering)
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE: emphasis(.link, isEntering: isEntering)
        default: break
        }
    }

    /// Raw text of a block without inline structure.
    mutating func addRaw(_ range: Range<Int>) {
        passage.append(text.bytes[range], source: text.map.start(range.lowerBound))
    }

    /// Finds the literal of a node from the cursor on. One that was changed by the parser (an entity, an escape) is taken to
    /// stretch up to the next literal, so its place is right even where its bytes differ.
    private mutating func literal(_ node: OpaquePointer) {
        guard let pointer = cmark_node_get_literal(node) else { return }
        let bytes = Array(
            UnsafeBufferPointer(start: pointer, count: Self.length(pointer)).map { UInt8(bitPattern: $0) })
        guard !bytes.isEmpty else { return }
        if let found = find(bytes) {
            noteMarks(before: found)
            appendMapped(bytes, at: found)
            cursor = found + bytes.count
        } else if let entity = entity() {
            noteMarks(before: entity.lowerBound)
            passage.append(bytes, source: text.map.start(entity.lowerBound), sourceCount: entity.count)
            cursor = entity.upperBound
        } else {
            passage.append(bytes, source: text.map.start(min(cursor, limit)), sourceCount: 0)
        }
    }

    private static func length(_ pointer: UnsafePointer<CChar>) -> Int {
        var count = 0
        while pointer[count] != 0 { count += 1 }
        return count
    }

    /// Adds bytes that stand in the Markdown at an offset, piece by piece where the Markdown itself was gathered from pieces.
    private mutating func appendMapped(_ bytes: [UInt8], at offset: Int) {
        var index = 0
        while index < bytes.count {
            let source = text.map.start(offset + index)
            var count = 1
            while index + count < bytes.count, text.map.start(offset + index + count) == source + count { count += 1 }
            passage.append(bytes[index..<index + count], source: source)
            index += count
        }
    }

    /// The next place of the bytes, not further away than marks of emphasis, links and line breaks can reach.
    private func find(_ bytes: [UInt8]) -> Int? {
        let reach = min(limit, cursor + bytes.count + 4096)
        guard cursor < reach, let first = bytes.first else { return nil }
        var index = cursor
        while index + bytes.count <= reach {
            if text.bytes[index] == first, text.bytes[index..<index + bytes.count].elementsEqual(bytes) { return index }
            // An entity is text that the parser changed: do not look behind it.
            if text.bytes[index] == UInt8(ascii: "&"), entity(at: index) != nil { return nil }
            index += 1
        }
        return nil
    }

    private func entity() -> Range<Int>? {
        var index = cursor
        while index < min(limit, cursor + 4096) {
            if let range = entity(at: index) { return range }
            index += 1
        }
        return nil
    }

    private func entity(at index: Int) -> Range<Int>? {
        guard text.bytes[index] == UInt8(ascii: "&") else { return nil }
        var end = index + 1
        while end < min(limit, index + 40) {
            let byte = text.bytes[end]
            if byte == UInt8(ascii: ";") { return end > index + 1 ? index..<end + 1 : nil }
            guard
                byte == UInt8(ascii: "#") || Character(Unicode.Scalar(byte)).isLetter
                    || Character(Unicode.Scalar(byte)).isNumber
            else { return nil }
            end += 1
        }
        return nil
    }

    /// A line break is a blank, but nothing behind a hyphen: whether the hyphen belongs to the word is not known here.
    private mutating func lineBreak() {
        while cursor < limit, text.bytes[cursor] != 0x0A, text.bytes[cursor] != 0x0D { cursor += 1 }
        if passage.text.last != UInt8(ascii: "-") { passage.append(break: UInt8(ascii: " ")) }
    }

    // MARK: Styles

    /// The marks of everything opened since the last literal stand directly before this one, the innermost nearest.
    private mutating func noteMarks(before found: Int) {
        var mark = found
        for index in open.indices.reversed() where open[index].mark == nil {
            mark -= open[index].style == .bold ? 2 : 1
            open[index].mark = max(mark, 0)
        }
    }

    private mutating func emphasis(_ style: Passage.Style, isEntering: Bool) {
        if isEntering {
            open.append((style, passage.text.count, nil))
        } else if let last = open.popLast() {
            let width = style == .bold ? 2 : 1
            if style == .link { skipLinkTarget() } else { cursor = min(cursor + width, limit) }
            span(last.style, from: last.start, mark: last.mark ?? cursor)
        }
    }

    /// Passes over `](target)` or `>` so that the next literal is not found inside it.
    private mutating func skipLinkTarget() {
        guard cursor < limit else { return }
        if text.bytes[cursor] == UInt8(ascii: ">") {
            cursor += 1
        } else if text.bytes[cursor] == UInt8(ascii: "]"), cursor + 1 < limit,
            text.bytes[cursor + 1] == UInt8(ascii: "(")
        {
            var depth = 0
            while cursor < limit {
                if text.bytes[cursor] == UInt8(ascii: "(") { depth += 1 }
                if text.bytes[cursor] == UInt8(ascii: ")") {
                    depth -= 1
                    if depth == 0 { break }
                }
                cursor += 1
            }
            cursor = min(cursor + 1, limit)
        }
    }

    private mutating func span(_ style: Passage.Style, from start: Int, mark: Int) {
        guard passage.text.count > start else { return }
        passage.spans.append(
            Passage.Span(
                style: style, range: start..<passage.text.count,
                source: text.map.start(mark)..<max(text.map.start(mark), text.map.end(cursor))))
    }

    /// An HTML tag: `<i>`, `<em>`, `<b>`, `<strong>`, `<sup>`, `<sub>` set a style, `<br>` breaks the line, others vanish.
    private mutating func tag(_ node: OpaquePointer) {
        guard let pointer = cmark_node_get_literal(node) else { return }
        let bytes = Array(
            UnsafeBufferPointer(start: pointer, count: Self.length(pointer)).map { UInt8(bitPattern: $0) })
        let start = find(bytes) ?? cursor
        cursor = min(start + bytes.count, limit)
        let body = String(decoding: bytes, as: UTF8.self).lowercased()
        let isClosing = body.hasPrefix("</")
        let name = body.dropFirst(isClosing ? 2 : 1).prefix { $0.isLetter || $0.isNumber }
        if name == "br" {
            passage.append(break: UInt8(ascii: " "))
        } else if !isClosing {
            tags.append((String(name), passage.text.count, start))
        } else if let index = tags.lastIndex(where: { $0.name == name }) {
            let tag = tags.remove(at: index)
            if let style = Self.styles[tag.name] { span(style, from: tag.start, mark: tag.source) }
        }
    }

    private static let styles: [String: Passage.Style] = [
        "i": .italic, "em": .italic, "cite": .italic, "b": .bold, "strong": .bold, "sup": .superscript,
        "sub": .subscript,
    ]
}
