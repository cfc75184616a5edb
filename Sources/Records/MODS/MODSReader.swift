import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaXML

/// Reads a record of MODS in the dialects of the Library of Congress, of digital libraries, and of reference managers.
struct MODSReader {
    let markup: RecordMarkup
    var work = Work(key: "", type: .document)
    /// The number of related works around this one.
    let depth: Int
    /// Whether a genre or our own type said what the work is.
    private var isTyped = false
    private var hasHost = false
    /// Whether the host says that it goes on.
    private var isInSerial = false
    /// A publisher that is named as a contributor.
    var namedPublisher: Literal?
    /// The exact values of the extension.
    private var texts: [(name: String, value: Literal)] = []
    /// Titles whose parts no element of MODS divides, as JSON.
    private var oddTitles: [(role: TitleRole, text: String)] = []
    private var shortTitles: [(role: TitleRole, text: String)] = []

    private static let names: Set<String> = ["mods"]

    /// The work of a record.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        guard let markup = RecordMarkup(record, .mods, named: names) else {
            return ([], [Diagnostic(.recordUnread, "the record has no element that can be read", at: record.firstLine)])
        }
        var reader = MODSReader(markup: markup)
        reader.read(markup.root)
        return ([reader.work], markup.faults)
    }

    init(markup: RecordMarkup, depth: Int = 0) {
        self.markup = markup
        self.depth = depth
    }

    /// Reads all elements of a record, or of the description of a related work.
    mutating func read(_ record: MarkupTree.Element) {
        let elements = record.elements
        let host = elements.first { $0.name == "relatedItem" && $0["type"] == "host" && Self.isTitled($0) }
        hasHost = host != nil
        isInSerial = host.map { Self.isSerial($0) } ?? false
        readKind(elements, id: record["ID"])
        readTitles(elements, as: .title)
        for element in elements { readElement(element) }
        settle()
    }

    private mutating func readElement(_ element: MarkupTree.Element) {
        switch element.name {
        case "titleInfo", "typeOfResource", "genre": break
        case "name": readName(element, host: false)
        case "originInfo": readOrigin(element)
        case "language": readLanguage(element)
        case "physicalDescription": readPhysicalDescription(element)
        case "abstract": add(.abstract, markup.literal(element), separator: "\n")
        case "note": readNote(element)
        case "tableOfContents": addNote(markup.literal(element), label: "Table of Contents")
        case "subject": readSubject(element)
        case "classification": add(.callNumber, markup.literal(element), separator: ", ")
        case "relatedItem": readRelatedItem(element)
        case "identifier": readIdentifier(element)
        case "location": readLocation(element)
        case "accessCondition": add(.license, markup.literal(element), separator: "\n")
        case "part": readPart(element)
        case "extension": readExtension(element)
        case "recordInfo": readRecordInfo(element)
        default: keep(element)
        }
    }

    // MARK: - Values

    /// Puts a text into a variable, behind a text that the variable has. Without a separator, a second text is kept as an extra field.
    mutating func add(_ variable: Variable, _ value: Literal?, separator: String? = nil) {
        guard let value else { return }
        guard let known = work.variables[variable] else {
            work.variables[variable] = value
            return
        }
        guard known.text != value.text else { return }
        if let separator {
            work.variables[variable]?.text = known.text + separator + value.text
        } else {
            work.extra.append(.init(MODS.extra + variable.rawValue, .string(value.text)))
        }
    }

    /// Keeps the text of an element that the model has no place for.
    mutating func keep(_ element: MarkupTree.Element) {
        guard let text = markup.literal(element)?.text else { return }
        work.extra.append(.init(MODS.extra + element.name, .string(text)))
    }

    // MARK: - Kind

    private mutating func readKind(_ elements: [MarkupTree.Element], id: String?) {
        if let id { work.key = id }
        let genres = elements.filter { $0.name == "genre" }
        let texts = genres.map { (element: $0, text: markup.literal($0)?.text ?? "") }
        let ours = texts.first { $0.element["authority"] == "local" && WorkType(rawValue: $0.text) != nil }
        let type =
            ours.flatMap { WorkType(rawValue: $0.text) }
            ?? texts.lazy.compactMap { [hasHost] in
                // The terms of the MARC list and the types of CSL share words with other meanings.
                $0.element["authority"] == "local"
                    ? MODSKind.type(ofLocal: $0.text) : MODSKind.type(ofGenre: $0.text, hasHost: hasHost)
            }.first ?? texts.lazy.compactMap { MODSKind.type(ofLocal: $0.text) }.first
        let published = ours == nil ? typeOfCollection(elements) : nil
        if let type = published ?? type {
            work.type = type
            isTyped = true
        }
        for genre in texts where genre.element["authority"] == nil {
            // A genre that is only the name of the type says nothing more.
            if ours == nil,
                MODSKind.type(ofLocal: genre.text) != nil || MODSKind.type(ofGenre: genre.text, hasHost: hasHost) != nil
            {
                continue
            }
            add(.genre, markup.literal(genre.element))
        }
        for resource in elements where resource.name == "typeOfResource" && !isTyped {
            if resource["manuscript"] == "yes" {
                work.type = .manuscript
            } else if let type = MODSKind.type(ofResource: markup.literal(resource)?.text ?? "") {
                work.type = type
            } else {
                continue
            }
            isTyped = true
        }
        if !isTyped, elements.contains(where: { $0.first("internetMediaType")?.text.trimmingBlanks == "text/html" }) {
            work.type = .webpage
            isTyped = true
        }
    }

    /// Decides the type of a work of which nothing says the type.
    private mutating func settle() {
        if !isTyped {
            if hasHost {
                let isPart = isInSerial || work.variables[.volume] != nil || work.variables[.issue] != nil
                let isSerial = work.identifier(.issn) != nil
                work.type = isSerial || isPart && work.identifier(.isbn) == nil ? .articleJournal : .chapter
            } else if !work.publishers.isEmpty || work.identifier(.isbn) != nil {
                work.type = .book
            }
        }
        if let namedPublisher, work.publishers.allSatisfy({ $0.name == nil }) {
            work.set(.publisher, to: namedPublisher)
        }
        for (name, value) in texts {
            if let member = CSLMember(name: name) { work.set(member, to: value) }
        }
        for (role, text) in oddTitles {
            guard let parts = try? JSONValue(parsing: Array(text.utf8)) else { continue }
            CSLDetails.setParts(parts, of: &work.titles[role, default: Title(main: "")])
        }
        for (role, text) in shortTitles { work.titles[role]?.short = RichText(markup: text) }
        if work.identifiers.count < 2 { return }
        // The host, whose numbers come first in the file, is read first.
        let order = CSLMember.schemes
        work.identifiers = work.identifiers.enumerated().sorted {
            let places = (
                order.firstIndex(of: $0.element.scheme) ?? order.count,
                order.firstIndex(of: $1.element.scheme) ?? order.count
            )
            return places.0 == places.1 ? $0.offset < $1.offset : places.0 < places.1
        }.map(\.element)
    }

    /// Whether a host has a title of its own; a uniform title names a collection of copies.
    private static func isTitled(_ host: MarkupTree.Element) -> Bool {
        host.elements.contains { $0.name == "titleInfo" && $0["type"] != "uniform" }
    }

    private static func isSerial(_ host: MarkupTree.Element) -> Bool {
        host.elements.contains { part in
            switch part.name {
            case "originInfo": ["continuing", "serial"].contains(part.first("issuance")?.text.trimmingBlanks ?? "")
            case "genre": ["periodical", "journal", "academic journal"].contains(part.text.trimmingBlanks.lowercased())
            default: false
            }
        }
    }

    // MARK: - Small elements

    private mutating func readLanguage(_ element: MarkupTree.Element) {
        let terms = element.elements.filter { $0.name == "languageTerm" }
        // A tag of BCP 47 says more than a code of three letters, and both more than a word.
        let tag = terms.first { ["rfc5646", "rfc3066", "rfc4646"].contains($0["authority"]) }
        let code = terms.first { $0["type"] == "code" }
        guard let term = tag ?? code ?? terms.first ?? (terms.isEmpty ? element : nil), var value = markup.literal(term)
        else { return }
        if tag == nil, let short = MODSLanguage.tag(of: value.text) { value.text = short }
        add(.language, value, separator: "; ")
    }

    private mutating func readNote(_ element: MarkupTree.Element) {
        let value = markup.literal(element)
        guard let type = element["type"], !type.isEmpty else { return add(.note, value, separator: "\n") }
        // The notes of libraries on the language or on numbers are no values of variables that have an element.
        if let variable = Variable(rawValue: type), !MODSWriter.placed.contains(variable),
            work.variables[variable] == nil
        {
            work.variables[variable] = value
        } else {
            addNote(value, label: type)
        }
    }

    /// Adds a note of a kind that no variable is for.
    private mutating func addNote(_ value: Literal?, label: String) {
        guard var value else { return }
        value.text = "\(label): \(value.text)"
        add(.note, value, separator: "\n")
    }

    private mutating func readSubject(_ element: MarkupTree.Element) {
        if let scale = markup.literal(element.first("cartographics")?.first("scale")) { readScale(scale) }
        // A heading of several parts is one keyword.
        let parts = element.elements.filter { $0.name != "cartographics" }.compactMap { part -> String? in
            part.name == "name" ? nameText(part) : markup.literal(part)?.text
        }
        if !parts.isEmpty { work.keywords.append(parts.joined(separator: Self.headingJoint)) }
    }

    private static let headingJoint = "--"

    /// Reads a scale: “Scale [ca. 1:510,000].” is the scale 1:510,000.
    private mutating func readScale(_ value: Literal) {
        let ratio = value.text.drop { !$0.isNumber }.prefix { $0.isNumber || ":,. ".contains($0) }
        let numbers = ratio.split(separator: ":", omittingEmptySubsequences: false)
        let isRatio = numbers.count == 2 && numbers.allSatisfy { $0.contains(where: \.isNumber) }
        let scale = isRatio ? String(ratio.trimmingCharacters(" ,.")) : value.text
        add(.scale, Literal(scale, origin: value.origin))
        if scale != value.text { work.extra.append(.init(MODS.extra + "scale", .string(value.text))) }
    }

    private mutating func readIdentifier(_ element: MarkupTree.Element) {
        guard let value = markup.literal(element) else { return }
        let type = (element["type"] ?? "").lowercased()
        let scheme: Identifier.Scheme? =
            switch type {
            case "hdl", "handle": .handle
            case "uri", "url": .url
            case "issn-l", "eissn": .issn
            default: Identifier.Scheme(rawValue: type)
            }
        guard let scheme else {
            work.extra.append(.init(MODS.extra + "identifier:" + type, .string(value.text)))
            return
        }
        if work.identifiers.contains(where: { $0.scheme == scheme && $0.text == value.text }) { return }
        work.identifiers.append(
            Identifier(scheme, value.text, qualifier: element["displayLabel"], origin: value.origin))
    }

    private mutating func readRecordInfo(_ element: MarkupTree.Element) {
        let identifiers = element.elements.filter { $0.name == "recordIdentifier" }
        if let key = identifiers.first(where: { $0["source"] == MODS.keySource }) ?? identifiers.first,
            let text = markup.literal(key)?.text, work.key.isEmpty || key["source"] == MODS.keySource
        {
            work.key = text
        }
    }

    // MARK: - Extension

    private mutating func readExtension(_ element: MarkupTree.Element) {
        var levels: [ArchiveLocation.Level] = []
        var isOurs = false
        for value in element.elements {
            guard value.name.hasPrefix(MODS.ours) else {
                readCongress(value)
                continue
            }
            isOurs = true
            // Blanks are a part of an exact value.
            let text = value.text
            switch value.name.dropFirst(MODS.ours.count) {
            case "text":
                if let name = value["name"] { texts.append((name, Literal(text, origin: markup.origin(of: value)))) }
            case "title", "short":
                guard let role = value["name"].flatMap({ TitleRole(rawValue: $0) }) else { continue }
                if value.name == MODS.ours + "title" {
                    oddTitles.append((role, text))
                } else {
                    shortTitles.append((role, text))
                }
            case "level":
                levels.append(
                    .init(
                        value["kind"].flatMap { .init(rawValue: $0) } ?? .shelfmark, text: text,
                        value: value["value"] ?? text, origin: markup.origin(of: value)))
            case "name-part": readNamePart(value, text)
            case "field":
                guard let name = value["name"] else { continue }
                let json = value["as"] == "json" ? try? JSONValue(parsing: Array(text.utf8)) : nil
                work.extra.append(.init(name, json ?? .string(text)))
            default: keep(value)
            }
        }
        if !levels.isEmpty {
            var archive = work.archive ?? ArchiveLocation()
            archive.levels = levels
            work.archive = archive
        }
        if !isOurs { keep(element) }
    }

    /// Reads a part of a name that MODS has no element for, such as a particle, which MODS joins with another part.
    private mutating func readNamePart(_ element: MarkupTree.Element, _ text: String) {
        guard let role = element["role"].flatMap({ ContributorRole(rawValue: $0) }),
            let number = element["number"].flatMap({ Int($0) }), number > 0
        else { return }
        let places = work.contributors.indices.filter { work.contributors[$0].role == role }
        guard places.indices.contains(number - 1) else { return }
        let place = places[number - 1]
        if element["kind"] == "form" {
            work.contributors[place].name.forms.append(
                .init(text, language: element["language"], origin: markup.origin(of: element)))
        }
        guard case .personal(var parts) = work.contributors[place].name.kind else { return }
        switch element["kind"] {
        case "non-dropping-particle":
            parts.nonDroppingParticle = text
            if let family = parts.family, family.hasPrefix(text) {
                let rest = family.dropFirst(text.count).drop { $0 == " " }
                parts.family = rest.isEmpty ? nil : String(rest)
            }
        case "dropping-particle":
            parts.droppingParticle = text
            if let given = parts.given, given.hasSuffix(text) {
                let rest = given.dropLast(text.count).trimmingBlanks
                parts.given = rest.isEmpty ? nil : rest
            }
        case "order": parts.order = Name.Order(rawValue: text) ?? parts.order
        case "suffix": parts.suffix = text
        case "comma-suffix": parts.commaBeforeSuffix = true
        default: break
        }
        work.contributors[place].name.kind = .personal(parts)
    }
}
