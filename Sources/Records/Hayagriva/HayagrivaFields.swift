import CitandaWorks

/// The fields of Hayagriva and the members of CSL-JSON, for reading and writing.
enum HayagrivaFields {
    /// The kinds of texts.
    enum Kind {
        /// Words, in which braces protect the case of letters.
        case words
        /// A number or any text.
        case text
        /// A whole number. Hayagriva refuses a file with anything else.
        case number
        /// The tag of a language.
        case language
    }

    /// A field that holds a text.
    struct Row {
        let level: HayagrivaLevel
        let field: String
        let member: CSLMember
        let kind: Kind
    }

    private static func row(_ level: HayagrivaLevel, _ field: String, _ member: CSLMember, _ kind: Kind = .words) -> Row
    {
        Row(level: level, field: field, member: member, kind: kind)
    }

    /// The texts, in the order in which they are read.
    static let rows: [Row] = [
        row(.entry, "title", .title(.title)), row(.container, "title", .title(.container)),
        row(.collection, "title", .title(.collection)), row(.event, "title", .title(.event)),
        row(.original, "title", .title(.original)),
        // The volume and so on of a part are those of the whole.
        row(.container, "volume", .variable(.volume), .text), row(.entry, "volume", .variable(.volume), .text),
        row(.container, "issue", .variable(.issue), .text), row(.entry, "issue", .variable(.issue), .text),
        row(.container, "edition", .variable(.edition), .text), row(.entry, "edition", .variable(.edition), .text),
        row(.container, "volume-total", .variable(.numberOfVolumes), .number),
        row(.entry, "volume-total", .variable(.numberOfVolumes), .number),
        row(.container, "page-total", .variable(.numberOfPages), .number),
        row(.entry, "page-total", .variable(.numberOfPages), .number),
        row(.collection, "volume", .variable(.collectionNumber), .text),
        row(.collection, "issue", .variable(.collectionNumber), .text),
        row(.entry, "chapter", .variable(.chapterNumber), .text), row(.entry, "page-range", .variable(.page), .text),
        row(.entry, "language", .variable(.language), .language), row(.entry, "archive", .archive),
        row(.entry, "archive-location", .archivePlace), row(.container, "archive", .archive),
        row(.container, "archive-location", .archivePlace), row(.event, "location", .variable(.eventPlace)),
        row(.entry, "genre", .variable(.genre)), row(.entry, "abstract", .variable(.abstract)),
    ]

    /// The names.
    static let names: [(level: HayagrivaLevel, field: String, role: ContributorRole)] = [
        (.entry, "author", .author), (.container, "author", .containerAuthor), (.original, "author", .originalAuthor),
        (.container, "editor", .editor), (.entry, "editor", .editor), (.collection, "editor", .collectionEditor),
    ]

    /// The dates.
    static let dates: [(level: HayagrivaLevel, role: DateRole)] = [
        (.entry, .issued), (.container, .issued), (.event, .event), (.original, .original),
    ]

    /// The roles of affiliated persons.
    static let roles: [(name: String, role: ContributorRole)] = [
        ("translator", .translator), ("compiler", .compiler), ("composer", .composer), ("director", .director),
        ("producer", .producer), ("executive-producer", .executiveProducer), ("illustrator", .illustrator),
        ("narrator", .narrator), ("organizer", .organizer), ("cast-member", .performer), ("writer", .scriptWriter),
        ("collaborator", .contributor),
    ]

    /// Roles that are contributions to a part of the work.
    static let parts: Set<String> = ["foreword", "introduction", "afterword"]

    /// The order in which fields are written.
    static let order: [String] = [
        "type", "title", "author", "date", "editor", "affiliated", "publisher", "location", "organization", "issue",
        "volume", "volume-total", "edition", "chapter", "page-range", "page-total", "runtime", "time-range", "url",
        "serial-number", "language", "archive", "archive-location", "call-number", "genre", "abstract", "note",
    ]

    /// Works whose organisation is their publisher.
    static let ofSchools: Set<WorkType> = [.thesis]
    /// Works whose organisation is a court or an office.
    static let ofAuthorities: Set<WorkType> = [
        .legalCase, .legislation, .bill, .regulation, .treaty, .patent,
    ]
    /// Works whose place is that of an event.
    static let ofPlaces: Set<WorkType> = [.event, .performance]
    /// Works whose serial number is a version.
    static let ofVersions: Set<WorkType> = [.software, .dataset]
    /// Works that last some time.
    static let ofTime: Set<WorkType> = [.motionPicture, .broadcast, .song]
}
