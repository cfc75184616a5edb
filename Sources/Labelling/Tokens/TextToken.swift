/// A piece of text that is not divided further.
public struct TextToken: Sendable, Hashable {
    /// The kinds of tokens.
    public enum Kind: UInt8, Sendable {
        /// A run of letters of any script except Chinese and Japanese.
        case letters
        /// A run of the digits 0 to 9.
        case digits
        /// One Chinese or Japanese character.
        case character
        /// A whole web address, DOI or e-mail address.
        case identifier
        /// One mark of punctuation, or any other single character.
        case mark
    }

    /// The kind of the token.
    public var kind: Kind
    /// The bytes of the token in the text.
    public var range: Range<Int>
    /// Whether a blank precedes the token.
    public var hasSpaceBefore: Bool

    /// Whether the token is a word, which gets a label. Marks are between words.
    public var isWord: Bool { kind != .mark }
}
