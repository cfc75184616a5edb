import CitandaLexicon
import CitandaWorks

/// Names with the family name first, as RIS, EndNote and catalogues write them: “Lind, Kari, Jr.”
enum InvertedName {
    /// Reads a name. A text that ends with a comma is an institution, as in EndNote; a text of several words without a comma is an
    /// institution if a word says so.
    static func name(_ value: Literal) -> Name? {
        let text = value.text
        let (first, behindFirst) = beforeComma(text[...])
        guard let behindFirst else {
            if first.isEmpty { return nil }
            guard first.hasByte(UInt8(ascii: " ")) else {
                return Name(.personal(.init(family: first)), origin: value.origin)
            }
            let words = first.split(separator: " ").map { $0.lowercased() }
            let isBody = CorporateWords.isBody(words) || CorporateWords.isBody(characters: first)
            return Name(isBody ? .institution(first) : .literal(first), origin: value.origin)
        }
        let (second, behindSecond) = beforeComma(behindFirst)
        let third = behindSecond?.trimmingBlanks
        if (third ?? second).isEmpty {
            let rest = third == nil ? first : first + ", " + second
            return rest == ", " || rest.isEmpty ? nil : Name(.institution(rest), origin: value.origin)
        }
        // “Meta Platforms, Inc.”
        if third == nil, legalForms.contains(second) {
            return Name(.institution(text.trimmingBlanks), origin: value.origin)
        }
        var personal = Name.Personal(
            family: first.isEmpty ? nil : first, given: second.isEmpty ? nil : second, suffix: third)
        // The order of RefMan: “Lind, Jr., Kari”.
        if let suffix = personal.suffix, let given = personal.given, isSuffix(given), !isSuffix(suffix) {
            (personal.given, personal.suffix) = (suffix, given)
        }
        personal.splitParticles()
        return Name(.personal(personal), origin: value.origin)
    }

    /// The text before the first comma, and behind it; nil behind a text without a comma.
    private static func beforeComma(_ text: Substring) -> (String, Substring?) {
        guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else { return (text.trimmingBlanks, nil) }
        return (text[..<comma].trimmingBlanks, text[text.utf8.index(after: comma)...])
    }

    /// The legal forms of firms, which a comma parts from the name.
    private static let legalForms = Abbreviations([
        "inc", "incorporated", "ltd", "limited", "llc", "corp", "gmbh", "plc",
    ])

    /// Reads a name that begins with given names, if initials prove the order: “Brian W. Kernighan”. Nil for other names.
    static func givenFirst(_ value: Literal) -> Name? {
        guard !value.text.contains(",") else { return nil }
        var words = value.text.split(separator: " ").map(String.init)
        guard words.count <= mostWords, !CorporateWords.isBody(words.map { $0.lowercased() }) else { return nil }
        var suffix: String?
        if let last = words.last, isSuffix(last) { suffix = words.removeLast() }
        guard let family = words.popLast(), words.contains(where: isInitial), !isInitial(family) else { return nil }
        let particles = words.reversed().prefix { $0.first?.isLowercase == true }.reversed()
        words.removeLast(particles.count)
        guard !words.isEmpty else { return nil }
        return Name(
            .personal(
                .init(
                    family: family, given: words.joined(separator: " "),
                    nonDroppingParticle: particles.isEmpty ? nil : particles.joined(separator: " "), suffix: suffix)),
            origin: value.origin)
    }

    /// A text of more words is a phrase.
    private static let mostWords = 6

    private static func isInitial(_ word: String) -> Bool {
        word.hasSuffix(".") && word.dropLast().allSatisfy { $0.isUppercase || ".-".contains($0) } && word != "."
    }

    private static let suffixes = Abbreviations(["jr", "sr", "ii", "iii", "iv"])

    private static func isSuffix(_ text: String) -> Bool { suffixes.contains(text) }

    /// Words in any case of letters, with or without full stops.
    private struct Abbreviations {
        private let words: Set<String>
        /// The first letters, by which most texts are no such words.
        private let initials: [UInt8]

        init(_ words: Set<String>) {
            self.words = words
            initials = Array(Set(words.compactMap { $0.utf8.first }))
        }

        func contains(_ text: String) -> Bool {
            guard let first = text.utf8.first(where: { $0 != UInt8(ascii: ".") }), initials.contains(first | 0x20)
            else { return false }
            return words.contains(text.lowercased().filter { $0 != "." })
        }
    }

    /// Writes a name so that it is read as the same name.
    ///
    /// - Parameter marksBodies: Whether every institution ends with a comma, for programs that know no other sign.
    static func text(of name: Name, marksBodies: Bool = false) -> String {
        switch name.kind {
        case .others: return name.display
        case .institution(let text), .literal(let text):
            // Without a comma at its end the text would be read as a person.
            let isPlain = !text.utf8.contains(UInt8(ascii: ",")) && text.utf8.contains(UInt8(ascii: " "))
            return marksBodies || !isPlain ? text + "," : text
        case .personal(let parts):
            let family = joined(parts.nonDroppingParticle, parts.family)
            let given = joined(parts.given, parts.droppingParticle)
            var text = family
            if !given.isEmpty { text += (text.isEmpty ? "" : ", ") + given }
            if let suffix = parts.suffix { text += (given.isEmpty ? ", , " : ", ") + suffix }
            return text
        }
    }
    /// Two parts of a name with a blank between them.
    static func joined(_ first: String?, _ second: String?) -> String {
        guard let first, let second else { return first ?? second ?? "" }
        return first + " " + second
    }
}
