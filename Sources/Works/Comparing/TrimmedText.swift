extension StringProtocol where UTF8View: BidirectionalCollection {
    /// The text without white space at its ends.
    @inlinable package var trimmingBlanks: String {
        let bytes = utf8
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, bytes[bytes.index(before: end)].isBlank { bytes.formIndex(before: &end) }
        let first = start
        while start < end, bytes[start].isBlank { bytes.formIndex(after: &start) }
        if start == end { return "" }
        // A mark behind a blank is a part of the blank, and other scripts have blanks of their own.
        if bytes[start].beginsLetter, endsInLetter(at: end) { return String(self[start..<end]) }
        var rest = Substring(self[first..<end])
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }

    /// Whether the scalar before an index is a letter or a sign by itself, as far as its first byte tells.
    @inlinable func endsInLetter(at end: Index) -> Bool {
        var place = utf8.index(before: end)
        while place > utf8.startIndex, 0x80...0xBF ~= utf8[place] { utf8.formIndex(before: &place) }
        return utf8[place].beginsLetter
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

    /// Whether scalars that begin with the byte in UTF-8 are neither white space nor marks on the letter before.
    ///
    /// These are the signs of ASCII, and the most frequent letters: Latin, Cyrillic, Chinese.
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
    @inlinable package func hasByte(_ byte: UInt8) -> Bool { hasByte { $0 == byte } }

    /// Whether the text has a byte in UTF-8 for which a function is true.
    @inlinable package func hasByte(where isWanted: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(where: isWanted) } ?? utf8.contains(where: isWanted)
    }
}
