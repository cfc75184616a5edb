import CitandaLexicon
import CitandaWorks

/// Names with the family name first, as RIS, EndNote and catalogues write them: “Lind, Kari, Jr.”
enum InvertedName {
    /// Reads a name. A text that ends with a comma is an institution, as in EndNote; a text of several words without a comma is an
    /// institution if a word says so.
    static func name(_ value: Literal) -> Name? {
        let text = value.text
        var parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(\.trimmingBlanks)
        guard let first = parts.first, parts.contains(where: { !$0.isEmpty }) else { return nil }
        if parts.count == 1 {
            let words = first.split(separator: " ").map { $0.lowercased() }
            if words.count == 1 { return Name(.personal(.init(family: first)), origin: value.origin) }
            let isBody = CorporateWords.isBody(words) || CorporateWords.isBody(characters: first)
            return Name(isBody ? .institution(first) : .literal(first), origin: value.origin)
        }
        if parts.last?.isEmpty == true {
            parts.removeLast()
            return Name(.institution(parts.joined(separator: ", ")), origin: value.origin)
        }
        // “Meta Platforms, Inc.”
        if parts.count == 2, legalForms.contains(parts[1].lowercased().filter { $0 != "." }) {
            return Name(.institution(text.trimmingBlanks), origin: value.origin)
        }
        var personal = Name.Personal(
            family: first.isEmpty ? nil : first, given: parts[1].isEmpty ? nil : parts[1],
            suffix: parts.count > 2 ? parts[2] : nil)
        // The order of RefMan: “Lind, Jr., Kari”.
        if let suffix = personal.suffix, let given = personal.given, isSuffix(given), !isSuffix(suffix) {
            (personal.given, personal.suffix) = (suffix, given)
        }
        personal.splitParticles()
        return Name(.personal(personal), origin: value.origin)
    }

    /// The legal forms of firms, which a comma parts from the name.
    private static let legalForms: Set<String> = [
        "inc", "incorporated", "ltd", "limited", "llc", "corp", "gmbh", "plc",
    ]
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    private static func isSuffix(_ text: String) -> Bool { suffixes.contains(text.lowercased().filter { $0 != "." }) }

    /// Writes a name so that it is read as the same name.
    static func text(of name: Name) -> String {
        switch name.kind {
        case .others: return name.display
        case .institution(let text), .literal(let text):
            // Without a comma at its end the text would be read as a person.
            return text.contains(",") || !text.contains(" ") ? text + "," : text
        case .personal(let parts):
            let family = [parts.nonDroppingParticle, parts.family].compactMap { $0 }.joined(separator: " ")
            let given = [parts.given, parts.droppingParticle].compactMap { $0 }.joined(separator: " ")
            var text = family
            if !given.isEmpty { text += (text.isEmpty ? "" : ", ") + given }
            if let suffix = parts.suffix { text += (given.isEmpty ? ", , " : ", ") + suffix }
            return text
        }
    }
}
