/// The bounds of a file of YAML. Small files may name huge values with aliases (“billion laughs”).
public struct YAMLLimits: Sendable {
    /// The greatest number of bytes.
    public var bytes = 1 << 28
    /// The greatest depth of nested lists and mappings.
    public var depth = 128
    /// The greatest number of nodes that aliases and merge keys add.
    public var aliasedNodes = 1 << 18

    /// The usual limits.
    public init() {}
}
