import CitandaWorks
import CitandaXML

/// The elements `relatedItem` and `part`.
extension MODSReader {
    mutating func readRelatedItem(_ element: MarkupTree.Element) {
        if let label = element["displayLabel"], let kind = Relation.Kind(rawValue: label) {
            return addRelation(kind, element)
        }
        switch element["type"] {
        case "host" where element["displayLabel"] == MODSWriter.collectionLabel && element.elements.count == 1:
            guard let title = markup.literal(element.first("titleInfo")) else { return }
            work.set(.archiveCollection, to: title)
        case "host": readHost(element)
        case "series": readSeries(element)
        case "original": readOriginal(element)
        case "reviewOf": readReviewed(element)
        case "otherVersion", "otherFormat": addRelation(.otherEdition, element)
        default: keep(element)
        }
    }

    private mutating func addRelation(_ kind: Relation.Kind, _ element: MarkupTree.Element) {
        let isKey = element.elements.count == 1 && element.first("recordInfo") != nil
        var reader = MODSReader(markup: markup, depth: depth + 1)
        if depth < MODSWriter.mostDepth { reader.read(element) }
        if isKey {
            work.relations.append(Relation(kind, .key(reader.work.key)))
        } else if depth < MODSWriter.mostDepth {
            work.relations.append(Relation(kind, .work(reader.work)))
        }
    }

    private mutating func readHost(_ element: MarkupTree.Element) {
        let elements = element.elements
        readTitles(elements, as: .container)
        for part in elements {
            switch part.name {
            case "name": readName(part, host: true, author: .containerAuthor)
            case "originInfo": readOrigin(part)
            case "identifier": readHostIdentifier(part)
            case "part": readPart(part)
            case "physicalDescription": readPhysicalDescription(part)
            case "relatedItem" where part["type"] == "series": readSeries(part)
            case "relatedItem" where part["type"] == "host" && work[.collection] == nil: readSeries(part)
            case "note", "abstract", "subject", "language", "classification", "location": keep(part)
            default: break
            }
        }
    }

    /// A DOI of a book is not the DOI of its chapter.
    private mutating func readHostIdentifier(_ element: MarkupTree.Element) {
        guard let value = markup.literal(element) else { return }
        let type = (element["type"] ?? "").lowercased()
        if let scheme = Identifier.Scheme(rawValue: type), scheme == .isbn || scheme == .issn {
            work.identifiers.append(
                Identifier(scheme, value.text, qualifier: element["displayLabel"], origin: value.origin))
        } else {
            work.extra.append(.init(MODS.extra + "host:identifier:" + type, .string(value.text)))
        }
    }

    /// The series, whose number may stand behind a semicolon of its title.
    private mutating func readSeries(_ element: MarkupTree.Element) {
        guard work[.collection] == nil else { return keep(element) }
        readTitles(element.elements, as: .collection)
        if let title = work[.collection]?.full.plain, work.variables[.collectionNumber] == nil,
            let mark = title.firstRange(of: " ; ")
        {
            let origin = work[.collection]?.origin
            work.titles[.collection] = Title(RichText(plain: String(title[..<mark.lowerBound])), origin: origin)
            work.variables[.collectionNumber] = Literal(String(title[mark.upperBound...]), origin: origin)
        }
        for part in element.elements {
            switch part.name {
            case "name": readName(part, host: true, author: .collectionEditor)
            case "part":
                let number = part.elements.lazy.filter { $0.name == "detail" }.first?.first("number")
                add(.collectionNumber, markup.literal(number))
            case "identifier" where part["type"] == "issn": readIdentifierOfSeries(part)
            default: break
            }
        }
        for index in work.contributors.indices
        where work.contributors[index].role == .editor
            && work.contributors[index].name.origin.map({ markup.range(of: element).contains($0.range.lowerBound) })
                == true
        {
            work.contributors[index].role = .collectionEditor
        }
    }

    private mutating func readIdentifierOfSeries(_ element: MarkupTree.Element) {
        guard let value = markup.literal(element), work.identifier(.issn) == nil else { return }
        work.identifiers.append(Identifier(.issn, value.text, origin: value.origin))
    }

    private mutating func readOriginal(_ element: MarkupTree.Element) {
        readTitles(element.elements, as: .original)
        for part in element.elements {
            switch part.name {
            case "name": readName(part, host: false, author: .originalAuthor)
            case "originInfo": readOrigin(part, original: true)
            case "location": readLocation(part)
            default: break
            }
        }
    }

    private mutating func readReviewed(_ element: MarkupTree.Element) {
        readTitles(element.elements, as: .reviewed)
        for part in element.elements {
            switch part.name {
            case "name": readName(part, host: false, author: .reviewedAuthor)
            case "genre": add(.reviewedGenre, markup.literal(part))
            default: break
            }
        }
    }

    // MARK: - Parts

    mutating func readPart(_ element: MarkupTree.Element) {
        let elements = element.elements
        for part in elements {
            switch part.name {
            case "detail": readDetail(part)
            case "extent": readPages(part)
            case "date": break
            default: keep(part)
            }
        }
        if work[.issued] as PartialDate? == nil {
            work[.issued] = date(of: elements.filter { $0.name == "date" })
        }
    }

    private mutating func readDetail(_ element: MarkupTree.Element) {
        let type = (element["type"] ?? "").lowercased()
        if type == "part", let title = markup.literal(element.first("title")), element.first("number") == nil {
            work.titles[.part] = Title(RichText(plain: title.text), origin: title.origin)
            return
        }
        let number = markup.literal(element.first("number")) ?? markup.literal(element.first("title"))
        // Some programs have the text without an element.
        guard let value = number ?? (element.elements.isEmpty ? markup.literal(element) : nil) else { return }
        let variable = MODSWriter.details.first { $0.type == type }?.variable ?? Self.otherDetails[type]
        if let variable { add(variable, value) } else { keep(element) }
    }

    private static let otherDetails: [String: Variable] = [
        "vol": .volume, "vol.": .volume, "no": .issue, "no.": .issue, "page": .page, "session": .chapterNumber,
        "report number": .number,
    ]

    private mutating func readPages(_ element: MarkupTree.Element) {
        let unit = (element["unit"] ?? "pages").lowercased()
        guard ["page", "pages", "p.", "p", "pp.", ""].contains(unit) else { return keep(element) }
        let start = markup.literal(element.first("start"))
        let end = markup.literal(element.first("end"))
        if let start {
            var value = start
            if let end, end.text != start.text { value.text += "–" + end.text }
            add(.page, value)
        } else if let list = markup.literal(element.first("list")) {
            add(.page, list)
        } else if let total = markup.literal(element.first("total")) {
            add(.numberOfPages, total)
        }
    }
}
