/// A publisher and the place that belongs to it; either may be missing.
public struct Publisher: Sendable, Hashable {
    /// The name as printed.
    public var name: Literal?
    /// The place as printed, with state or country where the text gives it.
    public var place: Literal?

    /// A publisher with its place.
    public init(_ name: Literal?, place: Literal? = nil) {
        self.name = name
        self.place = place
    }
}
