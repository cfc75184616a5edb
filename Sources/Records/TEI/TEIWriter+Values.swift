import CitandaJSON
import CitandaWorks
import CitandaXML

/// The imprint, identifiers, notes and related items.
extension TEIWriter {
    // MARK: - Imprint

    func writeImprint(to markup: inout MarkupWriter) {
        markup.element("imprint") { markup in
            let start = markup.bytes.count
            writePublishers(to: &markup)
            if let date = work.dates[.issued] { TEIDate.write(date, to: &markup) }
            for (type, role) in TEIFields.dates {
                if let date = work.dates[role] { TEIDate.write(date, type: type, to: &markup) }
            }
            var written: Set<Variable> = []
            for (unit, variable) in TEIFields.units where written.insert(variable).inserted {
                guard let text = work[variable] else { continue }
                var attributes = TEIAttributes(unit: unit)
                if variable == .page, let range = PageRange(text) {
                    let ends = range.expanded.split(separator: "–").map(String.init)
                    attributes.from = ends.first
                    attributes.to = ends.last
                }
                TEIText.write(markup: text, "biblScope", attributes, to: &markup)
            }
            // An imprint without anything is not valid.
            if markup.bytes.count == start { markup.empty("date", [:]) }
        }
    }

    private func writePublishers(to markup: inout MarkupWriter) {
        // Pairs are numbered where the order of elements does not show them.
        let isClear =
            work.publishers.count == 1
            || work.publishers.allSatisfy { !Self.isBlank($0.name) && !Self.isBlank($0.place) }
        for (index, publisher) in work.publishers.enumerated() {
            let attributes = TEIAttributes(n: isClear ? nil : String(index + 1))
            TEIText.write(markup: publisher.place?.text, "pubPlace", attributes, to: &markup)
            TEIText.write(markup: publisher.name?.text, "publisher", attributes, to: &markup)
        }
    }

    private static func isBlank(_ literal: Literal?) -> Bool { literal?.text.isEmpty ?? true }

    func writeExtent(to markup: inout MarkupWriter) {
        markup.element("extent") { markup in
            for (unit, variable) in [("page", Variable.numberOfPages), ("volume", .numberOfVolumes)] {
                guard let text = work[variable] else { continue }
                let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
                TEIText.write(
                    markup: text, "measure", .init(unit: unit, quantity: isNumber ? text : nil), to: &markup)
            }
            TEIText.write(markup: work[.dimensions], "measure", .init(type: "dimensions"), to: &markup)
        }
    }

    func writeMeeting(to markup: inout MarkupWriter) {
        markup.element("meeting") { markup in
            if let title = work.titles[.event] { write(title, "title", level: nil, to: &markup) }
            if let date = work.dates[.event] { TEIDate.write(date, to: &markup) }
            TEIText.write(markup: work[.eventPlace], "placeName", to: &markup)
        }
    }

    // MARK: - Identifiers

    /// Identifiers of the book or journal around a part.
    private static let ofHost: Set<Identifier.Scheme> = [.isbn, .issn]

    /// Writes identifiers.
    ///
    /// - Parameter ofHost: Whether to write the numbers of books and journals, or all others.
    func writeIdentifiers(ofHost: Bool, to markup: inout MarkupWriter) {
        let hosts = work.identifiers.map { Self.ofHost.contains($0.scheme) }
        let indices = hosts.indices
        // The numbers of a part come before those of its host; those of a book come first.
        let groups = [!isPart, isPart].map { group in indices.filter { hosts[$0] == group } }
        let isOrdered = groups.joined().elementsEqual(indices)
        for (index, identifier) in work.identifiers.enumerated() where hosts[index] == ofHost {
            if identifier.scheme == .url, isOrdered, identifier.qualifier == nil,
                let address = Self.address(identifier.text)
            {
                markup.empty("ptr", ["target": address])
            } else {
                let type = TEIFields.schemes.first { $0.scheme == identifier.scheme }?.type
                TEIText.write(
                    plain: identifier.text, "idno",
                    .init(type: type, n: identifier.qualifier, sortKey: isOrdered ? nil : String(index + 1)),
                    to: &markup)
            }
        }
        if ofHost { return }
        var written: Set<Variable> = []
        for (type, variable) in TEIFields.numbers where written.insert(variable).inserted {
            TEIText.write(plain: work[variable], "idno", .init(type: type), to: &markup)
        }
        for (type, text) in otherNumbers { TEIText.write(plain: text, "idno", .init(type: type), to: &markup) }
    }

    /// Identifiers of files of TEI that the model does not know.
    private var otherNumbers: [(type: String, text: String)] {
        work.extra.compactMap { field in
            guard let type = Self.numberType(of: field), let text = field.value.string else { return nil }
            return (type, text)
        }
    }

    private static func numberType(of field: Work.ExtraField) -> String? { type(of: field, element: "idno") }

    private static func type(of field: Work.ExtraField, element: String) -> String? {
        let prefix = TEI.extra + element + "-"
        guard field.name.hasPrefix(prefix), let text = field.value.string, !text.isEmpty else { return nil }
        let type = String(field.name.dropFirst(prefix.count))
        guard TEIAttributes.isWord(type) else { return nil }
        let isKnown =
            element == "idno"
            ? TEIFields.isKnown(text, ofType: type)
            : TEIFields.variable(ofNote: type) != nil || TEIFields.otherNotes.contains(type)
        return isKnown ? nil : type
    }

    func writeLanguage(to markup: inout MarkupWriter) {
        guard let language = work[.language], !language.isEmpty else { return }
        if TEIAttributes.isLanguage(language) {
            markup.empty("textLang", ["mainLang": language])
        } else {
            TEIText.write(markup: language, "textLang", to: &markup)
        }
    }

    // MARK: - Notes

    func writeNotes(to markup: inout MarkupWriter) {
        writeArchive(to: &markup)
        for variable in Variable.allCases where !TEIFields.elements.contains(variable) {
            TEIText.write(
                markup: work[variable], "note", .init(type: TEIFields.noteType(of: variable)), to: &markup)
        }
        TEIText.write(markup: work[.note], "note", to: &markup)
        markup.element("note", ["type": TEIFields.tags]) { markup in
            for keyword in work.keywords { TEIText.write(plain: keyword, "term", .init(type: "tag"), to: &markup) }
        }
    }

    private func writeArchive(to markup: inout MarkupWriter) {
        guard let archive = work.archive else { return }
        markup.element("note", ["type": TEIFields.archive]) { markup in
            markup.element("bibl") { markup in
                markup.element("msIdentifier") { markup in
                    TEIText.write(markup: archive.place?.text, "settlement", to: &markup)
                    TEIText.write(markup: archive.repository?.text, "repository", to: &markup)
                    TEIText.write(markup: archive.collection?.text, "collection", to: &markup)
                    write(archive.levels, to: &markup)
                }
            }
        }
    }

    /// The levels of a shelfmark. The whole shelfmark is the text of the element around them.
    private func write(_ levels: [ArchiveLocation.Level], to markup: inout MarkupWriter) {
        func write(_ level: ArchiveLocation.Level, to markup: inout MarkupWriter) {
            TEIText.write(
                plain: level.text, "idno",
                .init(type: level.kind.rawValue, n: level.value == level.text ? nil : level.value),
                to: &markup)
        }
        if levels.count == 1, let level = levels.first, level.kind == .shelfmark {
            write(level, to: &markup)
            return
        }
        markup.mixed("idno", ["type": ArchiveLocation.LevelKind.shelfmark.rawValue]) { markup in
            for (index, level) in levels.enumerated() {
                if index > 0 { markup.text(", ") }
                write(level, to: &markup)
            }
        }
    }

    // MARK: - Related items

    func writeRelated(to markup: inout MarkupWriter) {
        var original = Work(key: "", type: .document)
        original.titles[.title] = work.titles[.original]
        original.dates[.issued] = work.dates[.original]
        original.publishers = work.originalPublishers
        write(original, as: .original, type: TEIFields.original, to: &markup)
        var reviewed = Work(key: "", type: .document)
        reviewed.titles[.title] = work.titles[.reviewed]
        reviewed.variables[.genre] = work.variables[.reviewedGenre]
        write(reviewed, as: .reviewed, type: TEIFields.reviewed[0], to: &markup)
        for relation in work.relations {
            let type = TEIFields.relations.first { $0.kind == relation.kind }?.type
            switch relation.target {
            case .key(let key):
                if !key.isEmpty { markup.empty("relatedItem", ["type": type, "target": "#" + TEIKey.name(of: key)]) }
            case .work(let other):
                markup.element("relatedItem", ["type": type, "subtype": TEIFields.record]) {
                    TEIWriter(other).write(type: other.type.rawValue, isNested: true, to: &$0)
                }
            }
        }
    }

    private func write(_ other: Work, as level: Level, type: String, to markup: inout MarkupWriter) {
        var other = other
        let (authors, orders) = authors(of: level)
        other.contributors = authors
        guard other != Work(key: "", type: .document) else { return }
        markup.element("relatedItem", ["type": type]) {
            TEIWriter(other, orders: orders).write(type: nil, isNested: true, to: &$0)
        }
    }

    // MARK: - Extra fields

    /// Whether a field is written. Another spelling of the same numbers of a date says nothing.
    static func isWritten(_ field: Work.ExtraField) -> Bool {
        guard DateRole(rawValue: field.name) != nil, let members = field.value.members else { return true }
        return !members.contains { $0.name == "date-parts" }
            || members.contains { ["literal", "raw"].contains($0.name) }
    }

    func writeExtra(to markup: inout MarkupWriter) {
        let address = work.extra.firstIndex { $0.name == TEI.extra + "corresp" }
        for (index, field) in work.extra.enumerated() where Self.isWritten(field) && Self.numberType(of: field) == nil {
            if index == address, field.value.string.flatMap({ Self.address($0) }) != nil { continue }
            if let type = Self.type(of: field, element: "note"), let text = field.value.string {
                TEIText.write(markup: text, "note", .init(type: type), to: &markup)
            } else if let text = field.value.string, !text.isEmpty {
                TEIText.write(plain: text, "note", .init(type: TEIFields.field, n: field.name), to: &markup)
            } else {
                TEIText.write(
                    plain: field.value.compact, "note",
                    .init(type: TEIFields.field, subtype: "json", n: field.name), to: &markup)
            }
        }
    }
}
