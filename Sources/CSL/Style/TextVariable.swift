import CitandaWorks

/// The string, number and title variables of CSL 1.0.2 (appendix IV), and the variables of a cite.
enum TextVariable: UInt8, CaseIterable, Sendable {
    case abstract, annote, archive, archiveCollection, archiveLocation, archivePlace, authority, callNumber
    case chapterNumber, citationKey, citationLabel, citationNumber, collectionNumber, collectionTitle, containerTitle
    case containerTitleShort, dimensions, division, doi, edition, event, eventPlace, eventTitle
    case firstReferenceNoteNumber, genre, isbn, issn, issue, jurisdiction, keyword, language, license, locator, medium
    case note, number, numberOfPages, numberOfVolumes, originalPublisher, originalPublisherPlace, originalTitle, page
    case pageFirst, part, partNumber, partTitle, pmcid, pmid, printing, printingNumber, publisher, publisherPlace
    case references, reviewedGenre, reviewedTitle, scale, section, source, status, supplement, supplementNumber, title
    case titleShort, url, version, volume, volumeTitle, volumeTitleShort, yearSuffix

    /// The names in CSL, in the order of the cases.
    static let names = [
        "abstract", "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority",
        "call-number", "chapter-number", "citation-key", "citation-label", "citation-number", "collection-number",
        "collection-title", "container-title", "container-title-short", "dimensions", "division", "DOI", "edition",
        "event", "event-place", "event-title", "first-reference-note-number", "genre", "ISBN", "ISSN", "issue",
        "jurisdiction", "keyword", "language", "license", "locator", "medium", "note", "number", "number-of-pages",
        "number-of-volumes", "original-publisher", "original-publisher-place", "original-title", "page", "page-first",
        "part", "part-number", "part-title", "PMCID", "PMID", "printing", "printing-number", "publisher",
        "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section", "source", "status",
        "supplement", "supplement-number", "title", "title-short", "URL", "version", "volume", "volume-title",
        "volume-title-short", "year-suffix",
    ]

    private static let byName: [String: TextVariable] = Dictionary(
        uniqueKeysWithValues: zip(names, allCases).map { ($0, $1) })

    /// The variable with a name; nil for a name that CSL does not know.
    init?(name: String) {
        guard let found = Self.byName[name] else { return nil }
        self = found
    }

    /// The name in CSL.
    var name: String { Self.names[Int(rawValue)] }

    /// The variable that holds the short form (`form="short"`), if there is one.
    var short: TextVariable? {
        switch self {
        case .title: .titleShort
        case .containerTitle: .containerTitleShort
        case .volumeTitle: .volumeTitleShort
        default: nil
        }
    }

    /// The title that this variable shows, if it is a title.
    var titleRole: TitleRole? { Self.titleRoles[Int(rawValue)] }
    /// The variable of the model that this variable shows, if there is one.
    var plain: Variable? { Self.plainVariables[Int(rawValue)] }

    private static let titleRoles = allCases.map { TitleRole(rawValue: $0.name) }
    private static let plainVariables = allCases.map { Variable(rawValue: $0.name) }

    /// Whether it is a number variable (CSL 1.0.2, appendix IV).
    var isNumber: Bool {
        switch self {
        case .chapterNumber, .citationNumber, .collectionNumber, .edition, .firstReferenceNoteNumber, .issue, .locator,
            .number, .numberOfPages, .numberOfVolumes, .page, .pageFirst, .part, .partNumber, .printing,
            .printingNumber, .section, .supplement, .supplementNumber, .version, .volume:
            true
        default: false
        }
    }
}

/// A set of variables of all kinds, as bits.
struct VariableSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var names: UInt64 = 0
    private var dates: UInt8 = 0

    var isEmpty: Bool { low == 0 && high == 0 && names == 0 && dates == 0 }

    func contains(_ variable: TextVariable) -> Bool {
        variable.rawValue < 64 ? low & (1 << variable.rawValue) != 0 : high & (1 << (variable.rawValue - 64)) != 0
    }

    mutating func insert(_ variable: TextVariable) {
        if variable.rawValue < 64 { low |= 1 << variable.rawValue } else { high |= 1 << (variable.rawValue - 64) }
    }

    func contains(_ variable: NameVariable) -> Bool { names & (1 << variable.rawValue) != 0 }
    mutating func insert(_ variable: NameVariable) { names |= 1 << variable.rawValue }
    func contains(_ variable: DateVariable) -> Bool { dates & (1 << variable.rawValue) != 0 }
    mutating func insert(_ variable: DateVariable) { dates |= 1 << variable.rawValue }
}
