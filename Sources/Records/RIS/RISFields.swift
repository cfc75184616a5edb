import CitandaWorks

/// The tags of RIS and the members of CSL-JSON, for reading and writing.
///
/// Some tags mean different things in different types. The first tag of a member that a record has is read; the first of the type is
/// written.
enum RISFields {
    /// A tag that holds texts.
    struct Row: Sendable {
        let tag: RISTag
        let member: CSLMember
        /// The types in which the tag has this meaning; nil for all.
        let types: Set<WorkType>?
        /// Whether the tag is only read.
        var isOnlyRead = false

        func holds(for type: WorkType) -> Bool { types?.contains(type) ?? true }
    }

    private static func row(
        _ tag: RISTag, _ member: CSLMember, _ types: Set<WorkType>? = nil, isOnlyRead: Bool = false
    ) -> Row {
        Row(tag: tag, member: member, types: types, isOnlyRead: isOnlyRead)
    }

    private static func row(_ tag: RISTag, _ variable: Variable, _ types: Set<WorkType>? = nil) -> Row {
        row(tag, .variable(variable), types)
    }

    private static func read(_ tag: RISTag, _ member: CSLMember, _ types: Set<WorkType>? = nil) -> Row {
        row(tag, member, types, isOnlyRead: true)
    }

    static let journals: Set<WorkType> = [
        .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook, .periodical,
    ]
    static let books: Set<WorkType> = [.book, .classic, .pamphlet]
    static let chapters: Set<WorkType> = [
        .chapter, .documentInSeries, .entry, .entryDictionary, .entryEncyclopedia,
    ]
    static let reports: Set<WorkType> = [.report, .standard]
    /// Works whose pages are counted: a number in the field of pages is the number of all pages.
    static let wholes = books.union([.thesis, .report, .manuscript])
    private static let conferences: Set<WorkType> = [.paperConference]
    private static let talks: Set<WorkType> = [.paperConference, .speech, .event]
    /// Works whose second title is that of their series.
    static let inSeries = books.union(reports).union([.thesis, .map, .software, .motionPicture, .song])
    /// Works that something else holds, apart from papers of conferences.
    private static let held = Set(WorkType.allCases).subtracting(inSeries).subtracting(talks)

    /// The tags of texts, in the order in which they are read and written.
    static let rows: [Row] = [
        row("TI", .title(.title)), read("T1", .title(.title)), read("CT", .title(.title)),
        read("BT", .title(.title), books),
        row("T2", .title(.event), talks), row("C3", .title(.container), conferences),
        row("T2", .title(.container), held), row("T2", .title(.collection), inSeries),
        read("BT", .title(.container), chapters.union(conferences)), read("JF", .title(.container)),
        read("JO", .title(.container)),
        row("T3", .title(.collection), chapters.union(talks).union(journals)),
        read("T3", .title(.collection)), row("ST", .titleShort),
        row("J2", .variable(.containerTitleShort)), read("JA", .variable(.containerTitleShort)),
        row("OP", .title(.original)), row("RI", .title(.reviewed)),
        row("PB", .publisher), row("C1", .publisherPlace, conferences), row("CY", .variable(.eventPlace), talks),
        row("CY", .publisherPlace), read("PP", .publisherPlace),
        row("VL", .volume), row("NV", .numberOfVolumes),
        row("IS", .issue, journals), row("M1", .issue, conferences),
        row("SV", .collectionNumber, chapters.union(talks).union(books)),
        row("M1", .collectionNumber, books), row("M1", .number), row("SN", .number, [.patent, .report]),
        read("IS", .variable(.numberOfVolumes), chapters), read("IS", .variable(.issue)),
        row("C7", .number, journals), row("ET", .version, [.software]), row("ET", .edition),
        row("SE", .section), row("M3", .genre), row("LA", .language), row("AB", .abstract),
        read("N2", .variable(.abstract)), row("RN", .annote), row("DB", .archive), row("AN", .archiveLocation),
        read("AV", .archiveLocation), row("CN", .callNumber), row("C1", .scale, [.map]),
        row("DP", .source), row("DO", .identifier(.doi)), row("C2", .identifier(.pmcid), journals),
    ]

    /// The rows for works of a type.
    static func rows(for type: WorkType) -> [Row] { byType[type] ?? rows }

    private static let byType = Dictionary(
        uniqueKeysWithValues: WorkType.allCases.map { type in (type, rows.filter { $0.holds(for: type) }) })

    /// The tags of names.
    static let names: [(tag: RISTag, role: ContributorRole, types: Set<WorkType>?, isOnlyRead: Bool)] = [
        ("AU", .director, [.motionPicture, .broadcast], false), ("AU", .composer, [.musicalScore], false),
        ("AU", .performer, [.song], false),
        ("AU", .author, nil, false), ("A1", .author, nil, true),
        ("A2", .recipient, [.personalCommunication], false), ("A2", .interviewer, [.interview], false),
        ("A2", .editor, chapters.union(journals).union(talks), false),
        ("A2", .collectionEditor, books.union(reports), false),
        ("A2", .performer, [.song, .musicalScore], false), ("C2", .containerAuthor, chapters, false),
        ("A3", .editor, books, false), ("A3", .collectionEditor, chapters.union(talks), false),
        ("A3", .producer, [.motionPicture, .broadcast], false),
        ("ED", .editor, nil, false), ("A2", .editor, nil, true), ("A3", .editor, nil, true),
        ("A4", .translator, nil, false), ("TA", .translator, nil, true),
    ]

    /// The role of the names that are written under a tag in works of a type; nil if there is none.
    static func role(of tag: RISTag, in type: WorkType) -> ContributorRole? {
        names.first { $0.tag == tag && !$0.isOnlyRead && $0.types?.contains(type) ?? true }?.role
    }

    /// Tags whose values are texts of several lines.
    static let multilineTags: Set<RISTag> = ["AB", "N1", "N2", "RN"]
    /// Tags of which each line is a value.
    static let listTags: Set<RISTag> = ["KW", "L1", "L2", "L3", "L4", "UR"]
}
