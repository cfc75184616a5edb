import CitandaJSON
import CitandaWorks
import CitandaXML

/// The data of a citation of EndNote: XML behind the words `ADDIN EN.CITE`, or in the data of the field.
enum EndNoteCitation {
    /// The items of a citation, as a citation processor takes them.
    static func items(_ instruction: String) -> [JSONValue]? {
        guard let start = instruction.firstRange(of: "<EndNote>") else { return nil }
        let tree = MarkupTree.xml(Array(instruction[start.lowerBound...].utf8), prefixes: [:]).value
        return tree.root?.elements.filter { $0.name == "Cite" }.compactMap { item($0) }
    }

    private static func item(_ cite: MarkupTree.Element) -> JSONValue? {
        guard let record = cite.first("record") else { return nil }
        let id = record.first("rec-number")?.text ?? "endnote"
        var item: [JSONValue.Member] = [
            .init("id", .string(id)), .init("itemData", .object(data(of: record, id: id))),
        ]
        func add(_ name: String, _ element: String) {
            if let text = cite.first(element)?.text, !text.isEmpty { item.append(.init(name, .string(text))) }
        }
        add("locator", "Pages")
        add("prefix", "Prefix")
        add("suffix", "Suffix")
        if cite["ExcludeAuth"] == "1" { item.append(.init("suppress-author", true)) }
        return .object(item)
    }

    /// The types by EndNote's numbers; its names are in the language of the user.
    private static let types: [String: String] = [
        "17": "article-journal", "6": "book", "28": "book", "5": "chapter", "10": "paper-conference",
        "47": "paper-conference", "32": "thesis", "27": "report", "12": "webpage", "23": "article-newspaper",
        "19": "article-magazine", "36": "manuscript", "26": "personal_communication", "25": "patent", "20": "map",
        "34": "manuscript", "43": "article-journal", "44": "book", "60": "chapter", "49": "classic", "51": "classic",
    ]

    private static let fields: [(path: [String], variable: String)] = [
        (["titles", "title"], "title"), (["titles", "secondary-title"], "container-title"),
        (["titles", "short-title"], "title-short"), (["volume"], "volume"), (["number"], "issue"),
        (["pages"], "page"), (["edition"], "edition"), (["publisher"], "publisher"),
        (["pub-location"], "publisher-place"), (["electronic-resource-num"], "DOI"), (["abstract"], "abstract"),
        (["urls", "related-urls", "url"], "URL"), (["language"], "language"),
    ]

    private static let roles: [(element: String, variable: String)] = [
        ("authors", "author"), ("secondary-authors", "editor"), ("translated-authors", "translator"),
    ]

    private static func data(of record: MarkupTree.Element, id: String) -> [JSONValue.Member] {
        let type = record.first("ref-type").flatMap { types[$0.text.trimmingBlanks] } ?? "document"
        var members: [JSONValue.Member] = [.init("id", .string(id)), .init("type", .string(type))]
        for (path, variable) in fields {
            let element = path.reduce(Optional(record)) { $0?.first($1) }
            if let text = element?.text.trimmingBlanks, !text.isEmpty {
                members.append(.init(variable, .string(text)))
            }
        }
        for (list, variable) in roles {
            let names = record.first("contributors")?.first(list)?.elements.map(\.text) ?? []
            if !names.isEmpty { members.append(.init(variable, .array(names.map { name($0.trimmingBlanks) }))) }
        }
        if let year = record.first("dates")?.first("year")?.text.trimmingBlanks, !year.isEmpty {
            members.append(.init("issued", ["raw": .string(year)]))
        }
        return members
    }

    /// “Lind, Kari”; a comma at the end marks a body.
    private static func name(_ text: String) -> JSONValue {
        let parts = text.split(separator: ",", maxSplits: 1).map { String($0).trimmingBlanks }
        guard parts.count == 2, !parts[1].isEmpty else { return ["literal": .string(parts.first ?? text)] }
        return ["family": .string(parts[0]), "given": .string(parts[1])]
    }
}
