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
        /// The set of the member alone, for quick looks.
        let members: CSLMemberSet
        /// Whether the tag is only read.
        let isOnlyRead: Bool
    }

    /// A tag that holds names.
    struct NameRow: Sendable {
        let tag: RISTag
        let role: ContributorRole
        /// Whether the tag is only read.
        let isOnlyRead: Bool
    }

    /// A row with the types in which its tag has this meaning; nil for all.
    private typealias Typed<R> = (row: R, types: Set<WorkType>?)

    private static func row(
        _ tag: RISTag, _ member: CSLMember, _ types: Set<WorkType>? = nil, isOnlyRead: Bool = false
    ) -> Typed<Row> {
        (Row(tag: tag, member: member, members: CSLMemberSet(member), isOnlyRead: isOnlyRead), types)
    }

    private static func row(_ tag: RISTag, _ variable: Variable, _ types: Set<WorkType>? = nil) -> Typed<Row> {
        row(tag, .variable(variable), types)
    }

    private static func read(_ tag: RISTag, _ member: CSLMember, _ types: Set<WorkType>? = nil) -> Typed<Row> {
        row(tag, member, types, isOnlyRead: true)
    }

    private static func name(
        _ tag: RISTag, _ role: ContributorRole, _ types: Set<WorkType>? = nil, isOnlyRead: Bool = false
    ) -> Typed<NameRow> {
        (NameRow(tag: tag, role: role, isOnlyRead: isOnlyRead), types)
    }

    static let journals: Set<WorkType> = [
        .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook, .periodical,
    ]
    static let books: Set<WorkType> = [.book, .classic, .pamphlet]
    static let chapters: Set<WorkType> = [
        .chapter, .documentInSeries, .entry, .entryDictionary, .entryEncyclopedia,
    ]
    static let reports: Set<WorkType> = [.report, .standard]
    /// Works of which `SP` is the number of pages.
    static let wholes: Set<WorkType> = books.union([.thesis, .manuscript])
    private static let conferences: Set<WorkType> = [.paperConference]
    private static let talks: Set<WorkType> = [.paperConference, .speech, .event]
    private static let films: Set<WorkType> = [.motionPicture, .broadcast]
    private static let recordings: Set<WorkType> = films.union([.song, .musicalScore])
    private static let pictures: Set<WorkType> = [.graphic, .figure]
    private static let parliament: Set<WorkType> = [.bill, .hearing]
    private static let law: Set<WorkType> = [.bill, .hearing, .legalCase, .legislation, .regulation, .treaty]
    private static let data: Set<WorkType> = [.dataset, .software]
    /// Works whose second title is that of their series.
    static let inSeries = books.union(reports).union(films).union([.thesis, .map, .software, .song])
    /// Works that something else holds, apart from papers of conferences.
    private static let held = Set(WorkType.allCases).subtracting(inSeries).subtracting(talks)
        .subtracting([.legalCase, .hearing])

    /// The tags of texts, in the order in which they are read and written.
    private static let rows: [Typed<Row>] = [
        row("TI", .title(.title)), read("T1", .title(.title)), read("CT", .title(.title)),
        read("BT", .title(.title), books),
        row("T2", .title(.event), talks), row("C3", .title(.container), conferences),
        // The book of a chapter has two tags, of which each program knows one.
        row("BT", .title(.container), chapters), row("T2", .title(.container), held),
        row("A2", .title(.container), [.legalCase]),
        row("T2", .section, [.hearing]), row("T2", .title(.collection), inSeries),
        read("BT", .title(.container), conferences), read("JF", .title(.container)),
        row("JO", .title(.container), held.subtracting(chapters)), read("JO", .title(.container)),
        row("T3", .authority, parliament),
        row("T3", .title(.collection), chapters.union(talks).union(journals)),
        read("T3", .title(.collection)), row("ST", .titleShort),
        row("J2", .variable(.containerTitleShort)), read("JA", .variable(.containerTitleShort)),
        row("OP", .references, law), row("C5", .references, [.patent]), read("OP", .variable(.references), [.patent]),
        row("OP", .title(.original)), row("RI", .title(.reviewed)),
        row("PB", .authority, [.legalCase]), row("A2", .authority, [.patent]), row("C6", .status, [.patent]),
        row("PB", .publisher), row("C1", .publisherPlace, conferences), row("CY", .variable(.eventPlace), talks),
        row("CY", .publisherPlace), read("PP", .publisherPlace),
        row("VL", .volume), row("NV", .number, data),
        row("NV", .numberOfVolumes, Set(WorkType.allCases).subtracting([.legalCase])),
        row("IS", .issue, journals), row("M1", .issue, conferences), read("M1", .variable(.issue), journals),
        row("SV", .number, [.legalCase]), row("SV", .collectionNumber, chapters.union(talks).union(books)),
        row("M1", .collectionNumber, books), row("SN", .number, reports.union([.patent])), row("M1", .number),
        read("IS", .variable(.numberOfVolumes), chapters), read("IS", .variable(.issue)),
        row("C7", .number, journals), row("ET", .chapterNumber, parliament.union([.legislation])),
        row("ET", .version, data), row("ET", .edition),
        row("SE", .section), row("C4", .genre, films), row("C5", .medium, recordings),
        row("M3", .medium, pictures.union(recordings)), row("C3", .dimensions, pictures), row("M3", .genre),
        row("LA", .language), row("AB", .abstract),
        read("N2", .variable(.abstract)), row("RN", .annote), row("DB", .archive), row("AN", .archiveLocation),
        read("AV", .archiveLocation), row("CN", .callNumber), read("H2", .variable(.callNumber)),
        row("C1", .scale, [.map]), row("DP", .source), row("DO", .identifier(.doi)),
        row("C2", .identifier(.pmcid), journals),
    ]

    /// The tags in works of one type.
    struct Table: Sendable {
        /// The tags of texts, in the order in which they are read.
        let rows: [Row]
        /// The tags of texts, in the order in which they are written.
        let writtenRows: [Row]
        /// The tags of names. Of several roles of one tag, the first is read.
        let names: [NameRow]
        /// The tags of names as a set.
        let nameTags: RISTagFilter
        /// The tags under which names are written, each with its first role.
        let writtenNames: [NameRow]

        fileprivate init(_ type: WorkType) {
            func hold<R>(_ rows: [Typed<R>]) -> [R] {
                rows.compactMap { $0.types?.contains(type) ?? true ? $0.row : nil }
            }
            rows = hold(RISFields.rows)
            writtenRows = rows.filter { !$0.isOnlyRead }
            let names = hold(RISFields.names)
            self.names = names
            nameTags = RISTagFilter(names.map(\.tag))
            // The authors of a film would be read as its directors.
            writtenNames = names.filter { row in
                !row.isOnlyRead && names.first { $0.tag == row.tag && !$0.isOnlyRead }?.role == row.role
            }
        }
    }

    /// The tags in works of a type.
    static func table(for type: WorkType) -> Table { byType[type] ?? Table(type) }

    private static let byType = Dictionary(
        uniqueKeysWithValues: WorkType.allCases.map { type in (type, Table(type)) })

    /// The tags of names. `ED` is written for editors of all works: every program knows the tag.
    private static let names: [Typed<NameRow>] = [
        name("AU", .director, films), name("AU", .composer, [.musicalScore]),
        name("AU", .performer, [.song]), name("AU", .author),
        name("A1", .author, isOnlyRead: true),
        name("A2", .recipient, [.personalCommunication]),
        name("A2", .collectionEditor, books.union(reports).union([.map])),
        name("A2", .performer, [.musicalScore]),
        name("A2", .contributor, [.bill]),
        name("C2", .containerAuthor, chapters),
        name("ED", .editor),
        name("A2", .editor, chapters.union(journals).union(talks), isOnlyRead: true),
        name("A3", .editor, books, isOnlyRead: true),
        name("A3", .collectionEditor, chapters.union(talks)),
        name("A3", .producer, films), name("A3", .contributor, [.thesis]),
        name("A4", .contributor, talks.union(data)),
        name("A4", .performer, films), name("A4", .translator),
        name("TA", .translator, isOnlyRead: true),
        name("A2", .editor, withEditors, isOnlyRead: true),
        name("A3", .editor, withEditors, isOnlyRead: true),
    ]

    /// Works whose second authors are editors where the table says nothing else.
    private static let withEditors = Set(WorkType.allCases).subtracting(recordings).subtracting(law)
        .subtracting(pictures).subtracting([.patent])

    /// The role of the names that are read under a tag in works of a type; nil if there is none.
    static func readRole(of tag: RISTag, in type: WorkType) -> ContributorRole? {
        table(for: type).names.first { $0.tag == tag }?.role
    }

    /// The role of the names that are written under a tag in works of a type; nil if there is none.
    static func role(of tag: RISTag, in type: WorkType) -> ContributorRole? {
        table(for: type).writtenNames.first { $0.tag == tag }?.role
    }

    /// Tags whose values are texts of several lines.
    static let multilineTags: Set<RISTag> = ["AB", "N1", "N2", "RN"]
    /// Tags of which each line is a value.
    static let listTags: Set<RISTag> = ["KW", "L1", "L2", "L3", "L4", "UR"]
}
