/// Judgements on the small words of names, for every reader of names.
package enum NameWords {
    /// Whether a word as printed joins two names. A single capital letter is an initial: “E. Weil”, “I. Roche”.
    package static func isConjunction(_ printed: String) -> Bool {
        let small = printed.lowercased()
        return Lexicon.contains(small, in: .conjunctions) && (printed == small || printed.count > 1)
    }
}
