import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

extension StyleRule {
    /// The order of the parts, and the marks between them.
    static let marks = [
        StyleRule(.styleOrder) { difference in
            guard difference.hasSameWordsInAnyOrder, !difference.hasSameWords,
                !difference.labels.isDisjoint(with: Label.people),
                !serial.contains(where: { difference.citation.part($0) != nil })
            else { return nil }
            return "the style has these parts in the order “\(difference.newText)”"
        },
        StyleRule(.stylePunctuation) { difference in
            guard difference.hasSameWords, difference.oldText.lowercased() != difference.newText.lowercased() else {
                return nil
            }
            if difference.old.isEmpty || difference.oldText.isEmpty { return "the style adds “\(difference.newText)”" }
            return difference.new.isEmpty
                ? "the style has no “\(difference.oldText)” here"
                : "the style has “\(difference.newText)” for “\(difference.oldText)”"
        },
    ]

    /// Parts of works in several series and volumes, whose order the title pages of the volumes decide.
    private static let serial: [Label] = [.part, .collectionTitle, .collectionNumber]
}

extension FindingKind {
    static let styleOrder = FindingKind(
        "style-order", .warning, "The parts of a citation are in another order than the style’s",
        why: """
            The editor of a book follows the title. Citanda reports only parts that move past the names of people.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Eva Kern, “Market Towns,” in Paul Stone, ed., *Towns of the West* (Harbor Press, 1988), 33.
                """,
            right: """
                [^1]: Eva Kern, “Market Towns,” in *Towns of the West*, ed. Paul Stone (Harbor Press, 1988), 33.
                """),
        source: "Chicago 18 §14.8",
        isFixable: true)

    static let stylePunctuation = FindingKind(
        "style-punctuation", .warning, "The marks between the parts of a citation are not the style’s",
        why: """
            Brackets hold the facts of publication. A colon comes before the pages of an article. A comma stands inside quotation marks.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Ole Lund, “Trade of Coal”, *Journal of Trade* 5, no. 2 (1990): 12.
                """,
            right: """
                [^1]: Ole Lund, “Trade of Coal,” *Journal of Trade* 5, no. 2 (1990): 12.
                """),
        source: "Chicago 18 §6.9, §13.19",
        isFixable: true)
}
