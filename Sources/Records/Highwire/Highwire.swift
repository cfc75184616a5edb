import CitandaWorks

extension RecordFormat {
    /// The `meta` elements that Google Scholar and Zotero read in the head of a page.
    ///
    /// A page describes one work. Several works are written as blocks with an empty line between them.
    public static let highwire = RecordFormat(
        "highwire", otherNames: ["highwire-press", "citation-meta"], title: "Highwire meta elements",
        suffixes: [".highwire.html"],
        scope: "names, titles, dates, volume, issue, pages, publisher, institution, identifiers, keywords and abstract",
        output: RecordOutput(separator: "\n") { HighwireWriter.record($0) })
}

/// The elements and the members of CSL-JSON.
enum HighwireFields {
    /// An element that holds a text.
    struct Row: Sendable {
        /// The name without `citation_`.
        let name: String
        let member: CSLMember
        /// The types in which the element has this meaning; nil for all.
        let types: Set<WorkType>?
    }

    private static func row(_ name: String, _ member: CSLMember, _ types: Set<WorkType>? = nil) -> Row {
        Row(name: name, member: member, types: types)
    }

    private static func row(_ name: String, _ variable: Variable, _ types: Set<WorkType>? = nil) -> Row {
        row(name, .variable(variable), types)
    }

    private static let periodicals: Set<WorkType> = [
        .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook,
    ]
    private static let reports: Set<WorkType> = [.report, .standard]
    private static let theses: Set<WorkType> = [.thesis]
    private static let talks: Set<WorkType> = [.paperConference, .speech]
    private static let parts: Set<WorkType> = [
        .chapter, .documentInSeries, .entry, .entryDictionary, .entryEncyclopedia,
    ]

    /// The rows in the order in which they are written.
    static let rows: [Row] = [
        row("title", .title(.title)), row("journal_title", .title(.container), periodicals),
        row("journal_abbrev", .containerTitleShort, periodicals), row("inbook_title", .title(.container), parts),
        row("conference_title", .title(.event), talks), row("conference_title", .title(.container), talks),
        row("series_title", .title(.collection)), row("volume", .volume), row("issue", .issue),
        row("dissertation_institution", .publisher, theses), row("dissertation_name", .genre, theses),
        row("technical_report_institution", .publisher, reports), row("technical_report_number", .number, reports),
        row("publisher", .publisher), row("edition", .edition), row("language", .language), row("abstract", .abstract),
    ]

    /// The elements of names.
    static let names: [(name: String, role: ContributorRole)] = [("author", .author), ("editor", .editor)]
    /// The elements of dates.
    static let dates: [(name: String, role: DateRole)] = [("publication_date", .issued), ("online_date", .available)]
    /// The elements of identifiers, of which each number has its own.
    static let identifiers: [(name: String, scheme: Identifier.Scheme)] = [
        ("isbn", .isbn), ("issn", .issn), ("doi", .doi), ("pmid", .pmid), ("pmcid", .pmcid), ("arxiv_id", .arxiv),
    ]
}
