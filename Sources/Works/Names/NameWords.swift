/// The small words of names, in small letters, for every reader of names.
///
/// Each word is in one table only; a reader asks by what the word does, not by the language of the text.
package enum NameWords {
    /// Words between two names: “Jane Cobb and Anna Weil”.
    package static let conjunctions: Set<String> = words(
        """
        and with und et y e и i та en u och og ja ve és
        """)

    /// Particles of family names: “van de” in “Hans van de Velde”, “ibn” in “Ahmad ibn Yusuf”.
    package static let particles: Set<String> = words(
        """
        van von vom und zu zur zum den der te ter ten 't af av
        de du des la las los le di da dal dalla dei degli della delle del dos das do y e
        al el bin bint ibn ben abu umm ó ní nic mac
        """)

    /// Particles that belong to the family name where they have a capital letter: “Ó Cléirigh”, “La Follette”, “Van Gogh”.
    package static let capitalParticles: Set<String> = words(
        """
        ó ní nic mac van von de la le du della di da del dos den der ter ten ibn bin abu
        """)

    /// Capital particles that may also be a given name: “Di” in “Di Wang” is no particle unless another name comes before.
    package static let givenNames: Set<String> = ["di", "da", "la", "bin", "abu", "ibn"]

    /// Articles and particles that a hyphen or an apostrophe joins to a name: al-Sabah, d'Alembert.
    package static let joinedArticles: Set<String> = words(
        """
        al el as ad an ar ash at az d l dell dall sant ibn bin
        """)

    /// Words behind a name that tell its bearer from a namesake.
    package static let suffixes: Set<String> = ["jr", "sr", "jun", "sen"]

    /// Numbers behind a name that tell its bearer from a namesake, in capital letters.
    package static let ordinals: Set<String> = ["II", "III", "IV"]

    /// Whether a word as printed joins two names. A single capital letter is an initial: “E. Weil”, “I. Roche”.
    package static func isConjunction(_ printed: String) -> Bool {
        let small = printed.lowercased()
        return conjunctions.contains(small) && (printed == small || printed.count > 1)
    }

    /// The words of a text that blanks part.
    static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
