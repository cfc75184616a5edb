/// The words of a text, by which a hyphen at the end of a line is judged: no list of words of a language is needed.
struct PageWords {
    private var words: Set<[UInt8]> = []

    init(_ bytes: [UInt8]) {
        var start = 0
        /// Whether the word is the second half of one at the end of a line.
        var isRest = false
        for index in 0...bytes.count where index == bytes.count || !Self.isLetter(bytes[index]) {
            defer { start = index + 1 }
            guard index > start else { continue }
            let isCut = Self.isHyphenAtLineEnd(bytes, index)
            if !isRest, !isCut { words.insert(bytes[start..<index].map { Self.small($0) }) }
            isRest = isCut
        }
    }

    /// Shorter words are parts of divided words by chance.
    private static let shortest = 3

    /// Whether the end of a line and the beginning of the next are one word, and not two words of a compound.
    func isDivided(_ before: ArraySlice<UInt8>, _ behind: ArraySlice<UInt8>) -> Bool {
        var start = before.endIndex
        while start > before.startIndex, Self.isLetter(before[start - 1]) { start -= 1 }
        let first = before[start...].map { Self.small($0) }
        let second = behind.prefix { Self.isLetter($0) }.map { Self.small($0) }
        guard !first.isEmpty, !second.isEmpty else { return false }
        if words.contains(first + second) { return true }
        return ![first, second].allSatisfy { $0.count >= Self.shortest && words.contains($0) }
    }

    private static func isHyphenAtLineEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return false }
        let next = bytes[(index + 1)...].first { $0 != 0x20 && $0 != UInt8(ascii: "\r") }
        return next == UInt8(ascii: "\n")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
