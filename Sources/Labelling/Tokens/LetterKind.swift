/// The class of a character for the tokeniser.
enum LetterKind: UInt8 {
    case letter, digit, character, joining, mark, blank

    @inline(__always)
    static func of(_ scalar: UInt32) -> LetterKind {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0...0x20, 0x7F, 0xA0: .blank
        case 0x21...0xBF:
            scalar == 0xAD ? .joining : scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA ? .letter : .mark
        case 0xC0...0x24F: scalar == 0xD7 || scalar == 0xF7 ? .mark : .letter
        default: ofRare(scalar)
        }
    }

    private static func ofRare(_ scalar: UInt32) -> LetterKind {
        switch scalar {
        case 0x250...0x2FF, 0x370...0x373, 0x376...0x37D, 0x386, 0x388...0x481, 0x48A...0x52F: .letter
        case 0x300...0x36F, 0x200C, 0x200D, 0x2060, 0xFEFF: .joining
        case 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .blank
        case 0x2010...0x2BFF, 0x3001...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F, 0xFF1A...0xFF20: .mark
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3040...0x30FF, 0x31A0...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
            .character
        default: ofProperties(scalar)
        }
    }

    private static func ofProperties(_ scalar: UInt32) -> LetterKind {
        guard scalar != UTF8Scalar.invalid, let value = Unicode.Scalar(scalar) else { return .mark }
        switch value.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .joining
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .blank
        default: return .mark
        }
    }
}

/// Reads the scalars of UTF-8 text.
enum UTF8Scalar {
    /// The value for a byte that is not UTF-8.
    static let invalid: UInt32 = 0xFFFF_FFFF

    /// The scalar at an offset, and the number of its bytes: one for a byte that is not UTF-8.
    @inline(__always)
    static func read(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
        let first = text[offset]
        if first < 0x80 { return (UInt32(first), 1) }
        return readLong(text, at: offset, first: first)
    }

    private static func readLong(
        _ text: UnsafeBufferPointer<UInt8>, at offset: Int, first: UInt8
    ) -> (scalar: UInt32, length: Int) {
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, offset + length <= text.count else { return (invalid, 1) }
        var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
        for index in 1..<length {
            let byte = text[offset + index]
            guard byte & 0xC0 == 0x80 else { return (invalid, 1) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        return (scalar, length)
    }

    /// The small letter for a capital letter of the Latin, Greek and Cyrillic alphabets (simple case folding).
    @inline(__always)
    static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 32
        case 0...0xBF: scalar
        case 0xC0...0xDE: scalar == 0xD7 ? scalar : scalar + 32
        case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: scalar | 1
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
        case 0x391...0x3A9, 0x410...0x42F: scalar + 32
        case 0x400...0x40F: scalar + 80
        default: scalar
        }
    }
}
