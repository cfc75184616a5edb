import CitandaJSON
import CitandaXML

/// The sources that Word itself keeps in a document, and the fields that cite them (ECMA-376, part 1, §22.6).
struct WordSources {
    private var sources: [String: JSONValue] = [:]

    init(_ roots: [MarkupTree.Element]) {
        for source in roots.flatMap(\.elements) where source.name == "b:Source" {
            if let tag = source.first("b:Tag")?.text { sources[tag] = Self.data(of: source, tag: tag) }
        }
    }

    /// The items of an instruction such as `CITATION Roe99 \p 12 \m Cobb88`.
    func items(_ words: [String]) -> [JSONValue]? {
        var items: [[JSONValue.Member]] = []
        var index = 1
        func begin(_ tag: String) {
            guard let data = sources[tag] else { return }
            items.append([.init("id", .string(tag)), .init("itemData", data)])
        }
        if words.indices.contains(index) { begin(words[index]) }
        index += 1
        while index < words.count {
            let next = words.indices.contains(index + 1) ? words[index + 1] : ""
            switch words[index] {
            case "\\m": begin(next)
            case "\\p" where !items.isEmpty:
                items[items.count - 1] += [.init("locator", .string(next)), .init("label", "page")]
            case "\\f" where !items.isEmpty: items[items.count - 1].append(.init("prefix", .string(next)))
            case "\\s" where !items.isEmpty: items[items.count - 1].append(.init("suffix", .string(next)))
            case "\\n" where !items.isEmpty: items[items.count - 1].append(.init("suppress-author", true))
            default: break
            }
            index += 1
        }
        return items.isEmpty ? nil : items.map { .object($0) }
    }

    private static let types: [String: String] = [
        "ArticleInAPeriodical": "article-magazine", "Book": "book", "BookSection": "chapter",
        "JournalArticle": "article-journal", "ConferenceProceedings": "paper-conference", "Report": "report",
        "SoundRecording": "song", "Performance": "performance", "Art": "graphic",
        "DocumentFromInternetSite": "webpage", "InternetSite": "webpage", "Film": "motion_picture",
        "Interview": "interview", "Patent": "patent", "ElectronicSource": "document", "Case": "legal_case",
    ]

    private static let fields: [(element: String, variable: String)] = [
        ("b:Title", "title"), ("b:ShortTitle", "title-short"), ("b:BookTitle", "container-title"),
        ("b:JournalName", "container-title"), ("b:PeriodicalTitle", "container-title"),
        ("b:InternetSiteTitle", "container-title"), ("b:ConferenceName", "event-title"), ("b:City", "publisher-place"),
        ("b:Publisher", "publisher"), ("b:Volume", "volume"), ("b:Issue", "issue"), ("b:Edition", "edition"),
        ("b:NumberVolumes", "number-of-volumes"), ("b:Pages", "page"), ("b:URL", "URL"), ("b:Comments", "note"),
    ]

    private static let roles: [(element: String, variable: String)] = [
        ("b:Author", "author"), ("b:Editor", "editor"), ("b:Translator", "translator"),
        ("b:BookAuthor", "container-author"), ("b:Interviewer", "interviewer"), ("b:Director", "director"),
    ]

    private static func data(of source: MarkupTree.Element, tag: String) -> JSONValue {
        let type = source.first("b:SourceType").flatMap { types[$0.text] } ?? "document"
        var members: [JSONValue.Member] = [.init("id", .string(tag)), .init("type", .string(type))]
        for (element, variable) in fields where !members.contains(where: { $0.name == variable }) {
            if let text = source.first(element)?.text, !text.isEmpty { members.append(.init(variable, .string(text))) }
        }
        for (element, variable) in roles {
            let names = source.first("b:Author")?.first(element).map { self.names($0) } ?? []
            if !names.isEmpty { members.append(.init(variable, .array(names))) }
        }
        let parts = ["b:Year", "b:Month", "b:Day"].compactMap { source.first($0)?.text }.filter { !$0.isEmpty }
        if let year = parts.first { members.append(.init("issued", ["raw": .string(year)])) }
        return .object(members)
    }

    private static func names(_ role: MarkupTree.Element) -> [JSONValue] {
        if let body = role.first("b:Corporate")?.text { return [["literal": .string(body)]] }
        return (role.first("b:NameList")?.elements ?? []).map { person in
            let given = [person.first("b:First")?.text, person.first("b:Middle")?.text].compactMap { $0 }
                .joined(separator: " ")
            return [
                "family": .string(person.first("b:Last")?.text ?? ""), "given": .string(given),
            ]
        }
    }
}
