import CitandaDiagnostics
import CitandaLexicon
import CitandaWorks

extension StyleRule {
    /// Editions and theses.
    static let editions = [
        StyleRule(.styleEditionForm) { difference in
            guard !difference.new.isEmpty, difference.labels.isSubset(of: [.edition]),
                difference.variables.isSubset(of: ["edition", "term"])
            else { return nil }
            // “3rd edition”, where the label is no part of the number.
            let isLabel =
                !difference.removed.isEmpty
                && difference.removed.allSatisfy {
                    Lexicon.contains($0, in: .editionLabels)
                }
            guard difference.labels == [.edition] || isLabel else { return nil }
            return "the style has “\(difference.newText)” for “\(difference.oldText)”"
        },
        StyleRule(.styleGenreForm) { difference in
            guard difference.labels == [.genre], difference.variables.isSubset(of: ["genre"]), !difference.new.isEmpty
            else { return nil }
            return "the style has “\(difference.newText)” for “\(difference.oldText)”"
        },
    ]
}

extension FindingKind {
    static let styleEditionForm = FindingKind(
        "style-edition-form", .warning, "The edition is not in the style’s form",
        why: """
            Chicago has ordinal numbers in figures and abbreviates the rest: “2nd ed.”, “rev. ed.”.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Lena Fisk, *Piers*, 2d ed. (Lake Press, 1970), 9.
                """,
            right: """
                [^1]: Lena Fisk, *Piers*, 2nd ed. (Lake Press, 1970), 9.
                """),
        source: "Chicago 18 §14.17",
        isFixable: true)

    static let styleGenreForm = FindingKind(
        "style-genre-form", .warning, "The kind of a thesis is not in the style’s form",
        why: """
            Chicago abbreviates the degree without stops, and the dissertation: “PhD diss.”.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Tom Brill, “Grain in the North” (Ph.D. dissertation, University of Oslo, 1999), 44.
                """,
            right: """
                [^1]: Tom Brill, “Grain in the North” (PhD diss., University of Oslo, 1999), 44.
                """),
        source: "Chicago 18 §14.113",
        isFixable: true)
}
