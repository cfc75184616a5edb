import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// Turns the elements of a record of PubMed into fields with the tags of NBIB.
struct PubMedXML {
    /// The elements that are records.
    static let records: Set<String> = ["PubmedArticle", "PubmedBookArticle"]

    private let markup: RecordMarkup
    private var fields: [PubMedField] = []
    /// Whether the record is a chapter, whose book has its own authors.
    private let isChapter: Bool

    /// Reads a record.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        guard let markup = RecordMarkup(record, prefixes: [mathML: "mml"], named: records) else {
            return ([], [Diagnostic(.recordUnread, "no record of PubMed can be read here", at: record.range)])
        }
        var reader = PubMedXML(markup)
        for element in markup.root.elements { reader.read(element, in: nil) }
        let (works, findings) = PubMedReader.read(reader.fields, prefix: "pubmed:")
        guard !works.isEmpty else {
            return ([], markup.faults + [Diagnostic(.recordUnread, "the record has no fields", at: record.range)])
        }
        return (works, markup.faults + findings)
    }

    private static let mathML = "http://www.w3.org/1998/Math/MathML"

    private init(_ markup: RecordMarkup) {
        self.markup = markup
        let book = markup.root.first("BookDocument")
        isChapter = book?.first("ArticleTitle").map { !$0.text.isEmpty } ?? false
    }

    private mutating func read(_ element: MarkupTree.Element, in parent: String?) {
        let name = element.name
        if PubMedFields.bookkeepingElements.contains(name) { return }
        if let tag = PubMedFields.elements[name] { return add(tag, rich(element)) }
        switch name {
        case "AuthorList": readAuthors(element, in: parent)
        case "Abstract": readAbstract(element)
        case "PubDate": add("DP", date(element))
        case "ArticleDate": add(element["DateType"] == "Electronic" ? "DEP" : name, date(element))
        case "Pagination": readPages(element)
        case "ISSN": add("IS", markup.literal(element), behind: element["IssnType"].map { " (\($0))" })
        case "ELocationID", "ArticleId": readLocation(element)
        case "MeshHeading": readHeading(element)
        case "LocationLabel":
            if element["Type"] == "chapter", var label = markup.literal(element) {
                label.text = String(label.text.drop { !$0.isNumber && $0 != " " }).trimmingBlanks
                add("CHN", label)
            } else {
                add(name, markup.literal(element))
            }
        default:
            let inner = element.elements
            if PubMedFields.units.contains(name) {
                readUnit(element)
            } else if inner.isEmpty {
                add(name, markup.literal(element))
            } else {
                for child in inner { read(child, in: name) }
            }
        }
    }

    private mutating func add(_ tag: String, _ value: Literal?, behind: String? = nil) {
        guard var value, !value.text.isEmpty else { return }
        value.text += behind ?? ""
        fields.append(PubMedField(tag: tag, value: value))
    }

    private mutating func readUnit(_ element: MarkupTree.Element) {
        let parts = element.elements.map { RecordMarkup.collapsed($0.text) }.filter { !$0.isEmpty }
        let kind = element["RefType"].map { $0 + ": " } ?? ""
        let text = parts.joined(separator: " ")
        if !text.isEmpty { add(element.name, Literal(kind + text, origin: markup.origin(of: element))) }
    }

    // MARK: - Names

    private mutating func readAuthors(_ list: MarkupTree.Element, in parent: String?) {
        let isEditors = list["Type"] == "editors"
        let tag = isEditors ? "FED" : parent == "Book" && isChapter ? "BAU" : "FAU"
        for author in list.elements where author.name == "Author" {
            if let body = markup.literal(author.first("CollectiveName")) {
                let name = Name(.institution(body.text), origin: body.origin)
                fields.append(PubMedField(tag: tag, value: body, name: name))
            } else {
                func part(_ name: String) -> String? { markup.literal(author.first(name))?.text }
                let name = PubMedName.name(
                    family: part("LastName"), given: part("ForeName") ?? part("FirstName") ?? part("Initials"),
                    suffix: part("Suffix"), origin: markup.origin(of: author))
                if let name { fields.append(PubMedField(tag: tag, value: Literal(name.display), name: name)) }
            }
            for more in author.descendants(["Affiliation", "Identifier"]) { add(more.name, markup.literal(more)) }
        }
        if list["CompleteYN"] == "N" {
            fields.append(PubMedField(tag: tag, value: Literal("et al."), name: Name(.others)))
        }
    }

    // MARK: - Texts

    private mutating func readAbstract(_ abstract: MarkupTree.Element) {
        let pieces: [Literal] = abstract.elements.filter { $0.name == "AbstractText" }.compactMap { piece in
            guard var value = rich(piece) else { return nil }
            if let label = piece["Label"], !label.isEmpty { value.text = "\(label): \(value.text)" }
            return value
        }
        if let first = pieces.first?.origin?.range, let last = pieces.last?.origin?.range {
            let text = pieces.map(\.text).joined(separator: "\n")
            add("AB", Literal(text, origin: Origin(first.lowerBound..<max(first.lowerBound, last.upperBound))))
        }
        add("CI", markup.literal(abstract.first("CopyrightInformation")))
    }

    private func date(_ element: MarkupTree.Element) -> Literal? {
        let words = ["Year", "Month", "Season", "Day", "MedlineDate"].compactMap {
            markup.literal(element.first($0))?.text
        }
        return words.isEmpty ? nil : Literal(words.joined(separator: " "), origin: markup.origin(of: element))
    }

    private mutating func readPages(_ element: MarkupTree.Element) {
        if let pages = markup.literal(element.first("MedlinePgn")) { return add("PG", pages) }
        guard let first = markup.literal(element.first("StartPage")) else { return }
        let last = markup.literal(element.first("EndPage")).map { "-" + $0.text }
        add("PG", Literal(first.text, origin: markup.origin(of: element)), behind: last)
    }

    private mutating func readLocation(_ element: MarkupTree.Element) {
        let value = markup.literal(element)
        if element["ValidYN"] == "N" { return add(element.name, value) }
        switch (element["EIdType"] ?? element["IdType"] ?? "").lowercased() {
        case "pubmed": add("PMID", value)
        case "pmc": add("PMC", value)
        case let kind: add(element.name == "ArticleId" ? "AID" : "LID", value, behind: " [\(kind)]")
        }
    }

    /// A heading, and a heading for each of its qualifiers.
    private mutating func readHeading(_ element: MarkupTree.Element) {
        guard let heading = markup.literal(element.first("DescriptorName")) else { return }
        let qualifiers = element.elements.filter { $0.name == "QualifierName" }.compactMap { markup.literal($0)?.text }
        add("MH", Literal(([heading.text] + qualifiers).joined(separator: "/"), origin: markup.origin(of: element)))
    }

    private static let styles = ["i": "i", "b": "b", "sup": "sup", "sub": "sub"]

    /// The text of an element with the markup of CSL-JSON.
    private func rich(_ element: MarkupTree.Element) -> Literal? {
        let text = RecordMarkup.collapsed(Self.marked(element))
        return text.isEmpty ? nil : Literal(text, origin: markup.origin(of: element))
    }

    private static func marked(_ element: MarkupTree.Element) -> String {
        element.children.map { child in
            switch child {
            case .text(let text): return String(decoding: text.bytes, as: UTF8.self)
            case .element(let inner):
                // The parts of a formula stand on lines of their own.
                if inner.name == "mml:math" { return RecordMarkup.collapsed(inner.text) }
                let text = marked(inner)
                return styles[inner.name].map { "<\($0)>\(text)</\($0)>" } ?? text
            }
        }.joined()
    }
}
