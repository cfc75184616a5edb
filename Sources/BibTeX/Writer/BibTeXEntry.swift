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
    subscript(name: String) -> String? { fields.firstIndex { $0.name == name }.map { fields[$0].value } }

    /// The entry over several lines, with a closing line end.
    var text: String { text(isAligned: true, usesQuotes: false) }

    /// The entry over several lines, with a closing line end; a value that holds a quotation mark keeps its braces.
    func text(isAligned: Bool, usesQuotes: Bool) -> String {
        // Annotations have long names; they would push all values to the right.
        let lengths = isAligned ? fields.map { $0.name.utf8.count } : []
        let width = lengths.filter { $0 <= Self.longestAligned }.max() ?? 0
        var out: [UInt8] = []
        out.reserveCapacity(fields.reduce(64) { $0 + $1.value.utf8.count + 32 })
        out += "@\(type){\(key),\n".utf8
        for field in fields {
            out += "  ".utf8
            out += field.name.utf8
            for _ in 0..<max(width - field.name.utf8.count, 0) { out.append(UInt8(ascii: " ")) }
            let inQuotes = usesQuotes && !field.value.utf8.contains(ByteClass.quote)
            out += (field.isBare ? " = " : inQuotes ? " = \"" : " = {").utf8
            out += field.value.utf8
            out += (field.isBare ? ",\n" : inQuotes ? "\",\n" : "},\n").utf8
        }
        out += "}\n".utf8
        return String(decoding: out, as: UTF8.self)
    }

    /// Longer names of fields have their equals sign where it falls.
    static let longestAligned = 16
}
