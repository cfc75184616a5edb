import CitandaWorks

/// The meaning of a field's value, whatever its spelling. Values with the same meaning give equal texts.
enum FieldMeaning {
    /// The meaning of a value whose strings are replaced.
    ///
    /// Braces, capitals, accents in TeX and the marks between words are ignored. Identifiers are compared in their
    /// normal form, months by their numbers, names by their parts.
    static func of(_ field: String, _ source: [UInt8], _ macros: TeXMacros) -> String {
        let all = 0..<source.count
        switch field {
        case "month":
            let text = TeXReader.plain(source, all, macros: macros)
            let (months, days) = DateFieldReader.months(in: text)
            return months.isEmpty ? letters(text) : (months + days).map(String.init).joined(separator: "-")
        case "doi", "isbn", "issn", "url":
            let text = String(decoding: source, as: UTF8.self).trimmingBlanks
            guard let scheme = Identifier.Scheme(rawValue: field) else { return text }
            let parts = Identifier(scheme, text).parts.map(\.normalised)
            return scheme == .url ? text : Set(parts).sorted().joined(separator: " ")
        default: break
        }
        let kind = BibTeXField.kind(of: field)
        guard kind == .names else {
            let text = TeXReader.plain(source, all, macros: macros)
            // Any marks may separate the first page from the last.
            let parts = kind == .range ? text.split { !$0.isLetter && !$0.isNumber }.map(String.init) : [text]
            return parts.map { letters($0) }.joined(separator: "-")
        }
        let reader = NameReader(bytes: source, macros: macros, keepsPrefix: false)
        return ValueParts.betweenAnd(source, all).compactMap { reader.name($0) }.map { letters($0.display) }
            .joined(separator: ";")
    }

    private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
