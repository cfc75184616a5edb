/// The smallest pieces of a file in Rich Text Format.
enum RTFToken {
    case open, close
    /// A control word and its number, as in `\par` and `\u8211`.
    case word(String, Int?)
    /// A control of one sign, as in `\~`.
    case sign(UInt8)
    /// A byte in hexadecimal figures, as in `\'e9`.
    case byte(UInt8)
    /// Text as it is.
    case text
    /// A line end of the file, which means nothing.
    case blank

    /// Longer control words and numbers are damage.
    private static let longestWord = 32
    private static let longestNumber = 10

    /// Reads the token at an offset, and gives the offset behind the token.
    static func next(in bytes: [UInt8], at start: Int, _ end: Int) -> (token: RTFToken, end: Int) {
        switch bytes[start] {
        case UInt8(ascii: "{"): return (.open, start + 1)
        case UInt8(ascii: "}"): return (.close, start + 1)
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"), 0: return (.blank, start + 1)
        case UInt8(ascii: "\\"): return control(in: bytes, at: start + 1, end)
        case 0x80...: return (.byte(bytes[start]), start + 1)
        default:
            var index = start + 1
            while index < end, isText(bytes[index]) { index += 1 }
            return (.text, index)
        }
    }

    private static func isText(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "}") && byte != UInt8(ascii: "\\")
            && byte != UInt8(ascii: "\r") && byte != UInt8(ascii: "\n") && byte != 0
    }

    private static func control(in bytes: [UInt8], at start: Int, _ end: Int) -> (token: RTFToken, end: Int) {
        guard start < end else { return (.blank, end) }
        if bytes[start] == UInt8(ascii: "'") {
            let last = min(start + 3, end)
            let digits = String(decoding: bytes[min(start + 1, end)..<last], as: UTF8.self)
            return UInt8(digits, radix: 16).map { (.byte($0), last) } ?? (.blank, start + 1)
        }
        var index = start
        while index < min(end, start + longestWord), isLetter(bytes[index]) { index += 1 }
        guard index > start else { return (.sign(bytes[start]), start + 1) }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        let number = index
        if index < end, bytes[index] == UInt8(ascii: "-") { index += 1 }
        while index < min(end, number + longestNumber), (0x30...0x39).contains(bytes[index]) { index += 1 }
        let value = Int(String(decoding: bytes[number..<index], as: UTF8.self))
        // A hyphen without figures is text.
        if value == nil { index = number }
        // One blank ends a control word and is no text.
        return (.word(word, value), index < end && bytes[index] == 0x20 ? index + 1 : index)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
