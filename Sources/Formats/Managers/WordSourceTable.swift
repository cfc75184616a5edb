/// What the elements of Word's sources are in CSL, for reading and writing (ECMA-376, part 1, §22.6; CSL 1.0.2, appendix IV).
enum WordSourceTable {
    /// The types; of two with the same CSL type the first is written.
    private static let types: [(source: String, csl: String)] = [
        ("Book", "book"), ("BookSection", "chapter"), ("JournalArticle", "article-journal"),
        ("ArticleInAPeriodical", "article-magazine"), ("ArticleInAPeriodical", "article-newspaper"),
        ("ConferenceProceedings", "paper-conference"), ("Report", "report"), ("Report", "thesis"),
        ("SoundRecording", "song"), ("Performance", "performance"), ("Art", "graphic"),
        ("DocumentFromInternetSite", "webpage"), ("InternetSite", "webpage"), ("Film", "motion_picture"),
        ("Interview", "interview"), ("Patent", "patent"), ("ElectronicSource", "software"), ("Case", "legal_case"),
        ("Misc", "document"),
    ]

    /// The fields; of two with the same variable the first that is there is read.
    static let fields: [(element: String, variable: String)] = [
        ("b:Title", "title"), ("b:ShortTitle", "title-short"), ("b:BookTitle", "container-title"),
        ("b:JournalName", "container-title"), ("b:PeriodicalTitle", "container-title"),
        ("b:PublicationTitle", "container-title"), ("b:InternetSiteTitle", "container-title"),
        ("b:ConferenceName", "event-title"), ("b:City", "publisher-place"), ("b:Publisher", "publisher"),
        ("b:Volume", "volume"), ("b:Issue", "issue"), ("b:Edition", "edition"),
        ("b:NumberVolumes", "number-of-volumes"), ("b:ChapterNumber", "chapter-number"), ("b:Pages", "page"),
        ("b:Medium", "medium"), ("b:URL", "URL"), ("b:StandardNumber", "ISBN"), ("b:Comments", "note"),
    ]

    /// The fields for the title of what holds a work, by the type of the source.
    private static let containers = [
        "JournalArticle": "b:JournalName", "ArticleInAPeriodical": "b:PeriodicalTitle",
        "DocumentFromInternetSite": "b:InternetSiteTitle", "Misc": "b:PublicationTitle",
    ]

    /// What a DOI has before it in the place of a standard number.
    static let doi = "doi:"

    /// The roles of names.
    static let roles: [(element: String, variable: String)] = [
        ("b:Author", "author"), ("b:Editor", "editor"), ("b:Translator", "translator"), ("b:Compiler", "compiler"),
        ("b:BookAuthor", "container-author"), ("b:Interviewer", "interviewer"), ("b:Director", "director"),
        ("b:Composer", "composer"), ("b:Performer", "performer"),
    ]

    /// The dates: the end of the names of their elements.
    static let dates: [(suffix: String, variable: String)] = [("", "issued"), ("Accessed", "accessed")]

    /// The CSL type of a type of Word.
    static func type(ofSource type: String) -> String { types.first { $0.source == type }?.csl ?? "document" }

    /// The type of Word for a CSL type.
    static func source(ofType type: String) -> String { types.first { $0.csl == type }?.source ?? "Misc" }

    /// The element for a variable in a source of a type.
    static func element(for variable: String, in source: String) -> String? {
        if variable == "container-title" { return containers[source] ?? "b:BookTitle" }
        return fields.first { $0.variable == variable }?.element
    }
}
