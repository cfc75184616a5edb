import CitandaLexicon

/// The names of months and seasons as BibTeX's styles print them, in English.
enum MonthNames {
    /// “January” to “December”.
    static let full = Lexicon.names(.months, of: "en").map(\.withCapital)
    /// The strings that every classic style defines: `jan` to `dec`.
    static let strings = Lexicon.names(.months, of: "en").map { String($0.prefix(3)) }
    /// “Spring”, “Summer”, “Autumn” and “Winter”.
    static let seasons = Lexicon.names(.seasons, of: "en").map(\.withCapital)
}
