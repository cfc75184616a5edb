/// A piece of text that is not divided further: what labels are given to.
public struct TextToken: Sendable, Hashable {
    /// What a token is made of.
    public enum Kind: UInt8, Sendable {
        /// A run of letters of any script but the Chinese and Japanese.
        case letters
        /// A run of the digits 0 to 9.
        case digits
        /// One Chinese or Japanese character.
        case character
        /// A web address, a DOI or an address of mail, whole.
        case identifier
        /// One mark of punctuation, or any other single character.
        case mark
    }

    /// What it is made of.
    public var kind: Kind
    /// Its bytes in the text.
    public var range: Range<Int>
    /// Whether a blank stands before it.
    public var hasSpaceBefore: Bool

    /// Whether it is a word of the chain; marks are what stands between words.
    public var isWord: Bool { kind != .mark }
}
