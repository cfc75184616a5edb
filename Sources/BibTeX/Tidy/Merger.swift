/// One entry made of two that are the same work: the first keeps what it has and takes the fields it lacks, with the bytes they have.
public struct Merger: Sendable {
    private var tree: BibTeXTree

    /// Merges in a file.
    public init(_ bytes: [UInt8]) { tree = BibTeXTree(parsing: bytes) }

    /// The file with each second entry of the pairs in its first. The key of the second stands in `ids`, so that biblatex still finds it.
    ///
    /// Pairs are indices of entries in the order of the file. An entry that several pairs name goes into the first of them all.
    public func merged(_ pairs: [(first: Int, second: Int)]) -> [UInt8] {
        let entries = tree.items.indices.filter { tree.items[$0].kind == .entry }
        var target: [Int: Int] = [:]
        for pair in pairs where pair.first < pair.second && pair.second < entries.count {
            target[pair.second] = target[pair.first] ?? pair.first
        }
        var changed = tree
        for (first, seconds) in Dictionary(grouping: target.keys.sorted(), by: { target[$0] ?? $0 }) {
            let item = tree.items[entries[first]]
            var names = Set(tree.fields[item.fields].map { name($0) })
            var lines = ""
            var ids: [String] = []
            for second in seconds {
                let other = tree.items[entries[second]]
                for field in tree.fields[other.fields] where names.insert(name(field)).inserted {
                    lines += ",\n  \(tree.text(field.name)) = \(tree.text(field.value))"
                }
                let key = tree.text(other.key)
                if !key.isEmpty, key != tree.text(item.key) { ids.append(key) }
                changed.replace(other.range, with: "")
            }
            if !ids.isEmpty, names.insert("ids").inserted { lines += ",\n  ids = {\(ids.joined(separator: ","))}" }
            let place = tree.fields[item.fields].last?.value.upperBound ?? item.key.upperBound
            if !lines.isEmpty { changed.replace(place..<place, with: lines) }
        }
        return changed.written
    }

    private func name(_ field: BibTeXTree.Field) -> String { BibTeXField.canonical(tree.text(field.name).lowercased()) }
}
