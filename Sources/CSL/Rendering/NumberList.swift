/// A number variable read as numbers (CSL 1.0.2, sections “Number” and “Choose”).
struct NumberList {
    enum Part: Equatable {
        case number(String)
        /// `,`, `&` or `-`, without the blanks around it.
        case separator(Character)
    }

    let parts: [Part]

    /// The numbers of a text; nil where it holds anything but numbers, with letters before or after, and separators.
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
        guard !digits.isEmpty else { return false }
        let rest = text.drop { $0.isLetter }.dropFirst(digits.count)
        return rest.allSatisfy { $0.isLetter }
    }

    /// Whether there are several numbers.
    var isPlural: Bool { parts.contains { if case .separator = $0 { true } else { false } } }

    /// Whether the text of a locator or number speaks of more than one (CSL 1.0.2, section “Label”).
    static func isPlural(_ text: String) -> Bool {
        if let list = NumberList(text) { return list.isPlural }
        // Roman pages, numbers with full stops and the like: a dash, comma or ampersand between two of them.
        var hasBefore = false
        var hasSeparator = false
        for character in text {
            if character.isNumber || character.isLetter {
                if hasSeparator { return true }
                hasBefore = true
            } else if "–-,&".contains(character), hasBefore {
                hasSeparator = true
            }
        }
        return false
    }
}
