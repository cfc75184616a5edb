/// One entry made of two that are the same work: the first keeps what it has and takes the fields it lacks, with the bytes they have.
public struct Merger: Sendable {
    private var tree: BibTeXTree

    /// Merges in a file.
    public init(_ bytes: [UInt8]) { tree = BibTeXTree(parsing: bytes) }

    /// The file with each second entry of the pairs in its first. The key of the second stands in `ids`, so that biblatex still finds it.
    ///
    /// Pairs are indices of entries in the order of the file. An entry that several pairs name goes into the first of them all. Keywords
    /// are united, and notes that differ follow each other; of other fields that differ the first counts (`left(_:)`).
    public func merged(_ pairs: [(first: Int, second: Int)]) -> [UInt8] { merge(pairs).bytes }

    /// What second entries of pairs say otherwise than their firsts, and what merging leaves out: `key: field = value`.
    public func left(_ pairs: [(first: Int, second: Int)]) -> [String] { merge(pairs).left }

    private func merge(_ pairs: [(first: Int, second: Int)]) -> (bytes: [UInt8], left: [String]) {
        let entries = tree.items.indices.filter { tree.items[$0].kind == .entry }
        var target: [Int: Int] = [:]
        for pair in pairs where pair.first < pair.second && pair.second < entries.count {
            target[pair.second] = target[pair.first] ?? pair.first
        }
        var changed = tree
        var left: [String] = []
        let groups = Dictionary(grouping: target.keys.sorted(), by: { target[$0] ?? $0 })
        for (first, seconds) in groups.sorted(by: { $0.key < $1.key }) {
            let item = tree.items[entries[first]]
            var values: [String: (text: String, place: Range<Int>?)] = [:]
            for field in tree.fields[item.fields] where values[name(field)] == nil {
                values[name(field)] = (tree.text(field.value), field.value)
            }
            var order: [String] = []
            var names: [String: String] = [:]
            var ids: [String] = []
            var changedNames: Set<String> = []
            for second in seconds {
                let other = tree.items[entries[second]]
                for field in tree.fields[other.fields] {
                    let (name, value) = (name(field), tree.text(field.value))
                    guard let known = values[name] else {
                        values[name] = (value, nil)
                        names[name] = tree.text(field.name)
                        order.append(name)
                        continue
                    }
                    if Self.letters(known.text) == Self.letters(value) { continue }
                    if let both = Self.united(name, known.text, value) {
                        if both != known.text { changedNames.insert(name) }
                        values[name]?.text = both
                    } else {
                        left.append("\(tree.text(other.key)): \(tree.text(field.name)) = \(value)")
                    }
                }
                let key = tree.text(other.key)
                if !key.isEmpty, key != tree.text(item.key) { ids.append(key) }
                changed.replace(other.range, with: "")
            }
            for name in changedNames.sorted() {
                if let value = values[name], let place = value.place { changed.replace(place, with: value.text) }
            }
            var lines = order.map { ",\n  \(names[$0] ?? $0) = \(values[$0]?.text ?? "{}")" }.joined()
            if !ids.isEmpty, values["ids"] == nil { lines += ",\n  ids = {\(ids.joined(separator: ","))}" }
            let place = tree.fields[item.fields].last?.value.upperBound ?? item.key.upperBound
            if !lines.isEmpty { changed.replace(place..<place, with: lines) }
        }
        return (changed.written, left)
    }

    /// What a value says, whatever its braces, capitals and marks.
    private static func letters(_ value: String) -> String {
        value.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// Two values of a field in one; nil where the field has but one value, or a value is not in braces or quotation marks.
    private static func united(_ name: String, _ one: String, _ other: String) -> String? {
        guard ["keywords", "note", "annotation"].contains(name), let left = inner(one), let right = inner(other) else {
            return nil
        }
        guard name == "keywords" else {
            return "{\(left)\(left.last.map { ".!?".contains($0) } == true ? "" : ".") \(right)}"
        }
        var words: [String] = []
        for text in [left, right] {
            let bytes = Array(text.utf8)
            let sign = bytes.contains(ByteClass.comma) ? ByteClass.comma : UInt8(ascii: ";")
            for range in NameList.parts(bytes, 0..<bytes.count, at: sign) {
                let word = String(decoding: bytes[range], as: UTF8.self)
                if !word.isEmpty, !words.contains(word) { words.append(word) }
            }
        }
        return "{\(words.joined(separator: ", "))}"
    }

    private static func inner(_ value: String) -> String? {
        guard value.count > 1, !value.contains("#") else { return nil }
        let isInside = value.hasPrefix("{") && value.hasSuffix("}") || value.hasPrefix("\"") && value.hasSuffix("\"")
        return isInside ? String(value.dropFirst().dropLast()) : nil
    }

    private func name(_ field: BibTeXTree.Field) -> String { BibTeXField.canonical(tree.text(field.name).lowercased()) }
}
