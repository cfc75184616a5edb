/// Keys that were met, by their hashes: eight bytes each. That two keys of a hundred million share one is as likely as one in thousands.
struct KeySet {
    private var hashes: Set<Int> = []

    /// Adds a key; false where it was there.
    @discardableResult
    mutating func insert(_ key: String) -> Bool { hashes.insert(key.hashValue).inserted }

    func contains(_ key: String) -> Bool { hashes.contains(key.hashValue) }

    /// Adds the keys of the entries of a tree, in small letters.
    mutating func insertKeys(of tree: BibTeXTree) {
        for item in tree.items[tree.prelude.items...] where item.kind == .entry {
            insert(tree.text(item.key).lowercased())
        }
    }
}
