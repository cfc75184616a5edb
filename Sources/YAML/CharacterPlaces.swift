/// Finds the bytes of characters that are counted from the beginning of a text.
struct CharacterPlaces {
    private let bytes: [UInt8]
    /// The offset of every character whose number is a multiple of the step; nil if each character is one byte.
    private let offsets: [Int]?

    private static let step = 128

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard bytes.contains(where: { $0 > 0x7F }) else {
            offsets = nil
            return
        }
        var offsets: [Int] = []
        var count = 0
        for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if count % Self.step == 0 { offsets.append(offset) }
            count += 1
        }
        self.offsets = offsets
    }

    /// The offset of the character with a number; the end of the text for numbers behind it.
    func offset(of character: Int) -> Int {
        guard let offsets else { return min(character, bytes.count) }
        let block = character / Self.step
        guard block < offsets.count else { return bytes.count }
        var offset = offsets[block]
        var rest = character % Self.step
        while rest > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            rest -= 1
        }
        return offset
    }
}
