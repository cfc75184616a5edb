import CitandaDocuments
import CitandaLexicon
import CitandaWorks
import CitandaXML

/// The tags of a reference in TEI: `bibl`, `biblStruct`, `biblFull`.
struct TEIReference {
    private(set) var tags = ReferenceTags()
    /// Whether a title of a part is there, beside which the title of the book or journal is the container.
    private let hasPart: Bool
    /// Whether there is one title only, which then needs no level.
    private let hasOneTitle: Bool
    /// The title that is that of the work where no title says its level.
    private let firstTitle: Int?
    /// Whether a journal holds the work: physicists leave out the titles of articles.
    private let isInJournal: Bool

    init(_ reference: MarkupTree.Element, isTyped: Bool) {
        let titles = reference.descendants(["title"])
        hasPart =
            titles.contains { $0["level"] == "a" }
            || reference.descendants(["analytic"]).contains { !$0.descendants(["title"]).isEmpty }
        hasOneTitle = titles.count == 1
        let first = titles.first { $0["level"] == nil && !Self.isAside($0) }?.place
        firstTitle = titles.contains { ["a", "m", "u"].contains($0["level"] ?? "") } ? nil : first
        isInJournal =
            titles.contains { $0["level"] == "j" }
            && (hasPart || !reference.descendants(["biblScope", "author"]).isEmpty)
        visit(reference, level: nil, role: nil)
        guard !tags.isEmpty else { return }
        let named = Self.types[(reference["type"] ?? reference["subtype"] ?? "").lowercased()]
        tags.add(.reference(isInJournal ? .articleJournal : named, isTyped: isTyped), reference)
    }

    private mutating func visit(_ element: MarkupTree.Element, level: String?, role: Label?) {
        for child in element.elements where child.name != "relatedItem" && child.name != "note" {
            if child.name == "series", ReferenceParts.hasText(child) { tags.add(.part(.collectionTitle), child) }
            var inner = (level: level, role: role)
            switch child.name {
            case "analytic": inner.level = "a"
            case "monogr": inner.level = "m"
            case "series": inner.level = "s"
            case "author":
                // The author of the book beside that of the chapter.
                let own: Label = level == "m" && hasPart ? .containerAuthor : .author
                inner.role = child["role"].flatMap { _ in Self.role(of: child) } ?? own
            case "respStmt": inner.role = Self.role(inWords: child.first("resp")?.text ?? "")
            case "editor": inner.role = Self.role(of: child)
            default: break
            }
            add(child, level: inner.level, role: inner.role, isInStatement: element.name == "respStmt")
            visit(child, level: inner.level, role: inner.role)
        }
    }

    private mutating func add(
        _ element: MarkupTree.Element, level: String?, role: Label?, isInStatement: Bool
    ) {
        switch element.name {
        case "title": if let label = label(ofTitle: element, level: level) { tags.add(.part(label), element) }
        case "author", "editor": if let role { tags.add(.part(role), element) }
        case "name", "persName":
            // In a statement of responsibility a name has no element of its own around it.
            if isInStatement, let role {
                tags.add(.part(role), element)
            } else if role == nil, let label = element["type"].flatMap({ Label(rawValue: $0) }) {
                tags.add(.part(label), element)
            }
        case "orgName":
            if role != nil {
                tags.add(.body, element)
            } else if element["type"] == "repository" {
                tags.add(.part(.archive), element)
            }
        case "seg": if let label = element["type"].flatMap({ Label(rawValue: $0) }) { tags.add(.part(label), element) }
        case "surname": tags.add(.family, element)
        case "forename": tags.add(.given, element)
        case "nameLink": tags.add(.particle, element)
        case "genName": tags.add(.suffix, element)
        case "date":
            tags.add(value: element["when"] ?? Self.span(of: element), element)
            let iso = element["when"] ?? Self.span(of: element)
            let label: Label =
                Self.isAccess(element) ? .accessed : element["type"] == "original" ? .originalDate : .date
            tags.add(date: label, element, iso: iso)
        case "biblScope", "citedRange":
            tags.add(value: element["from"].map { Self.pages(from: $0, to: element["to"]) } ?? element["n"], element)
            if element.name == "citedRange" {
                tags.add(.part(.locator), element)
            } else if let label = Self.label(ofScope: element) {
                // The number of a volume or issue of a series is that of the book in the series.
                let isOfSeries = level == "s" && (label == .volume || label == .issue)
                tags.add(.part(isOfSeries ? .collectionNumber : label), element)
            }
        case "idno": if let label = Self.label(ofIdentifier: element) { tags.add(.part(label), element) }
        case "ptr": tags.add(value: element["target"].flatMap { $0.contains(":") ? $0 : nil }, element)
        case "publisher": tags.add(.part(.publisher), element)
        case "pubPlace": tags.add(.part(.location), element)
        case "edition": tags.add(.part(.edition), element)
        case "repository": tags.add(.part(.archive), element)
        default: break
        }
    }

    private func label(ofTitle element: MarkupTree.Element, level: String?) -> Label? {
        if element["type"] == "translated" { return .translatedTitle }
        if let named = element["type"].flatMap({ Label(rawValue: $0) }), Self.asides.contains(named) { return named }
        if Self.isAside(element) && element["type"] != "sub" { return nil }
        let isOwn = hasOneTitle || element.place == firstTitle || element["type"] == "sub" && firstTitle != nil
        switch element["level"] ?? level ?? (isOwn ? "u" : "") {
        case "a", "u": return .title
        case "m": return hasPart ? .containerTitle : .title
        case "j": return isInJournal ? .containerTitle : .title
        case "s": return hasOneTitle ? .title : .collectionTitle
        default: return nil
        }
    }

    /// The types that projects and programs write; each word is plain enough for what it says.
    private static let types: [String: WorkType] = [
        "journalarticle": .articleJournal, "article": .articleJournal, "booksection": .chapter, "chapter": .chapter,
        "thesis": .thesis, "phdthesis": .thesis, "mastersthesis": .thesis, "dissertation": .thesis, "report": .report,
        "newspaperarticle": .articleNewspaper, "magazinearticle": .articleMagazine, "webpage": .webpage,
        "conferencepaper": .paperConference, "inproceedings": .paperConference, "manuscript": .manuscript,
        "letter": .personalCommunication, "interview": .interview, "film": .motionPicture, "map": .map,
    ]

    /// The titles that are those of no whole work.
    private static let asides: Set<Label> = [.volumeTitle, .reviewedTitle]

    /// Whether a title is a part or another form of a title.
    private static func isAside(_ element: MarkupTree.Element) -> Bool {
        ["short", "alt", "abbreviated", "sub", "translated"].contains(element["type"] ?? "")
    }

    private static func role(of element: MarkupTree.Element) -> Label? {
        switch (element["role"] ?? "editor").lowercased() {
        case "editor", "edt", "ed", "eds", "ed.": .editor
        case "translator", "trl", "trans", "translation": .translator
        case "compiler", "com", "comp": .compiler
        default: nil
        }
    }

    /// The role that a statement of responsibility says in words: “translated by”.
    private static func role(inWords words: String) -> Label? {
        let words = words.lowercased()
        if words.contains("transl") { return .translator }
        return words.contains("edit") ? .editor : nil
    }

    private static func isAccess(_ element: MarkupTree.Element) -> Bool {
        (element["type"] ?? "").lowercased().hasPrefix("access")
    }

    private static func span(of element: MarkupTree.Element) -> String? {
        guard let from = element["from"] ?? element["notBefore"], let to = element["to"] ?? element["notAfter"] else {
            return nil
        }
        return "\(from)/\(to)"
    }

    private static func pages(from: String, to: String?) -> String {
        to.map { $0 == from ? from : "\(from)–\($0)" } ?? from
    }

    /// The parts by the unit of a scope; older files have the unit as a type.
    private static func label(ofScope element: MarkupTree.Element) -> Label? {
        switch (element["unit"] ?? element["type"] ?? "").lowercased() {
        case "vol", "volume": .volume
        case "issue", "number", "no": .issue
        case "pp", "p", "page", "pages", "pag": .pages
        case "part": .part
        case "chapter", "chap": .chapterNumber
        default: nil
        }
    }

    private static func label(ofIdentifier element: MarkupTree.Element) -> Label? {
        switch (element["type"] ?? "").lowercased() {
        case "doi": .doi
        case "isbn": .isbn
        case "issn", "eissn": .issn
        case "arxiv": .arxiv
        case "pmid": .pmid
        case "uri", "url": .url
        case "shelfmark", "callnumber": .archiveLocation
        default: nil
        }
    }
}
