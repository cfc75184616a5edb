import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaXML

/// Reads one `biblStruct`, or one `bibl` of a list.
///
/// A `bibl` is a text with some tags. Tagged parts become values; the whole text is kept where words have no tag.
struct TEIReader {
    /// The part of a reference that an element stands in.
    enum Place {
        case whole, analytic, monogr, series
    }

    let markup: RecordMarkup
    let element: MarkupTree.Element
    /// The work so far, without names, numbers and titles, whose order and roles are known at the end.
    var work = Work(key: "", type: .document)
    var contributors: [(order: Int?, contributor: Contributor)] = []
    var identifiers: [(order: Int?, identifier: Identifier)] = []
    var titles: [TitleRole: TEITitleReader] = [:]
    var publishers: [TEIPublishers.Part] = []
    /// Fields without a place in the model; the first two groups are written as attributes and numbers.
    var attributes: [Work.ExtraField] = []
    var numbers: [Work.ExtraField] = []
    var extra: [Work.ExtraField] = []
    /// Whether there is a part, beside which other titles are those of its host.
    let hasPart: Bool
    let isFreeText: Bool
    /// The type that the record says.
    let type: WorkType?
    /// Whether a journal holds the work: physicists leave out the titles of articles.
    let isInJournal: Bool
    /// Whether words of a text have no tag.
    var hasUntaggedWords = false
    /// The language that Zotero writes as an attribute of a level.
    var levelLanguage: Literal?

    /// The work of a record; none for the references in running text.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        guard isListed(record) else { return ([], []) }
        guard let markup = RecordMarkup(record, prefixes: TEI.prefixes, named: TEI.records) else {
            return ([], [Diagnostic(.recordUnread, "the reference cannot be read", at: record.range)])
        }
        var reader = TEIReader(markup, markup.root)
        reader.readAll()
        let work = reader.finished
        return (work == Work(key: "", type: .document) ? [] : [work], markup.faults)
    }

    /// The elements whose `bibl` are records. In other elements they are references of a text.
    private static let lists: Set<String> = ["listBibl", "body", "citations"]

    private static func isListed(_ record: RecordText) -> Bool {
        func name(_ tag: ArraySlice<UInt8>) -> Substring {
            let name = String(decoding: tag.prefix { $0 > 0x20 && !"/>".utf8.contains($0) }, as: UTF8.self)
            return name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
        }
        guard name(record.bytes.dropFirst()) == "bibl" else { return true }
        guard let last = record.prologue.lastIndex(of: UInt8(ascii: "<")) else { return true }
        return lists.contains(String(name(record.prologue[(last + 1)...])))
    }

    init(_ markup: RecordMarkup, _ element: MarkupTree.Element) {
        self.markup = markup
        self.element = element
        isFreeText = element.name == "bibl"
        type = [element["type"], element["subtype"]].compactMap { $0.flatMap(TEITypes.type(of:)) }.first
        let titles = Self.titles(of: element)
        hasPart =
            element.elements.contains { $0.name == "analytic" && $0.first("title") != nil }
            || isFreeText && titles.contains { $0["level"] == "a" || $0["rend"] == "quotes" && titles.count > 1 }
        isInJournal =
            titles.contains { $0["level"] == "j" }
            && (hasPart || (type.map { $0.isContained } ?? Self.hasScope(element)))
    }

    /// The titles of a reference without those of others inside.
    private static func titles(of element: MarkupTree.Element) -> [MarkupTree.Element] {
        element.elements.flatMap { child in
            switch child.name {
            case "title": [child]
            case "analytic", "monogr", "series": child.elements.filter { $0.name == "title" }
            default: [MarkupTree.Element]()
            }
        }
    }

    private static func hasScope(_ element: MarkupTree.Element) -> Bool {
        !element.descendants(["biblScope", "author"]).isEmpty
    }

    mutating func readAll() {
        if let name = element["xml:id"] { work.key = TEIKey.key(of: name) }
        if let address = element["corresp"], !address.isEmpty {
            attributes.append(.init(TEI.extra + "corresp", .string(address)))
        }
        read(element, in: .whole)
    }

    // MARK: - The end

    /// The work of everything that was read.
    var finished: Work {
        var work = work
        if contributors.allSatisfy({ $0.order != nil }) {
            work.contributors = contributors.enumerated()
                .sorted { ($0.element.order ?? 0, $0.offset) < ($1.element.order ?? 0, $1.offset) }
                .map(\.element.contributor)
        } else {
            work.contributors = contributors.map(\.contributor)
        }
        if identifiers.allSatisfy({ $0.order != nil }) {
            work.identifiers = identifiers.enumerated()
                .sorted { ($0.element.order ?? 0, $0.offset) < ($1.element.order ?? 0, $1.offset) }
                .map(\.element.identifier)
        } else {
            work.identifiers = identifiers.map(\.identifier)
        }
        for (role, title) in titles { work.titles[role] = title.title }
        work.publishers = TEIPublishers.pairs(publishers)
        if work.variables[.language] == nil { work.variables[.language] = levelLanguage }
        work.extra = attributes + numbers + extra
        if isFreeText, hasUntaggedWords, let text = markup.literal(element) {
            work.extra.append(.init(TEI.extra + "bibl", .string(text.text)))
        }
        work.type = type ?? impliedType(of: work)
        return work
    }

    private func impliedType(of work: Work) -> WorkType {
        if isInJournal { return .articleJournal }
        let own = Self.titles(of: element).compactMap { $0["level"] }
        if hasPart {
            let isChapter = work.titles[.container] != nil && (!isFreeText || own.contains("m"))
            return isChapter ? .chapter : .document
        }
        if own.contains("u") { return work.archive == nil ? .manuscript : .archivalItem }
        if own.contains("j") { return .periodical }
        return own.contains("m") ? .book : .document
    }

    // MARK: - Values

    /// Sets a variable. Another value that comes later is kept as an extra field.
    mutating func set(_ variable: Variable, to value: Literal?, from name: String) {
        guard let value, !value.text.isEmpty else { return }
        guard let known = work.variables[variable] else {
            work.variables[variable] = value
            return
        }
        if known.text != value.text { keep(name, value.text) }
    }

    /// Keeps a text that has no place in the model. In a free text the whole text is kept.
    mutating func keep(_ name: String, _ text: String) {
        if text.isEmpty { return }
        if isFreeText {
            hasUntaggedWords = true
        } else {
            extra.append(.init(TEI.extra + name, .string(text)))
        }
    }

    /// The text of an element, in the markup of CSL-JSON; nil without one.
    func literal(_ element: MarkupTree.Element?) -> Literal? {
        guard let element else { return nil }
        let text = TEIText.markup(of: element)
        return text.isEmpty ? nil : Literal(text, origin: markup.origin(of: element))
    }

    /// The text of an element without markup; nil without one.
    func plain(_ element: MarkupTree.Element?) -> Literal? {
        guard let element else { return nil }
        let text = TEIText.plain(of: element)
        return text.isEmpty ? nil : Literal(text, origin: markup.origin(of: element))
    }
}
