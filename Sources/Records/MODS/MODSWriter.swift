import CitandaWorks
import CitandaXML

/// Writes the record of a work as MODS. Values of the host, the series or the original are in a `relatedItem`.
struct MODSWriter {
    let work: Work
    /// The members that may have a value.
    private let present: CSLMemberSet
    /// The identifiers one by one, and whether each is an address.
    let identifiers: [(identifier: Identifier, isAddress: Bool)]
    /// The number of related works around this one.
    let depth: Int
    var out: MarkupWriter

    /// Works described inside works are written to this depth.
    static let mostDepth = 4

    init(_ work: Work, depth: Int = 0, out: MarkupWriter = MarkupWriter(level: 1)) {
        self.work = work
        present = CSLMemberSet(of: work)
        identifiers = work.identifiers.flatMap { $0.parts }.map { ($0, Self.isAddress($0)) }
        self.depth = depth
        self.out = out
    }

    /// The record with its losses: only characters that XML cannot hold.
    static func record(_ work: Work) -> WrittenRecord {
        var writer = MODSWriter(work)
        writer.element("mods", ["version": "3.8"]) { $0.write() }
        let losses = writer.out.hasReplacedCharacters ? [RecordLoss("characters that XML cannot hold", .reduced)] : []
        return WrittenRecord(writer.out.bytes, losses: losses)
    }

    /// Whether the work has a host with a title.
    var hasHost: Bool { work[.container] != nil }
    /// Whether publisher, pages and edition are those of the host.
    var isContained: Bool { hasHost && work.type.isContained }

    /// Writes all elements of the record.
    mutating func write() {
        writeTitles(.title)
        writeEventName()
        for contributor in work.contributors where !belongsElsewhere(contributor.role) { writeName(contributor) }
        writeKind()
        if isContained { writeInfos([]) { $0.writeDates() } } else { writeOrigin() }
        writeLanguage()
        if !isContained { writePhysicalDescription() }
        out.element("abstract", text: plain(.abstract))
        writeNotes()
        writeSubjects()
        out.element("classification", text: plain(.callNumber))
        writeRelatedItems()
        writeIdentifiers(hasHost ? Self.ownSchemes : Identifier.Scheme.allCases)
        writeLocations()
        out.element("accessCondition", ["type": "use and reproduction"], text: plain(.license))
        if !hasHost { writePart(withDate: false) }
        writeExtension()
        let key = work.key
        out.element("recordInfo") { $0.element("recordIdentifier", ["source": MODS.keySource], text: key) }
    }

    /// Writes what `content` writes inside an element.
    mutating func element(
        _ name: String, _ attributes: MarkupWriter.Attributes = [:], _ content: (inout MODSWriter) -> Void
    ) {
        let element = out.open(name, attributes)
        content(&self)
        out.close(element)
    }

    /// The text of a variable without its markup.
    func plain(_ variable: Variable) -> String? {
        guard mayHave(.variable(variable)), let text = work.variables[variable]?.text, !text.isEmpty else { return nil }
        return text.utf8.contains(UInt8(ascii: "<")) ? RichText(markup: text).plain : text
    }

    /// Whether a member may have a value.
    func mayHave(_ member: CSLMember) -> Bool { present.contains(member) }

    // MARK: - Kind

    private mutating func writeKind() {
        let (resource, genre, locals) = MODSKind.terms(of: work.type)
        out.element(
            "typeOfResource",
            [
                "manuscript": [.manuscript, .archivalItem, .personalCommunication].contains(work.type) ? "yes" : nil,
                "collection": [.archivalCollection, .collection].contains(work.type) ? "yes" : nil,
            ], text: resource)
        // Programs take a paper whose own genre is that of its host for the whole proceedings.
        if let genre, !(hasHost && genre == hostGenre) {
            out.element("genre", ["authority": "marcgt"], text: genre)
        }
        for local in locals { out.element("genre", ["authority": "local"], text: local) }
        out.element("genre", text: plain(.genre))
    }

    /// A conference is a corporate name in MODS. Programs take names without a role for authors.
    private mutating func writeEventName() {
        guard let event = work[.event] as Title? else { return }
        out.element("name", ["type": "conference"]) { out in
            out.element("namePart", text: Self.text(event.full))
            out.element("role") { $0.element("roleTerm", ["type": "text"], text: "event") }
        }
    }

    private mutating func writeLanguage() {
        guard let tag = plain(.language) else { return }
        out.element("language") { out in
            // The code of three letters says less than a tag with a script or region.
            if let code = MODSLanguage.code(of: tag),
                !tag.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
            {
                out.element("languageTerm", ["type": "code", "authority": "iso639-2b"], text: code)
            }
            out.element("languageTerm", ["type": "code", "authority": "rfc5646"], text: tag)
        }
    }

    mutating func writePhysicalDescription() {
        let pages = plain(.numberOfPages)
        let volumes = plain(.numberOfVolumes)
        let dimensions = plain(.dimensions)
        let medium = plain(.medium)
        out.element("physicalDescription") { out in
            out.element("form", text: medium)
            if let pages { out.element("extent", text: pages + Self.pages) }
            if let volumes { out.element("extent", text: volumes + Self.volumes) }
            out.element("extent", ["unit": "dimensions"], text: dimensions)
        }
    }

    /// The words behind the numbers of pages and volumes.
    static let pages = " pages"
    static let volumes = " volumes"

    private mutating func writeSubjects() {
        for keyword in work.keywords { out.element("subject") { $0.element("topic", text: keyword) } }
        guard let scale = plain(.scale) else { return }
        out.element("subject") { $0.element("cartographics") { $0.element("scale", text: scale) } }
    }

    // MARK: - Notes

    /// The variables with an element of their own, here or in a related item.
    static let placed: Set<Variable> = [
        .abstract, .callNumber, .chapterNumber, .collectionNumber, .containerTitleShort, .dimensions, .edition, .genre,
        .issue, .language, .license, .medium, .note, .number, .numberOfPages, .numberOfVolumes, .page, .part,
        .partNumber, .reviewedGenre, .scale, .section, .supplement, .supplementNumber, .volume,
    ]

    private static let noted = Variable.allCases.filter { !placed.contains($0) }

    private mutating func writeNotes() {
        out.element("note", text: plain(.note))
        for variable in Self.noted where mayHave(.variable(variable)) {
            out.element("note", ["type": variable.rawValue], text: plain(variable))
        }
    }

    // MARK: - Identifiers and places

    /// The schemes that identify the work itself. ISBN and ISSN identify the host if there is one.
    private static let ownSchemes = Identifier.Scheme.allCases.filter { $0 != .isbn && $0 != .issn }

    /// The identifiers of some schemes. A valid URL is a location instead.
    mutating func writeIdentifiers(_ schemes: [Identifier.Scheme]) {
        for (identifier, isAddress) in identifiers where !isAddress && schemes.contains(identifier.scheme) {
            let text = identifier.scheme == .doi ? DOI(identifier.text)?.text ?? identifier.text : identifier.text
            out.element(
                "identifier",
                [
                    "type": Self.name(of: identifier.scheme), "invalid": identifier.isValid ? nil : "yes",
                    "displayLabel": identifier.qualifier,
                ], text: text)
        }
    }

    /// The name of a scheme in MODS.
    static func name(of scheme: Identifier.Scheme) -> String { scheme == .handle ? "hdl" : scheme.rawValue }

    /// Whether an identifier is an address that the schema takes (`xs:anyURI`).
    private static func isAddress(_ identifier: Identifier) -> Bool {
        guard identifier.scheme == .url, identifier.text.utf8.allSatisfy({ isInAddress($0) }), identifier.isValid else {
            return false
        }
        guard identifier.text.utf8.contains(UInt8(ascii: "%")) else { return true }
        return identifier.text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy {
            $0.count >= 2 && $0.prefix(2).allSatisfy(\.isHexDigit)
        }
    }

    private static func isInAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"),
            UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\""):
            false
        default: byte > 0x20 && byte < 0x7F
        }
    }

    private mutating func writeLocations() {
        if let archive = work.archive {
            out.element("location") { out in
                for (text, type) in [(archive.repository, "repository"), (archive.place, "place")] {
                    out.element("physicalLocation", ["type": type], text: text?.text)
                }
                if !archive.levels.isEmpty { out.element("shelfLocator", text: archive.shelfmark) }
            }
        }
        var accessed = work[.accessed].flatMap { $0.edtf ?? $0.text }
        for (address, isAddress) in identifiers where isAddress {
            out.element("location") {
                $0.element(
                    "url", ["dateLastAccessed": accessed, "displayLabel": address.qualifier], text: address.text)
            }
            accessed = nil
        }
    }

    /// The plain text of rich text, with quotations in quotation marks.
    static func text(_ text: RichText) -> String {
        if text.nodes.count == 1, case .text(let plain) = text.nodes[0] { return plain }
        return quoted(text.nodes)
    }

    private static func quoted(_ nodes: [RichText.Node]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .styled(.quotation, let inner): "“\(quoted(inner))”"
            case .styled(_, let inner): quoted(inner)
            }
        }.joined()
    }
}
