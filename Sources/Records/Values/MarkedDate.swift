import CitandaLexicon

/// A date and the marks of doubt around it: “ca. spring 1962”, “[1850?]”, “~1850”.
struct MarkedDate {
    /// The date without the marks.
    let bare: String
    /// Whether a question mark says that the source is not sure.
    let isUncertain: Bool
    /// Whether a word or a tilde says that the date is approximate.
    let isApproximate: Bool
    /// Whether brackets say that the date is not printed in the work.
    let isSupplied: Bool

    /// Takes the marks off a text.
    init(_ text: some StringProtocol) {
        let inside = text.trimmingCharacters(Self.surroundings)
        let rest = inside.trimmingCharacters("? ")
        let word = rest.prefix(while: \.isLetter)
        let behind = rest[word.endIndex...]
        let isSign = Self.isSign(word, behind)
        let isWord = !isSign && Lexicon.contains(word.lowercased(), in: .circa)
        isSupplied = text.contains("[")
        isUncertain = rest.utf8.count < inside.utf8.count
        isApproximate = isWord || rest.hasPrefix("~")
        bare =
            isApproximate
            ? String(isWord ? behind : rest.dropFirst()).trimmingCharacters(Self.surroundings)
            : String(isSign ? behind : rest[...])
    }

    /// Brackets, stops and blanks, which say nothing about the time.
    private static let surroundings = "[]().,;© "

    /// Whether a letter is the sign of a copyright: “c2001”. “c. 2001” and “ca2001” are approximate.
    private static func isSign(_ word: Substring, _ behind: Substring) -> Bool {
        (word == "c" || word == "p") && behind.first?.isNumber == true
    }
}
