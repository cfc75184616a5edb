/// The rules of XML 1.0 for characters.
extension XMLWriter {
    /// Appends character data. Markup is escaped, and characters that XML 1.0 cannot hold become U+FFFD.
    static func escape(_ text: String, inAttribute: Bool, to out: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;".utf8
            case "<": out += "&lt;".utf8
            case ">": out += "&gt;".utf8
            case "\"" where inAttribute: out += "&quot;".utf8
            // An XML reader would turn these characters into blanks or line feeds.
            case "\n" where inAttribute: out += "&#10;".utf8
            case "\t" where inAttribute: out += "&#9;".utf8
            case "\r": out += "&#13;".utf8
            default:
                if scalar.isASCII, scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" {
                    out.append(UInt8(truncatingIfNeeded: scalar.value))
                } else {
                    out += UTF8.encode(isAllowed(scalar) ? scalar : "\u{FFFD}").map(Array.init) ?? []
                }
            }
        }
    }

    /// Text as character data, or as the value of an attribute in double quotation marks.
    public static func escaped(_ text: String, inAttribute: Bool = false) -> String {
        var out: [UInt8] = []
        escape(text, inAttribute: inAttribute, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether XML 1.0 can hold the character (XML 1.0 §2.2, production 2).
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// A text as a name without colon; other characters that a name cannot hold become `_`.
    static func name(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            let isStart = scalar.properties.isAlphabetic || scalar == "_"
            let isInner = isStart || scalar == "-" || scalar == "." || ("0"..."9").contains(scalar)
            out.unicodeScalars.append((out.isEmpty ? isStart : isInner) ? scalar : "_")
        }
        return out.isEmpty ? "_" : out
    }
}
