/// What exact readers say of one word, for a chain that weighs several readers. Each value is a small number; 0 says
/// nothing.
///
/// The chain learns what each number is worth. It knows nothing of the readers, so they may change, but a model is valid
/// only for the readers it was trained with.
public struct WordEvidence: Sendable, Hashable {
    /// The kind of citation that a grammar finds here, and whether the word is its first.
    public var part: UInt8 = 0
    /// How sure the grammar is of the citation.
    public var trust: UInt8 = 0
    /// The field that the grammar finds here.
    public var field: UInt8 = 0
    /// The field that another model finds here.
    public var guess: UInt8 = 0
    /// How the word is set: italic, quoted, a link.
    public var style: UInt8 = 0
    /// The class of the word in a lexicon.
    public var wordClass: UInt8 = 0
    /// A second class of the word.
    public var secondClass: UInt8 = 0
    /// What the rest of the book knows of the word.
    public var known: UInt8 = 0
    /// The look of the clause around the word: a sentence or a list of facts.
    public var clause: UInt8 = 0

    /// A word of which nothing is said.
    public init() {}
}
