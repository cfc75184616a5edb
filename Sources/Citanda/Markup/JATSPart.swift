import CitandaWorks

/// The element of JATS for a part of a citation.
struct JATSPart {
    private(set) var name: String
    /// Whether the element holds characters only.
    private(set) var isPlain = false
    /// The group of persons around a name.
    private(set) var group: String?
    /// The first and the last page, which are elements of their own.
    private(set) var pages: PageRange?
    private var contentType: String?
    private var idType: String?
    private var units: String?
    private var date: String?
    private var address: String?

    /// The attributes of the element.
    var attributes: KeyValuePairs<String, String?> {
        [
            "content-type": contentType, "pub-id-type": idType, "units": units, "iso-8601-date": date,
            "ext-link-type": address == nil ? nil : "uri", "xlink:href": address,
        ]
    }

    /// A part for which JATS has no element.
    init(named label: Label) {
        name = "named-content"
        contentType = label.rawValue
    }

    /// The element for a part.
    ///
    /// - Parameters:
    ///   - part: The part.
    ///   - text: The text of the part.
    init(_ part: CitationPart, text: String) {
        self.init(named: part.label)
        switch part.label {
        case .author: set("string-name", isPlain: true)
        case .editor, .translator, .compiler, .director:
            set("string-name", isPlain: true)
            group = part.label.rawValue
        case .title: set(title(of: part))
        case .containerTitle: set("source")
        case .collectionTitle: set("series")
        case .translatedTitle: set(part.isContained ? "trans-title" : "trans-source")
        case .publisher: set("publisher-name", isPlain: true)
        case .location: set("publisher-loc", isPlain: true)
        case .date: setDate(part, text)
        case .originalDate, .accessed:
            set("date-in-citation", isPlain: true)
            contentType = part.label == .accessed ? "access-date" : "original-date"
            date = part.date
        case .volume, .issue, .isbn, .issn, .edition: set(part.label.rawValue, isPlain: true)
        case .numberOfVolumes:
            set("size", isPlain: true)
            units = "volumes"
        case .pages: setPages(text)
        case .archive:
            set("institution", isPlain: true)
            contentType = part.label.rawValue
        case .doi, .arxiv, .pmid, .url: setIdentifier(part.label, text)
        default: break
        }
    }

    private mutating func set(_ name: String, isPlain: Bool = false) {
        self.name = name
        self.isPlain = isPlain
        contentType = nil
    }

    private func title(of part: CitationPart) -> String {
        guard part.isContained else { return "source" }
        return part.type?.isInPeriodical == true ? "article-title" : "chapter-title"
    }

    private mutating func setDate(_ part: CitationPart, _ text: String) {
        let isYear = text.count == Self.figuresOfYear && text.allSatisfy { $0.isASCII && $0.isNumber }
        set(isYear ? "year" : "date-in-citation", isPlain: true)
        if !isYear { contentType = "issued" }
        date = part.date
    }

    private static let figuresOfYear = 4

    private mutating func setPages(_ text: String) {
        guard let range = PageRange(text) else { return set("page-range", isPlain: true) }
        guard let last = range.last else { return set("fpage", isPlain: true) }
        set("page-range", isPlain: true)
        // Blanks around the dash, and a last page that is abbreviated, are no numbers for machines.
        let isExact = text.hasPrefix(range.first) && text.hasSuffix(last) && last.count >= range.first.count
        if isExact { pages = range }
    }

    private mutating func setIdentifier(_ label: Label, _ text: String) {
        if text.contains("://"), let target = LinkTarget.target(of: text) {
            set("ext-link")
            address = target
        } else if label != .url {
            set("pub-id", isPlain: true)
            idType = label.rawValue
        } else {
            set("uri", isPlain: true)
        }
    }
}
