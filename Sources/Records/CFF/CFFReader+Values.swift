import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaYAML

/// The values of a file or reference.
extension CFFReader {
    mutating func readTexts() {
        for row in CFFFields.rows where row.holds(for: work.type) {
            guard let node = value(row.field), let text = Self.text(node, row) else { continue }
            if row.field == "title", text.text == CFF.untitled {
                use(row.field)
            } else if work.text(of: row.member) == nil {
                work.set(row.member, to: text)
                use(row.field)
            } else if work.text(of: row.member) == text.text {
                use(row.field)
            }
        }
        if let words = value("keywords") {
            work.keywords = words.list.compactMap { $0.literal?.text }
            use("keywords")
        }
        // The address of the code stands in its own field again.
        guard work.identifier(.url) == nil else { return }
        if let address = CFFFields.addresses.lazy.compactMap({ [self] in value($0)?.literal }).first {
            work.identifiers.append(Identifier(.url, address.text, origin: address.origin))
        }
    }

    private static func text(_ node: YAMLNode, _ row: CFFFields.Row) -> Literal? {
        switch row.kind {
        case .list, .languages, .word:
            let parts = node.list.compactMap(\.literal)
            guard let first = parts.first else { return nil }
            return parts.count == 1
                ? first : Literal(parts.map(\.text).joined(separator: ", "), origin: Origin(node.range))
        default: return node.literal
        }
    }

    // MARK: - Names

    mutating func readNames() {
        for (field, role) in CFFFields.names {
            guard let node = value(field) else { continue }
            var hasMore = false
            for person in node.list {
                guard let name = CFFName.name(person) else { continue }
                work.contributors.append(Contributor(role, name))
                hasMore = hasMore || person.mapping?.contains { !CFFName.fields.contains($0.name) } == true
            }
            // Addresses and affiliations have no place in the model.
            if hasMore { keep(field, node) }
            use(field)
        }
        if let senders = value("senders"), work.names(.author).isEmpty {
            work.contributors += senders.list.compactMap { CFFName.name($0) }.map { Contributor(.author, $0) }
            use("senders")
        }
    }

    // MARK: - Dates

    mutating func readDates() {
        for field in ["date-published", "date-released"] where work[.issued] == nil { readDay(field, .issued) }
        readDay("date-accessed", .accessed)
        if work[.accessed] == nil { readDay("date-downloaded", .accessed) }
        if let node = value("year"), let text = node.literal {
            let month = value("month")?.literal.flatMap { Int($0.text) }
            let date = Int(text.text).map { PartialDate(year: $0, month: month, origin: text.origin) }
            if work[.issued] == nil {
                work[.issued] = date ?? CSLDate.date(of: .string(text.text))
                work[.issued]?.origin = text.origin
            }
            if date == nil || work[.issued]?.start?.year == date?.start?.year {
                use("year")
                use("month")
            }
        }
        if let text = value("year-original")?.literal {
            var date = Int(text.text).map { PartialDate(year: $0) } ?? CSLDate.date(of: .string(text.text))
            date?.origin = text.origin
            work.dates[.original] = date
            use("year-original")
        }
    }

    private mutating func readDay(_ field: String, _ role: DateRole) {
        guard let node = value(field), let text = node.literal else { return }
        work[role] = CSLDate.date(of: .string(text.text))
        work[role]?.origin = text.origin
        if work[role]?.extent == nil {
            report(.dateInvalid, "“\(text.text)” is not a date, as 1999-03-05 would be", at: node)
        }
        use(field)
    }

    // MARK: - Publishers and conferences

    mutating func readBodies() {
        for field in ["publisher", "institution"] {
            guard let node = value(field), let name = (node["name"] ?? node).literal else { continue }
            let member: CSLMember = work.text(of: .publisher) == nil ? .publisher : .variable(.authority)
            guard work.text(of: member) == nil else { continue }
            work.set(member, to: name)
            if member == .publisher, let place = Self.place(of: node) { work.set(.publisherPlace, to: place) }
            read(node, as: field, known: ["name", "city", "region"])
        }
        if let node = value("location"), let name = (node["name"] ?? node).literal,
            work.text(of: .publisherPlace) == nil
        {
            work.set(.publisherPlace, to: name)
            read(node, as: "location", known: ["name"])
        }
        guard let node = value("conference"), let name = (node["name"] ?? node).literal else { return }
        work.set(.title(.event), to: name)
        if let place = node["location"]?.literal ?? Self.place(of: node) { work.set(.variable(.eventPlace), to: place) }
        if let start = node["date-start"]?.literal.flatMap({ DatePoint(edtf: $0.text) }) {
            let end = node["date-end"]?.literal.flatMap { DatePoint(edtf: $0.text) }
            work[.event] = PartialDate(end.map { .span(from: .at(start), to: .at($0)) } ?? .point(start))
        }
        read(node, as: "conference", known: ["name", "location", "city", "region", "date-start", "date-end"])
    }

    private static func place(of node: YAMLNode) -> Literal? {
        let parts = ["city", "region"].compactMap { node[$0]?.literal }
        guard let first = parts.first else { return nil }
        return Literal(parts.map(\.text).joined(separator: ", "), origin: first.origin)
    }

    /// Marks an entity as read. One with more fields than the model holds is kept besides.
    private mutating func read(_ node: YAMLNode, as field: String, known: Set<String>) {
        if node.mapping?.contains(where: { !known.contains($0.name) }) == true { keep(field, node) }
        use(field)
    }

    // MARK: - Pages and numbers

    mutating func readPages() {
        guard let start = value("start")?.literal else { return }
        let end = value("end")?.literal
        let text = end.map { $0.text == start.text ? start.text : "\(start.text)-\($0.text)" } ?? start.text
        work.variables[.page] = Literal(text, origin: start.origin)
        use("start")
        use("end")
    }

    mutating func readIdentifiers() {
        if let doi = value("doi")?.literal {
            work.identifiers.append(Identifier(.doi, DOI(doi.text)?.text ?? doi.text, origin: doi.origin))
            use("doi")
        }
        for (field, scheme) in [("isbn", Identifier.Scheme.isbn), ("issn", .issn)] {
            guard let number = value(field)?.literal else { continue }
            work.set(.identifier(scheme), to: number)
            use(field)
        }
        readOtherIdentifiers()
        addNoted()
        let schemes = CSLMember.schemes + Identifier.Scheme.allCases.filter { !CSLMember.schemes.contains($0) }
        work.identifiers = schemes.flatMap { scheme in work.identifiers.filter { $0.scheme == scheme } }
    }

    private mutating func readOtherIdentifiers() {
        var others: [YAMLNode] = []
        for node in value("identifiers")?.list ?? [] {
            guard let text = node["value"]?.literal else { continue }
            let scheme = node["type"]?.text.flatMap { Identifier.Scheme(rawValue: $0) }
            let parts = text.text.split(separator: ":", maxSplits: 1).map(String.init)
            if node["description"]?.text == CFF.keyDescription {
                work.key = text.text
            } else if let scheme, work.identifier(scheme) == nil || work.identifier(scheme)?.text == text.text {
                if work.identifier(scheme) == nil { work.set(.identifier(scheme), to: text) }
                if node["description"] != nil { others.append(node) }
            } else if parts.count == 2, scheme == nil, let named = Identifier.Scheme(rawValue: parts[0]),
                work.identifier(named) == nil
            {
                work.set(.identifier(named), to: Literal(parts[1], origin: text.origin))
            } else {
                others.append(node)
            }
        }
        use("identifiers")
        if !others.isEmpty { work.extra.append(.init(CFF.prefix + "identifiers", .array(others.map(\.json)))) }
    }
}
