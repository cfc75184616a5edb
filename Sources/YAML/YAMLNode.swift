import CitandaJSON

/// A value of YAML 1.2 with its bytes in the file.
///
/// Aliases are replaced by the nodes that they name, and merge keys (`<<`) by the entries that they bring.
public struct YAMLNode: Sendable, Hashable {
    /// The kinds of nodes.
    public enum Content: Sendable, Hashable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    /// A key of a mapping and its value.
    public struct Entry: Sendable, Hashable {
        /// The key, usually a scalar.
        public var key: YAMLNode
        /// The value.
        public var value: YAMLNode

        /// An entry of a mapping.
        public init(_ key: YAMLNode, _ value: YAMLNode) {
            self.key = key
            self.value = value
        }

        /// The text of a key that is a scalar; empty for other keys.
        public var name: String { key.text ?? "" }
    }

    /// The value itself.
    public var content: Content
    /// The tag as a full name, such as `tag:yaml.org,2002:str`; nil if the file gives none.
    public var tag: String?
    /// The bytes of the node, with quotation marks and brackets.
    public var range: Range<Int>

    /// A node.
    public init(_ content: Content, tag: String? = nil, range: Range<Int> = 0..<0) {
        self.content = content
        self.tag = tag
        self.range = range
    }

    /// The scalar, or nil.
    public var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The text of a scalar, in any style; nil for lists and mappings.
    public var text: String? { scalar?.text }

    /// The nodes of a sequence, or nil.
    public var sequence: [YAMLNode]? {
        if case .sequence(let nodes) = content { nodes } else { nil }
    }

    /// The entries of a mapping, or nil.
    public var mapping: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The nodes of a sequence; any other node is a list of one, and an empty value an empty list.
    public var list: [YAMLNode] { sequence ?? (isNull ? [] : [self]) }

    /// The value of a key; nil if there is no such key or this is not a mapping.
    public subscript(name: String) -> YAMLNode? { mapping?.first { $0.key.text == name }?.value }

    /// Whether the node is an empty value, as behind a key without one.
    public var isNull: Bool { scalar?.isNull(tag: tag) ?? false }

    /// The truth value of a plain scalar, or nil.
    public var flag: Bool? { json.flag }

    /// The node as JSON. Plain scalars that YAML 1.2 reads as numbers, truth values or null become such values; all others are strings.
    public var json: JSONValue {
        switch content {
        case .scalar(let scalar): scalar.json(tag: tag)
        case .sequence(let nodes): .array(nodes.map(\.json))
        case .mapping(let entries): .object(entries.map { .init($0.name, $0.value.json) })
        }
    }
}
