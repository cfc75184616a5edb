extension Unicode.Scalar {
    @inlinable package var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    /// Letters and the marks that belong to them; fast for the Latin letters that make up most of a note.
    @inlinable package var isWordScalar: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0...0xBF: value == 0xAA || value == 0xB5 || value == 0xBA
        case 0xC0...0x24F: value != 0xD7 && value != 0xF7
        case 0x2B0...0x36F: true
        case 0x2000...0x2BFF: false
        default: properties.isAlphabetic || properties.generalCategory == .nonspacingMark
        }
    }

    /// A letter or a figure of any script, without the marks that belong to letters.
    package var isLetterOrFigure: Bool {
        isASCII ? isDigit || isWordScalar : properties.isAlphabetic || properties.numericType != nil
    }

    /// A capital letter, or a letter of a script that has none.
    @inlinable package var isCapital: Bool {
        if value < 0x80 { return value >= 0x41 && value <= 0x5A }
        return properties.isUppercase || !properties.isLowercase && value > 0x2AF
    }

    /// A small letter.
    @inlinable package var isSmall: Bool { value < 0x80 ? value >= 0x61 && value <= 0x7A : properties.isLowercase }

    /// Hyphens, dashes and the minus sign.
    @inlinable package var isDash: Bool {
        switch self {
        case "-", "‐", "‑", "‒", "–", "—", "−": true
        default: false
        }
    }
}

extension String {
    /// The word with a capital letter, as English and German print the names of months.
    package var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
