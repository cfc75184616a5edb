/// The bytes that mean something in a .bib file.
enum ByteClass {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let at = UInt8(ascii: "@")
    static let open = UInt8(ascii: "{")
    static let close = UInt8(ascii: "}")
    static let openRound = UInt8(ascii: "(")
    static let closeRound = UInt8(ascii: ")")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let equals = UInt8(ascii: "=")
    static let hash = UInt8(ascii: "#")
    static let percent = UInt8(ascii: "%")
    static let backslash = UInt8(ascii: "\\")

    /// Whether a byte is white space; NUL and other control characters count as such.
    @inline(__always) static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

    /// Whether a byte ends a line.
    @inline(__always) static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    /// Whether a byte is a letter of ASCII, as the names of TeX commands are made of.
    @inline(__always) static func isASCIILetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }

    /// Whether a byte is a letter of ASCII or belongs to a character beyond ASCII.
    @inline(__always) static func isLetter(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || byte >= 0x80
    }

    /// Whether a byte is a digit of ASCII.
    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether a byte may be part of the name of a field, a type or a string. BibTeX allows more bytes than files use.
    @inline(__always) static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, open, close, openRound, closeRound, quote, comma, equals, hash, percent, at, backslash, 0x7F:
            false
        default: true
        }
    }
}
