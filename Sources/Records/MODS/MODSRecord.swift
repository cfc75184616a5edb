import CitandaJSON
import CitandaWorks
import CitandaXML

/// The elements of one MODS record. Values of the host, the series or the original are in a `relatedItem`.
struct MODSRecord {
    let work: Work
    /// The number of related works around this one.
    let depth: Int

    init(_ work: Work, depth: Int = 0) {
        self.work = work
        self.depth = depth
    }

    /// Whether the work has a host with a title.
    var hasHost: Bool { work[.container] != nil }

    /// All elements of the record.
    var elements: [Element] {
        var elements = titles(.title) + eventName
        elements += work.contributors.filter { !belongsElsewhere($0.role) }.map { MODSName.element($0) }
        elements += kind
        elements += hasHost && work.type.isContained ? contentOrigin : origin
        elements += language + physicalDescription
        elements += variable(.abstract).map { [MODS.element("abstract", text: $0)] } ?? []
        elements += notes
        elements += subjects + classification
        elements += relatedItems
        elements += identifiers(of: hasHost ? Self.ownSchemes : Identifier.Scheme.allCases)
        elements += locations
        elements +=
            variable(.license).map {
                [MODS.element("accessCondition", ["type": "use and reproduction"], text: $0)]
            } ?? []
        if !hasHost { elements += part(withDate: false) }
        elements += rest
        elements.append(
            MODS.element(
                "recordInfo", children: [MODS.element("recordIdentifier", ["source": "citanda"], text: work.key)]))
        return elements
    }

    /// The text of a variable without its markup.
    func variable(_ variable: Variable) -> String? {
        guard let text = work[variable], !text.isEmpty else { return nil }
        return RichText(markup: text).plain
    }

    // MARK: - What it is

    private var kind: [Element] {
        let (resource, genre) = MODSKind.terms(of: work.type)
        var elements = [
            MODS.element(
                "typeOfResource",
                [
                    "manuscript": [.manuscript, .archivalItem, .personalCommunication].contains(work.type)
                        ? "yes" : nil,
                    "collection": [.archivalCollection, .collection].contains(work.type) ? "yes" : nil,
                ], text: resource)
        ]
        if let genre { elements.append(MODS.element("genre", ["authority": "marcgt"], text: genre)) }
        elements.append(MODS.element("genre", ["authority": "local"], text: work.type.rawValue))
        if let text = variable(.genre) { elements.append(MODS.element("genre", text: text)) }
        return elements
    }

    /// A conference is a corporate name in MODS.
    private var eventName: [Element] {
        guard let event = work[.event] as Title? else { return [] }
        let part = MODS.element("namePart", text: RichText(quoting: event.full).plain)
        return [MODS.element("name", ["type": "conference"], children: [part])]
    }

    private var language: [Element] {
        guard let tag = variable(.language) else { return [] }
        var terms: [Element] = []
        if let code = MODSLanguage.code(of: tag) {
            terms.append(MODS.element("languageTerm", ["type": "code", "authority": "iso639-2b"], text: code))
        }
        terms.append(MODS.element("languageTerm", ["type": "code", "authority": "rfc3066"], text: tag))
        return [MODS.element("language", children: terms)]
    }

    private var physicalDescription: [Element] {
        var children: [Element] = []
        for (variable, unit) in [
            (Variable.numberOfPages, "pages"), (.numberOfVolumes, "volumes"), (.dimensions, "dimensions"),
        ] {
            if let text = self.variable(variable) {
                children.append(MODS.element("extent", ["unit": unit], text: text))
            }
        }
        if let medium = variable(.medium) { children.append(MODS.element("form", text: medium)) }
        return children.isEmpty ? [] : [MODS.element("physicalDescription", children: children)]
    }

    private var subjects: [Element] {
        var subjects = work.keywords.map { MODS.element("subject", children: [MODS.element("topic", text: $0)]) }
        if let scale = variable(.scale) {
            let scale = MODS.element("cartographics", children: [MODS.element("scale", text: scale)])
            subjects.append(MODS.element("subject", children: [scale]))
        }
        return subjects
    }

    private var classification: [Element] {
        variable(.callNumber).map { [MODS.element("classification", text: $0)] } ?? []
    }

    // MARK: - Notes

    /// The variables with an element of their own, here or in a related item.
    private static let placed: Set<Variable> = [
        .abstract, .callNumber, .chapterNumber, .collectionNumber, .containerTitleShort, .dimensions, .edition, .genre,
        .issue, .language, .license, .medium, .note, .number, .numberOfPages, .numberOfVolumes, .page, .part,
        .partNumber,
        .reviewedGenre, .scale, .section, .supplement, .supplementNumber, .volume,
    ]

    private var notes: [Element] {
        var notes = variable(.note).map { [MODS.element("note", text: $0)] } ?? []
        for variable in Variable.allCases where !Self.placed.contains(variable) {
            if let text = self.variable(variable) {
                notes.append(MODS.element("note", ["type": variable.rawValue], text: text))
            }
        }
        return notes
    }

    // MARK: - Identifiers and places

    /// The schemes that identify the work itself. ISBN and ISSN identify the host if there is one.
    private static let ownSchemes = Identifier.Scheme.allCases.filter { $0 != .isbn && $0 != .issn }

    /// The identifiers of some schemes. A valid URL is a location instead.
    func identifiers(of schemes: [Identifier.Scheme]) -> [Element] {
        work.identifiers.flatMap(\.parts).filter {
            schemes.contains($0.scheme) && !($0.scheme == .url && $0.isValid)
        }.map { identifier in
            let text = identifier.scheme == .doi ? DOI(identifier.text)?.text ?? identifier.text : identifier.text
            return MODS.element(
                "identifier",
                [
                    "type": identifier.scheme == .handle ? "hdl" : identifier.scheme.rawValue,
                    "invalid": identifier.isValid ? nil : "yes", "displayLabel": identifier.qualifier,
                ], text: text)
        }
    }

    private var locations: [Element] {
        var locations: [Element] = []
        if let archive = work.archive {
            var children: [Element] = []
            for (text, type) in [(archive.repository, "repository"), (archive.place, "place")] {
                if let text { children.append(MODS.element("physicalLocation", ["type": type], text: text.text)) }
            }
            if !archive.levels.isEmpty { children.append(MODS.element("shelfLocator", text: archive.shelfmark)) }
            if !children.isEmpty { locations.append(MODS.element("location", children: children)) }
        }
        let urls = work.identifiers.flatMap(\.parts).filter { $0.scheme == .url && $0.isValid }
        for (index, url) in urls.enumerated() {
            let accessed = index == 0 ? work[.accessed].flatMap { $0.edtf ?? $0.text } : nil
            locations.append(
                MODS.element(
                    "location",
                    children: [
                        MODS.element(
                            "url", ["dateLastAccessed": accessed, "displayLabel": url.qualifier], text: url.text)
                    ]))
        }
        return locations
    }

    // MARK: - What is left

    private var rest: [Element] {
        var children: [Element] = []
        func add(_ name: String, _ attributes: [(String, String?)], _ text: String) {
            children.append(
                Element(
                    name, namespace: MODS.extensionNamespace,
                    attributes: attributes.compactMap { name, value in value.map { Attribute(name, $0) } }, text: text))
        }
        for level in work.archive?.levels ?? [] {
            add("level", [("kind", level.kind.rawValue), ("value", level.value)], level.text)
        }
        for field in work.extra where !work.isSpelling(field) {
            add("field", [("name", field.name)], field.value.stringOrNumber ?? field.value.compact)
        }
        return children.isEmpty ? [] : [MODS.element("extension", children: children)]
    }
}
