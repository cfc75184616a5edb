extension StringProtocol where UTF8View: BidirectionalCollection {
    /// The text without white space at its ends.
    @inlinable package var trimmingBlanks: String {
        // Most texts have no white space at their ends but blanks, before letters that are known to take no part in a blank.
        var bytes = Substring(self).utf8
        while let last = bytes.last, last.isBlank { bytes.removeLast() }
        var rest = Substring(bytes)
        while let first = bytes.first, first.isBlank { bytes.removeFirst() }
        if bytes.isEmpty { return "" }
        if Substring(bytes).hasLetterAtStart, Substring(bytes).hasLetterAtEnd { return String(Substring(bytes)) }
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }

    /// Whether the first scalar is a letter or a sign by itself, as far as its first byte tells.
    @inlinable var hasLetterAtStart: Bool { utf8.first?.beginsLetter == true }

    /// Whether the last scalar is a letter or a sign by itself, as far as its first byte tells.
    @inlinable var hasLetterAtEnd: Bool {
        // The scalars that begin with the bytes of letters have at most three bytes.
        utf8.suffix(3).last { $0 < 0x80 || $0 >= 0xC0 }?.beginsLetter == true
    }

    /// Whether the text has white space.
    @inlinable package var hasBlank: Bool {
        utf8.contains { $0.mayBeginBlank } && unicodeScalars.contains { $0.properties.isWhitespace }
    }
}

extension UInt8 {
    /// Whether the byte is white space of ASCII.
    @inlinable var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }

    /// Whether white space may begin with the byte in UTF-8.
    @inlinable var mayBeginBlank: Bool { self <= 0x20 || self == 0xC2 || 0xE1...0xE3 ~= self }

    /// Whether the scalars that begin with the byte in UTF-8 are neither white space nor marks on the letter before: signs of ASCII, and
    /// the letters of Latin and Cyrillic and Chinese characters that are most frequent.
    @inlinable var beginsLetter: Bool {
        0x21...0x7F ~= self || 0xC3...0xC9 ~= self || 0xD0...0xD1 ~= self || 0xE4...0xE9 ~= self
    }

    /// Whether the byte is a figure of ASCII.
    @inlinable package var isFigure: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

    /// Whether the byte is a letter of ASCII.
    @inlinable package var isLatinLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}

extension String {
    /// Whether the text has a byte in UTF-8.
    @inlinable package func hasByte(_ byte: UInt8) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
    }
}
