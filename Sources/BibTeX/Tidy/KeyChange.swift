import CitandaWorks

/// New keys for the entries of a file, also where entries refer to each other.
struct KeyChange {
    let pattern: KeyPattern

    init(_ pattern: KeyPattern) { self.pattern = pattern }

    /// The file with new keys.
    func renewed(_ tree: BibTeXTree) -> BibTeXTree {
        let library = ResolvedLibrary(tree)
        var items: [Int] = []
        var works: [Work] = []
        for index in tree.items.indices {
            guard let (entry, _) = library.entry(at: index), entry.type != "xdata", entry.type != "set" else {
                continue
            }
            var reader = EntryReader(entry, of: library, options: .init())
            items.append(index)
            works.append(reader.read())
        }
        let keys = pattern.keys(for: works)
        var changed = tree
        var new: [String: String] = [:]
        for (index, key) in zip(items, keys) {
            let old = tree.text(tree.items[index].key)
            if new[old] == nil { new[old] = key }
            if old != key { changed.replace(tree.items[index].key, with: key) }
        }
        for field in tree.fields {
            for use in tree.keyUses(in: field) where use.role == .link {
                if let key = new[use.key], key != use.key { changed.replace(use.range, with: key) }
            }
        }
        return BibTeXTree(parsing: changed.written)
    }
}
