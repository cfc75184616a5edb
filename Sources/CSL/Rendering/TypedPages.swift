import CitandaLexicon

/// The extent of a work as people type it into a field: “pp. 12-19”, “7,41,73--97”.
enum TypedPages {
    /// The unit that labels of pages name.
    private static let pages = "page"

    /// The pages without a label before them, and with a blank behind each comma.
    static func text(_ typed: String) -> String {
        // Most extents are numbers with a dash, and stay as they are.
        guard typed.utf8.contains(UInt8(ascii: ",")) || typed.first?.isLetter == true else { return typed }
        var rest = typed[...]
        let label = rest.prefix { $0.isLetter }
        let behind = rest[label.endIndex...]
        if Lexicon.value(of: label.lowercased(), in: .locators) == pages, behind.first == "." || behind.first == " " {
            rest = behind.drop { $0 == "." || $0 == " " || $0 == "\u{A0}" }
        }
        guard !rest.isEmpty else { return typed }
        var out = ""
        var before: Character?
        for character in rest {
            if before == ",", character.isNumber { out.append(" ") }
            out.append(character)
            before = character
        }
        return out
    }
}
