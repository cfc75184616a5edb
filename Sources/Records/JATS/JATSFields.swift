import CitandaWorks

/// The elements of a citation and the members of CSL-JSON, for reading and writing.
///
/// Titles of the work and its container, names, dates, publishers, pages, identifiers and levels of archives have code of their own.
/// Members that are neither here nor there are `named-content` with the name of the member as its type.
enum JATSFields {
    /// How a text is written inside of an element.
    enum Form: Sendable {
        /// Characters alone.
        case plain
        /// Characters with italics and the like.
        case rich
        /// Paragraphs, one for each line.
        case paragraphs
    }

    /// An element that holds a text.
    struct Row: Sendable {
        let element: String
        /// The attribute that tells the element from others of its name.
        let attribute: (name: String, value: String)?
        let member: CSLMember
        /// The types in which the element is written for the member; nil for all.
        let types: Set<WorkType>?
        let form: Form
        var isOnlyRead = false
    }

    private static func row(
        _ element: String, _ attribute: (name: String, value: String)? = nil, _ member: CSLMember,
        _ types: Set<WorkType>? = nil, _ form: Form = .plain, isOnlyRead: Bool = false
    ) -> Row {
        Row(
            element: element, attribute: attribute, member: member, types: types, form: form, isOnlyRead: isOnlyRead)
    }

    private static func row(
        _ element: String, _ attribute: (name: String, value: String)? = nil, _ variable: Variable,
        _ types: Set<WorkType>? = nil, _ form: Form = .plain, isOnlyRead: Bool = false
    ) -> Row {
        row(element, attribute, .variable(variable), types, form, isOnlyRead: isOnlyRead)
    }

    /// Works in journals and their like.
    static let journals: Set<WorkType> = [
        .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook, .periodical,
    ]
    private static let acts: Set<WorkType> = [.bill, .hearing, .legislation, .regulation, .treaty]

    /// The rows in the order in which they are written. Of two rows for an element, the one with an attribute comes first.
    static let rows: [Row] = [
        row("part-title", ("specific-use", "part"), .title(.part), nil, .rich),
        row("conf-name", nil, .title(.event)), row("conf-loc", nil, .eventPlace),
        row("edition", nil, .edition), row("version", nil, .version),
        row("volume", nil, .volume), row("issue", nil, .issue), row("supplement", nil, .supplementNumber),
        row("size", ("units", "page"), .numberOfPages),
        row("size", ("units", "pages"), .numberOfPages, isOnlyRead: true),
        row("size", ("units", "volumes"), .numberOfVolumes),
        row("size", ("units", "volume"), .numberOfVolumes, isOnlyRead: true),
        row("size", ("units", "dimensions"), .dimensions), row("size", nil, .dimensions, isOnlyRead: true),
        row("elocation-id", ("content-type", "article-number"), .number, journals),
        row("patent", nil, .number, [.patent]),
        row("pub-id", ("pub-id-type", "std-designation"), .number, [.standard]),
        row("pub-id", ("pub-id-type", "publisher-id"), .number, [.report]),
        row("pub-id", ("pub-id-type", "accession"), .number, [.dataset]),
        row("pub-id", ("pub-id-type", "archive"), .number, isOnlyRead: true),
        row("gov", nil, .number, acts, .rich),
        row("institution", ("content-type", "authority"), .authority),
        row("institution", ("content-type", "archive"), .archive),
        row("publisher-loc", ("specific-use", JATS.Use.archivePlace), .archivePlace),
        row("named-content", ("content-type", "collection"), .archiveCollection, nil, .rich),
        row("named-content", ("content-type", "genre"), .genre, nil, .rich),
        row("annotation", ("content-type", "abstract"), .abstract, nil, .paragraphs),
        row("annotation", nil, .annote, nil, .paragraphs),
        row("comment", nil, .note, nil, .rich),
    ]

    /// The rows of each element.
    static let byElement = Dictionary(grouping: rows, by: \.element)

    /// The elements that hold a title of the work, the plainest first.
    static let titles = ["article-title", "chapter-title", "data-title", "part-title"]

    /// The schemes of identifiers with a value of `@pub-id-type`. Others have `custom` and their own name.
    static let schemes: [Identifier.Scheme: String] = [
        .doi: "doi", .pmid: "pmid", .pmcid: "pmcid", .arxiv: "arxiv", .handle: "handle",
    ]

    /// Other words for schemes, which are only read.
    static let schemesByWord: [String: Identifier.Scheme] = Dictionary(
        Identifier.Scheme.allCases.map { ($0.rawValue, $0) } + [("pmc", .pmcid), ("medline", .pmid)],
        uniquingKeysWith: { first, _ in first })

    /// The values of `@pub-id-type` that the schema has. Others are written as `custom`.
    static let pubIdTypes: Set<String> = [
        "accession", "archive", "ark", "art-access-id", "arxiv", "coden", "doaj", "doi", "handle", "index", "isbn",
        "manuscript", "medline", "mr", "other", "pii", "pmcid", "pmid", "publisher-id", "sici", "std-designation",
        "zbl",
    ]

    /// The values of `@content-type` for dates beside the date of publication. The first of a role is written.
    static let dates: [(word: String, role: DateRole)] = [
        ("access-date", .accessed), ("accessed", .accessed), ("access", .accessed), ("dateaccessed", .accessed),
        ("original", .original), ("original-date", .original), ("available-date", .available),
        ("submitted", .submitted), ("event-date", .event),
    ]

    /// Elements that only mark text up, or that wrap fields.
    static let wrappers: Set<String> = [
        "italic", "bold", "sup", "sub", "sc", "roman", "underline", "monospace", "sans-serif", "styled-content",
        "fixed-case", "publisher", "institution-wrap", "std", "date", "issue-title-group", "collab-wrap", "conference",
    ]
}
