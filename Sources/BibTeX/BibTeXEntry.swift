/// One entry of a .bib file as it is written: values are TeX source without their braces.
struct BibTeXEntry: Sendable, Hashable {
    struct Field: Sendable, Hashable {
        var name: String
        var value: String
        /// Whether the value is the name of a string, such as a month, and stands without braces.
        var isBare = false
    }

    var type: String
    var key: String
    var fields: [Field] = []

    /// The value of a field; nil where the entry has none.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The entry over several lines, with a closing line end.
    var text: String {
        // Annotations have long names; they would push all values to the right.
        let width = fields.map(\.name.count).filter { $0 <= 16 }.max() ?? 0
        var out = "@\(type){\(key),\n"
        for field in fields {
            let blanks = String(repeating: " ", count: max(width - field.name.count, 0))
            out += "  \(field.name)\(blanks) = \(field.isBare ? field.value : "{\(field.value)}"),\n"
        }
        return out + "}\n"
    }
}
