import CitandaWorks
import CitandaXML

/// The parts of a citation that have several elements.
extension JATSWriter {
    // MARK: - Names

    /// Writes the names in their order. Those of one role that follow each other are a group.
    mutating func writeNames() {
        var rest = work.contributors[...]
        while let first = rest.first {
            let group = rest.prefix { $0.role == first.role }
            rest = rest.dropFirst(group.count)
            values.take(.names(first.role))
            writer.element(
                "person-group",
                [
                    "person-group-type": JATSRoles.group(of: first.role),
                    "custom-type": JATSRoles.customType(of: first.role),
                ]
            ) { writer in
                for contributor in group {
                    JATSName.write(contributor.name, to: &writer)
                    writer.element("role", ["content-type": "scope"], text: contributor.scope?.text)
                }
            }
        }
    }

    // MARK: - Titles

    mutating func writeTitles() {
        let title = work[.title] as Title?
        let container = work[.container] as Title?
        if let title {
            write(title, isPart ? "article-title" : "source", isPart ? "trans-title" : "trans-source", .title)
        }
        if let container {
            // Without the title of a part, the source would be the work.
            let type = !hasTitle(.title) ? TitleRole.container.rawValue : nil
            write(container, "source", "trans-source", .container, type)
        }
        writeSeries()
        for role in TitleRole.allCases {
            guard let title = work[role] as Title? else { continue }
            if role != .title, let short = title.short { writeNamed("\(role.rawValue):short", short) }
            if role != .title, role != .container {
                for form in title.forms {
                    write(form, "named-content", "\(role.rawValue):\(form.relationship.rawValue)")
                }
            }
            let text = Title(title.full)
            if ![.title, .container, .collection].contains(role),
                text.main != title.main || text.sub != title.sub || text.sub != nil && text.joint != title.joint
            {
                if ![.part, .event].contains(role) { values.take(.title(role)) }
                writer.mixed("named-content", ["content-type": role.rawValue]) { JATSTitle.write(title, to: &$0) }
                losses.append(RecordLoss(role.rawValue, .noted))
            }
        }
    }

    private mutating func write(
        _ title: Title, _ element: String, _ translation: String, _ role: TitleRole, _ type: String? = nil
    ) {
        values.take(.title(role))
        writer.mixed(element, ["content-type": type]) { JATSTitle.write(title, to: &$0) }
        for form in title.forms {
            write(form, translation, form.relationship == .translated ? nil : form.relationship.rawValue)
        }
    }

    private mutating func write(_ form: Title.Form, _ element: String, _ type: String?) {
        let (tag, other) = JATSLanguage.attributes(form.language)
        writer.mixed(element, ["content-type": type, "specific-use": other, "xml:lang": tag]) {
            JATSText.write(form.text, to: &$0)
        }
    }

    private mutating func writeNamed(_ type: String, _ text: RichText) {
        writer.mixed("named-content", ["content-type": type]) { JATSText.write(text, to: &$0) }
    }

    /// Writes the series with its number, as readers of print expect them.
    private mutating func writeSeries() {
        values.take(.title(.collection))
        let title = work[.collection] as Title?
        let number = values.text(.variable(.collectionNumber))
        writer.mixed("series") { writer in
            if let title { JATSTitle.write(title, to: &writer) }
            guard let number else { return }
            if title != nil { writer.text(" ") }
            writer.mixed("named-content", ["content-type": Variable.collectionNumber.rawValue]) {
                JATSText.write(JATSText.rich(number), to: &$0)
            }
        }
    }

    // MARK: - Publishers and dates

    /// Writes names and places in pairs. A place without a name is marked, or it would go to the name before.
    mutating func writePublishers() {
        for member in [CSLMember.publisher, .publisherPlace, .originalPublisher, .originalPublisherPlace] {
            values.take(member)
        }
        for publisher in work.publishers {
            writer.element("publisher-name", text: publisher.name?.text)
            let isAlone = publisher.name == nil && work.publishers.count > 1
            writer.element(
                "publisher-loc", ["specific-use": isAlone ? JATS.Use.alone : nil], text: publisher.place?.text)
        }
        for publisher in work.originalPublishers {
            let name = CSLMember.originalPublisher.name
            let place = CSLMember.originalPublisherPlace.name
            writer.element("named-content", ["content-type": name], text: publisher.name?.text)
            let isAlone = publisher.name == nil && work.originalPublishers.count > 1
            writer.element(
                "named-content", ["content-type": place, "specific-use": isAlone ? JATS.Use.alone : nil],
                text: publisher.place?.text)
        }
        if work.originalPublishers.contains(where: { $0.name != nil }) {
            losses.append(RecordLoss(CSLMember.originalPublisher.name, .noted))
        }
        if work.originalPublishers.contains(where: { $0.place != nil }) {
            losses.append(RecordLoss(CSLMember.originalPublisherPlace.name, .noted))
        }
    }

    mutating func writeDates() {
        for role in DateRole.allCases {
            guard let date = values.date(role) else { continue }
            if role == .issued {
                JATSDate.write(date, to: &writer)
            } else {
                JATSDate.write(date, role, to: &writer)
            }
        }
    }

    // MARK: - Pages and identifiers

    /// Writes the first and the last page for machines, and the pages as printed.
    mutating func writePages() {
        guard let text = values.text(.variable(.page)) else { return }
        let parts = text.split(separator: ",").map { PageRange($0) }
        if let first = parts.first, let first, let last = parts.last, let last, !parts.contains(nil) {
            writer.element("fpage", text: first.first)
            let isOne = parts.count == 1 && last.last == nil
            // The number in full: 315–38 ends on page 338.
            writer.element("lpage", text: isOne ? nil : last.expanded.split(separator: "–").last.map(String.init))
        }
        writer.element("page-range", text: text)
    }

    mutating func writeIdentifiers() {
        for scheme in CSLMember.schemes { values.take(.identifier(scheme)) }
        for identifier in work.identifiers {
            switch identifier.scheme {
            case .isbn, .issn:
                writer.element(
                    identifier.scheme.rawValue, ["publication-format": identifier.qualifier], text: identifier.text)
            case .url: writer.element("uri", ["specific-use": identifier.qualifier], text: identifier.text)
            default:
                let type = JATSFields.schemes[identifier.scheme]
                let isDOI = identifier.scheme == .doi
                writer.element(
                    "pub-id",
                    [
                        "pub-id-type": type ?? "custom",
                        "custom-type": type == nil ? identifier.scheme.rawValue : nil,
                        "specific-use": identifier.qualifier,
                    ], text: isDOI ? DOI(identifier.text)?.text ?? identifier.text : identifier.text)
            }
        }
    }

    /// Writes the levels of an archive. The value of a level is in `@alt` if its label is in the text.
    mutating func writeArchive() {
        values.take(.archiveLocation)
        for level in work.archive?.levels ?? [] {
            let kind = level.kind.rawValue
            writer.element(
                "named-content",
                [
                    "content-type": level.kind == .shelfmark ? kind : JATS.level + kind,
                    "alt": level.value == level.text ? nil : level.value,
                ], text: level.text)
        }
    }
}
