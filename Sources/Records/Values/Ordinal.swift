import CitandaLexicon

/// Ordinal numbers in figures.
enum Ordinal {
    /// The number of “2”, “2nd”, “2.” or “2e”; nil for other words.
    static func number(_ word: some StringProtocol) -> Int? {
        let figures = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(figures.count).lowercased()
        guard rest.isEmpty || rest == "." || Lexicon.contains(rest, in: .ordinalEndings) else { return nil }
        return Int(figures)
    }

    private static let teens = 11...13
    private static let hundred = 100
    private static let ten = 10

    /// The number in English: 2nd.
    static func english(_ number: Int) -> String {
        let ending =
            if teens.contains(number % hundred) {
                "th"
            } else {
                [1: "st", 2: "nd", 3: "rd"][number % ten] ?? "th"
            }
        return "\(number)\(ending)"
    }
}
