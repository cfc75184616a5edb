/// Looks for bytes that are not UTF-8.
enum UTF8Check {
    /// What stands in a text for a byte that cannot be text: SUB, the control character made for it.
    static let substitute: UInt8 = 0x1A

    /// The bytes with SUB for every NUL and every byte that belongs to no well-formed sequence; offsets stay as they are, so that
    /// counts of the text as a string are counts of bytes of the file.
    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        if isValid, !bytes.contains(0) { return bytes }
        var mended = bytes
        var index = 0
        while index < mended.count {
            let count = sequenceLength(mended, at: index)
            if count == 0 || mended[index] == 0 { mended[index] = substitute }
            index += max(count, 1)
        }
        return mended
    }

    /// The offset of the first byte that begins no well-formed sequence; nil where all is well.
    static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var index = 0
        while index < bytes.count {
            let count = sequenceLength(bytes, at: index)
            if count == 0 { return index }
            index += count
        }
        return nil
    }

    /// The length of the well-formed sequence at an offset (Unicode, table 3-7), or 0.
    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
        func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + offset < bytes.count && range.contains(bytes[index + offset])
        }
        switch bytes[index] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return continues(1) ? 2 : 0
        case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
        case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
        case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
        case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }
}
