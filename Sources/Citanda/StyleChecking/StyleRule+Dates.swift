import CitandaDiagnostics
import CitandaLexicon
import CitandaWorks

extension StyleRule {
    /// Dates and issues of journals.
    static let dates = [
        StyleRule(.styleDateForm) { difference in
            guard !difference.labels.isEmpty, difference.labels.isSubset(of: dateLabels) else { return nil }
            let isMoved = difference.hasSameWordsInAnyOrder && !difference.hasSameWords
            let isOtherForm = difference.hasSameWords && difference.oldText.contains { $0.isLetter }
            guard isMoved || isOtherForm || isSameDate(difference) else { return nil }
            return "the style has the date as “\(difference.newText)”"
        },
        StyleRule(.styleIssueDate) { difference in
            guard difference.added.isEmpty, !difference.removed.isEmpty, difference.labels == [.date],
                difference.removed.allSatisfy({ Lexicon.month($0) != nil || Lexicon.season($0) != nil })
            else { return nil }
            return "the style leaves out the month of a numbered issue"
        },
    ]

    private static let dateLabels: Set<Label> = [.date, .accessed]

    /// Whether two dates have the same figures and the same month.
    private static func isSameDate(_ difference: StyleDifference) -> Bool {
        let removed = difference.removed, added = difference.added
        guard removed.count == 1, added.count == 1 else { return false }
        return Lexicon.month(removed[0]) != nil && Lexicon.month(removed[0]) == Lexicon.month(added[0])
    }
}

extension FindingKind {
    static let styleDateForm = FindingKind(
        "style-date-form", .warning, "A date is not in the style’s form",
        why: """
            Chicago has the month, the day in figures, and the year: June 9, 1950. Citanda leaves the dates of documents alone.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Carl Holm, “Rates,” *Daily Post*, 9 June 1950.
                """,
            right: """
                [^1]: Carl Holm, “Rates,” *Daily Post*, June 9, 1950.
                """),
        source: "Chicago 18 §9.33",
        isFixable: true)

    static let styleIssueDate = FindingKind(
        "style-issue-date", .note, "A numbered issue of a journal has a month too",
        why: """
            The 18th edition leaves out the month of a numbered issue. The 17th edition allows the month.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Ole Lund, “Trade of Wood,” *Journal of Trade* 5, no. 2 (May 1990): 12.
                """,
            right: """
                [^1]: Ole Lund, “Trade of Wood,” *Journal of Trade* 5, no. 2 (1990): 12.
                """),
        source: "Chicago 18 §14.70",
        isFixable: true)
}
