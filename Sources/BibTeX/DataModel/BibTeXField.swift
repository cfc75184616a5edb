import CitandaWorks

/// The fields of BibTeX and biblatex and their counterparts in the model. Reader and writer share this table.
public enum BibTeXField {
    /// How the value of a field is read (biblatex manual, §2.2.1).
    public enum Kind: Sendable, Hashable {
        /// Names between `and`.
        case names
        /// Texts between `and`.
        case list
        /// Text whose case a style may change, unless braces keep it.
        case title
        /// Text with marks of style.
        case text
        /// A number or a short text.
        case literal
        /// A date.
        case date
        /// A range of pages.
        case range
        /// Bytes that TeX does not read.
        case verbatim
        /// Texts between commas.
        case keywords
    }

    /// The prefix of the names of extra fields (`Work.extra`) that were read from a .bib file.
    static let extraPrefix = "bibtex:"

    /// The kind of a field. The value of an unknown field is text.
    public static func kind(of name: String) -> Kind { kinds[aliases[name] ?? name] ?? .text }

    /// Whether BibTeX or biblatex has a field of this name.
    package static func isKnown(_ name: String) -> Bool {
        kinds[aliases[name] ?? name] != nil
            || ["note", "abstract", "annotation", "addendum", "eprintclass"].contains(name)
    }

    /// biblatex's name of an entry type that has several names (biblatex manual, §2.1.2); every other name as given.
    public static func canonicalType(_ type: String) -> String { EntryType.canonical(type) }

    /// biblatex's name of a field that has another name in BibTeX or in older files; every other name as given.
    public static func canonical(_ name: String) -> String {
        guard let initial = name.utf8.first, mayBeginAlias[Int(initial)] else { return name }
        return aliases[name] ?? name
    }

    /// For each byte, whether an alias begins with it. Most names of fields need no look-up so.
    private static let mayBeginAlias: [Bool] = {
        let initials = Set(aliases.keys.compactMap(\.utf8.first))
        return (UInt8.min...UInt8.max).map { initials.contains($0) }
    }()

    /// The other names of a field, in no order.
    static func synonyms(of name: String) -> [String] { synonyms[name] ?? [] }

    /// The names of roles that have a field of their own.
    static let roles: [(role: ContributorRole, field: String)] = [
        (.author, "author"), (.editor, "editor"), (.translator, "translator"), (.containerAuthor, "bookauthor"),
    ]

    /// The variables that a field holds unchanged, in the order in which the writer puts them among the notes.
    static let notes: [(variable: Variable, field: String)] = [
        (.abstract, "abstract"), (.annote, "annotation"), (.note, "note"), (.status, "pubstate"),
        (.eventPlace, "venue"),
    ]

    /// The variables with a field of their own that are numbers, or that belong to a number.
    static let numbers: [(variable: Variable, field: String)] = [
        (.edition, "edition"), (.volume, "volume"), (.numberOfVolumes, "volumes"), (.chapterNumber, "chapter"),
        (.version, "version"), (.page, "pages"), (.numberOfPages, "pagetotal"), (.callNumber, "library"),
    ]

    /// The dates beside the date of publication.
    static let dates: [(role: DateRole, field: String)] = [
        (.original, "origdate"), (.event, "eventdate"), (.accessed, "urldate"), (.submitted, "submitted"),
        (.available, "availabledate"),
    ]

    /// Titles that have a field for themselves alone, in either program.
    static let titles: [(role: TitleRole, field: String)] = [
        (.collection, "series"), (.event, "eventtitle"), (.original, "origtitle"), (.part, "parttitle"),
        (.reviewed, "reviewedtitle"),
    ]

    /// The schemes of identifiers with a field of their own; those of `eprint` have a type.
    static let identifiers: [(scheme: Identifier.Scheme, field: String)] = [
        (.doi, "doi"), (.url, "url"), (.isbn, "isbn"), (.issn, "issn"),
    ]

    /// The types of `eprint` that are schemes of identifiers.
    static let eprints: [(scheme: Identifier.Scheme, type: String)] = [
        (.arxiv, "arxiv"), (.pmid, "pubmed"), (.handle, "hdl"),
    ]

    /// biblatex's names of kinds of relations.
    static let relations: [(kind: Relation.Kind, type: String)] = [
        (.translationOf, "translationof"), (.originalEdition, "origpubin"), (.reprintOf, "reprintof"),
        (.reviewOf, "reviewof"),
    ]

    private static let aliases: [String: String] = [
        "address": "location", "annote": "annotation", "archiveprefix": "eprinttype", "primaryclass": "eprintclass",
        "journal": "journaltitle", "key": "sortkey", "pdf": "file", "school": "institution", "hyphenation": "langid",
        "keyword": "keywords", "lastchecked": "urldate", "lastaccessed": "urldate", "accessed": "urldate",
        "accessdate": "urldate", "issuedate": "date", "urlaccessdate": "urldate",
    ]

    private static let synonyms: [String: [String]] = {
        var table: [String: [String]] = ["date": ["year"], "year": ["date"]]
        for (alias, name) in aliases where alias != name {
            table[alias, default: []].append(name)
            table[name, default: []].append(alias)
        }
        return table
    }()

    private static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = [:]
        func add(_ kind: Kind, _ names: String) {
            for name in names.split(whereSeparator: \.isWhitespace) { kinds[String(name)] = kind }
        }
        add(
            .names,
            """
            author editor translator bookauthor editora editorb editorc annotator commentator introduction foreword afterword \
            holder shortauthor shorteditor sortname namea nameb namec director
            """)
        add(
            .list,
            "location publisher institution organization language origlanguage origlocation origpublisher pageref")
        add(
            .title,
            """
            title subtitle titleaddon booktitle booksubtitle booktitleaddon maintitle mainsubtitle maintitleaddon shorttitle \
            origtitle issuetitle issuesubtitle issuetitleaddon volumetitle eventtitle eventtitleaddon indextitle \
            reviewedtitle parttitle series
            """)
        add(.date, "date origdate eventdate urldate")
        add(.range, "pages")
        add(.verbatim, "url doi file eprint verba verbb verbc crossref xref xdata related ids entryset options")
        add(.keywords, "keywords")
        add(
            .literal,
            """
            volume number issue edition year month day version chapter part volumes pagetotal isbn issn eid type pubstate \
            langid journaltitle journalsubtitle shortjournal shortseries venue howpublished eprinttype eprintclass \
            entrysubtype label shorthand sortkey sorttitle sortyear library
            """)
        return kinds
    }()
}
