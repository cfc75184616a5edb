import CitandaWorks

/// The element of TEI for a part of a citation.
struct TEIPart {
    private(set) var name: String
    /// Whether the element holds characters only.
    private(set) var isPlain = false
    /// The word of `rend`.
    var look: String?
    private var type: String?
    private var level: String?
    private var role: String?
    private var unit: String?
    private var from: String?
    private var to: String?
    private var when: String?

    /// The attributes of the element.
    var attributes: KeyValuePairs<String, String?> {
        [
            "type": type, "level": level, "role": role, "unit": unit, "from": from, "to": to, "when": when,
            "rend": look,
        ]
    }

    /// A stretch for which TEI has no element.
    init(segment label: Label) {
        name = "seg"
        type = label.rawValue
    }

    /// The element for a part.
    ///
    /// - Parameters:
    ///   - part: The part.
    ///   - text: The text of the part.
    init(_ part: CitationPart, text: String) {
        self.init(segment: part.label)
        switch part.label {
        case .author, .containerAuthor, .editor, .translator, .compiler, .recipient, .interviewer, .director,
            .contributor, .reviewedAuthor:
            setName(part.label)
        case .title: setTitle(part.isContained ? "a" : Self.level(of: part.type))
        case .containerTitle: setTitle(part.type?.isInPeriodical == true ? "j" : "m")
        case .collectionTitle: setTitle("s")
        case .volumeTitle: setTitle("m", type: part.label.rawValue)
        case .translatedTitle: setTitle(nil, type: "translated")
        case .reviewedTitle: setTitle(nil, type: part.label.rawValue)
        case .publisher: set("publisher")
        case .location: set("pubPlace")
        case .edition: set("edition")
        case .numberOfVolumes: set("extent")
        case .date, .originalDate, .accessed:
            set("date", type: part.label == .date ? nil : part.label == .accessed ? "accessed" : "original")
            when = part.date.flatMap { Self.isDate($0) ? $0 : nil }
        case .volume, .issue, .part: set("biblScope", unit: part.label.rawValue)
        case .chapterNumber: set("biblScope", unit: "chapter")
        case .pages: setRange("biblScope", unit: "page", text)
        case .locator: setRange("citedRange", unit: (part.unit ?? .page).rawValue, text)
        case .doi, .isbn, .issn, .arxiv, .pmid:
            set("idno", type: part.label.rawValue.uppercased())
            isPlain = true
        case .archiveLocation:
            set("idno", type: "shelfmark")
            isPlain = true
        case .archive: set("orgName", type: "repository")
        default: break
        }
    }

    private mutating func set(_ name: String, type: String? = nil, unit: String? = nil) {
        self.name = name
        self.type = type
        self.unit = unit
    }

    private mutating func setName(_ label: Label) {
        switch label {
        case .author, .containerAuthor: set("author")
        case .editor: set("editor")
        case .translator, .compiler:
            set("editor")
            role = label.rawValue
        default: set("name", type: label.rawValue)
        }
    }

    private mutating func setTitle(_ level: String?, type: String? = nil) {
        set("title", type: type)
        self.level = level
    }

    /// Sets the ends of a range for machines.
    private mutating func setRange(_ name: String, unit: String, _ text: String) {
        set(name, unit: unit)
        guard let range = PageRange(text) else { return }
        from = range.first
        let full = range.expanded.split(separator: "–").last.map(String.init)
        to = range.last == nil ? range.first : full
    }

    private static func level(of type: WorkType?) -> String {
        switch type {
        case .manuscript, .personalCommunication, .thesis, .interview, .speech: "u"
        case .some(let type) where type.isContained: "a"
        default: "m"
        }
    }

    /// Whether a date has the form that `when` takes: a year, a month, a day.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count <= 3 && parts[0].count == 4 && parts.dropFirst().allSatisfy { $0.count == 2 }
            && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
            && parts.dropFirst().first.map { ("01"..."12").contains(String($0)) } ?? true
    }
}

extension WorkType {
    /// Whether works of the type appear in journals, magazines and newspapers.
    var isInPeriodical: Bool {
        switch self {
        case .articleJournal, .articleMagazine, .articleNewspaper, .article, .review, .reviewBook: true
        default: false
        }
    }
}
