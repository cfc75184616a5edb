/// Keys of works as names of elements (`xml:id`), which are NCNames: a key is found in its name again.
enum TEIKey {
    /// The name for a key. Other characters than those of names become `_x3A_`, with the number of the character in base 16.
    static func name(of key: String) -> String {
        var name = ""
        let scalars = Array(key.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isEscape = scalar == "_" && index + 1 < scalars.count && scalars[index + 1] == "x"
            let isKept = index == 0 ? isStart(scalar) : isStart(scalar) || inner.contains(scalar)
            if isKept, !isEscape {
                if index == 0, scalar == "k", scalars.count > 1, scalars[1] == "-" {
                    name += escape(scalar)
                } else {
                    name.unicodeScalars.append(scalar)
                }
            } else if index == 0, inner.contains(scalar) {
                // A figure cannot come first.
                name += prefix
                name.unicodeScalars.append(scalar)
            } else {
                name += escape(scalar)
            }
        }
        return name
    }

    private static let prefix = "k-"
    private static let inner = Set("0123456789-.".unicodeScalars)
    private static let base = 16
    /// The longest number of a character in base 16.
    private static let longestNumber = 6

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        "_x" + String(scalar.value, radix: base, uppercase: true) + "_"
    }

    /// The letters of names in both editions of XML 1.0.
    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131, 0x391...0x3A1, 0x3A3...0x3CE,
            0x410...0x44F, 0x5D0...0x5EA, 0x621...0x63A, 0x641...0x64A, 0x3041...0x3094, 0x30A1...0x30FA,
            0x4E00...0x9FA5, 0xAC00...0xD7A3:
            true
        default: false
        }
    }

    /// The key for a name.
    static func key(of name: String) -> String {
        var rest = name[...]
        if rest.hasPrefix(prefix), let third = rest.unicodeScalars.dropFirst(prefix.count).first, inner.contains(third)
        {
            rest = rest.dropFirst(prefix.count)
        }
        var key = ""
        while let start = rest.firstRange(of: "_x") {
            key += rest[..<start.lowerBound]
            let digits = rest[start.upperBound...].prefix(longestNumber).prefix { $0.isHexDigit && !$0.isLowercase }
            if rest[digits.endIndex...].first == "_",
                let scalar = UInt32(digits, radix: base).flatMap({ Unicode.Scalar($0) })
            {
                key.unicodeScalars.append(scalar)
                rest = rest[digits.endIndex...].dropFirst()
            } else {
                key += rest[start]
                rest = rest[start.upperBound...]
            }
        }
        return key + rest
    }
}
