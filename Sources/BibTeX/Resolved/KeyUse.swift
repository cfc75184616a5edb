/// A key of an entry at a place where it is typed.
public struct KeyUse: Sendable, Hashable {
    /// What the key does there.
    public enum Role: Sendable, Hashable {
        /// The entry bears it.
        case entry
        /// It is another key of the entry (biblatex's field `ids`).
        case otherKey
        /// Another entry names the entry by it: `crossref = {acts}`.
        case link
        /// A document cites the entry by it.
        case citation
    }

    /// The key.
    public var key: String
    /// The bytes of the key, without brackets and braces.
    public var range: Range<Int>
    /// What the key does there.
    public var role: Role

    /// A key at a place.
    public init(_ key: String, at range: Range<Int>, as role: Role) {
        self.key = key
        self.range = range
        self.role = role
    }
}

extension BibTeXTree {
    /// The fields that name other entries, in small letters.
    static let links: Set<String> = ["crossref", "xref", "xdata", "entryset", "related"]

    /// The places of keys in the file, in order. A key that a `@string` stands for has no place.
    public var keyUses: [KeyUse] {
        items.filter { $0.kind == .entry }.flatMap { item in
            (item.key.isEmpty ? [] : [KeyUse(text(item.key), at: item.key, as: .entry)])
                + fields[item.fields].flatMap { keyUses(in: $0) }
        }
    }

    /// The keys that a field lists.
    func keyUses(in field: Field) -> [KeyUse] {
        guard field.form == .braced || field.form == .quoted, let piece = pieces(of: field).first else { return [] }
        let name = text(field.name).lowercased()
        guard name == "ids" || Self.links.contains(name) else { return [] }
        return bytes[piece.range].split(separator: ByteClass.comma).compactMap { part in
            let range = ValueParts.trimmed(bytes, part.startIndex..<part.endIndex)
            return range.isEmpty ? nil : KeyUse(text(range), at: range, as: name == "ids" ? .otherKey : .link)
        }
    }
}
