import CitandaEncodings

/// Decodes the texts of one record of MARC 21 by what its leader says, or by the bytes where the leader is wrong.
struct MARCDecoder {
    private enum Encoding {
        case utf8, marc8
        case other(TextEncoding)
    }

    private let encoding: Encoding
    private var hasUnknown = false

    /// The sign of UTF-8 in the leader.
    private static let unicode = UInt8(ascii: "a")

    init(_ sign: UInt8, bytes: ArraySlice<UInt8>) {
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        // A letter behind its mark, as in MARC-8, is never UTF-8, so that such bytes are what they seem.
        if isUTF8 {
            encoding = .utf8
        } else if sign == Self.unicode {
            encoding = .other(TextEncoding(of: Array(bytes)))
        } else {
            encoding = .marc8
        }
        isEscaped = bytes.contains(MARC8.escape) && sign != Self.unicode
    }

    /// Whether other sets of characters are called by escape sequences of ASCII.
    private let isEscaped: Bool

    /// What is wrong with the encoding of the texts so far.
    var fault: String? {
        if case .other(let other) = encoding {
            return "the record says that it is in UTF-8, but is not; it is read as \(other.name)"
        }
        return hasUnknown ? "some characters of MARC-8 cannot be decoded" : nil
    }

    /// Decodes a text.
    mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
        switch encoding {
        case .utf8 where !isEscaped: return String(decoding: bytes, as: UTF8.self)
        case .other(let other): return String(decoding: other.decode(Array(bytes)), as: UTF8.self)
        default:
            let (text, isWhole) = MARC8.decode(bytes)
            if !isWhole { hasUnknown = true }
            return text
        }
    }
}
