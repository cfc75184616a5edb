import CitandaWorks

/// The sets of keys of OpenURL (ANSI/NISO Z39.88), with the uses that readers tell apart.
enum COinSKind: Sendable, Hashable, CaseIterable {
    case article, periodical, book, part, conferencePaper, report, document, thesis, patent
    /// Dublin Core, with a type of Zotero.
    case page

    /// The name of the set of keys.
    var format: String {
        switch self {
        case .article, .periodical: "journal"
        case .book, .part, .conferencePaper, .report, .document: "book"
        case .thesis: "dissertation"
        case .patent: "patent"
        case .page: "dc"
        }
    }

    /// The genre inside of the set.
    var genre: String? {
        switch self {
        case .article: "article"
        case .periodical: "journal"
        case .book: "book"
        case .part: "bookitem"
        case .conferencePaper: "proceeding"
        case .report: "report"
        case .document: "document"
        case .thesis, .patent, .page: nil
        }
    }
}

/// The keys of OpenURL and the members of CSL-JSON.
enum COinSFields {
    /// A key that holds a text.
    struct Row: Sendable {
        let key: String
        let member: CSLMember
        let kinds: Set<COinSKind>
    }

    private static func row(_ key: String, _ member: CSLMember, _ kinds: Set<COinSKind>) -> Row {
        Row(key: key, member: member, kinds: kinds)
    }

    private static func row(_ key: String, _ variable: Variable, _ kinds: Set<COinSKind>) -> Row {
        row(key, .variable(variable), kinds)
    }

    static let parts: Set<COinSKind> = [.part, .conferencePaper]
    static let books: Set<COinSKind> = [.book, .part, .conferencePaper, .report, .document]
    static let printed = books.union([.article, .periodical])
    private static let all = Set(COinSKind.allCases)

    /// The rows in the order in which they are written.
    static let rows: [Row] = [
        row("atitle", .title(.title), parts.union([.article])), row("jtitle", .title(.container), [.article]),
        row("jtitle", .title(.title), [.periodical]), row("stitle", .variable(.containerTitleShort), [.article]),
        row("btitle", .title(.title), [.book, .report]), row("btitle", .title(.container), parts),
        row("title", .title(.title), [.document, .thesis, .patent, .page]), row("source", .title(.container), [.page]),
        row("volume", .volume, printed), row("issue", .issue, printed), row("part", .partNumber, printed),
        row("artnum", .number, [.article]), row("number", .number, [.patent]), row("edition", .edition, books),
        row("series", .title(.collection), books), row("tpages", .numberOfPages, books.union([.thesis])),
        row("pub", .publisher, printed), row("publisher", .publisher, [.page]), row("inst", .publisher, [.thesis]),
        row("place", .publisherPlace, printed.union([.thesis])), row("degree", .genre, [.thesis]),
        row("co", .jurisdiction, [.patent]), row("assignee", .authority, [.patent]),
        row("description", .abstract, [.page]), row("rights", .license, [.page]), row("format", .medium, [.page]),
        row("language", .language, all.subtracting([.thesis, .patent])),
    ]

    /// The namespaces of identifiers (`info` URI scheme, RFC 4452).
    static let namespaces: [(scheme: Identifier.Scheme, before: String)] = [
        (.doi, "info:doi/"), (.pmid, "info:pmid/"), (.oclc, "info:oclcnum/"), (.lccn, "info:lccn/"),
        (.handle, "info:hdl/"), (.arxiv, "info:arxiv/"), (.urn, ""),
    ]

    /// The seasons as the set for journals names them, by their numbers in EDTF.
    static let seasons = [21: "spring", 22: "summer", 23: "fall", 24: "winter"]
}

/// The types of works in OpenURL.
enum COinSTypes {
    static func kind(of type: WorkType) -> COinSKind { kinds[type] ?? .page }

    private static let kinds: [WorkType: COinSKind] = [
        .articleJournal: .article, .articleMagazine: .article, .articleNewspaper: .article, .review: .article,
        .reviewBook: .article, .periodical: .periodical, .book: .book, .classic: .book, .pamphlet: .book,
        .collection: .book, .musicalScore: .book, .chapter: .part, .documentInSeries: .part, .entry: .part,
        .entryDictionary: .part, .entryEncyclopedia: .part, .paperConference: .conferencePaper, .report: .report,
        .standard: .report, .document: .document, .archivalItem: .document, .archivalCollection: .document,
        .thesis: .thesis, .patent: .patent,
    ]

    /// The types of Zotero for works in Dublin Core. All others are web pages.
    static let zotero: [WorkType: String] = [
        .article: "preprint", .bill: "bill", .broadcast: "tvBroadcast", .dataset: "dataset", .figure: "artwork",
        .graphic: "artwork", .hearing: "hearing", .interview: "interview", .legalCase: "case",
        .legislation: "statute", .manuscript: "manuscript", .map: "map", .motionPicture: "film",
        .personalCommunication: "letter", .post: "forumPost", .postWeblog: "blogPost", .regulation: "statute",
        .treaty: "statute", .software: "computerProgram", .song: "audioRecording", .speech: "presentation",
        .event: "presentation", .performance: "presentation",
    ]
}
