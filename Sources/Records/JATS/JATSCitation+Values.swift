import CitandaJSON
import CitandaWorks
import CitandaXML

/// Dates, pages, publishers and identifiers.
extension JATSCitation {
    // MARK: - Dates

    mutating func readDate(_ field: MarkupTree.Element) {
        guard let value = markup.literal(field) else { return }
        switch field.name {
        case "year" where date.year == nil: readYear(field, value)
        case "month" where date.month == nil: date.month = value.text
        case "day" where date.day == nil: date.day = value.text
        case "season" where date.season == nil: date.season = value.text
        case "string-date":
            if field["specific-use"] == JATS.Use.printed {
                date.printed = value.text
            } else if date.year == nil {
                date.year = value
                date.iso = field["iso-8601-date"]
            }
        case "conf-date": add(field, value, .event)
        case "access-date": add(field, value, .accessed)
        case "date-in-citation":
            let word = field["content-type"]?.lowercased() ?? ""
            if let role = JATSFields.dates.first(where: { $0.word == word })?.role {
                add(field, value, role)
            } else if word.isEmpty, date.year == nil {
                date.year = value
                date.iso = field["iso-8601-date"]
            } else if word.isEmpty {
                // Beside the year of publication, a date of no kind is the day on which the page was seen.
                add(field, value, .accessed)
            } else {
                keep(field)
            }
        default: keep(field)
        }
    }

    /// Reads a year, which may have the letter that tells it from others of its author.
    private mutating func readYear(_ field: MarkupTree.Element, _ value: Literal) {
        date.year = value
        date.iso = field["iso-8601-date"]
        date.isLiteral = field["specific-use"] == JATS.Use.literal
        let digits = value.text.prefix { $0.isASCII && $0.isNumber }
        let rest = value.text[digits.endIndex...]
        guard !date.isLiteral, digits.count == Self.yearDigits, rest.count == 1, let letter = rest.first,
            letter.isASCII, letter.isLowercase
        else { return }
        date.year?.text = String(digits)
        work[.yearSuffix] = String(rest)
    }

    private static let yearDigits = 4

    private mutating func add(_ field: MarkupTree.Element, _ value: Literal, _ role: DateRole) {
        guard work[role] == nil else {
            keep(field)
            return
        }
        work[role] = JATSDate.date(value, iso: field["iso-8601-date"], use: field["specific-use"])
    }

    mutating func finishDate() { work[.issued] = date.date }

    // MARK: - Pages

    mutating func finishPages() {
        if work[.page] != nil { return }
        guard let first = firstPage ?? location else {
            work.variables[.page] = lastPage
            return
        }
        var page = first
        if firstPage != nil, let last = lastPage, last.text != first.text {
            page.text += "–" + last.text
            if let from = first.origin?.range, let to = last.origin?.range {
                page.origin = Origin(from.lowerBound..<max(from.upperBound, to.upperBound))
            }
        }
        work.variables[.page] = page
        if firstPage != nil, let location, work[.number] == nil { work.variables[.number] = location }
    }

    // MARK: - Publishers

    mutating func finishPublishers() {
        work.publishers = publishers.all
        work.originalPublishers = originalPublishers.all
        guard let institution else { return }
        if work.archive?.levels.isEmpty == false || work.archive?.collection != nil || work.type.isArchival {
            work.set(.archive, to: institution)
            // The place of something that nobody published is that of its archive.
            if work.publishers.count == 1, work.publishers[0].name == nil, let place = work.publishers[0].place {
                work.publishers = []
                work.set(.archivePlace, to: place)
            }
        } else if work.publishers.first?.name == nil {
            work.set(.publisher, to: institution)
        } else {
            work.set(.archive, to: institution)
        }
    }

    // MARK: - Identifiers

    /// Reads an address, or a number that has an element of its own. An address of a DOI is a DOI.
    mutating func readAddress(_ field: MarkupTree.Element) {
        let text = markup.literal(field)
        let origin = markup.origin(of: field)
        switch field.name {
        case "isbn", "issn":
            guard let text else { return }
            work.identifiers.append(
                Identifier(
                    field.name == "isbn" ? .isbn : .issn, text.text,
                    qualifier: field["publication-format"] ?? field["pub-type"], origin: origin))
        default:
            // Parts of files lack the declaration of the prefix.
            let link = field["xlink:href"] ?? field["href"] ?? text?.text ?? ""
            let isDOI = link.contains("doi.org/") || field["ext-link-type"] == "doi"
            if isDOI, field.name != "uri", let doi = DOI(link) {
                if work.identifier(.doi) == nil { work.identifiers.append(Identifier(.doi, doi.text, origin: origin)) }
                return
            }
            let isAddress = field.name == "uri" || link.contains("://") || link.hasPrefix("www.")
            guard isAddress, !link.isEmpty else {
                keep(field)
                return
            }
            let isKnown = work.identifiers.contains { $0.scheme == .url && $0.text == link }
            if isKnown { return }
            work.identifiers.append(Identifier(.url, link, qualifier: field["specific-use"], origin: origin))
        }
    }

    mutating func readIdentifier(_ field: MarkupTree.Element) {
        guard let text = markup.literal(field) else { return }
        let type = field["pub-id-type"] ?? ""
        let word = type == "custom" ? field["custom-type"] ?? "" : type
        if let scheme = JATSFields.schemesByWord[word.lowercased()] {
            work.identifiers.append(
                Identifier(scheme, text.text, qualifier: field["specific-use"], origin: text.origin))
            return
        }
        let row = JATSFields.byElement["pub-id"]?.first { $0.attribute?.value == type }
        if let row, work.text(of: row.member) == nil {
            work.set(row.member, to: text)
        } else {
            keep("pub-id/" + (word.isEmpty ? "other" : word), text.text)
        }
        if let link = field["xlink:href"], link.contains("://"), DOI(link) == nil, work.identifier(.url) == nil {
            work.identifiers.append(Identifier(.url, link, origin: markup.origin(of: field)))
        }
    }

    // MARK: - Named content

    /// Reads what only its type explains: members of CSL-JSON, levels of archives, relations and fields of other formats.
    mutating func readNamed(_ field: MarkupTree.Element) {
        let type = field["content-type"] ?? ""
        let isTabled = JATSFields.byElement[field.name]?.contains {
            $0.attribute.map { field[$0.name] == $0.value } ?? type.isEmpty
        }
        if isTabled == true {
            readText(field)
        } else if let member = CSLMember(name: type), !isPublisher(member) {
            exact.append((member, field))
        } else if type == CSLMember.originalPublisher.name {
            originalPublishers.add(name: field, in: markup)
        } else if type == CSLMember.originalPublisherPlace.name {
            originalPublishers.add(place: field, in: markup)
        } else if let level = level(field, type) {
            var archive = work.archive ?? ArchiveLocation()
            archive.levels.append(level)
            work.archive = archive
        } else if !readTitlePart(field, type), !readRelation(field, type) {
            let text = RecordMarkup.collapsed(field.text)
            let isKept = type.hasPrefix(JATS.extra)
            if !text.isEmpty {
                keep(isKept ? String(type.dropFirst(JATS.extra.count)) : "\(field.name)/\(type)", text)
            }
        }
    }

    private func isPublisher(_ member: CSLMember) -> Bool {
        member == .originalPublisher || member == .originalPublisherPlace
    }

    private func level(_ field: MarkupTree.Element, _ type: String) -> ArchiveLocation.Level? {
        let word = type.hasPrefix(JATS.level) ? String(type.dropFirst(JATS.level.count)) : type
        guard let kind = ArchiveLocation.LevelKind(rawValue: word), let text = markup.literal(field) else { return nil }
        return .init(kind, text: text.text, value: field["alt"] ?? text.text, origin: text.origin)
    }

    /// Reads a short form or another form of a title: “container-title:short”.
    private mutating func readTitlePart(_ field: MarkupTree.Element, _ type: String) -> Bool {
        let parts = type.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let role = TitleRole(rawValue: parts[0]) else { return false }
        let isShort = parts[1] == "short"
        guard isShort || Title.Relationship(rawValue: parts[1]) != nil else { return false }
        exact.append((.title(role), field))
        return true
    }

    private mutating func readRelation(_ field: MarkupTree.Element, _ type: String) -> Bool {
        func kind(behind prefix: String) -> Relation.Kind? {
            type.hasPrefix(prefix) ? Relation.Kind(rawValue: String(type.dropFirst(prefix.count))) : nil
        }
        if let kind = kind(behind: JATS.relation), let key = markup.literal(field) {
            work.relations.append(Relation(kind, .key(key.text)))
            return true
        }
        let json = try? JSONValue(parsing: field.text)
        if let kind = kind(behind: JATS.describedRelation), let other = json.flatMap({ CSLJSON.work(of: $0) }) {
            work.relations.append(Relation(kind, .work(other)))
            return true
        }
        guard type.hasPrefix(JATS.foreign), let json else { return false }
        work.extra.append(.init(String(type.dropFirst(JATS.foreign.count)), json))
        return true
    }

    /// Sets a member whose text is more exact than that of an element.
    mutating func setExact(_ member: CSLMember, _ field: MarkupTree.Element) {
        let isLong = field.name == "annotation"
        switch member {
        case .id: break
        case .type:
            if let type = markup.literal(field).flatMap({ WorkType(rawValue: $0.text) }) { work.type = type }
        case .keyword:
            if let word = text(of: field, .rich) { work.keywords.append(word.text) }
        case .title(let role): setExact(role, field)
        case .names(let role):
            if let name = markup.literal(field) {
                work.contributors.append(Contributor(role, Name(.literal(name.text), origin: name.origin)))
            }
        case .date(let role):
            if work[role] == nil, let text = markup.literal(field) {
                work[role] = JATSDate.date(text, iso: field["iso-8601-date"], use: nil)
            }
        default:
            if let text = text(of: field, isLong ? .paragraphs : .rich) { work.set(member, to: text) }
        }
    }

    private mutating func setExact(_ role: TitleRole, _ field: MarkupTree.Element) {
        let part = field["content-type"]?.split(separator: ":").dropFirst().first.map(String.init)
        let origin = markup.origin(of: field)
        switch part {
        case "short"?: work.titles[role, default: Title(main: "")].short = JATSText.text(of: field)
        case let type?:
            if let form = form(field, type) { work.titles[role, default: Title(main: "")].forms.append(form) }
        case nil:
            guard var title = JATSTitle.title(of: field, origin: origin) else { return }
            title.short = work[role]?.short
            title.forms = work[role]?.forms ?? []
            work[role] = title
        }
    }
}
