import CitandaWorks

/// The types of sources and those of CSL, for reading and writing.
enum WordSourceTypes {
    /// Of several sources with one type, the first is written. Of several types with one source, the first is read.
    private static let types: [(source: String, type: WorkType)] = [
        ("Book", .book), ("BookSection", .chapter), ("JournalArticle", .articleJournal),
        ("ArticleInAPeriodical", .articleMagazine), ("ConferenceProceedings", .paperConference), ("Report", .report),
        ("SoundRecording", .song), ("Performance", .performance), ("Art", .graphic),
        ("DocumentFromInternetSite", .webpage), ("InternetSite", .webpage), ("Film", .motionPicture),
        ("Interview", .interview), ("Patent", .patent), ("ElectronicSource", .software), ("Case", .legalCase),
        ("Misc", .document),
        // Types that Word does not tell apart.
        ("ArticleInAPeriodical", .articleNewspaper), ("Report", .thesis), ("Report", .standard), ("Book", .classic),
        ("Book", .pamphlet), ("BookSection", .entry), ("BookSection", .entryDictionary),
        ("BookSection", .entryEncyclopedia), ("JournalArticle", .review), ("JournalArticle", .reviewBook),
        ("JournalArticle", .article), ("Art", .figure), ("Art", .map), ("ElectronicSource", .dataset),
        ("DocumentFromInternetSite", .post), ("DocumentFromInternetSite", .postWeblog), ("Film", .broadcast),
    ]

    /// The type of a source without more to tell; nil for an unknown type.
    static func type(of source: String) -> WorkType? { types.first { $0.source == source }?.type }

    /// The type of the source for a work.
    static func source(of type: WorkType) -> String { types.first { $0.type == type.csl }?.source ?? "Misc" }

    /// Whether the kind of a report says that the report is a thesis.
    static func isThesis(_ kind: String) -> Bool {
        let kind = kind.lowercased()
        return ["thesis", "diss", "phd", "ph.d", "master", "habil", "doctor", "bachelor"].contains { kind.contains($0) }
    }

    /// The types of BibTeX that say more than the type of the source. JabRef keeps them.
    static let ofBibTeX: [String: WorkType] = [
        "phdthesis": .thesis, "mastersthesis": .thesis, "thesis": .thesis, "unpublished": .manuscript,
        "inproceedings": .paperConference, "online": .webpage, "www": .webpage, "electronic": .webpage,
        "dataset": .dataset, "software": .software, "booklet": .pamphlet, "inbook": .chapter,
    ]
}
