import CLibXML2

/// The character references of HTML in texts that are no HTML: “Smith &amp; Sons” in a field of a record.
public enum HTMLEntities {
    /// The text with each reference replaced once by its character. An ampersand that begins no reference stays.
    public static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else { return text }
        var out = ""
        var rest = text[...]
        while let ampersand = rest.firstIndex(of: "&") {
            out += rest[..<ampersand]
            let behind = rest[rest.index(after: ampersand)...]
            let name = behind.prefix(longestName).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
            if name.endIndex < behind.endIndex, behind[name.endIndex] == ";", let character = character(String(name)) {
                out.unicodeScalars.append(character)
                rest = behind[behind.index(after: name.endIndex)...]
            } else {
                out.append("&")
                rest = behind
            }
        }
        return out + rest
    }

    private static let longestName = 10

    private static func character(_ name: String) -> Unicode.Scalar? {
        let value: UInt32?
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            value = UInt32(name.dropFirst(2), radix: 16)
        } else if name.hasPrefix("#") {
            value = UInt32(name.dropFirst())
        } else {
            value = name == "apos" ? 0x27 : htmlEntityLookup(name).map { UInt32($0.pointee.value) }
        }
        return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
}
