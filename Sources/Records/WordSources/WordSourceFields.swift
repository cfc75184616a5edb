import CitandaWorks

/// The elements of sources and the members of CSL-JSON, for reading and writing.
enum WordSourceFields {
    /// An element that holds a text.
    struct Row {
        let element: String
        let member: CSLMember
        /// The types of sources in which the element has this meaning; nil for all.
        let sources: Set<String>?
        /// Whether the element is only read.
        let isOnlyRead: Bool
    }

    private static func row(_ element: String, _ member: CSLMember, _ sources: Set<String>? = nil) -> Row {
        Row(element: element, member: member, sources: sources, isOnlyRead: false)
    }

    private static func read(_ element: String, _ member: CSLMember) -> Row {
        Row(element: element, member: member, sources: nil, isOnlyRead: true)
    }

    /// The texts, in the order in which they are read and written. The first element of a member that a source has is read.
    static let rows: [Row] = [
        row("Title", .title(.title)), row("ShortTitle", .titleShort),
        row("JournalName", .title(.container), ["JournalArticle"]),
        row("PeriodicalTitle", .title(.container), ["ArticleInAPeriodical"]),
        row("InternetSiteTitle", .title(.container), ["DocumentFromInternetSite", "InternetSite"]),
        row("AlbumTitle", .title(.container), ["SoundRecording"]),
        row("BroadcastTitle", .title(.container), ["Interview"]), row("Reporter", .title(.container), ["Case"]),
        row("PublicationTitle", .title(.container), ["Misc", "ElectronicSource", "Art"]),
        row("BookTitle", .title(.container)), read("JournalName", .title(.container)),
        read("PeriodicalTitle", .title(.container)), read("PublicationTitle", .title(.container)),
        read("InternetSiteTitle", .title(.container)), read("BroadcastTitle", .title(.container)),
        row("ConferenceName", .title(.event)), row("Theater", .variable(.eventPlace), ["Performance"]),
        row("Institution", .publisher, ["Report"]), row("Distributor", .publisher, ["Film"]),
        row("ProductionCompany", .publisher, ["SoundRecording", "InternetSite", "DocumentFromInternetSite"]),
        row("Broadcaster", .publisher, ["Interview"]), row("Publisher", .publisher),
        read("Institution", .variable(.authority)), read("Distributor", .publisher),
        read("ProductionCompany", .publisher), read("Broadcaster", .publisher), read("Station", .publisher),
        row("Volume", .variable(.volume)), row("Issue", .variable(.issue)), read("Number", .variable(.issue)),
        row("NumberVolumes", .variable(.numberOfVolumes)), row("Edition", .variable(.edition)),
        row("ChapterNumber", .variable(.chapterNumber)), row("Pages", .variable(.page)),
        row("PatentNumber", .variable(.number), ["Patent"]), row("CaseNumber", .variable(.number), ["Case"]),
        row("RecordingNumber", .variable(.number), ["SoundRecording"]), row("Court", .variable(.authority), ["Case"]),
        row("Version", .variable(.version)), row("Medium", .variable(.medium)),
        row("ThesisType", .variable(.genre), ["Report"]), row("Type", .variable(.genre)),
        row("URL", .identifier(.url)), read("Url", .identifier(.url)), read("DOI", .identifier(.doi)),
        read("BIBTEX_Series", .title(.collection)), read("BIBTEX_KeyWords", .keyword),
        read("BIBTEX_Abstract", .variable(.abstract)), read("BIBTEX_Pubstate", .variable(.status)),
    ]

    /// The rows for a type of source. Those of a report are those of a thesis.
    static func rows(for source: String, of type: WorkType) -> [Row] {
        rows.filter { row in
            // A report has a publisher, a thesis an institution.
            if row.element == "Institution", row.member == .publisher, type != .thesis { return false }
            return row.sources?.contains(source) ?? true
        }
    }

    /// The lists of names. Only the first two may hold an institution.
    static let names: [(element: String, role: ContributorRole, sources: Set<String>?)] = [
        ("Artist", .author, ["Art"]), ("Inventor", .author, ["Patent"]), ("Interviewee", .author, ["Interview"]),
        ("Author", .author, nil), ("Performer", .performer, nil), ("BookAuthor", .containerAuthor, nil),
        ("Compiler", .compiler, nil), ("Composer", .composer, nil), ("Director", .director, nil),
        ("Editor", .editor, nil), ("Interviewer", .interviewer, nil), ("ProducerName", .producer, nil),
        ("Translator", .translator, nil), ("Writer", .scriptWriter, nil),
    ]

    /// Lists that may hold an institution in place of persons.
    static let mayBeInstitutions: Set<String> = ["Author", "Performer"]

    /// The dates, by the end of the names of their elements.
    static let dates: [(suffix: String, role: DateRole)] = [("", .issued), ("Accessed", .accessed)]

    /// Elements that the schema has, and the model has not. They are written again as a file had them.
    static let others: Set<String> = [
        "AbbreviatedCaseNumber", "Broadcaster", "CountryRegion", "Department", "Guid", "Institution", "Distributor",
        "ProductionCompany", "RefOrder", "StateProvince", "Station", "Theater", "BroadcastTitle", "PublicationTitle",
    ]
}
