import CitandaDiagnostics

/// The characters that YAML allows (YAML 1.2.2, production 1).
enum YAMLCharacters {
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
            true
        default: false
        }
    }

    /// Whether YAML 1.1 breaks a line at the character, although YAML 1.2 does not.
    static func isOldLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    /// The text with blanks in place of bytes that YAML forbids. All offsets stay the same.
    ///
    /// - Returns: The text, and a finding for the first of the characters.
    static func allowed(_ bytes: [UInt8]) -> Parsed<[UInt8]> {
        var first: Int?
        var result = bytes
        func blank(_ range: Range<Int>) {
            if first == nil { first = range.lowerBound }
            for index in range { result[index] = 0x20 }
        }
        for (index, byte) in bytes.enumerated() {
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
                blank(index..<index + 1)
            } else if byte == 0x7F {
                blank(index..<index + 1)
            } else if byte == 0xC2, index + 1 < bytes.count, (0x80...0x9F).contains(bytes[index + 1]),
                bytes[index + 1] != 0x85
            {
                blank(index..<index + 2)
            } else if byte == 0xEF, index + 2 < bytes.count, isForbidden(bytes[index + 1], bytes[index + 2]) {
                blank(index..<index + 3)
            }
        }
        guard let first else { return (bytes, []) }
        let finding = Diagnostic(
            .yamlCharacter, "the character is not allowed in YAML and is read as a blank", at: first..<first + 1)
        return (result, [finding])
    }

    /// U+FEFF, U+FFFE and U+FFFF by the second and third byte.
    private static func isForbidden(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE)
    }
}
