import CitandaWorks
import CitandaXML

/// The elements of a reference.
extension TEIReader {
    /// Reads what an element holds.
    mutating func read(_ parent: MarkupTree.Element, in place: Place) {
        for child in parent.children {
            switch child {
            case .element(let element): visit(element, in: place)
            case .text(let text):
                if isFreeText,
                    String(decoding: text.bytes, as: UTF8.self).contains(where: { $0.isLetter || $0.isNumber })
                {
                    hasUntaggedWords = true
                }
            }
        }
    }

    private mutating func visit(_ element: MarkupTree.Element, in place: Place) {
        switch element.name {
        case "analytic", "monogr": readLevel(element)
        case "series": readSeries(element, in: place)
        case "imprint": read(element, in: place)
        case "title": readTitle(element, in: place)
        case "author", "editor", "respStmt": readNames(element, in: place)
        case "meeting": readMeeting(element)
        case "publisher", "pubPlace": readPublisher(element)
        case "date": readDate(element)
        case "biblScope": readScope(element, in: place)
        case "idno": readNumber(element)
        case "ptr", "ref": readPointer(element)
        case "edition": set(.edition, to: literal(element), from: "edition")
        case "extent": readExtent(element)
        case "textLang": readLanguage(element)
        case "availability": set(.license, to: literal(element.first("licence") ?? element), from: "availability")
        case "note": readNote(element)
        case "msIdentifier": readArchive(element)
        case "relatedItem": readRelated(element)
        case "lb", "pb", "cb", "anchor": break
        case "hi", "emph", "seg", "q", "quote", "foreign":
            // Words in italics have no tag that says their meaning; tags may stand inside.
            read(element, in: place)
        default: keep(element.name, TEIText.markup(of: element))
        }
    }

    private mutating func readLevel(_ element: MarkupTree.Element) {
        if let language = element["xml:lang"], !language.isEmpty, levelLanguage == nil {
            levelLanguage = Literal(language)
        }
        read(element, in: element.name == "analytic" ? .analytic : .monogr)
    }

    private mutating func readSeries(_ element: MarkupTree.Element, in place: Place) {
        if element.elements.isEmpty {
            addTitle(element, .collection, aspect: .main)
        } else {
            read(element, in: .series)
        }
    }

    // MARK: - Imprint

    private mutating func readPublisher(_ element: MarkupTree.Element) {
        // A name in two scripts: the first is the name.
        let names = element.elements.filter { ["orgName", "placeName", "persName", "name"].contains($0.name) }
        guard let text = literal(names.count > 1 ? names.first : element) else { return }
        publishers.append(
            .init(isPlace: element.name == "pubPlace", text: text, number: element["n"].flatMap { Int($0) }))
        for name in names.dropFirst() { keep(element.name, TEIText.markup(of: name)) }
    }

    private mutating func readDate(_ element: MarkupTree.Element) {
        guard let date = TEIDate.date(of: element, origin: markup.origin(of: element)) else { return }
        let type = (element["type"] ?? "").lowercased()
        let role =
            TEIFields.dates.first { type.hasPrefix($0.type) || type == "access" && $0.role == .accessed }?.role
            ?? .issued
        if work.dates[role] == nil {
            work.dates[role] = date
        } else {
            keep("date", TEIText.plain(of: element))
        }
    }

    private mutating func readMeeting(_ element: MarkupTree.Element) {
        let titles = element.elements.filter { $0.name == "title" || $0.name == "name" || $0.name == "eventName" }
        if titles.isEmpty, !element.elements.contains(where: { $0.name == "date" || $0.name == "placeName" }) {
            addTitle(element, .event, aspect: .main)
            return
        }
        for title in titles { addTitle(title, .event, aspect: TEITitleReader.aspect(of: title["type"] ?? "")) }
        for inner in element.elements {
            switch inner.name {
            case "title", "name", "eventName": break
            case "date":
                if let date = TEIDate.date(of: inner, origin: markup.origin(of: inner)) { work.dates[.event] = date }
            case "placeName", "settlement": set(.eventPlace, to: literal(inner), from: "meeting")
            default: keep("meeting-" + inner.name, TEIText.markup(of: inner))
            }
        }
    }

    private mutating func readScope(_ element: MarkupTree.Element, in place: Place) {
        var value = literal(element)
        if value == nil, let from = element["from"] ?? element["n"] {
            let to = element["to"].flatMap { $0 == from ? nil : "–" + $0 } ?? ""
            value = Literal(from + to, origin: markup.origin(of: element))
        }
        let unit = (element["unit"] ?? element["type"] ?? "").lowercased()
        let name = unit.isEmpty ? "biblScope" : "biblScope-" + unit
        guard let variable = TEIFields.units.first(where: { $0.unit == unit })?.variable else {
            if place == .series, unit.isEmpty {
                set(.collectionNumber, to: value, from: name)
            } else {
                keep(name, value?.text ?? "")
            }
            return
        }
        let isOfSeries = place == .series && (variable == .volume || variable == .issue)
        set(isOfSeries ? .collectionNumber : variable, to: value, from: name)
    }

    private mutating func readExtent(_ element: MarkupTree.Element) {
        let measures = element.elements.filter { $0.name == "measure" }
        for measure in measures {
            let value = literal(measure) ?? measure["quantity"].map { Literal($0, origin: markup.origin(of: measure)) }
            switch (measure["unit"] ?? "").lowercased() {
            case "page", "pages", "pp", "p": set(.numberOfPages, to: value, from: "extent")
            case "volume", "volumes", "vol", "vols": set(.numberOfVolumes, to: value, from: "extent")
            default: set(.dimensions, to: value, from: "extent")
            }
        }
        guard measures.isEmpty, let text = literal(element) else { return }
        let words = text.text.split(separator: " ")
        let unit = words.last?.lowercased().trimmingCharacters(".") ?? ""
        let rest = Literal(words.dropLast().joined(separator: " "), origin: text.origin)
        switch unit {
        case "p", "pp", "pages", "s": set(.numberOfPages, to: rest, from: "extent")
        case "vol", "vols", "volumes": set(.numberOfVolumes, to: rest, from: "extent")
        default: set(.dimensions, to: text, from: "extent")
        }
    }

    private mutating func readLanguage(_ element: MarkupTree.Element) {
        let code = element["mainLang"].flatMap { $0.isEmpty ? nil : Literal($0, origin: markup.origin(of: element)) }
        set(.language, to: code ?? literal(element), from: "textLang")
        if let others = element["otherLangs"] { keep("textLang-others", others) }
    }

    // MARK: - Numbers

    private mutating func readNumber(_ element: MarkupTree.Element) {
        guard let text = plain(element) else { return }
        let type = (element["type"] ?? "").lowercased()
        let scheme = TEIFields.schemes.first { $0.type.lowercased() == type }?.scheme
        if let scheme, TEIFields.isIdentifier(text.text, scheme, type: element["type"] ?? "") {
            let identifier = Identifier(scheme, text.text, qualifier: element["n"], origin: text.origin)
            identifiers.append((element["sortKey"].flatMap { Int($0) }, identifier))
        } else if let variable = TEIFields.numbers.first(where: { $0.type.lowercased() == type })?.variable {
            set(variable, to: text, from: "idno")
        } else if type == TEIFields.key {
            work.key = text.text
        } else if type == TEIFields.shelfmark {
            var archive = work.archive ?? ArchiveLocation()
            archive.levels.append(.init(.shelfmark, text: text.text, value: text.text, origin: text.origin))
            work.archive = archive
        } else if type == TEIFields.bibTeX, work.key.isEmpty {
            work.key = text.text
        } else if type.isEmpty, text.text.contains("://") {
            identifiers.append((nil, Identifier(.url, text.text, origin: text.origin)))
        } else if isFreeText || type.isEmpty {
            keep("idno", text.text)
        } else {
            numbers.append(.init(TEI.extra + "idno-" + (element["type"] ?? ""), .string(text.text)))
        }
    }

    private mutating func readPointer(_ element: MarkupTree.Element) {
        let text = TEIText.markup(of: element)
        let address = element["target"] ?? text
        guard address.contains(":") else {
            keep(element.name, text.isEmpty ? address : text)
            return
        }
        let isKnown = identifiers.contains { $0.identifier.text == address }
        if !isKnown || text.isEmpty {
            identifiers.append((nil, Identifier(.url, address, origin: markup.origin(of: element))))
        }
        if text != address { keep(element.name, text) }
    }
}
