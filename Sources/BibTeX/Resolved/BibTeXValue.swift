/// The TeX source of a value, with its strings put in: bytes of the file, or bytes put together from pieces.
public enum BibTeXValue: Sendable, Hashable {
    /// Bytes of the tree.
    case source(Range<Int>)
    /// Bytes put together.
    case joined([UInt8])

    /// Whether the value has only blanks.
    func isBlank(in bytes: [UInt8]) -> Bool {
        switch self {
        case .source(let range): bytes[range].allSatisfy { ByteClass.isBlank($0) }
        case .joined(let bytes): bytes.allSatisfy { ByteClass.isBlank($0) }
        }
    }
}

/// An entry with its strings put in and its inherited fields.
public struct ResolvedEntry: Sendable, Hashable {
    /// A field of a resolved entry.
    public struct Field: Sendable, Hashable {
        /// The name in small letters.
        public var name: String
        /// The value.
        public var value: BibTeXValue
        /// The key of the entry from which it is inherited; nil for a field of the entry itself.
        public var inheritedFrom: String?
        /// The index of the field in the tree; nil for a field that is not in the tree.
        public var index: Int?
    }

    /// The type in small letters.
    public var type: String
    /// The key as written.
    public var key: String
    /// The fields, each name once: first the fields of the entry, then the inherited ones.
    public var fields: [Field]
    /// The index of the item in the tree.
    public var item: Int

    /// The first field of a name.
    public subscript(name: String) -> Field? { fields.first { $0.name == name } }
}
