import CitandaDocuments
import CitandaLexicon
import CitandaWorks
import CitandaXML

/// The tags of a reference in JATS: `mixed-citation`, `element-citation`, and their names in NLM 2 and 3.
struct JATSReference {
    /// The elements that are references.
    static let elements: Set<String> = ["mixed-citation", "element-citation", "nlm-citation", "citation", "product"]

    private(set) var tags = ReferenceTags()
    /// The title of a part of a book or journal, beside which `source` is the container.
    private let hasPart: Bool
    /// Whether a journal holds the work: physicists leave out the titles of articles.
    private let isInJournal: Bool

    init(_ reference: MarkupTree.Element, isTyped: Bool) {
        hasPart = !reference.descendants(Self.partTitles).isEmpty
        let type = (reference["publication-type"] ?? reference["citation-type"] ?? "").lowercased()
        isInJournal = type == "journal" && (hasPart || !reference.descendants(["volume", "fpage"]).isEmpty)
        visit(reference, role: .author)
        // A reference without parts is only text.
        guard !tags.isEmpty else { return }
        tags.add(.reference(workType(named: type), isTyped: isTyped), reference)
    }

    private static let partTitles: Set<String> = ["article-title", "chapter-title", "part-title"]

    private mutating func visit(_ element: MarkupTree.Element, role: Label) {
        for child in element.elements {
            var inner = role
            if child.name == "person-group" { inner = Self.roles[child["person-group-type"] ?? ""] ?? role }
            add(child, role: inner)
            visit(child, role: inner)
        }
    }

    private mutating func add(_ element: MarkupTree.Element, role: Label) {
        switch element.name {
        case "name", "string-name", "collab": addName(element, role: role)
        case "etal":
            tags.add(.part(role), element)
            tags.add(.others, element)
            tags.add(value: "et al.", element)
        case "uri", "ext-link":
            let text = element.text.trimmingBlanks
            if text.contains("://") { tags.add(.part(text.contains("doi.org/10.") ? .doi : .url), element) }
        case "surname": tags.add(.family, element)
        case "given-names": tags.add(.given, element)
        case "suffix": tags.add(.suffix, element)
        case "source": tags.add(.part(hasPart || isInJournal ? .containerTitle : .title), element)
        case "year", "month", "day", "season":
            tags.add(date: .date, element, iso: element["iso-8601-date"])
        case "date-in-citation": addDate(element)
        case "pub-id", "object-id": if let label = Self.identifier(of: element) { tags.add(.part(label), element) }
        case "institution": if element["content-type"] == "archive" { tags.add(.part(.archive), element) }
        case "named-content":
            if let label = element["content-type"].flatMap({ Label(rawValue: $0) }) { tags.add(.part(label), element) }
        case "size": if element["units"] == "volumes" { tags.add(.part(.numberOfVolumes), element) }
        default: if let label = Self.labels[element.name] { tags.add(.part(label), element) }
        }
    }

    private mutating func addName(_ element: MarkupTree.Element, role: Label) {
        tags.add(.part(role), element)
        if element.name == "collab", element.first("name") == nil { tags.add(.body, element) }
    }

    private mutating func addDate(_ element: MarkupTree.Element) {
        let label: Label? =
            switch element["content-type"] ?? "" {
            case "access-date", "accessed", "access": .accessed
            case "original", "original-date": .originalDate
            case "issued": .date
            default: nil
            }
        if let label { tags.add(date: label, element, iso: element["iso-8601-date"]) }
    }

    /// The parts by their elements.
    private static let labels: [String: Label] = [
        "article-title": .title, "chapter-title": .title, "part-title": .title,
        "trans-title": .translatedTitle, "trans-source": .translatedTitle, "series": .collectionTitle,
        "volume": .volume, "issue": .issue, "edition": .edition, "publisher-name": .publisher,
        "publisher-loc": .location, "fpage": .pages, "lpage": .pages, "page-range": .pages, "elocation-id": .pages,
        "isbn": .isbn, "issn": .issn, "patent": .reportNumber,
    ]

    private static func identifier(of element: MarkupTree.Element) -> Label? {
        switch element["pub-id-type"] ?? "" {
        case "doi": .doi
        case "pmid": .pmid
        case "isbn": .isbn
        case "issn": .issn
        case "arxiv": .arxiv
        default: nil
        }
    }

    /// The roles of groups of persons (JATS 1.3, `person-group-type`).
    private static let roles: [String: Label] = [
        "author": .author, "allauthors": .author, "editor": .editor, "guest-editor": .editor,
        "translator": .translator, "transed": .translator, "compiler": .compiler, "director": .director,
    ]

    /// The type of the work by the words that publishers have for types.
    private func workType(named name: String) -> WorkType? {
        switch name {
        case "journal": isInJournal ? .articleJournal : nil
        case "book": hasPart ? .chapter : .book
        case "thesis": .thesis
        case "report": .report
        case "confproc", "conf-proc", "conference": .paperConference
        case "newspaper": .articleNewspaper
        case "magazine": .articleMagazine
        case "web", "webpage", "website": .webpage
        case "data", "dataset": .dataset
        case "software": .software
        case "patent": .patent
        case "interview": .interview
        case "review": .review
        default: nil
        }
    }
}
