/// The parts of a field's value: names between `and`, the parts of a name between commas, values between semicolons.
///
/// A delimiter inside braces parts nothing. All ranges are without the blanks at their ends.
package enum ValueParts {
    /// The parts between `and`, in any case of letters, with a blank on both sides. Empty parts are left out.
    package static func betweenAnd(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var depth = 0
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == ByteClass.open { depth += 1 }
            if byte == ByteClass.close { depth = max(0, depth - 1) }
            if depth == 0, byte | 0x20 == UInt8(ascii: "a"), index + 2 < range.upperBound,
                bytes[index + 1] | 0x20 == UInt8(ascii: "n"), bytes[index + 2] | 0x20 == UInt8(ascii: "d"),
                index == range.lowerBound || ByteClass.isBlank(bytes[index - 1]),
                index + 3 == range.upperBound || ByteClass.isBlank(bytes[index + 3])
            {
                names.append(start..<index)
                start = index + 3
                index += 3
                continue
            }
            index += 1
        }
        names.append(start..<range.upperBound)
        return names.map { trimmed(bytes, $0) }.filter { !$0.isEmpty }
    }

    /// A range without the blanks at its ends.
    package static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, ByteClass.isBlank(bytes[lower]) { lower += 1 }
        while upper > lower, ByteClass.isBlank(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    /// The parts between a byte, empty ones too. The byte inside `="…"` parts nothing.
    package static func between(_ bytes: [UInt8], _ range: Range<Int>, at sign: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var depth = 0
        var isQuoted = false
        var start = range.lowerBound
        for index in range {
            let byte = bytes[index]
            if byte == ByteClass.open { depth += 1 }
            if byte == ByteClass.close { depth = max(0, depth - 1) }
            if byte == ByteClass.quote, index > range.lowerBound, bytes[index - 1] == ByteClass.equals {
                isQuoted = true
            }
            if isQuoted, byte == ByteClass.quote, index > start, bytes[index - 1] != ByteClass.equals {
                isQuoted = false
            }
            if byte == sign, depth == 0, !isQuoted {
                parts.append(trimmed(bytes, start..<index))
                start = index + 1
            }
        }
        parts.append(trimmed(bytes, start..<range.upperBound))
        return parts
    }
}
