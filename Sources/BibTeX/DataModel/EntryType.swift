import CitandaDiagnostics
import CitandaWorks

/// Which entry type a work becomes.
enum EntryType {
    /// The entry type for a work.
    static func name(for work: Work, _ dialect: BibTeXDialect) -> String {
        let usual = dialect == .biblatex ? biblatex(work) : bibtex(work)
        // The type that the work had in a .bib file, while it is still of that kind and the program knows it.
        guard let given = given(work), given != usual else { return usual }
        switch dialect {
        case .biblatex:
            // BibTeX's part of a book has the title of the book; biblatex has chapter and pages in the book itself.
            if given == "inbook", work[.container] == nil, work[.chapterNumber] != nil || work[.page] != nil {
                return "book"
            }
            return BibLaTeXModel.knows(given) ? given : usual
        case .bibtex:
            if classic.contains(given) { return given }
            // Books of editors, which of the types that both programs know only this one prints without an author.
            return collections.contains(given) && work.names(.author).isEmpty ? "proceedings" : usual
        }
    }

    /// The type that a work had in a .bib file, while it is still of that kind.
    static func given(_ work: Work) -> String? {
        guard let given = work.extra.first(where: { $0.name == givenName })?.value.string,
            (kinds[given] ?? .document) == work.type
        else { return nil }
        return given
    }

    private static let collections: Set<String> = ["collection", "reference", "mvcollection", "mvreference"]

    /// The extra field that keeps the entry type where a work of its kind would have another.
    static let givenName = BibTeXField.extraPrefix + "entrytype"

    /// Whether a work that was read of an entry would be written as one of another type.
    static func isLost(_ type: String, _ facts: Facts, of work: Work) -> Bool {
        if facts.isUsual, facts.kind == work.type { return false }
        if bibtex(work) == type { return false }
        return biblatex(work) != canonical(type) || collections.contains(type) || type == "inbook"
    }

    /// The types of the classic styles.
    private static let classic: Set<String> = [
        "article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual",
        "mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished",
    ]

    /// The kind of work that is meant by an entry type alone; other kinds are named in `entrysubtype`.
    static func plainKind(of type: String) -> WorkType? { kinds[type] }

    /// biblatex's name of an entry type that has several names (biblatex manual, §2.1.2); every other name as given.
    static func canonical(_ type: String) -> String {
        switch type {
        case "conference": "inproceedings"
        case "electronic", "www", "webpage", "webcite": "online"
        case "phdthesis", "mastersthesis", "bathesis", "bachelorsthesis", "diplomathesis", "candthesis": "thesis"
        case "techreport": "report"
        default: type
        }
    }

    /// The properties of an entry type, in one look-up.
    struct Facts: Sendable {
        /// biblatex's name of it.
        var canonical: String
        /// Whether the type is for a part of a larger work.
        var isPart: Bool
        /// Whether the type is for an article in a periodical, or for a periodical.
        var isSerial: Bool
        /// The kind of work it alone means.
        var kind: WorkType?
        /// Whether a work of that kind is written as this type whatever it has.
        var isUsual: Bool
    }

    /// The properties of an entry type. An unknown type has no kind of work.
    static func facts(of type: String) -> Facts {
        facts[type]
            ?? Facts(
                canonical: canonical(type), isPart: isPart(type), isSerial: isSerial(type), kind: nil, isUsual: false)
    }

    private static let facts: [String: Facts] = Dictionary(
        uniqueKeysWithValues: kinds.map { type, kind in
            let usual = [
                "article", "thesis", "phdthesis", "report", "techreport", "patent", "periodical", "dataset", "software",
            ]
            return (
                type,
                Facts(
                    canonical: canonical(type), isPart: isPart(type), isSerial: isSerial(type), kind: kind,
                    isUsual: usual.contains(type))
            )
        })

    /// The entry type that a misspelt name means; nil if no known type differs by one letter or two exchanged letters
    /// only.
    static func meant(by name: String) -> String? {
        if name.utf8.count < 4 || facts[name] != nil || EntryType.data.contains(name) { return nil }
        return facts.keys.sorted().first { $0.utf8.count > 3 && Misspelling.isLikely($0, of: name) }
    }

    /// Entry types that hold data for other entries or for programs, and describe no work.
    private static let data: Set<String> = ["xdata", "set", "bibnote", "control"]

    /// Whether a name is that of a type.
    static func isKnown(_ name: String) -> Bool { facts[name] != nil || data.contains(name) }

    /// Whether an entry type is for a part of a larger work. The title of the larger work is `booktitle`.
    static func isPart(_ type: String) -> Bool { parts.contains(canonical(type)) }

    /// Whether an entry type is for an article in a periodical, or for a periodical.
    static func isSerial(_ type: String) -> Bool { serials.contains(type) }

    private static let serials: Set<String> = [
        "article", "periodical", "suppperiodical", "review", "newsarticle", "magazine", "newspaper",
    ]

    private static let parts: Set<String> = [
        "inbook", "incollection", "inproceedings", "inreference", "bookinbook", "suppbook", "suppcollection",
        "incollectionpart", "chapter",
    ]

    private static let kinds: [String: WorkType] = [
        "article": .articleJournal, "book": .book, "collection": .book, "inbook": .chapter, "incollection": .chapter,
        "inreference": .entryEncyclopedia, "inproceedings": .paperConference, "conference": .paperConference,
        "booklet": .pamphlet, "dataset": .dataset, "software": .software, "online": .webpage, "electronic": .webpage,
        "www": .webpage, "webpage": .webpage, "patent": .patent, "periodical": .periodical, "report": .report,
        "techreport": .report, "thesis": .thesis, "phdthesis": .thesis, "mastersthesis": .thesis, "bathesis": .thesis,
        "bachelorsthesis": .thesis, "diplomathesis": .thesis, "candthesis": .thesis, "unpublished": .manuscript,
        "misc": .document, "mvbook": .book, "mvcollection": .book, "mvproceedings": .book, "mvreference": .book,
        "proceedings": .book, "reference": .book, "manual": .book, "bookinbook": .chapter, "suppbook": .chapter,
        "suppcollection": .chapter, "suppperiodical": .articleJournal, "artwork": .graphic, "audio": .song,
        "commentary": .book, "image": .figure, "jurisdiction": .legalCase, "legislation": .legislation,
        "legal": .treaty, "letter": .personalCommunication, "letters": .personalCommunication, "movie": .motionPicture,
        "film": .motionPicture, "music": .song, "performance": .performance, "review": .review, "standard": .standard,
        "video": .motionPicture, "data": .dataset, "newsarticle": .articleNewspaper, "newspaper": .articleNewspaper,
        "magazine": .articleMagazine, "map": .map, "game": .software, "monograph": .book, "speech": .speech,
        "presentation": .speech, "lecture": .speech, "archival": .archivalItem, "chapter": .chapter,
        "blog": .postWeblog,
        "hearing": .hearing, "case": .legalCase, "statute": .legislation, "treaty": .treaty, "interview": .interview,
    ]

    private static func biblatex(_ work: Work) -> String {
        var hasEditor: Bool { work.contributors.contains { $0.role == .editor || $0.role == .editorTranslator } }
        var hasAddress: Bool { work.identifiers.contains { [.url, .doi, .arxiv].contains($0.scheme) } }
        switch work.type {
        case .articleJournal, .articleMagazine, .articleNewspaper: return "article"
        case .review, .reviewBook: return work[.container] == nil ? "misc" : "article"
        case .article: return hasAddress ? "online" : "unpublished"
        case .book, .classic:
            let hasLead = !work.names(.author).isEmpty || !(hasEditor || work.leadNames?.role == .compiler)
            return hasLead ? "book" : "collection"
        case .chapter, .documentInSeries:
            if work[.container] == nil { return "misc" }
            return hasEditor && work.names(.containerAuthor).isEmpty ? "incollection" : "inbook"
        case .entry, .entryDictionary, .entryEncyclopedia: return work[.container] == nil ? "misc" : "inreference"
        case .paperConference: return work[.container] == nil ? "unpublished" : "inproceedings"
        case .pamphlet: return "booklet"
        case .thesis: return "thesis"
        case .report, .standard: return "report"
        case .patent: return "patent"
        case .periodical: return "periodical"
        case .dataset: return "dataset"
        case .software: return "software"
        case .webpage, .post, .postWeblog: return hasAddress ? "online" : "misc"
        case .archivalItem, .manuscript, .personalCommunication, .interview, .speech:
            return work[.container] == nil ? "unpublished" : "misc"
        default: return "misc"
        }
    }

    private static func bibtex(_ work: Work) -> String {
        switch work.type {
        case .articleJournal, .articleMagazine, .articleNewspaper: return "article"
        case .review, .reviewBook: return work[.container] == nil ? "misc" : "article"
        case .book, .classic: return "book"
        case .chapter, .documentInSeries, .entry, .entryDictionary, .entryEncyclopedia:
            return work[.container] == nil ? "misc" : "incollection"
        case .paperConference: return work[.container] == nil ? "unpublished" : "inproceedings"
        case .pamphlet: return "booklet"
        case .thesis:
            let genre = work[.genre]?.lowercased() ?? ""
            return genre.contains("master") || genre.hasPrefix("m") ? "mastersthesis" : "phdthesis"
        case .report: return "techreport"
        // Without an author these would be incomplete.
        case .standard: return work.names(.author).isEmpty ? "misc" : "techreport"
        case .article, .archivalItem, .manuscript, .personalCommunication, .interview, .speech:
            return work[.container] == nil ? "unpublished" : "misc"
        default: return "misc"
        }
    }
}
