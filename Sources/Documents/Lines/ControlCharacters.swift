/// The characters that do not occur in text: C0 controls and DEL, except tabs, line ends and page breaks.
enum ControlCharacters {
    /// The bytes with a blank for each control character and each byte that is not UTF-8. Offsets do not change.
    static func blanked(_ bytes: [UInt8]) -> [UInt8] {
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        guard !isValid || bytes.contains(where: isControl) else { return bytes }
        var blanked = bytes
        for index in bytes.indices where isControl(bytes[index]) { blanked[index] = blank }
        if !isValid { blankStrayBytes(&blanked) }
        return blanked
    }

    /// Whether a byte is a control character that does not occur in text.
    static func isControl(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: false
        case 0x00...0x1F, 0x7F: true
        default: false
        }
    }

    private static let blank = UInt8(ascii: " ")

    /// Replaces bytes outside well-formed UTF-8 sequences (Unicode, table 3-7) by blanks.
    private static func blankStrayBytes(_ bytes: inout [UInt8]) {
        var decoder = Unicode.UTF8.ForwardParser()
        var input = bytes.makeIterator()
        var index = 0
        while true {
            switch decoder.parseScalar(from: &input) {
            case .valid(let scalar): index += scalar.count
            case .error(let length):
                for offset in index..<index + length { bytes[offset] = blank }
                index += length
            case .emptyInput: return
            }
        }
    }
}
