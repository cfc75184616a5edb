import CitandaDocuments

/// A block of a manuscript.
indirect enum MarkedBlock: Sendable {
    case paragraph(MarkedText)
    /// Lines that are kept as they are.
    case code(String)
    /// Markup of the web between paragraphs.
    case html(String)
    case quotation([MarkedBlock])
    /// A list; the number of the first item if items are numbered.
    case list(first: Int?, items: [[MarkedBlock]])
    /// The rows of a table, each with its cells.
    case table([[MarkedText]])
    case entry(MarkedEntry)
}

/// An entry of a list of works.
struct MarkedEntry: Sendable {
    /// The key of the work; nil where none could be read.
    var key: String?
    /// Whether an entry before has the same work.
    var isRepeated = false
    /// Whether the entry was read with doubt.
    var isDoubtful = false
    /// The text with its parts.
    var text: MarkedText
}

extension MarkedBlock {
    /// The notes to which marks in the block lead for the first time, in order.
    var noteMarks: [Int] {
        switch self {
        case .paragraph(let text): text.noteMarks
        case .code, .html: []
        case .quotation(let blocks): blocks.flatMap(\.noteMarks)
        case .list(_, let items): items.flatMap { $0.flatMap(\.noteMarks) }
        case .table(let rows): rows.flatMap { $0.flatMap(\.noteMarks) }
        case .entry(let entry): entry.text.noteMarks
        }
    }

    /// Whether the block is an entry of a list of works.
    var isEntry: Bool { if case .entry = self { true } else { false } }

    /// A block with the quotations and lists around.
    typealias Contained = (containers: [Block.Container], block: MarkedBlock)

    /// The blocks inside their quotations and lists.
    static func nested(_ blocks: ArraySlice<Contained>, depth: Int = 0) -> [MarkedBlock] {
        var nested: [MarkedBlock] = []
        var index = blocks.startIndex
        while index < blocks.endIndex {
            guard let container = container(of: blocks[index], depth) else {
                nested.append(row: blocks[index].block)
                index += 1
                continue
            }
            let inside = run(of: container, in: blocks[index...], depth)
            switch container.kind {
            case .quotation: nested.append(.quotation(self.nested(inside, depth: depth + 1)))
            case .list(let first):
                let items = items(inside, depth: depth + 1)
                // A list of works is one already.
                let isOfWorks = items.allSatisfy { $0.allSatisfy(\.isEntry) }
                if isOfWorks {
                    nested += items.flatMap { $0 }
                } else {
                    nested.append(.list(first: first, items: items))
                }
            case .item: nested += self.nested(inside, depth: depth + 1)
            }
            index = inside.endIndex
        }
        return nested
    }

    private static func items(_ blocks: ArraySlice<Contained>, depth: Int) -> [[MarkedBlock]] {
        var items: [[MarkedBlock]] = []
        var index = blocks.startIndex
        while index < blocks.endIndex {
            let inside = container(of: blocks[index], depth).map { run(of: $0, in: blocks[index...], depth) }
            let item = inside ?? blocks[index...index]
            items.append(nested(item, depth: depth + 1))
            index = item.endIndex
        }
        return items
    }

    private static func container(of block: Contained, _ depth: Int) -> Block.Container? {
        block.containers.indices.contains(depth) ? block.containers[depth] : nil
    }

    /// The first blocks that are in one container.
    private static func run(
        of container: Block.Container, in blocks: ArraySlice<Contained>, _ depth: Int
    ) -> ArraySlice<Contained> {
        blocks.prefix { self.container(of: $0, depth) == container }
    }
}

extension [MarkedBlock] {
    /// Adds a block. Rows that follow each other are one table.
    fileprivate mutating func append(row block: MarkedBlock) {
        if case .table(let rows) = block, case .table(let before)? = last {
            self[count - 1] = .table(before + rows)
        } else {
            append(block)
        }
    }
}
