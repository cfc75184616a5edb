/// A word, a number or a mark of a passage.
struct Token: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        /// Letters, with the apostrophes and hyphens inside them: `Yan'an`, `Ming-hua`.
        case word
        /// Digits, with letters that follow at once: `44`, `214n9`, `1O2`.
        case number
        /// A run of Chinese, Japanese or Korean characters.
        case cjk
        /// A single mark.
        case mark
    }

    var kind: Kind
    /// Its bytes in the passage.
    var range: Range<Int>
    /// The mark, for `Kind.mark`; the first scalar otherwise.
    var scalar: Unicode.Scalar
    /// The classes of words it belongs to.
    var classes: WordClass = []
    /// Whether it begins with a capital letter.
    var isCapitalised = false
    var isItalic = false
    /// Whether a blank stands before it.
    var hasSpaceBefore = false
    /// For an opening mark the index of its closing mark, and the reverse.
    var partner: Int?
    /// For a quotation mark, whether it opens.
    var opens = false
}

extension Unicode.Scalar {
    var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    /// Letters and the marks that belong to them; fast for the Latin letters that make up most of a note.
    var isWordScalar: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0...0xBF: value == 0xAA || value == 0xB5 || value == 0xBA
        case 0xC0...0x24F: value != 0xD7 && value != 0xF7
        case 0x2B0...0x36F: true
        case 0x2000...0x2BFF: false
        default: properties.isAlphabetic || properties.generalCategory == .nonspacingMark
        }
    }

    /// A capital letter, or a letter of a script that has none.
    var isCapital: Bool {
        if value < 0x80 { return value >= 0x41 && value <= 0x5A }
        return properties.isUppercase || !properties.isLowercase && value > 0x2AF
    }

    /// A small letter.
    var isSmall: Bool { value < 0x80 ? value >= 0x61 && value <= 0x7A : properties.isLowercase }

    /// Hyphens, dashes and the minus sign.
    var isDash: Bool {
        switch self {
        case "-", "‐", "‑", "‒", "–", "—", "−": true
        default: false
        }
    }
}
