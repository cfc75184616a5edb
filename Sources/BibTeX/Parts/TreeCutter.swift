/// Cuts a .bib file that comes in blocks into trees of whole items, as the tree of the whole file would have them.
struct TreeCutter {
    private let prelude: Prelude
    private let size: Int
    private var waiting: [UInt8] = []
    /// Where in the file they begin.
    private var place = 0
    /// The number of waiting bytes from which the search for the end of an item begins.
    private var worthwhile: Int

    init(after prelude: Prelude, size: Int) {
        self.prelude = prelude
        // The prelude is gone through for each part.
        self.size = max(size, prelude.bytes.count)
        worthwhile = self.size
    }

    /// Takes the next bytes, and gives a tree where they make a part.
    mutating func add(_ block: [UInt8], _ body: (BibTeXTree) throws -> Void) throws {
        waiting += block
        while waiting.count >= worthwhile {
            let parser = parse()
            var end = parser.settled
            if end.items <= prelude.items.count, waiting.count >= BibTeXParts.partLimit { end = parser.lastItem }
            guard end.items > prelude.items.count else {
                worthwhile *= 2
                return
            }
            worthwhile = size
            try give(parser, items: end.items, end: end.end, body)
        }
    }

    /// Gives the last bytes. Call this at the end of the file.
    mutating func finish(_ body: (BibTeXTree) throws -> Void) throws {
        guard !waiting.isEmpty else { return }
        let parser = parse()
        try give(parser, items: parser.items.count, end: parser.end, body)
    }

    private func parse() -> TreeParser {
        var parser = TreeParser(prelude.bytes + waiting, after: prelude)
        parser.run()
        return parser
    }

    private mutating func give(
        _ parser: TreeParser, items: Int, end: Int, _ body: (BibTeXTree) throws -> Void
    ) throws {
        waiting = Array(parser.bytes[end...])
        let shared = BibTeXTree.Shared(
            items: prelude.items.count, bytes: prelude.bytes.count, places: prelude.places.map { $0 - place })
        place += end - prelude.bytes.count
        try body(BibTeXTree(parser, items: items, end: end, after: shared))
    }
}
