import CitandaLexicon

/// A title or name as words to compare: in small letters, without marks and apostrophes.
package enum ComparableText {
    /// The words of a text.
    package static func words(of text: String) -> [String] {
        let bytes = folded(text)
        guard !bytes.isEmpty else { return [] }
        var words: [String] = []
        var start = 0
        for index in bytes.indices where bytes[index] == blank {
            words.append(String(decoding: bytes[start..<index], as: UTF8.self))
            start = index + 1
        }
        words.append(String(decoding: bytes[start...], as: UTF8.self))
        return words
    }

    /// The words of a text with one blank between them, as one key.
    package static func phrase(_ text: String) -> String { String(decoding: folded(text), as: UTF8.self) }

    /// The words of a title without its leading article.
    package static func title(_ text: String) -> [String] {
        let words = words(of: text)
        return words.count > 1 && Lexicon.contains(words[0], in: .titleArticles) ? Array(words.dropFirst()) : words
    }

    /// The words of a title without its leading article, as one key.
    package static func key(_ text: String) -> String {
        let bytes = folded(text)
        guard let end = bytes.firstIndex(of: blank), Lexicon.classes(of: bytes[..<end]).contains(.titleArticles) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        return String(decoding: bytes[(end + 1)...], as: UTF8.self)
    }

    private static let blank = UInt8(ascii: " ")

    /// The bytes of the words of a text, with one blank between them. Most bytes of most texts are ASCII, and go by their table.
    private static func folded(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { text in
            smallASCII.withUnsafeBufferPointer { table in
                var words = FoldedWords(capacity: text.count)
                var index = 0
                while index < text.count {
                    let byte = text[index]
                    if byte < 0x80 {
                        index += 1
                        let small = table[Int(byte)]
                        if small > skipped { words.append(small) } else if small < skipped { words.endWord() }
                        continue
                    }
                    let (scalar, length) = Self.scalar(text, at: index)
                    index += length
                    words.append(scalar)
                }
                return words.bytes
            }
        }
    }

    /// Words as they grow, byte by byte.
    private struct FoldedWords {
        private(set) var bytes: [UInt8] = []
        private var isInWord = false

        init(capacity: Int) { bytes.reserveCapacity(capacity) }

        mutating func endWord() { isInWord = false }

        @inline(__always)
        mutating func append(_ byte: UInt8) {
            begin()
            bytes.append(byte)
        }

        @inline(__always)
        private mutating func begin() {
            if !isInWord, !bytes.isEmpty { bytes.append(blank) }
            isInWord = true
        }

        /// Appends a character that is not ASCII.
        mutating func append(_ scalar: Unicode.Scalar) {
            if let base = ASCIIFold.base(scalar) {
                // The hard and soft signs have no letter.
                guard !base.isEmpty else { return }
                begin()
                bytes += base.utf8
            } else if scalar.isApostrophe || scalar.properties.generalCategory == .nonspacingMark {
                return
            } else if scalar.isWordScalar {
                begin()
                bytes += scalar.properties.lowercaseMapping.utf8
            } else {
                endWord()
            }
        }
    }

    /// Stands in the table for an apostrophe, which is left out.
    private static let skipped: UInt8 = 1

    /// The small letter or figure of each ASCII character; 0 for what parts words.
    private static let smallASCII: [UInt8] = (0..<0x80).map { value -> UInt8 in
        let scalar = Unicode.Scalar(UInt8(value))
        if scalar.isWordScalar || scalar.isDigit { return UInt8(value) | (scalar.isCapital ? 0x20 : 0) }
        return scalar.isApostrophe ? skipped : 0
    }

    /// The scalar at a byte of a text that is valid UTF-8, and its length.
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
        let first = text[index]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in index + 1..<min(index + length, text.count) {
            value = value << 6 | UInt32(text[offset] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The number of letters to change, add or remove to turn one word into the other. Above the limit, the
    /// number is not exact.
    package static func distance(_ a: String, _ b: String, limit: Int = 2) -> Int {
        let a = Array(a.unicodeScalars)
        let b = Array(b.unicodeScalars)
        guard abs(a.count - b.count) <= limit, a.count < 64, b.count < 64 else { return limit + 1 }
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }

    /// The numbers of a word, and of the word without each of its letters. Two words a letter apart share a number, so that a table
    /// finds slips. Other words share one by chance, and must still be compared.
    ///
    /// Words that are longer than any name have none.
    package static func slipForms(_ word: String) -> Set<UInt64> {
        let bytes = Array(word.utf8)
        guard bytes.count <= longestName else { return [] }
        // The number of a text is a polynomial of its bytes, so that the number without a letter comes from what stands before and behind.
        var powers: [UInt64] = [1]
        for _ in bytes { powers.append(powers[powers.count - 1] &* slipBase) }
        var behind = [UInt64](repeating: 0, count: bytes.count + 1)
        for index in bytes.indices.reversed() {
            behind[index] = (UInt64(bytes[index]) + 1) &* powers[bytes.count - 1 - index] &+ behind[index + 1]
        }
        var forms: Set<UInt64> = [behind[0]]
        var before: UInt64 = 0
        var index = 0
        while index < bytes.count {
            let start = index
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            forms.insert(before &* powers[bytes.count - index] &+ behind[index])
            for byte in bytes[start..<index] { before = before &* slipBase &+ UInt64(byte) &+ 1 }
        }
        return forms
    }

    /// An odd number with bits everywhere: products of it spread over all numbers.
    private static let slipBase: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The bytes of the longest name of a person, body or publisher.
    private static let longestName = 120
}
