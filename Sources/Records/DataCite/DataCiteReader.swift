import CitandaDiagnostics
import CitandaJSON
import CitandaWorks

/// Reads a record of DataCite.
struct DataCiteReader {
    let value: JSONValue
    /// The bytes of the members in the file.
    private let ranges: [String: Range<Int>]
    var work: Work
    private var read: Set<String> = ["id", "types"]

    /// The works of an object: one, or those of an answer of the API.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        let bytes = Array(record.bytes)
        let value: JSONValue
        do {
            value = try JSONValue(parsing: bytes)
        } catch {
            let place = record.offset + min(error.offset, bytes.count)
            return ([], [Diagnostic(.jsonSyntax, error.message, at: place..<place)])
        }
        let list = value["data"]?.array ?? value["hits"]?["hits"]?.array ?? [value["data"] ?? value]
        let ranges = ranges(in: bytes, at: record.offset)
        var works: [Work] = []
        for item in list {
            let attributes = item["attributes"] ?? item
            guard attributes["titles"] != nil || attributes["creators"] != nil || attributes["doi"] != nil else {
                continue
            }
            // Only the members of a plain object know their places.
            var reader = DataCiteReader(attributes, attributes == value ? ranges : [:])
            works.append(reader.makeWork())
        }
        guard works.isEmpty else { return (works, []) }
        return ([], [Diagnostic(.recordUnread, "the object is no record of DataCite", at: record.range)])
    }

    /// The bytes in the file of the members of an object.
    private static func ranges(in bytes: [UInt8], at offset: Int) -> [String: Range<Int>] {
        let element = JSONValue.elements(of: bytes, in: "data").first
        return (element?.memberRanges(in: bytes) ?? [:]).mapValues { offset + $0.lowerBound..<offset + $0.upperBound }
    }

    private init(_ value: JSONValue, _ ranges: [String: Range<Int>]) {
        self.value = value
        self.ranges = ranges
        let container = value["container"]?["title"] != nil
        work = Work(key: "", type: DataCiteTypes.type(value["types"], hasContainer: container))
    }

    private mutating func makeWork() -> Work {
        readTitles()
        readNames()
        readDates()
        readHost()
        readTexts()
        readIdentifiers()
        keepRest()
        return work
    }

    // MARK: - Values

    mutating func member(_ name: String) -> JSONValue? {
        read.insert(name)
        return value[name] == .null ? nil : value[name]
    }

    /// The elements of a member. Some programs write one element without its array.
    mutating func list(_ name: String) -> [JSONValue] { Self.list(member(name)) }

    static func list(_ value: JSONValue?) -> [JSONValue] {
        switch value {
        case nil, .null: []
        case .array(let elements): elements
        case let one?: [one]
        }
    }

    private func origin(_ name: String) -> Origin? { ranges[name].map { Origin($0) } }

    func literal(_ value: JSONValue?, in member: String) -> Literal? {
        guard let text = value?.stringOrNumber?.trimmingBlanks, !text.isEmpty else { return nil }
        return Literal(text, origin: origin(member))
    }

    // MARK: - Titles and names

    private mutating func readTitles() {
        let titles = list("titles")
        func kind(_ title: JSONValue) -> String { title["titleType"]?.string?.lowercased() ?? "" }
        guard let main = titles.first(where: { kind($0).isEmpty }) ?? titles.first,
            let text = literal(main["title"] ?? main, in: "titles")
        else { return }
        var title = Title(RichText(markup: text.text), origin: text.origin)
        for other in titles where other != main {
            guard let more = literal(other["title"], in: "titles"), more.text != text.text else { continue }
            switch kind(other) {
            case "translatedtitle":
                title.forms.append(
                    .init(
                        .translated, RichText(markup: more.text), language: other["lang"]?.string, origin: more.origin))
            case "subtitle" where title.sub == nil: title.sub = RichText(markup: more.text)
            default: work.extra.append(.init("datacite:title", .string(more.text)))
            }
        }
        work[.title] = title
    }

    /// The kinds of contributors that CSL has roles for.
    private static let roles: [String: ContributorRole] = [
        "editor": .editor, "translator": .translator, "producer": .producer, "datacurator": .curator,
    ]

    private mutating func readNames() {
        for creator in list("creators") {
            if let name = name(creator, in: "creators") { work.contributors.append(Contributor(.author, name)) }
        }
        for contributor in list("contributors") {
            let kind = contributor["contributorType"]?.string?.lowercased() ?? ""
            guard let name = name(contributor, in: "contributors") else { continue }
            let role = Self.roles[kind] ?? .contributor
            if !work.contributors.contains(where: { $0.role == role && $0.name.kind == name.kind }) {
                work.contributors.append(Contributor(role, name))
            }
        }
    }

    func name(_ value: JSONValue, in member: String) -> Name? {
        let kind = value["nameType"]?.string?.lowercased() ?? ""
        let whole = literal(value["name"] ?? value["creatorName"] ?? value["contributorName"], in: member)
        if kind == "organizational", let whole { return Name(.institution(whole.text), origin: whole.origin) }
        if let family = literal(value["familyName"], in: member) {
            var parts = Name.Personal(family: family.text, given: literal(value["givenName"], in: member)?.text)
            parts.splitParticles()
            return Name(.personal(parts), origin: family.origin)
        }
        return whole.flatMap { InvertedName.name($0) }
    }

    // MARK: - Dates

    private static let dates: [String: DateRole] = [
        "issued": .issued, "submitted": .submitted, "available": .available,
    ]

    private mutating func readDates() {
        var others: [JSONValue] = []
        for date in list("dates") {
            let kind = date["dateType"]?.string?.lowercased() ?? ""
            guard let role = Self.dates[kind], work[role] == nil, let text = literal(date["date"], in: "dates") else {
                others.append(date)
                continue
            }
            work[role] = PartialDate(edtf: text.text, origin: text.origin) ?? SlashDate.date(text)
        }
        if work[.issued] == nil, let year = literal(member("publicationYear"), in: "publicationYear") {
            work[.issued] = SlashDate.date(year)
        }
        read.insert("publicationYear")
        if !others.isEmpty { work.extra.append(.init("datacite:dates", .array(others))) }
    }

    // MARK: - Texts

    private mutating func readTexts() {
        let publisher = member("publisher")
        if let name = literal(publisher?["name"] ?? publisher, in: "publisher") { work.set(.publisher, to: name) }
        if let language = literal(member("language"), in: "language") {
            work.variables[.language] = LanguageTag.tag(of: language.text).map { Literal($0, origin: language.origin) }
        }
        work.variables[.version] = literal(member("version"), in: "version")
        if let type = literal(value["types"]?["resourceType"], in: "types"), Self.hasGenre.contains(work.type) {
            work.variables[.genre] = type
        }
        for subject in list("subjects") {
            guard let word = literal(subject["subject"] ?? subject, in: "subjects")?.text else { continue }
            if !work.keywords.contains(word) { work.keywords.append(word) }
        }
        let rights = list("rightsList")
        let licences = rights.compactMap { literal($0["rights"] ?? $0["rightsUri"] ?? $0, in: "rightsList")?.text }
        if !licences.isEmpty {
            work.variables[.license] = Literal(licences.joined(separator: ", "), origin: origin("rightsList"))
        }
        readDescriptions()
    }

    /// The types that CSL prints with a word for their kind.
    private static let hasGenre: Set<WorkType> = [.thesis, .report, .graphic]

    /// The abstract in the language of the work, or else the first; other descriptions are notes.
    private mutating func readDescriptions() {
        var abstracts: [(language: String, text: Literal)] = []
        var notes: [Literal] = []
        for description in list("descriptions") {
            guard let text = literal(description["description"], in: "descriptions") else { continue }
            if description["descriptionType"]?.string?.lowercased() ?? "abstract" == "abstract" {
                abstracts.append((description["lang"]?.string?.lowercased() ?? "", text))
            } else {
                notes.append(text)
            }
        }
        let language = work[.language] ?? ""
        let own = abstracts.firstIndex { !$0.language.isEmpty && $0.language.prefix(2) == language.prefix(2) } ?? 0
        for (index, abstract) in abstracts.enumerated() {
            if index == own {
                work.variables[.abstract] = abstract.text
            } else {
                work.extra.append(.init("datacite:abstract", .string(abstract.text.text)))
            }
        }
        if let first = notes.first {
            work.variables[.note] = Literal(notes.map(\.text).joined(separator: "\n"), origin: first.origin)
        }
    }

    private mutating func readIdentifiers() {
        if let text = literal(member("doi") ?? value["id"], in: "doi"), let doi = DOI(text.text) {
            work.identifiers.append(Identifier(.doi, doi.text, origin: text.origin))
        }
        if let address = literal(member("url"), in: "url") {
            work.identifiers.append(Identifier(.url, address.text, origin: address.origin))
        }
        for name in ["identifiers", "alternateIdentifiers"] {
            for item in list(name) {
                let type = (item["identifierType"] ?? item["alternateIdentifierType"])?.string?.lowercased() ?? ""
                guard let text = literal(item["identifier"] ?? item["alternateIdentifier"], in: name) else { continue }
                if let scheme = Identifier.Scheme(rawValue: type) {
                    if scheme != .doi,
                        !work.identifiers.contains(where: { $0.scheme == scheme && $0.text == text.text })
                    {
                        work.identifiers.append(Identifier(scheme, text.text, origin: text.origin))
                    }
                } else {
                    work.extra.append(.init("datacite:identifier", .string(text.text)))
                }
            }
        }
    }

    /// Members about the record and not about the work.
    private static let bookkeeping: Set<String> = [
        "schemaVersion", "providerId", "clientId", "agency", "state", "xml", "metadataVersion", "source", "isActive",
        "reason", "viewCount", "viewsOverTime", "downloadCount", "downloadsOverTime", "referenceCount", "citationCount",
        "citationsOverTime", "partCount", "partOfCount", "versionCount", "versionOfCount", "created", "registered",
        "published", "updated", "prefix", "suffix", "contentUrl", "relationships", "type", "attributes",
    ]

    private mutating func keepRest() {
        for member in value.members ?? [] where !read.contains(member.name) && !Self.bookkeeping.contains(member.name) {
            switch member.value {
            case .null, .array([]), .object([]): continue
            default: work.extra.append(.init("datacite:" + member.name, member.value))
            }
        }
    }
}
