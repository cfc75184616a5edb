extension Prelude {
    /// Collects the shared items of a file, and all its keys.
    ///
    /// - Parameters:
    ///   - keys: receives the key of every entry.
    ///   - forEachTree: passes each part of the file to its argument; it is called once or twice.
    init(keys: inout FileKeys, from forEachTree: ((BibTeXTree) throws -> Void) throws -> Void) throws {
        self.init()
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
}
