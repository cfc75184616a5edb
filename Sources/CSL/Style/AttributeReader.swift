import CitandaDiagnostics
import CitandaXML

/// Reads the attributes that many elements share.
struct AttributeReader {
    let element: Element

    init(_ element: Element) { self.element = element }

    var affixes: Affixes { Affixes(prefix: text("prefix") ?? "", suffix: text("suffix") ?? "") }

    /// An attribute that is printed. Styles escape characters twice, as in `&amp;#160;`, and mean the character.
    func text(_ name: String) -> String? {
        guard let text = element[name], text.contains("&#") else { return element[name] }
        return text.replacing(/&#(x?)([0-9A-Fa-f]{1,6});/) { match in
            let scalar = UInt32(match.2, radix: match.1.isEmpty ? 10 : 16).flatMap(Unicode.Scalar.init)
            return scalar.map { String(Character($0)) } ?? String(match.0)
        }
    }

    var formatting: Formatting {
        Formatting(
            fontStyle: value("font-style"), fontVariant: value("font-variant"), fontWeight: value("font-weight"),
            decoration: value("text-decoration"), verticalAlign: value("vertical-align"))
    }

    var textCase: TextCase? { value("text-case") }
    var display: Display? { value("display") }

    /// The value of an attribute with a fixed set of values.
    func value<Word: RawRepresentable>(_ name: String) -> Word? where Word.RawValue == String {
        element[name].flatMap(Word.init(rawValue:))
    }

    /// The value of a Boolean attribute; nil if the attribute is missing.
    func flag(_ name: String) -> Bool? { element[name].map { $0 == "true" } }

    /// A whole number.
    func number(_ name: String) -> Int? { element[name].flatMap { Int($0) } }

    /// The words of an attribute with several values.
    func words(_ name: String) -> [String]? { element[name].map { $0.split(separator: " ").map(String.init) } }

    /// The element as a date part; nil if its name is not that of a date part.
    var datePart: DatePart? {
        guard let name: DatePart.Name = value("name") else { return nil }
        return DatePart(
            name: name, form: value("form"), affixes: affixes, formatting: formatting, textCase: textCase,
            stripPeriods: flag("strip-periods") ?? false, rangeDelimiter: element["range-delimiter"])
    }
}

extension Element {
    /// The bytes of the name of the start tag, with its angle bracket.
    var startTag: Range<Int> {
        guard let range else { return 0..<0 }
        let name = name.utf8.count + (prefix.map { $0.utf8.count + 1 } ?? 0)
        return range.lowerBound..<min(range.lowerBound + 1 + name, range.upperBound)
    }
}

extension Diagnostic {
    /// A wrong or missing attribute.
    static func attribute(_ name: String, of element: Element, _ hint: String) -> Diagnostic {
        let message =
            element[name].map { "\(name)=\"\($0)\" is not valid on <\(element.name)>: \(hint)" }
            ?? "<\(element.name)> lacks the attribute \(name): \(hint)"
        return Diagnostic(.cslAttribute, message, at: element.startTag)
    }
}
