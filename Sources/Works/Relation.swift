/// How one work stands to another.
public struct Relation: Sendable, Hashable {
    /// What the other work is to this one.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case partOf = "part-of"
        case translationOf = "translation-of"
        case originalEdition = "original-edition"
        case reprintOf = "reprint-of"
        case reviewOf = "review-of"
        case otherEdition = "other-edition"
        case quotes = "quotes"
    }

    /// The other work: by its key, or described where it has no record of its own.
    public enum Target: Sendable, Hashable {
        case key(String)
        case work(Work)
    }

    /// What the other work is to this one.
    public var kind: Kind
    /// The other work.
    public var target: Target

    /// A relation to another work.
    public init(_ kind: Kind, _ target: Target) {
        self.kind = kind
        self.target = target
    }
}
