import CitandaLexicon

/// A word, a number or a mark of a passage.
package struct Token: Sendable, Hashable {
    package enum Kind: UInt8, Sendable {
        /// Letters, with the apostrophes and hyphens inside them: `Yan'an`, `Ming-hua`.
        case word
        /// Digits, with letters that follow at once: `44`, `214n9`, `1O2`.
        case number
        /// A run of Chinese, Japanese or Korean characters.
        case cjk
        /// A single mark.
        case mark
    }

    package var kind: Kind
    /// Its bytes in the passage.
    package var range: Range<Int>
    /// The mark, for `Kind.mark`; the first scalar otherwise.
    package var scalar: Unicode.Scalar
    /// The classes of words it belongs to.
    var classes = WordClasses()
    /// Whether it begins with a capital letter.
    package var isCapitalised = false
    package var isItalic = false
    /// Whether a blank stands before it.
    package var hasSpaceBefore = false
    /// For an opening mark the index of its closing mark, and the reverse.
    package var partner: Int?
    /// For a quotation mark, whether it opens.
    var opens = false
}
