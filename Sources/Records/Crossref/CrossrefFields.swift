import CitandaWorks

/// The elements of a citation at Crossref and the members of CSL-JSON.
enum CrossrefFields {
    /// An element, and the number of characters that the schema allows.
    struct Row: Sendable {
        let element: String
        let member: CSLMember
        /// The types in which the element has this meaning; nil for all.
        let types: Set<WorkType>?
        let longest: Int?
    }

    private static func row(
        _ element: String, _ member: CSLMember, _ types: Set<WorkType>? = nil, longest: Int? = nil
    ) -> Row {
        Row(element: element, member: member, types: types, longest: longest)
    }

    private static let periodicals: Set<WorkType> = [
        .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook,
    ]
    private static let chapters: Set<WorkType> = [
        .chapter, .documentInSeries, .entry, .entryDictionary, .entryEncyclopedia, .paperConference,
    ]
    /// Works whose title is that of a volume. All others have the title of an article.
    private static let volumes: Set<WorkType> = [
        .book, .classic, .collection, .pamphlet, .thesis, .report, .manuscript, .map, .musicalScore,
        .archivalCollection,
    ]
    private static let articles = Set(WorkType.allCases).subtracting(volumes).subtracting([.periodical, .standard])

    private static let longNumber = 32
    private static let longEdition = 15

    /// The rows in the order in which they are written.
    static let rows: [Row] = [
        row("journal_title", .title(.container), periodicals), row("journal_title", .title(.title), [.periodical]),
        row("volume", .variable(.volume), longest: longNumber), row("issue", .variable(.issue), longest: longNumber),
        row("series_title", .title(.collection)),
        row("volume_title", .title(.container), chapters), row("volume_title", .title(.title), volumes),
        row("edition_number", .variable(.edition), longest: longEdition),
        row("article_title", .title(.title), articles.union([.standard])),
    ]

    /// The face markup of Crossref.
    static let styles: [RichText.Style: String] = [
        .italic: "i", .bold: "b", .smallCaps: "scp", .superscript: "sup", .subscript: "sub",
    ]
}
