import CCMark

/// A block of Markdown with its text as a passage.
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
    var containers: [Block.Container] = []
}

/// Reads Markdown with cmark-gfm. The result is the leaf blocks as passages with exact ranges.
///
/// The parser's columns are not used: they are too large inside indented containers and missing for line breaks
/// (measured). Each literal is looked for in the bytes behind the previous literal.
struct MarkdownReader {
    private let text: MarkdownText
    /// The offsets of lines as the parser counts them: a line ends with LF, CR LF or CR.
    private let lineStarts: [Int]
    private var blocks: [MarkdownBlock] = []
    /// The offset at which the text of the last block ended.
    private var reached = 0
    /// The open quotations, lists and items.
    private var containers: [Block.Container] = []
    /// The number of containers so far.
    private var containerCount = 0

    private init(_ text: MarkdownText) {
        let text = text.escaped(at: TypistsMarks.Quotations.backticks(in: text.bytes))
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
        var open: (builder: InlineBuilder, place: Place)?
        var itemDepth = 0
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard let node = cmark_iter_get_node(iterator) else { continue }
            let isEntering = event == CMARK_EVENT_ENTER
            let kind = NodeKind(node)
            switch kind {
            case .item:
                itemDepth += isEntering ? 1 : -1
                enclose(node, isEntering: isEntering)
            case .list, .quotation: enclose(node, isEntering: isEntering)
            case .cell where isEntering: open?.builder.cell()
            case .row, .paragraph, .heading:
                if isEntering {
                    let place = place(of: node, kind)
                    open = (InlineBuilder(text: text, range: place.range), place)
                } else if let (builder, place) = open {
                    let block: MarkdownBlock.Kind =
                        switch kind {
                        case .heading: .heading(level: Int(cmark_node_get_heading_level(node)))
                        case .row: .tableRow
                        default: itemDepth > 0 ? .listItem : .paragraph
                        }
                    close(builder, as: block, at: place)
                    open = nil
                }
            case .codeBlock where isEntering: raw(node, as: .code)
            case .htmlBlock where isEntering: raw(node, as: .html)
            case .inline: open?.builder.add(node, isEntering: isEntering)
            default: break
            }
        }
    }

    /// Begins or ends a container.
    private mutating func enclose(_ node: OpaquePointer, isEntering: Bool) {
        guard isEntering else {
            containers.removeLast()
            return
        }
        let kind: Block.Container.Kind =
            switch NodeKind(node) {
            case .item: .item
            case .list:
                .list(
                    first: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
                        ? Int(cmark_node_get_list_start(node)) : nil)
            default: .quotation
            }
        containers.append(Block.Container(kind: kind, id: containerCount))
        containerCount += 1
    }

    /// The place of a block in the Markdown.
    private struct Place {
        var range: Range<Int>
        /// Whether the parser gave a wrong place, so that the range is only where to look.
        var isGuess = false
    }

    /// The place of a block, to the end of its last line. The parser's last column is too small in some containers.
    ///
    /// When a paragraph is directly above a table, the parser gives it no place, and gives its place to the head of the
    /// table. Both are then looked for between the end of the last block and the end of the table.
    private func place(of node: OpaquePointer, _ kind: NodeKind) -> Place {
        let line = Int(cmark_node_get_start_line(node))
        var start = offset(line: line, column: Int(cmark_node_get_start_column(node)))
        var table: OpaquePointer?
        if line == 0 {
            table = cmark_node_next(node)
        } else if kind == .row, start < reached {
            table = cmark_node_parent(node)
        }
        if table != nil { start = reached }
        var end = offset(line: Int(cmark_node_get_end_line(table ?? node)) + 1, column: 1)
        while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 }
        while start < end, text.bytes[start] <= 0x20 { start += 1 }
        return Place(range: start..<max(start, end), isGuess: table != nil)
    }

    /// The offset of a line and a column as the parser counts them: from 1, columns in bytes.
    private func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return text.bytes.count }
        return min(lineStarts[line - 1] + max(column - 1, 0), text.bytes.count)
    }

    private mutating func close(_ builder: InlineBuilder, as kind: MarkdownBlock.Kind, at place: Place) {
        let end = place.isGuess ? builder.cursor : place.range.upperBound
        reached = max(reached, builder.cursor)
        let start = text.map.start(place.range.lowerBound)
        blocks.append(
            MarkdownBlock(
                kind: kind, range: start..<max(start, text.map.end(end)),
                passage: builder.finished(isProse: kind != .code && kind != .html),
                containers: Array(containers.prefix(Block.Container.deepest))))
    }

    /// Adds a block without inline structure: its bytes, without line ends at both ends.
    private mutating func raw(_ node: OpaquePointer, as kind: MarkdownBlock.Kind) {
        let place = place(of: node, .other)
        var builder = InlineBuilder(text: text, range: place.range)
        builder.addRaw(place.range)
        close(builder, as: kind, at: place)
    }
}

/// The node kinds that the reader distinguishes.
enum NodeKind {
    case paragraph, heading, list, item, quotation, row, cell, codeBlock, htmlBlock, inline, other

    init(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_CODE_BLOCK: self = .codeBlock
        case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
        case CMARK_NODE_LIST: self = .list
        case CMARK_NODE_BLOCK_QUOTE: self = .quotation
        case CMARK_NODE_DOCUMENT, CMARK_NODE_THEMATIC_BREAK: self = .other
        default:
            // Tables are an extension: their node types are variables of the C library, but their names are constant.
            switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
            case "table_row", "table_header": self = .row
            case "table_cell": self = .cell
            case "table": self = .other
            default: self = .inline
            }
        }
    }
}
