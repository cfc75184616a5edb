import CitandaWorks

/// The standard numbers of a source, which Word keeps in one text: “978-0-306-40615-7; doi:10.1000/182”.
enum WordStandardNumber {
    private static let separator = "; "

    /// The text for the identifiers of some schemes.
    static func text(of numbers: [(scheme: Identifier.Scheme, text: String)]) -> String {
        // A number alone is that of the book, as users type it.
        if numbers.count == 1, let first = numbers.first, first.scheme == .isbn { return first.text }
        return numbers.map { number in
            number.scheme == .doi ? "doi:\(number.text)" : "\(number.scheme.rawValue.uppercased()): \(number.text)"
        }.joined(separator: separator)
    }

    /// The identifiers of a text, and what is none.
    ///
    /// - Parameters:
    ///   - value: The text.
    ///   - isSerial: Whether a number without a label is that of a journal.
    static func identifiers(in value: Literal, isSerial: Bool) -> (identifiers: [Identifier], rest: String?) {
        var identifiers: [Identifier] = []
        var rest: [String] = []
        for part in value.text.split(separator: ";") {
            // JabRef writes “:ISSN:0937-6429”.
            let text = part.drop { $0 == " " || $0 == ":" }
            let label = text.prefix { $0 != ":" }
            let scheme = label.endIndex < text.endIndex ? Identifier.Scheme(rawValue: label.lowercased()) : nil
            let number = String(text[label.endIndex...].dropFirst()).trimmingBlanks
            if let scheme, !number.isEmpty, scheme != .url {
                identifiers.append(Identifier(scheme, number, origin: value.origin))
            } else if label.endIndex < text.endIndex, DOI(text) == nil {
                rest.append(String(text))
            } else {
                identifiers += unlabelled(String(text).trimmingBlanks, isSerial: isSerial, value.origin)
            }
        }
        return (identifiers, rest.isEmpty ? nil : rest.joined(separator: separator))
    }

    private static func unlabelled(_ text: String, isSerial: Bool, _ origin: Origin?) -> [Identifier] {
        if text.isEmpty { return [] }
        if let doi = DOI(text) { return [Identifier(.doi, doi.text, origin: origin)] }
        let found = Identifier(.isbn, text, origin: origin).parts + Identifier(.issn, text, origin: origin).parts
        let valid = found.filter(\.isValid)
        return valid.isEmpty ? [Identifier(isSerial ? .issn : .isbn, text, origin: origin)] : valid
    }
}
