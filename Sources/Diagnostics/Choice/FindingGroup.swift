/// Kinds of findings that speak of one thing. A group is a chapter of the manual, and can be selected and ignored as a whole.
public struct FindingGroup: Sendable {
    /// The stable name, in lower case with hyphens: “lists”.
    public let name: String
    /// The heading in the manual.
    public let title: String
    /// The kinds, in the order of their ids.
    public let kinds: [FindingKind]

    /// A group; the kinds may come in any order.
    public init(_ name: String, _ title: String, _ kinds: [FindingKind]) {
        self.name = name
        self.title = title
        self.kinds = kinds.sorted { $0.id < $1.id }
    }
}

extension FindingGroup: Hashable {
    /// Groups are the same when their names are.
    public static func == (left: FindingGroup, right: FindingGroup) -> Bool { left.name == right.name }

    /// Hashes the name alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
