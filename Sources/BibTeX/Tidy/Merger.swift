import CitandaDiagnostics
import CitandaWorks

/// Merges two entries of the same work. The first entry keeps its fields and takes the fields it lacks, byte for byte.
public struct Merger: Sendable {
    private let library: ResolvedLibrary
    private var tree: BibTeXTree { library.tree }

    /// Merges in a file.
    public init(_ bytes: [UInt8]) { library = ResolvedLibrary(BibTeXTree(parsing: bytes)) }

    /// The file with the second entry of each pair merged into the first.
    ///
    /// - The key of a second entry goes into `ids`, so that biblatex still finds the entry.
    /// - An entry that several pairs name is merged into the first entry of them all.
    /// - Keywords are united, and different notes follow each other. Of other fields the first entry's value counts (`left(_:)`).
    ///
    /// - Parameter pairs: indices of entries in the order of the file.
    public func merged(_ pairs: [(first: Int, second: Int)]) -> [UInt8] { merge(pairs).bytes }

    /// The values of second entries that merging leaves out because the first entry has another value: `key: field =
    /// value`.
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
            var entry = MergedEntry(tree.items[entries[first]], of: library)
            for second in seconds {
                left += entry.take(tree.items[entries[second]])
            }
            for (place, text) in entry.changes { changed.replace(place, with: text) }
        }
        for second in target.keys { changed.replace(withBlanks(tree.items[entries[second]].range), with: "") }
        return (changed.written, left)
    }

    /// An entry with the blank lines before it.
    private func withBlanks(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        while lower > 0, ByteClass.isBlank(tree.bytes[lower - 1]) { lower -= 1 }
        return lower..<range.upperBound
    }
}

/// A first entry, which takes the fields of second entries.
private struct MergedEntry {
    private let library: ResolvedLibrary
    private let item: BibTeXTree.Item
    private var tree: BibTeXTree { library.tree }

    /// A field as written, and its meaning.
    private struct Value {
        var text: String
        var meaning: String
        /// The index of the field in the entry; nil for a field from another entry.
        var place: Range<Int>?
        var name: String
        var isChanged = false
    }

    private var values: [String: Value] = [:]
    private var added: [String] = []
    private var ids: [String] = []

    init(_ item: BibTeXTree.Item, of library: ResolvedLibrary) {
        self.item = item
        self.library = library
        for field in tree.fields[item.fields] where values[name(field)] == nil {
            values[name(field)] = value(field, place: field.value)
        }
    }

    private func name(_ field: BibTeXTree.Field) -> String { BibTeXField.canonical(tree.text(field.name).lowercased()) }

    private func value(_ field: BibTeXTree.Field, place: Range<Int>?) -> Value {
        var unheard: [Diagnostic] = []
        let bytes = library.bytes(of: library.value(of: field, findings: &unheard))
        return Value(
            text: tree.text(field.value), meaning: FieldMeaning.of(name(field), bytes, library.macros), place: place,
            name: tree.text(field.name))
    }

    /// Takes the fields of another entry; those that it says otherwise are left out and named.
    mutating func take(_ other: BibTeXTree.Item) -> [String] {
        var left: [String] = []
        for field in tree.fields[other.fields] {
            let name = name(field)
            let theirs = value(field, place: nil)
            guard let known = values[name] else {
                values[name] = theirs
                added.append(name)
                continue
            }
            if known.meaning == theirs.meaning { continue }
            if let both = Self.united(name, known.text, theirs.text) {
                if both != known.text { values[name]?.isChanged = true }
                values[name]?.text = both
            } else {
                left.append("\(tree.text(other.key)): \(theirs.name) = \(theirs.text)")
            }
        }
        let key = tree.text(other.key)
        if !key.isEmpty, key != tree.text(item.key) { ids.append(key) }
        return left
    }

    /// The changes to the bytes of the entry.
    var changes: [(place: Range<Int>, text: String)] {
        var changes = values.values.compactMap { value in
            value.isChanged ? value.place.map { ($0, value.text) } : nil
        }
        var lines = added.compactMap { values[$0] }.map { ",\n  \($0.name) = \($0.text)" }.joined()
        if !ids.isEmpty, values["ids"] == nil { lines += ",\n  ids = {\(ids.joined(separator: ","))}" }
        let end = tree.fields[item.fields].last?.value.upperBound ?? item.key.upperBound
        guard !lines.isEmpty else { return changes }
        // The closing brace is on a line of its own.
        let rest = tree.bytes[end..<item.range.upperBound]
        if rest.contains(ByteClass.close), !rest.contains(where: { ByteClass.isLineEnd($0) }) {
            lines += rest.contains(ByteClass.comma) ? "" : ",\n"
        }
        changes.append((end..<end, lines))
        return changes
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
            for range in ValueParts.between(bytes, 0..<bytes.count, at: sign) {
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
}
