/// One entry of a .bib file as it is written: values are TeX source without their braces.
struct BibTeXEntry: Sendable, Hashable {
    struct Field: Sendable, Hashable {
        var name: String
        var value: String
        /// Whether the value is the name of a string, such as a month, and has no braces.
        var isBare = false
    }

    var type: String
    var key: String
    var fields: [Field] = []

    /// The value of a field; nil if the entry lacks the field.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The entry over several lines, with a closing line end.
    var text: String { text(isAligned: true, usesQuotes: false) }

    /// The entry over several lines, with a closing line end; a value that holds a quotation mark keeps its braces.
    func text(isAligned: Bool, usesQuotes: Bool) -> String {
        // Annotations have long names; they would push all values to the right.
        let width = isAligned ? fields.map(\.name.count).filter { $0 <= 16 }.max() ?? 0 : 0
        var out = "@\(type){\(key),\n"
        for field in fields {
            let blanks = String(repeating: " ", count: max(width - field.name.count, 0))
            let inQuotes = usesQuotes && !field.value.utf8.contains(UInt8(ascii: "\""))
            let value = field.isBare ? field.value : inQuotes ? "\"\(field.value)\"" : "{\(field.value)}"
            out += "  \(field.name)\(blanks) = \(value),\n"
        }
        return out + "}\n"
    }
}
