/// A relation of a work to another work.
public struct Relation: Sendable, Hashable {
    /// The kinds of relations, named by the role of the other work.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case partOf = "part-of"
        case translationOf = "translation-of"
        case originalEdition = "original-edition"
        case reprintOf = "reprint-of"
        case reviewOf = "review-of"
        case otherEdition = "other-edition"
        case quotes = "quotes"
    }

    /// The other work: its key, or a description if it has no record of its own.
    public enum Target: Sendable, Hashable {
        case key(String)
        case work(Work)
    }

    /// The role of the other work.
    public var kind: Kind
    /// The other work.
    public var target: Target

    /// A relation to another work.
    public init(_ kind: Kind, _ target: Target) {
        self.kind = kind
        self.target = target
    }
}
