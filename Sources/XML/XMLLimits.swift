/// How large a file may be before it is refused. libxml2's own limits, a depth of 256 and the growth of entities, also
/// apply.
public struct XMLLimits: Sendable, Hashable {
    /// The largest number of bytes of a file; libxml2 counts them with 32 bits.
    public var bytes: Int
    /// The greatest depth of nested elements, at most 256.
    public var depth: Int
    /// The greatest number of findings kept; further findings are dropped.
    public var diagnostics: Int

    /// Limits: by default 1 GiB, a depth of 256 and 100 findings.
    public init(bytes: Int = 1 << 30, depth: Int = 256, diagnostics: Int = 100) {
        self.bytes = min(max(bytes, 0), Int(Int32.max) - 1)
        self.depth = min(max(depth, 1), 256)
        self.diagnostics = max(diagnostics, 1)
    }
}
