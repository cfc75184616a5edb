import CCMark

/// A block of Markdown as the parser found it, its text as a passage.
struct MarkdownBlock {
    enum Kind: Hashable {
        case paragraph
        case heading(level: Int)
        case listItem
        case tableRow
        case code
        case html
    }
    var kind: Kind
    var range: Range<Int>
    var passage: Passage
}

/// Reads Markdown with cmark-gfm and gives each leaf block as a passage with exact places.
///
/// The parser's own columns are too large inside indented containers and are missing for line breaks (measured), so every
/// literal is looked for in the bytes from where the last one ended; the columns are not used.
struct MarkdownReader {
    private let text: MarkdownText
    /// Where the lines begin as the parser counts them: a line ends with LF, CR LF or CR.
    private let lineStarts: [Int]
    private var blocks: [MarkdownBlock] = []

    private init(_ text: MarkdownText) {
        self.text = text
        lineStarts = LineTable.starts(of: text.bytes)
    }

    /// The leaf blocks of a text, in order.
    static func blocks(of text: MarkdownText) -> [MarkdownBlock] {
        var reader = MarkdownReader(text)
        reader.read()
        return reader.blocks
    }

    private mutating func read() {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        text.bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        var open: InlineBuilder?
        var itemDepth = 0
        var rowDepth = 0
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard let node = cmark_iter_get_node(iterator) else { continue }
            let isEntering = event == CMARK_EVENT_ENTER
            switch NodeKind(node) {
            case .item: itemDepth += isEntering ? 1 : -1
            case .row:
                rowDepth += isEntering ? 1 : -1
                if isEntering {
                    open = InlineBuilder(text: text, range: range(of: node))
                } else if let builder = open {
                    close(builder, as: .tableRow, at: range(of: node))
                    open = nil
                }
            case .cell where isEntering: open?.cell()
            case .paragraph, .heading:
                if isEntering {
                    open = InlineBuilder(text: text, range: range(of: node))
                } else if let builder = open {
                    let level = Int(cmark_node_get_heading_level(node))
                    let kind: MarkdownBlock.Kind =
                        NodeKind(node) == .heading ? .heading(level: level) : itemDepth > 0 ? .listItem : .paragraph
                    close(builder, as: kind, at: range(of: node))
                    open = nil
                }
            case .codeBlock where isEntering: raw(node, as: .code)
            case .htmlBlock where isEntering: raw(node, as: .html)
            case .inline: open?.add(node, isEntering: isEntering)
            default: break
            }
        }
    }

    /// The bytes of a block in our text, to the end of its last line: the parser's last column is too small in some containers.
    private func range(of node: OpaquePointer) -> Range<Int> {
        let start = offset(
            line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
        var end = offset(line: Int(cmark_node_get_end_line(node)) + 1, column: 1)
        while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<max(start, end)
    }

    /// The offset of a line and column as the parser counts them, from 1, columns in bytes.
    private func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return text.bytes.count }
        return min(lineStarts[line - 1] + max(column - 1, 0), text.bytes.count)
    }

    private mutating func close(_ builder: InlineBuilder, as kind: MarkdownBlock.Kind, at range: Range<Int>) {
        blocks.append(
            MarkdownBlock(
                kind: kind, range: text.map.start(range.lowerBound)..<text.map.end(range.upperBound),
                passage: builder.finished()))
    }

    /// A block without inline structure: its bytes as they are, without line ends at its edges.
    private mutating func raw(_ node: OpaquePointer, as kind: MarkdownBlock.Kind) {
        var builder = InlineBuilder(text: text, range: range(of: node))
        builder.addRaw(range(of: node))
        close(builder, as: kind, at: range(of: node))
    }
}

/// The node kinds that matter here.
enum NodeKind {
    case paragraph, heading, item, row, cell, codeBlock, htmlBlock, inline, other

    init(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_CODE_BLOCK: self = .codeBlock
        case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
        case CMARK_NODE_DOCUMENT, CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_THEMATIC_BREAK: self = .other
        default:
            // Tables are an extension, whose node types are variables of the C library; their names are constant.
            switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
            case "table_row", "table_header": self = .row
            case "table_cell": self = .cell
            case "table": self = .other
            default: self = .inline
            }
        }
    }
}
