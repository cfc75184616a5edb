/// The keys of the entries that a manuscript may cite.
public struct KnownKeys: Sendable, Hashable {
    /// The keys.
    public var keys: Set<String>
    /// Whether the manuscript names the bibliographies itself. Otherwise they only lie beside it, and a missing key is a warning.
    public var areNamed: Bool

    /// Keys of bibliographies.
    ///
    /// - Parameters:
    ///   - keys: The keys.
    ///   - areNamed: Whether the manuscript names the bibliographies itself.
    public init(_ keys: Set<String>, areNamed: Bool = true) {
        self.keys = keys
        self.areNamed = areNamed
    }
}
