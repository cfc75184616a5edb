import CitandaWorks
import CitandaYAML

extension YAMLNode {
    /// The bytes of the value in the file, without quotation marks.
    var origin: Origin {
        switch scalar?.style {
        case .singleQuoted, .doubleQuoted:
            let start = range.lowerBound + 1
            return Origin(start..<max(start, range.upperBound - 1))
        default: return Origin(range)
        }
    }

    /// The text of a scalar that is not empty, without blanks at its ends.
    ///
    /// `Null` is a text here: it is a family name, and no program writes it for an empty value.
    var literal: Literal? {
        guard let text, !(isNull && Self.empty.contains(text)) else { return nil }
        let trimmed = text.trimmingBlanks
        return trimmed.isEmpty ? nil : Literal(trimmed, origin: origin)
    }

    private static let empty: Set<String> = ["", "~", "null"]
}
