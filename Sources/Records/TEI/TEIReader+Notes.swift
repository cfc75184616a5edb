import CitandaJSON
import CitandaWorks
import CitandaXML

/// Notes, archives and related items.
extension TEIReader {
    mutating func readNote(_ element: MarkupTree.Element) {
        let type = element["type"] ?? ""
        switch type {
        case TEIFields.tags, TEIFields.keywords: readKeywords(element)
        case TEIFields.archive: readArchive(element)
        case TEIFields.field: readField(element)
        case "accessed" where work.dates[.accessed] == nil:
            work.dates[.accessed] = TEIDate.date(
                of: element.first("date") ?? element, origin: markup.origin(of: element))
        case "url":
            if let text = plain(element) { identifiers.append((nil, Identifier(.url, text.text, origin: text.origin))) }
        case "": addNote(element)
        default:
            guard let variable = TEIFields.variable(ofNote: type) else {
                keep("note-" + type, TEIText.markup(of: element))
                return
            }
            if variable == .note {
                addNote(element)
            } else {
                set(variable, to: literal(element), from: "note-" + type)
            }
        }
    }

    private mutating func addNote(_ element: MarkupTree.Element) {
        guard let text = literal(element) else { return }
        guard let known = work.variables[.note] else {
            work.variables[.note] = text
            return
        }
        work.variables[.note] = Literal(known.text + "\n" + text.text, origin: known.origin)
    }

    private mutating func readKeywords(_ element: MarkupTree.Element) {
        let words = element.descendants(["term", "note", "item"])
        for word in words {
            let text = TEIText.plain(of: word)
            if !text.isEmpty { work.keywords.append(text) }
        }
        if words.isEmpty, let text = plain(element) { work.set(.keyword, to: text) }
    }

    /// An extra field that this program wrote.
    private mutating func readField(_ element: MarkupTree.Element) {
        let text = TEIText.plain(of: element)
        let value = element["subtype"] == "json" ? try? JSONValue(parsing: text) : .string(text)
        extra.append(.init(element["n"] ?? "", value ?? .string(text)))
    }

    // MARK: - Archives

    mutating func readArchive(_ element: MarkupTree.Element) {
        let found = element.name == "msIdentifier" ? element : element.descendants(["msIdentifier"]).first
        guard let identifier = found else {
            keep("note-" + TEIFields.archive, TEIText.markup(of: element))
            return
        }
        var archive = work.archive ?? ArchiveLocation()
        for inner in identifier.elements {
            switch inner.name {
            case "settlement", "placeName": archive.place = literal(inner)
            case "institution" where archive.repository == nil: archive.repository = literal(inner)
            case "repository": archive.repository = literal(inner)
            case "collection" where archive.collection == nil: archive.collection = literal(inner)
            case "idno":
                let levels = inner.elements.filter { $0.name == "idno" }
                archive.levels += (levels.isEmpty ? [inner] : levels).compactMap { level($0) }
            default: keep("msIdentifier-" + inner.name, TEIText.markup(of: inner))
            }
        }
        work.archive = archive
    }

    private func level(_ element: MarkupTree.Element) -> ArchiveLocation.Level? {
        guard let text = plain(element) else { return nil }
        let kind = element["type"].flatMap { ArchiveLocation.LevelKind(rawValue: $0) } ?? .shelfmark
        return .init(kind, text: text.text, value: element["n"] ?? text.text, origin: text.origin)
    }

    // MARK: - Related items

    mutating func readRelated(_ element: MarkupTree.Element) {
        let type = element["type"] ?? ""
        let kind = TEIFields.relations.first { $0.type == type || $0.kind.rawValue == type }?.kind
        if let target = element["target"], let kind {
            work.relations.append(
                Relation(kind, .key(target.hasPrefix("#") ? TEIKey.key(of: String(target.dropFirst())) : target)))
            return
        }
        guard let inner = element.elements.first(where: { TEI.records.contains($0.name) }) else {
            keep("relatedItem" + (type.isEmpty ? "" : "-" + type), element["target"] ?? TEIText.markup(of: element))
            return
        }
        var reader = TEIReader(markup, inner)
        reader.readAll()
        if element["subtype"] == TEIFields.record, let kind {
            work.relations.append(Relation(kind, .work(reader.finished)))
        } else if type == TEIFields.original {
            add(reader, as: .originalAuthor, title: .original, kind: .originalEdition)
        } else if TEIFields.reviewed.contains(type) {
            add(reader, as: .reviewedAuthor, title: .reviewed, kind: .reviewOf)
        } else if let kind {
            work.relations.append(Relation(kind, .work(reader.finished)))
        } else {
            keep("relatedItem" + (type.isEmpty ? "" : "-" + type), markup.literal(inner)?.text ?? "")
        }
    }

    /// Adds a work for which CSL has variables. A work that says more is also a related work.
    private mutating func add(
        _ reader: TEIReader, as role: ContributorRole, title: TitleRole, kind: Relation.Kind
    ) {
        let other = reader.finished
        if let text = other.titles[.title] { work.titles[title] = text }
        for (order, contributor) in reader.contributors where contributor.role == .author {
            contributors.append((order, Contributor(role, contributor.name, scope: contributor.scope)))
        }
        var rest = other
        rest.type = .document
        rest.titles[.title] = nil
        rest.contributors.removeAll { $0.role == .author }
        switch role {
        case .originalAuthor:
            work.originalPublishers = other.publishers
            work.dates[.original] = other.dates[.issued]
            rest.publishers = []
            rest.dates[.issued] = nil
        default:
            set(.reviewedGenre, to: other.variables[.genre], from: "relatedItem")
            rest.variables[.genre] = nil
        }
        if rest != Work(key: "", type: .document) { work.relations.append(Relation(kind, .work(other))) }
    }
}
