import CitandaJSON

/// A text of YAML, and how the file spells it.
public struct YAMLScalar: Sendable, Hashable {
    /// The styles of scalars.
    public enum Style: Sendable, Hashable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    /// The text without quotation marks, escapes and indentation.
    public var text: String
    /// The style.
    public var style: Style

    /// A scalar.
    public init(_ text: String, style: Style = .plain) {
        self.text = text
        self.style = style
    }

    /// The beginning of the tags that YAML itself defines.
    static let tagPrefix = "tag:yaml.org,2002:"

    /// Whether the scalar may be something else than a string: only plain scalars without a tag for strings.
    private func mayBeValue(_ tag: String?) -> Bool { style == .plain && tag != Self.tagPrefix + "str" && tag != "!" }

    func isNull(tag: String?) -> Bool {
        if tag == Self.tagPrefix + "null" { return true }
        return mayBeValue(tag) && ["", "~", "null", "Null", "NULL"].contains(text)
    }

    func json(tag: String?) -> JSONValue {
        guard mayBeValue(tag) else { return .string(text) }
        if isNull(tag: tag) { return .null }
        switch text {
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default: break
        }
        // A number keeps its spelling, so that only the spellings of JSON count as numbers.
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first),
            case .number(let number)? = try? JSONValue(parsing: text), number == text
        else { return .string(text) }
        return .number(text)
    }
}
