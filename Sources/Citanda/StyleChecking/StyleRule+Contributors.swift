import CitandaDiagnostics
import CitandaLexicon
import CitandaWorks

extension StyleRule {
    /// The names of authors, editors and translators, and the words that say what they did.
    static let contributors = [
        StyleRule(.styleNameOrder) { difference in
            guard difference.hasSameWordsInAnyOrder, !difference.hasSameWords, !difference.labels.isEmpty,
                difference.labels.isSubset(of: Label.people)
            else { return nil }
            return "the style has the name in the order “\(difference.newText)”"
        },
        StyleRule(.styleNameJoint) { difference in
            guard difference.oldText.contains("&"), difference.removed.isEmpty, difference.added == ["and"],
                difference.labels.isSubset(of: Label.people)
            else { return nil }
            return "the style joins names by “and”"
        },
        StyleRule(.styleEtAl) { difference in
            guard !difference.labels.isEmpty, difference.labels.isSubset(of: Label.people) else { return nil }
            if difference.added == ["et", "al"] {
                return "the style names fewer of the authors: “\(difference.newText)”"
            }
            return difference.removed == ["et", "al"] && !difference.added.isEmpty
                ? "the style names all of these authors: “\(difference.newText)”" : nil
        },
        StyleRule(.styleContributorLabel) { difference in
            let (removed, added) = (difference.removed, difference.added)
            guard !removed.isEmpty, !added.isEmpty,
                removed.allSatisfy({ isRole($0) || Lexicon.contains($0, in: .by) }), added.allSatisfy(isRole),
                removed.contains(where: isRole)
            else { return nil }
            return "the style has “\(difference.newText)” for “\(difference.oldText)”"
        },
    ]

    /// Whether a word says what a person did for a work.
    private static func isRole(_ word: String) -> Bool {
        Lexicon.contains(word, in: .contributions) || Lexicon.contains(word, in: .roles)
    }
}

extension Label {
    /// The labels of people.
    static let people: Set<Label> = [.author, .editor, .translator, .compiler, .containerAuthor, .contributor]
}

extension FindingKind {
    static let styleNameOrder = FindingKind(
        "style-name-order", .warning, "A name in a note is inverted",
        why: """
            Notes have names in their natural order; only lists of works invert the first one.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Hill, Mary, *Rivers and Towns* (Faber, 2003), 114.
                """,
            right: """
                [^1]: Mary Hill, *Rivers and Towns* (Faber, 2003), 114.
                """),
        source: "Chicago 18 §13.22",
        isFixable: true)

    static let styleNameJoint = FindingKind(
        "style-name-joint", .warning, "Names are joined by a sign, and the style has a word",
        why: """
            Chicago joins the names of authors by “and”, whatever the title page has.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Rosa Mill & Ann Roe, *Two Cities* (Faber, 1962), 12.
                """,
            right: """
                [^1]: Rosa Mill and Ann Roe, *Two Cities* (Faber, 1962), 12.
                """),
        source: "Chicago 18 §13.23",
        isFixable: true)

    static let styleEtAl = FindingKind(
        "style-et-al", .warning, "A note names more or fewer authors than the style",
        why: """
            The 18th edition names the first of three or more authors and “et al.”. The 17th edition does so for four or more.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Carl Holm, Ann Roe, and Jan Berg, *Four Seas* (Faber, 1962), 12.
                """,
            right: """
                [^1]: Carl Holm et al., *Four Seas* (Faber, 1962), 12.
                """),
        source: "Chicago 18 §13.23; Chicago 17 §14.76",
        isFixable: true)

    static let styleContributorLabel = FindingKind(
        "style-contributor-label", .warning, "The words for an editor or translator are not the style’s",
        why: """
            Notes have “ed.” and “trans.” before the name. The words are the same for one person and for several.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Karl Witt, *The Long Frost*, translated by Amy Cole (Pine Press, 1975), 80.
                """,
            right: """
                [^1]: Karl Witt, *The Long Frost*, trans. Amy Cole (Pine Press, 1975), 80.
                """),
        source: "Chicago 18 §14.6",
        isFixable: true)
}
