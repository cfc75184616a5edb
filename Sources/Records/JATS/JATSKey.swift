/// Citation keys as identifiers of XML. A character that an identifier cannot have is written as its number: `_x0031_`.
enum JATSKey {
    /// The identifier of a key. Two keys never have one identifier.
    static func identifier(of key: String) -> String {
        var text = ""
        var previous: Unicode.Scalar?
        let scalars = Array(key.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let isKept = previous == nil ? isStart(scalar) : isInner(scalar)
            if isKept, scalar != "_" || next != "x" {
                text.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                text += "_x" + String(repeating: "0", count: max(0, leastDigits - digits.count)) + digits + "_"
            }
            previous = scalar
        }
        return text
    }

    /// The key of an identifier.
    static func key(of identifier: String) -> String {
        guard identifier.contains("_x") else { return identifier }
        var text = ""
        var rest = identifier[...]
        while let start = rest.firstRange(of: "_x") {
            text += rest[..<start.lowerBound]
            let digits = rest[start.upperBound...].prefix { $0.isASCII && $0.isHexDigit && !$0.isLowercase }
            if (leastDigits...mostDigits).contains(digits.count), rest[digits.endIndex...].first == "_",
                let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) })
            {
                text.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: digits.endIndex)...]
            } else {
                text += rest[start]
                rest = rest[start.upperBound...]
            }
        }
        return text + rest
    }

    private static let leastDigits = 4
    private static let mostDigits = 6

    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || letters.contains { $0.contains(scalar.value) }
    }

    private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
        isStart(scalar) || scalar == "-" || scalar == "." || ("0"..."9").contains(scalar)
    }

    /// Letters that every edition of XML 1.0 allows: Latin, Cyrillic, Chinese.
    private static let letters: [ClosedRange<UInt32>] = [
        0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF, 0x100...0x131, 0x134...0x13E, 0x141...0x148,
        0x14A...0x17E, 0x410...0x44F, 0x4E00...0x9FA5,
    ]
}
