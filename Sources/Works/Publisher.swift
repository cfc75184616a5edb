/// A publisher and its place. Either may be missing.
public struct Publisher: Sendable, Hashable {
    /// The name as printed.
    public var name: Literal?
    /// The place as printed, with the state or country if it is printed.
    public var place: Literal?

    /// A publisher with its place.
    public init(_ name: Literal?, place: Literal? = nil) {
        self.name = name
        self.place = place
    }
}
