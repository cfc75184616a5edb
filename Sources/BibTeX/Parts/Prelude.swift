/// What the parts of a file have in common: its strings, its preambles and the entries that others refer to, wherever they stand.
struct Prelude {
    private(set) var bytes: [UInt8] = []
    private(set) var items: [BibTeXTree.Item] = []
    private(set) var fields: [BibTeXTree.Field] = []
    /// Where in the file each item stands.
    private(set) var places: [Int] = []

    /// One without anything.
    init() {}

    /// Collects what a file has, and its keys; `forEachTree` goes through the file.
    init(keys: inout FileKeys, from forEachTree: ((BibTeXTree) throws -> Void) throws -> Void) throws {
        var targets: Set<String> = []
        var hasData = false
        var place = 0
        var entries = 0
        try forEachTree { tree in
            keys.insert(tree, entriesBefore: entries)
            entries += tree.items.count { $0.kind == .entry }
            let library = ResolvedLibrary(tree)
            for (index, item) in tree.items.enumerated() {
                switch item.kind {
                case .string, .preamble: append(index, of: tree, at: place)
                case .entry: hasData = hasData || library.isData(item)
                case .comment, .text: continue
                }
            }
            targets.formUnion(library.targets)
            place += tree.bytes.count
        }
        guard hasData || !targets.isEmpty else { return }
        place = 0
        try forEachTree { tree in
            let library = ResolvedLibrary(tree)
            for (index, item) in tree.items.enumerated() where item.kind == .entry {
                if library.isData(item) || library.names(of: item).contains(where: targets.contains) {
                    append(index, of: tree, at: place)
                }
            }
            place += tree.bytes.count
        }
    }

    private mutating func append(_ index: Int, of tree: BibTeXTree, at place: Int) {
        let item = tree.items[index]
        places.append(place + item.range.lowerBound)
        let offset = bytes.count - item.range.lowerBound
        let firstField = fields.count - item.fields.lowerBound
        fields += tree.fields[item.fields].map { $0.moved(by: offset) }
        items.append(item.moved(by: offset, fieldsBy: firstField))
        // A line end, as what follows may have to begin a line.
        bytes += tree.bytes[item.range]
        bytes.append(ByteClass.lineFeed)
    }
}

extension BibTeXTree.Item {
    /// The item in a tree where its bytes and its fields stand elsewhere.
    fileprivate func moved(by offset: Int, fieldsBy count: Int) -> Self {
        func moved(_ place: UInt32, _ offset: Int) -> UInt32 { UInt32(clamping: Int(place) + offset) }
        return BibTeXTree.Item(
            kind: kind, start: moved(start, offset), end: moved(end, offset), nameStart: moved(nameStart, offset),
            nameEnd: moved(nameEnd, offset), keyStart: moved(keyStart, offset), keyEnd: moved(keyEnd, offset),
            firstField: moved(firstField, count), endField: moved(endField, count))
    }
}

extension BibTeXTree.Field {
    /// The field in a tree where its bytes stand elsewhere.
    fileprivate func moved(by offset: Int) -> Self {
        func moved(_ place: UInt32) -> UInt32 { UInt32(clamping: Int(place) + offset) }
        return BibTeXTree.Field(
            form: form, nameStart: moved(nameStart), nameEnd: moved(nameEnd), valueStart: moved(valueStart),
            valueEnd: moved(valueEnd))
    }
}
