import CitandaJSON
import CitandaLexicon
import CitandaWorks

/// What the elements of Word's sources are in CSL, for reading and writing (ECMA-376, part 1, §22.6; CSL 1.0.2, appendix IV).
enum WordSourceTable {
    /// The types; of two with the same CSL type the first is written.
    private static let types: [(source: String, csl: String)] = [
        ("Book", "book"), ("BookSection", "chapter"), ("JournalArticle", "article-journal"),
        ("ArticleInAPeriodical", "article-magazine"), ("ArticleInAPeriodical", "article-newspaper"),
        ("ConferenceProceedings", "paper-conference"), ("Report", "report"), ("Report", "thesis"),
        ("SoundRecording", "song"), ("Performance", "performance"), ("Art", "graphic"),
        ("DocumentFromInternetSite", "webpage"), ("InternetSite", "webpage"), ("Film", "motion_picture"),
        ("Interview", "interview"), ("Patent", "patent"), ("ElectronicSource", "software"), ("Case", "legal_case"),
        ("Misc", "document"),
    ]

    /// The fields; of two with the same variable the first that is there is read.
    static let fields: [(element: String, variable: String)] = [
        ("b:Title", "title"), ("b:ShortTitle", "title-short"), ("b:BookTitle", "container-title"),
        ("b:JournalName", "container-title"), ("b:PeriodicalTitle", "container-title"),
        ("b:PublicationTitle", "container-title"), ("b:InternetSiteTitle", "container-title"),
        ("b:ConferenceName", "event-title"), ("b:City", "publisher-place"), ("b:Publisher", "publisher"),
        ("b:Volume", "volume"), ("b:Issue", "issue"), ("b:Edition", "edition"),
        ("b:NumberVolumes", "number-of-volumes"), ("b:ChapterNumber", "chapter-number"), ("b:Pages", "page"),
        ("b:Medium", "medium"), ("b:URL", "URL"), ("b:StandardNumber", "ISBN"), ("b:Comments", "note"),
    ]

    /// The fields for the title of what holds a work, by the type of the source.
    private static let containers = [
        "JournalArticle": "b:JournalName", "ArticleInAPeriodical": "b:PeriodicalTitle",
        "DocumentFromInternetSite": "b:InternetSiteTitle", "Misc": "b:PublicationTitle",
    ]

    /// What a DOI has before it in the place of a standard number.
    static let doi = "doi:"

    /// The roles of names.
    static let roles: [(element: String, variable: String)] = [
        ("b:Author", "author"), ("b:Editor", "editor"), ("b:Translator", "translator"), ("b:Compiler", "compiler"),
        ("b:BookAuthor", "container-author"), ("b:Interviewer", "interviewer"), ("b:Director", "director"),
        ("b:Composer", "composer"), ("b:Performer", "performer"),
    ]

    /// The dates: the end of the names of their elements.
    static let dates: [(suffix: String, variable: String)] = [("", "issued"), ("Accessed", "accessed")]

    /// What a line of the comments says of a work, as `WordSource` writes it: “archive: National Archives”. Nil for a line of other words.
    static func member(of line: Substring) -> JSONValue.Member? {
        guard let colon = line.firstRange(of: ": ") else { return nil }
        let name = String(line[..<colon.lowerBound])
        let value = String(line[colon.upperBound...])
        if DateRole(rawValue: name) != nil { return .init(name, date(value)) }
        if ContributorRole(rawValue: name) != nil {
            return .init(name, .array(value.split(separator: ";").map { Self.name(in: $0) }))
        }
        let isKnown =
            name == "type" || TitleRole(rawValue: name) != nil || Variable(rawValue: name) != nil
            || others.contains(name)
        return isKnown ? .init(name, .string(value)) : nil
    }

    /// Variables of CSL that are texts, and neither titles nor numbers of the model.
    private static let others: Set<String> = [
        "archive", "archive-place", "archive_collection", "archive_location", "DOI", "ISSN", "PMID", "PMCID", "keyword",
        "original-publisher", "original-publisher-place",
    ]

    private static func name(in text: Substring) -> JSONValue {
        let parts = text.split(separator: ",", maxSplits: 1).map { $0.drop { $0 == " " } }
        guard parts.count == 2 else {
            let name = String(parts.first ?? "")
            return [name.contains(" ") ? "literal" : "family": .string(name)]
        }
        return ["family": .string(String(parts[0])), "given": .string(String(parts[1]))]
    }

    /// A date of year, month and day, each of which may be a word or empty.
    static func date(_ parts: [String]) -> JSONValue {
        let month = parts[1].isEmpty ? nil : Int(parts[1]) ?? Lexicon.month(parts[1].lowercased())
        guard let year = Int(parts[0]), parts[1].isEmpty || month != nil else {
            return date([parts[2], parts[1], parts[0]].filter { !$0.isEmpty }.joined(separator: " "))
        }
        let known = [year, month, month == nil ? nil : Int(parts[2])].prefix { $0 != nil }.compactMap { $0 }
        return ["date-parts": [.array(known.map { JSONValue($0) })]]
    }

    /// The mark of a date that is approximate, as `WordSource` writes it.
    static let circa = "ca."

    /// A date in words: “1959/1963”, “ca. 1912”, “Spring 1998”, “1902-07-14”.
    private static func date(_ text: String) -> JSONValue {
        var words = text.split(separator: " ")
        var members: [JSONValue.Member] = []
        if words.first == circa[...] {
            words.removeFirst()
            members.append(.init("circa", true))
        }
        if words.count == 2, let season = Lexicon.season(words[0].lowercased()) {
            words.removeFirst()
            // EDTF counts the seasons from 21.
            members.append(.init("season", JSONValue(season % 10)))
        }
        let points = (words.count == 1 ? words[0] : "").split(separator: "/").map {
            $0.split(separator: "-").map { Int($0) }
        }
        guard !points.isEmpty, points.count <= 2, points.allSatisfy({ !$0.isEmpty && !$0.contains(nil) }) else {
            return ["raw": .string(text)]
        }
        let dates = points.map { JSONValue.array($0.compactMap { $0 }.map { JSONValue($0) }) }
        return .object([.init("date-parts", .array(dates))] + members)
    }

    /// The CSL type of a type of Word.
    static func type(ofSource type: String) -> String { types.first { $0.source == type }?.csl ?? "document" }

    /// The type of Word for a CSL type.
    static func source(ofType type: String) -> String { types.first { $0.csl == type }?.source ?? "Misc" }

    /// The element for a variable in a source of a type.
    static func element(for variable: String, in source: String) -> String? {
        if variable == "container-title" { return containers[source] ?? "b:BookTitle" }
        return fields.first { $0.variable == variable }?.element
    }
}
