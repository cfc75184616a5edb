/// The keys of the entries of a file. Keys that differ only in case are the same key.
///
/// Each key is kept as a hash of eight bytes, so that a file of any size fits. If two of a hundred million keys share a
/// hash, which happens once in thousands of such files, the second counts as repeated.
public struct FileKeys: Sendable {
    private var hashes: Set<Int> = []
    private var repeated: Set<String> = []

    /// No keys.
    public init() {}

    /// The key given to an entry that has no key.
    ///
    /// - Parameter number: the number of the entry in the file, from 1.
    static func missing(_ number: Int) -> String { "entry-\(number)" }

    /// Whether an entry has the key.
    public func contains(_ key: String) -> Bool { hashes.contains(key.lowercased().hashValue) }

    /// Whether several entries have the key.
    public func isRepeated(_ key: String) -> Bool { !repeated.isEmpty && repeated.contains(key.lowercased()) }

    /// Adds the key of an entry.
    public mutating func insert(_ key: String) {
        let key = key.lowercased()
        if !hashes.insert(key.hashValue).inserted { repeated.insert(key) }
    }

    /// Adds the keys of the entries of a tree.
    ///
    /// - Parameter count: the number of entries in the file before this tree.
    mutating func insert(_ tree: BibTeXTree, entriesBefore count: Int) {
        var number = count
        for item in tree.items[tree.prelude.items...] where item.kind == .entry {
            number += 1
            insert(item.key.isEmpty ? Self.missing(number) : tree.text(item.key))
        }
    }
}
