import CitandaDiagnostics
import CitandaLexicon
import CitandaWorks

extension StyleRule {
    /// Pages, volumes and issues.
    static let numbers = [
        StyleRule(.styleLocatorLabel) { difference in
            guard !difference.removed.isEmpty, difference.added.isEmpty,
                difference.removed.allSatisfy({ Lexicon.contains($0, in: .pageLabels) || pageNouns.contains($0) })
            else { return nil }
            return "the style has the page without “\(difference.removedText)”"
        },
        StyleRule(.stylePageRange) { difference in
            guard let old = difference.old.first, let new = difference.new.first, difference.old.count == 1,
                difference.new.count == 1, !difference.labels.isEmpty,
                difference.labels.isSubset(of: [.locator, .pages, .volume]), old.key == new.key, isRange(old.text),
                isRange(new.text)
            else { return nil }
            return "the style has the range as “\(bare(new.text))”"
        },
        StyleRule(.styleNumberLabel) { difference in
            let words = difference.removed + difference.added
            guard !words.isEmpty, difference.removed.isEmpty || difference.added.isEmpty,
                words.allSatisfy({ Lexicon.contains($0, in: .volumeLabels) || Lexicon.contains($0, in: .issueLabels) })
            else { return nil }
            return difference.added.isEmpty
                ? "the style has the number without “\(difference.removedText)”"
                : "the style has “\(difference.newText)” before the number"
        },
    ]

    private static let pageNouns: Set<String> = ["page", "pages"]

    private static func isRange(_ text: String) -> Bool {
        text.split { !$0.isNumber }.count > 1 || text.contains { "-–—".contains($0) }
    }

    private static func bare(_ text: String) -> String {
        var text = Substring(text)
        while let last = text.last, ",.;:".contains(last) { text.removeLast() }
        while let first = text.first, ",;: ".contains(first) { text.removeFirst() }
        return String(text)
    }
}

extension FindingKind {
    static let styleLocatorLabel = FindingKind(
        "style-locator-label", .warning, "A page has a label, and the style prints the number alone",
        why: """
            Chicago has no “p.” or “pp.” where the number cannot be taken for something else.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Jan Dorn, *Salt and Silver* (Harbor Press, 2003), p. 14.
                """,
            right: """
                [^1]: Jan Dorn, *Salt and Silver* (Harbor Press, 2003), 14.
                """),
        source: "Chicago 18 §13.18",
        isFixable: true)

    static let stylePageRange = FindingKind(
        "style-page-range", .warning, "A range of pages is not in the style’s form",
        why: """
            Chicago has an en dash in ranges, and abbreviates the second number by a table.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Mary Hill, *Rivers* (Faber, 2003), 114-118.
                """,
            right: """
                [^1]: Mary Hill, *Rivers* (Faber, 2003), 114–18.
                """),
        source: "Chicago 18 §9.62",
        isFixable: true)

    static let styleNumberLabel = FindingKind(
        "style-number-label", .warning, "The volume or issue of a journal has a label against the style, or lacks one",
        why: """
            The volume of a journal follows the title without “vol.”; the issue has “no.” before it.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Ole Lund, “Trade of Wood,” *Journal of Trade*, vol. 5, no. 2 (1990): 12.
                """,
            right: """
                [^1]: Ole Lund, “Trade of Wood,” *Journal of Trade* 5, no. 2 (1990): 12.
                """),
        source: "Chicago 18 §14.70",
        isFixable: true)
}
