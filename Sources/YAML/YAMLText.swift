import CitandaJSON

/// Writes a text so that every version of YAML reads the same text, and never a number, a date or a truth value.
enum YAMLText {
    /// Writes a text. Lines behind the first have the given number of blanks.
    static func write(_ text: String, indent: Int, into bytes: inout [UInt8]) {
        if isLiteral(text) {
            writeLiteral(text, indent: max(indent, 1), into: &bytes)
        } else {
            write(key: text, into: &bytes)
        }
    }

    /// Writes a text on one line, as keys must be.
    static func write(key text: String, into bytes: inout [UInt8]) {
        if isPlain(text) {
            bytes += text.utf8
        } else if text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }),
            text.unicodeScalars.allSatisfy({ isPrintable($0) })
        {
            bytes += "'\(text.replacing("'", with: "''"))'".utf8
        } else {
            writeQuoted(text, into: &bytes)
        }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        YAMLCharacters.isAllowed(scalar) && scalar.value >= 0x20 && !YAMLCharacters.isOldLineBreak(scalar)
    }

    // MARK: - Plain texts

    /// Characters with which no plain text begins. Some may begin one, but look like marks to people.
    private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`=~.+<".utf8)
    /// Words that some version of YAML reads as null or a truth value.
    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    /// The characters of numbers, dates, times and numbers to base 60, in all versions of YAML.
    private static let numeric = Set("0123456789.+-_:,eExXoOabcdefABCDEFTZtz ".utf8)

    static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        if indicators.contains(first) || first == 0x20 || last == 0x20 || last == UInt8(ascii: ":") { return false }
        if (0x30...0x39).contains(first), text.utf8.allSatisfy({ numeric.contains($0) }) { return false }
        // The longest of the words has five letters.
        if text.utf8.count <= 5, words.contains(text.lowercased()) { return false }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x20, previous == UInt8(ascii: ":") { return false }
            if byte == UInt8(ascii: "#"), previous == 0x20 { return false }
            previous = byte
        }
        return text.unicodeScalars.allSatisfy { isPrintable($0) }
    }

    // MARK: - Blocks

    /// Whether a text has several lines and can be a literal block.
    private static func isLiteral(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first != " ", first != "\t", first != "\n",
            text.utf8.contains(0x0A)
        else { return false }
        return text.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
    }

    private static func writeLiteral(_ text: String, indent: Int, into bytes: inout [UInt8]) {
        let ends = text.utf8.reversed().prefix { $0 == 0x0A }.count
        bytes += (ends == 0 ? "|-" : ends == 1 ? "|" : "|+").utf8
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        if ends > 0 { lines.removeLast() }
        for line in lines {
            bytes.append(0x0A)
            guard !line.isEmpty else { continue }
            for _ in 0..<indent { bytes.append(0x20) }
            bytes += line
        }
    }

    // MARK: - Quotation marks

    private static func writeQuoted(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += "\\\"".utf8
            case "\\": bytes += "\\\\".utf8
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            default:
                if isPrintable(scalar) { bytes += String(scalar).utf8 } else { writeEscape(scalar, into: &bytes) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func writeEscape(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, length) = scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
        bytes += "\\\(mark)\(String(repeating: "0", count: max(length - digits.count, 0)))\(digits)".utf8
    }
}
