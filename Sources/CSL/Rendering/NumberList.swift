import CitandaWorks

/// A number variable read as numbers (CSL 1.0.2, sections “Number” and “Choose”).
struct NumberList {
    enum Part: Equatable {
        case number(String)
        /// `,`, `&` or `-`, without the blanks around it.
        case separator(Character)
    }

    let parts: [Part]

    /// The numbers of a text. Nil if it contains anything but numbers, letters directly before or after them, and
    /// separators.
    init?(_ text: String) {
        var parts: [Part] = []
        var current = ""
        var needsSeparator = false
        func flush() -> Bool {
            guard !current.isEmpty else { return true }
            guard Self.isNumber(current) else { return false }
            parts.append(.number(current))
            current = ""
            return true
        }
        for character in text {
            switch character {
            case " ", "\u{A0}":
                if !current.isEmpty { needsSeparator = true }
            case ",", "&", "-", "–", "‑":
                guard flush(), case .number? = parts.last else { return nil }
                parts.append(.separator(character == "–" || character == "‑" ? "-" : character))
                needsSeparator = false
            default:
                guard !needsSeparator else { return nil }
                current.append(character)
            }
        }
        guard flush(), case .number? = parts.last else { return nil }
        self.parts = parts
    }

    static func isNumeric(_ text: String) -> Bool { NumberList(text) != nil }

    private static func isNumber(_ text: String) -> Bool {
        let digits = text.drop { $0.isLetter }.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return RomanNumeral.value(text) != nil }
        let rest = text.drop { $0.isLetter }.dropFirst(digits.count)
        return rest.allSatisfy { $0.isLetter }
    }

    /// Whether there are several numbers.
    var isPlural: Bool { parts.contains { if case .separator = $0 { true } else { false } } }

    /// Whether the text of a locator or number is plural (CSL 1.0.2, section “Label”): two numbers with a dash, comma,
    /// ampersand or “and” between them.
    static func isPlural(_ text: String, and: String = "and") -> Bool {
        if let list = NumberList(text) { return list.isPlural }
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            switch character {
            case "-", "–":
                if index > 0, characters[index - 1] == "\\" { continue }
                if looksLikeNumber(word(characters, before: index)), looksLikeNumber(word(characters, after: index)) {
                    return true
                }
            case ",", "&", ";":
                if looksLikeNumber(word(characters, before: index)), !word(characters, after: index).isEmpty {
                    return true
                }
            default: break
            }
        }
        let words = text.split(separator: " ").map(String.init)
        return words.indices.dropFirst().dropLast().contains { index in
            (words[index] == and || words[index] == "and" || words[index] == "et")
                && looksLikeNumber(words[index - 1].filter { $0 != "," }) && looksLikeNumber(words[index + 1])
        }
    }

    /// The text of a number, page or locator, with the dashes of the language between numbers. `\-` stays a hyphen.
    ///
    /// - Parameter keepsTyped: Whether a dash that is longer than a hyphen stays as typed.
    static func withDashes(_ text: String, _ dash: String, keepsTyped: Bool) -> String {
        guard text.contains(where: { "-–".contains($0) }) else { return text }
        let characters = Array(text)
        var out = ""
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character == "\\", index + 1 < characters.count, characters[index + 1] == "-" {
                out += "-"
                index += 2
                continue
            }
            guard character == "-" || character == "–" else {
                out.append(character)
                index += 1
                continue
            }
            let before = word(characters, before: index)
            let after = word(characters, after: index)
            if looksLikeNumber(before), looksLikeNumber(after) {
                while out.last == " " { out.removeLast() }
                out += keepsTyped && character == "–" ? "–" : dash
                index += 1
                while index < characters.count, characters[index] == " " { index += 1 }
            } else {
                out.append(character)
                index += 1
            }
        }
        return out
    }

    private static func word(_ characters: [Character], before index: Int) -> String {
        var end = index
        while end > 0, characters[end - 1] == " " { end -= 1 }
        var start = end
        while start > 0, isWordCharacter(characters[start - 1]) { start -= 1 }
        return String(characters[start..<end])
    }

    private static func word(_ characters: [Character], after index: Int) -> String {
        var start = index + 1
        while start < characters.count, characters[start] == " " { start += 1 }
        var end = start
        while end < characters.count, isWordCharacter(characters[end]) { end += 1 }
        return String(characters[start..<end])
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "." || character == ":"
    }

    private static func looksLikeNumber(_ word: String) -> Bool {
        guard !word.isEmpty else { return false }
        return word.contains { $0.isNumber } || RomanNumeral.value(word) != nil
    }
}
