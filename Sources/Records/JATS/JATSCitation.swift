import CitandaJSON
import CitandaWorks
import CitandaXML

/// Reads one citation: `element-citation`, `mixed-citation`, or their names in NLM 2 and 3.
struct JATSCitation {
    let markup: RecordMarkup
    let citation: MarkupTree.Element
    var work = Work(key: "", type: .document)
    /// The fields, without the elements that only wrap them.
    private var fields: [MarkupTree.Element] = []
    /// The words outside of fields.
    private var loose = ""

    // What several fields say together.
    var date = JATSDate.Parts()
    var firstPage: Literal?
    var lastPage: Literal?
    var location: Literal?
    var source: MarkupTree.Element?
    var translations: [(element: MarkupTree.Element, isOfPart: Bool)] = []
    var publishers = JATSPublishers()
    var originalPublishers = JATSPublishers()
    var institution: Literal?
    /// The role of names that no group has.
    var looseRole = ContributorRole.author
    /// Members that were read from a text of their own, which is more exact than an element.
    var exact: [(member: CSLMember, element: MarkupTree.Element)] = []

    init(_ citation: MarkupTree.Element, in markup: RecordMarkup) {
        self.citation = citation
        self.markup = markup
        gather(citation)
    }

    /// Whether the citation says nothing.
    var isEmpty: Bool {
        let bare = Work(key: "", type: work.type)
        return work == bare && !hasType
    }

    private var hasType: Bool { exact.contains { $0.member == .type } }

    private mutating func gather(_ element: MarkupTree.Element) {
        for child in element.children {
            switch child {
            case .text(let text): loose += String(decoding: text.bytes, as: UTF8.self) + " "
            case .element(let child):
                if JATSFields.wrappers.contains(child.name) || child.name == "string-date" && !child.elements.isEmpty {
                    gather(child)
                } else if child.name == "person-group", child.descendants(JATSName.elements).isEmpty {
                    loose += child.text + " "
                } else {
                    fields.append(child)
                }
            }
        }
    }

    /// The word for the type of the work.
    var typeWord: String { citation["publication-type"] ?? citation["citation-type"] ?? "" }

    /// Reads all fields. Then the work is complete.
    mutating func read() {
        let isPart = fields.contains { JATSFields.titles.contains($0.name) && !isPartTitle($0) }
        let word = typeWord
        if let type = JATSTypes.type(of: word, isPart: isPart) {
            work.type = type
        } else {
            work.type = isPart ? .articleJournal : fields.contains { $0.name == "source" } ? .book : .document
        }
        if let language = citation["xml:lang"], !language.isEmpty { work[.language] = language }
        if let format = citation["publication-format"], !format.isEmpty { work[.medium] = format }
        for field in fields { read(field) }
        finishTitles(isPart: isPart)
        finishDate()
        finishPages()
        finishPublishers()
        for (member, element) in exact { setExact(member, element) }
        if !word.isEmpty, JATSTypes.word(for: work.type) != word { keep(JATS.publicationType, word) }
        keepWords()
    }

    /// Keeps the whole text of a citation that has words outside of its fields.
    private mutating func keepWords() {
        guard fields.isEmpty || JATSLooseWords.areTelling(loose) else { return }
        let text = RecordMarkup.collapsed(citation.text)
        if !text.isEmpty { keep(JATS.mixedText, text) }
    }

    // MARK: - Fields

    private mutating func read(_ field: MarkupTree.Element) {
        switch field.name {
        case "person-group": readGroup(field)
        case let name where JATSName.elements.contains(name): readName(field)
        case let name where JATSFields.titles.contains(name) && !isPartTitle(field): readTitle(field)
        case "source": readSource(field)
        case "trans-title": translations.append((field, true))
        case "trans-source": translations.append((field, false))
        case "series": readSeries(field)
        case "year", "month", "day", "season", "string-date", "date-in-citation", "access-date", "conf-date":
            readDate(field)
        case "publisher-name": publishers.add(name: field, in: markup)
        case "publisher-loc" where field["specific-use"] != JATS.Use.archivePlace:
            publishers.add(place: field, in: markup)
        case "fpage" where firstPage == nil: firstPage = markup.literal(field)
        case "lpage" where lastPage == nil: lastPage = markup.literal(field)
        case "page-range" where work[.page] == nil: work.variables[.page] = markup.literal(field)
        case "elocation-id" where field["content-type"] == nil && location == nil: location = markup.literal(field)
        case "page-count": work[.numberOfPages] = field["count"] ?? markup.literal(field)?.text
        case "isbn", "issn", "uri", "ext-link", "self-uri", "email": readAddress(field)
        case "pub-id", "object-id": readIdentifier(field)
        case "named-content", "annotation": readNamed(field)
        case "institution" where field["content-type"] == nil && institution == nil: institution = markup.literal(field)
        case "label", "role": break
        default: readText(field)
        }
    }

    func isPartTitle(_ field: MarkupTree.Element) -> Bool { field["specific-use"] == "part" }

    /// Reads an element of the table. A second value of a member is kept as an extra field.
    mutating func readText(_ field: MarkupTree.Element) {
        let rows = JATSFields.byElement[field.name] ?? []
        let row = rows.first { row in row.attribute.map { field[$0.name] == $0.value } ?? true }
        guard let row, let text = text(of: field, row.form) else {
            keep(field)
            return
        }
        if row.element == "comment", readComment(field, text.text) { return }
        if row.element == "size", row.attribute == nil {
            let units = field["units"].map { " " + $0 } ?? ""
            work.set(row.member, to: Literal(text.text + units, origin: text.origin))
            return
        }
        guard work.text(of: row.member) == nil else {
            keep(field)
            return
        }
        work.set(row.member, to: text)
    }

    /// The text of an element, with the markup of CSL-JSON where the element may have some.
    func text(of field: MarkupTree.Element, _ form: JATSFields.Form) -> Literal? {
        switch form {
        case .plain: return markup.literal(field)
        case .rich:
            let text = JATSText.text(of: field).markup
            return text.isEmpty ? nil : Literal(text, origin: markup.origin(of: field))
        case .paragraphs:
            let lines = field.elements.filter { $0.name == "p" }.map { JATSText.text(of: $0).markup }
            let text = lines.isEmpty ? JATSText.text(of: field).markup : lines.joined(separator: "\n")
            return text.isEmpty ? nil : Literal(text, origin: markup.origin(of: field))
        }
    }

    /// Notes one after the other are one note. A comment that is only an identifier is one.
    private mutating func readComment(_ field: MarkupTree.Element, _ text: String) -> Bool {
        if let link = field.first("ext-link") ?? field.first("uri"), RecordMarkup.collapsed(link.text) == text {
            readAddress(link)
            return true
        }
        let bare = text.lowercased().hasPrefix("doi") ? text.dropFirst("doi".count).drop { ": ".contains($0) } : ""
        if !bare.isEmpty, let doi = DOI(bare) {
            if work.identifier(.doi) == nil {
                work.identifiers.append(Identifier(.doi, doi.text, origin: markup.origin(of: field)))
            }
            return true
        }
        guard let known = work.variables[.note] else { return false }
        work.variables[.note] = Literal(known.text + "\n" + text, origin: known.origin)
        return true
    }

    // MARK: - The rest

    /// Keeps a field for which the model has no place.
    mutating func keep(_ name: String, _ text: String) {
        work.extra.append(.init(JATS.extra + name, .string(text)))
    }

    mutating func keep(_ field: MarkupTree.Element) {
        let text = RecordMarkup.collapsed(field.text)
        if !text.isEmpty { keep(field.name, text) }
    }
}
