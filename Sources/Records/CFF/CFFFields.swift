import CitandaWorks

/// The fields of the Citation File Format 1.2 and the members of CSL-JSON, for reading and writing.
enum CFFFields {
    /// What a field may hold. A file with anything else is invalid.
    enum Kind {
        case text
        /// A number, or any text.
        case number
        /// An address of the web.
        case address
        /// One of some words.
        case word(Set<String>)
        /// A list of a single text.
        case list
        /// A list of a language in two or three small letters.
        case languages
    }

    /// A field that holds a text.
    struct Row {
        let field: String
        let member: CSLMember
        let kind: Kind
        /// The types in which the field has this meaning; nil for all.
        let types: Set<WorkType>?
        /// Whether the file itself may have the field, and not only references.
        let isOfFile: Bool

        func holds(for type: WorkType) -> Bool { types?.contains(type) ?? true }
    }

    private static func row(
        _ field: String, _ member: CSLMember, _ kind: Kind = .text, _ types: Set<WorkType>? = nil,
        isOfFile: Bool = false
    ) -> Row {
        Row(field: field, member: member, kind: kind, types: types, isOfFile: isOfFile)
    }

    /// The works that a file may describe itself.
    static let ofFiles: Set<WorkType> = [.software, .dataset]
    private static let articles: Set<WorkType> = [
        .articleJournal, .articleMagazine, .articleNewspaper, .article, .review, .reviewBook, .periodical,
    ]
    /// Works that appear in a series. Others appear in a collection.
    private static let inSeries: Set<WorkType> = [
        .book, .report, .thesis, .pamphlet, .classic, .standard, .map, .software, .dataset, .motionPicture, .song,
    ]
    private static let held = Set(WorkType.allCases).subtracting(inSeries).subtracting(articles)

    /// The texts, in the order in which they are read and written.
    static let rows: [Row] = [
        row("title", .title(.title), isOfFile: true), row("abbreviation", .titleShort),
        row("journal", .title(.container), .text, articles), row("journal", .title(.container)),
        row("collection-title", .title(.container), .text, held),
        row("collection-title", .title(.collection), .text, inSeries.union(articles)),
        row("volume-title", .title(.volume)), row("volume", .variable(.volume), .number),
        row("issue", .variable(.issue), .number), row("number", .variable(.number), .number),
        row("number-volumes", .variable(.numberOfVolumes), .number),
        row("edition", .variable(.edition)), row("version", .variable(.version), isOfFile: true),
        row("section", .variable(.section)), row("pages", .variable(.numberOfPages), .number),
        row("thesis-type", .variable(.genre), .text, [.thesis]),
        row("data-type", .variable(.genre), .text, [.dataset]), row("medium", .variable(.medium)),
        row("database", .variable(.source)), row("abstract", .variable(.abstract), isOfFile: true),
        row("languages", .variable(.language), .languages), row("status", .variable(.status), .word(states)),
        row("patent-states", .variable(.jurisdiction), .list, [.patent]),
        row("license", .variable(.license), .word(licenses), isOfFile: true),
        row("license-url", .variable(.license), .address, isOfFile: true),
        row("url", .identifier(.url), .address, isOfFile: true),
        row("pmcid", .identifier(.pmcid)),
    ]

    /// Lists of names.
    static let names: [(field: String, role: ContributorRole)] = [
        ("authors", .author), ("editors", .editor), ("editors-series", .collectionEditor),
        ("translators", .translator), ("recipients", .recipient),
    ]

    /// Other addresses, of which the first counts for a work without a field `url`.
    static let addresses = ["repository-code", "repository", "repository-artifact"]

    /// Works whose publisher is a school or an office.
    static let ofInstitutions: Set<WorkType> = [.thesis, .report]

    private static let states: Set<String> = [
        "abstract", "advance-online", "in-preparation", "in-press", "preprint", "submitted",
    ]

    /// The licences of SPDX that works most often have. Others are lines of a note.
    private static let licenses: Set<String> = [
        "0BSD", "AGPL-3.0", "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-2.0", "Artistic-2.0", "BSD-2-Clause",
        "BSD-3-Clause", "BSL-1.0", "CC-BY-3.0", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "CC-BY-NC-SA-4.0",
        "CC-BY-ND-4.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0", "CC0-1.0", "EPL-2.0", "EUPL-1.2", "GPL-2.0", "GPL-2.0-only",
        "GPL-2.0-or-later", "GPL-3.0", "GPL-3.0-only", "GPL-3.0-or-later", "ISC", "LGPL-2.1", "LGPL-2.1-only",
        "LGPL-2.1-or-later", "LGPL-3.0", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MPL-2.0", "ODbL-1.0", "OFL-1.1",
        "Unlicense", "Zlib",
    ]

    /// The order in which the fields of a reference are written.
    static let order: [String] = [
        "type", "title", "abbreviation", "authors", "editors", "editors-series", "translators", "recipients", "journal",
        "collection-title", "volume-title", "conference", "volume", "issue", "number", "number-volumes", "edition",
        "version", "start", "end", "section", "pages", "publisher", "institution", "location", "year", "month",
        "date-published", "date-released", "year-original", "date-accessed", "thesis-type", "data-type", "medium",
        "doi",
        "isbn", "issn", "pmcid", "identifiers", "url",
    ]
}
