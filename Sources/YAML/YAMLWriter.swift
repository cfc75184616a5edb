import CitandaJSON

/// Writes values as YAML in block style, which all versions of YAML read as the same values.
///
/// Texts stand without quotation marks where no program can take them for something else. Texts of several lines are literal blocks.
public struct YAMLWriter: Sendable {
    /// The bytes so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []

    private static let indent = 2
    /// Longer keys need a mark of their own (YAML 1.2.2 §7.4.2).
    private static let longestKey = 1000

    /// A writer without output.
    public init() {}

    /// The text of a value, with a closing line end.
    public static func text(of value: JSONValue) -> [UInt8] {
        var writer = YAMLWriter()
        writer.write(value)
        return writer.bytes
    }

    /// Writes a value as lines of their own.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - level: The number of lists and mappings around the value.
    public mutating func write(_ value: JSONValue, level: Int = 0) {
        switch value {
        case .object(let members) where !members.isEmpty: write(members, level: level, isFirstIndented: false)
        case .array(let elements) where !elements.isEmpty && !Self.isFlat(value): write(elements, level: level)
        default:
            indent(level)
            writeFlat(value, level: level)
        }
    }

    /// Writes the element of a list: a dash, and the value behind.
    ///
    /// - Parameters:
    ///   - value: The element.
    ///   - level: The number of lists and mappings around the list.
    public mutating func writeElement(_ value: JSONValue, level: Int = 0) {
        indent(level)
        bytes += "- ".utf8
        writeInside(value, level: level + 1)
    }

    private mutating func write(_ elements: [JSONValue], level: Int) {
        for element in elements { writeElement(element, level: level) }
    }

    /// Writes a value behind a dash, on the same line.
    private mutating func writeInside(_ value: JSONValue, level: Int) {
        switch value {
        case .object(let members) where !members.isEmpty: write(members, level: level, isFirstIndented: true)
        case .array(let elements) where !elements.isEmpty && !Self.isFlat(value):
            bytes += "- ".utf8
            writeInside(elements[0], level: level + 1)
            write(Array(elements.dropFirst()), level: level)
        default: writeFlat(value, level: level)
        }
    }

    private mutating func write(_ members: [JSONValue.Member], level: Int, isFirstIndented: Bool) {
        for (index, member) in members.enumerated() {
            if index > 0 || !isFirstIndented { indent(level) }
            let isLong = member.name.utf8.count > Self.longestKey
            if isLong { bytes += "? ".utf8 }
            YAMLText.write(key: member.name, into: &bytes)
            if isLong {
                bytes.append(0x0A)
                indent(level)
            }
            bytes.append(UInt8(ascii: ":"))
            switch member.value {
            case .object(let inner) where !inner.isEmpty:
                bytes.append(0x0A)
                write(inner, level: level + 1, isFirstIndented: false)
            case .array(let elements) where !elements.isEmpty && !Self.isFlat(member.value):
                bytes.append(0x0A)
                // The dashes of a list stand below the key.
                write(elements, level: level)
            default:
                bytes.append(0x20)
                writeFlat(member.value, level: level + 1)
            }
        }
    }

    /// Writes a value that begins on the line, and the line end.
    private mutating func writeFlat(_ value: JSONValue, level: Int) {
        if case .string(let text) = value {
            YAMLText.write(text, indent: level * Self.indent, into: &bytes)
        } else {
            writeCompact(value)
        }
        bytes.append(0x0A)
    }

    private mutating func writeCompact(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let text): bytes += text.utf8
        case .string(let text): YAMLText.write(key: text, into: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                writeCompact(element)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object: bytes += "{}".utf8
        }
    }

    /// Whether an array is short numbers, or arrays of numbers, and so stays on one line.
    private static func isFlat(_ value: JSONValue) -> Bool {
        (value.array ?? []).allSatisfy { element in
            if case .number = element { return true }
            return element.array?.allSatisfy { if case .number = $0 { true } else { false } } ?? false
        }
    }

    private mutating func indent(_ level: Int) {
        for _ in 0..<level * Self.indent { bytes.append(0x20) }
    }
}
