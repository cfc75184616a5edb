extension String {
    /// The text with one scalar for a letter and its mark where Unicode has one. Catalogues write letters and marks apart.
    package var composed: String {
        guard utf8.contains(where: { $0 == Self.firstByteOfMarks || $0 == Self.firstByteOfMarks + 1 }) else {
            return self
        }
        var out = ""
        for character in self {
            if character.unicodeScalars.count > 1, let scalar = Self.composedLetters[character] {
                out.unicodeScalars.append(scalar)
            } else {
                out.append(character)
            }
        }
        return out
    }

    /// The combining marks U+0300–U+036F begin with this byte in UTF-8, or with the next one.
    private static let firstByteOfMarks: UInt8 = 0xCC

    /// The letters of Latin, Greek and Cyrillic with marks. Characters are equal if they are canonically equivalent.
    private static let composedLetters: [Character: Unicode.Scalar] = {
        var letters: [Character: Unicode.Scalar] = [:]
        for block in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
            for value in block {
                if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic {
                    letters[Character(scalar)] = scalar
                }
            }
        }
        return letters
    }()
}
