/// The keys of a file, by their hashes, of eight bytes each; keys that differ in case alone are one.
///
/// That two keys of a hundred million share a hash is as likely as one in thousands; then the second is taken for a key given twice.
public struct FileKeys: Sendable {
    private var hashes: Set<Int> = []
    private var repeated: Set<String> = []

    /// The key that an entry without one gets, by its number in the file, from 1.
    static func missing(_ number: Int) -> String { "entry-\(number)" }

    /// Whether an entry has the key.
    public func contains(_ key: String) -> Bool { hashes.contains(key.lowercased().hashValue) }

    /// Whether several entries have the key.
    public func isRepeated(_ key: String) -> Bool { !repeated.isEmpty && repeated.contains(key.lowercased()) }

    /// Adds the keys of the entries of a tree; so many others come before them.
    mutating func insert(_ tree: BibTeXTree, entriesBefore count: Int) {
        var number = count
        for item in tree.items[tree.prelude.items...] where item.kind == .entry {
            number += 1
            let key = item.key.isEmpty ? Self.missing(number) : tree.text(item.key).lowercased()
            if !hashes.insert(key.hashValue).inserted { repeated.insert(key) }
        }
    }
}
