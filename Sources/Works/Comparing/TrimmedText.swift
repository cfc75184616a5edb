extension StringProtocol where UTF8View: BidirectionalCollection {
    /// The text without white space at its ends.
    @inlinable package var trimmingBlanks: String {
        // Most texts have no white space at their ends.
        if utf8.first?.mayBeginBlank == false, hasLetterAtEnd { return String(self) }
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }

    /// Whether the last scalar is a character by itself and no white space, as far as its first byte tells.
    @inlinable var hasLetterAtEnd: Bool {
        var bytes = utf8[...]
        guard let last = bytes.popLast() else { return false }
        if last < 0x80 { return last > 0x20 }
        guard let second = bytes.popLast() else { return false }
        // Letters of Latin and Cyrillic have two bytes, Chinese characters three. Marks begin with other bytes.
        if second >= 0xC0 { return 0xC3...0xC9 ~= second || 0xD0...0xD1 ~= second }
        return bytes.last.map { 0xE4...0xE9 ~= $0 } ?? false
    }

    /// Whether the text has white space.
    @inlinable package var hasBlank: Bool {
        utf8.contains { $0.mayBeginBlank } && unicodeScalars.contains { $0.properties.isWhitespace }
    }
}

extension UInt8 {
    /// Whether white space may begin with the byte in UTF-8.
    @inlinable var mayBeginBlank: Bool { self <= 0x20 || self == 0xC2 || 0xE1...0xE3 ~= self }

    /// Whether the byte is a figure of ASCII.
    @inlinable package var isFigure: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

    /// Whether the byte is a letter of ASCII.
    @inlinable package var isLatinLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
