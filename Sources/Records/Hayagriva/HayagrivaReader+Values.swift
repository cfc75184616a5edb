import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaYAML

/// The values of an entry.
extension HayagrivaReader {
    // MARK: - Texts

    mutating func readTexts() {
        for row in HayagrivaFields.rows {
            guard let node = value(row.level, row.field) else { continue }
            // The place of an event is not that of a publisher.
            if node.mapping != nil {
                readParts(of: node, row)
            } else if let text = node.literal, set(row.member, Self.text(text, row.kind)) {
                use(row.level, row.field)
            }
        }
    }

    private static func text(_ text: Literal, _ kind: HayagrivaFields.Kind) -> Literal {
        guard case .words = kind else { return text }
        return Literal(HayagrivaText.markup(of: text.text), origin: text.origin)
    }

    /// Sets a member that the work does not have.
    ///
    /// - Returns: False where the work says something else.
    @discardableResult
    private mutating func set(_ member: CSLMember, _ value: Literal) -> Bool {
        guard let known = work.text(of: member) else {
            work.set(member, to: value)
            return true
        }
        return known == value.text
    }

    /// A text as a mapping: the text itself, a short form, a translation.
    private mutating func readParts(of node: YAMLNode, _ row: HayagrivaFields.Row) {
        guard let entries = node.mapping, let value = Self.words(of: node), set(row.member, value) else { return }
        use(row.level, row.field)
        for entry in entries {
            switch entry.name {
            case "value", "verbatim": break
            case "short", "shorthand":
                guard let short = Self.words(of: entry.value) else { break }
                switch row.member {
                case .title(.title): work.set(.titleShort, to: short)
                case .title(.container): set(.variable(.containerTitleShort), short)
                default: keep("\(path(row)).\(entry.name)", entry.value)
                }
            case "translation":
                guard case .title(let role) = row.member, let text = Self.words(of: entry.value) else { break }
                work.titles[role]?.forms.append(
                    .init(.translated, RichText(markup: text.text), origin: text.origin))
            default: keep("\(path(row)).\(entry.name)", entry.value)
            }
        }
    }

    private func path(_ row: HayagrivaFields.Row) -> String {
        row.level == .entry ? row.field : "\(row.level.rawValue).\(row.field)"
    }

    /// The text of a scalar, or of a mapping with a value.
    private static func words(of node: YAMLNode) -> Literal? {
        let value = node["value"] ?? node
        // The value may be a mapping again.
        guard let text = value["value"]?.literal ?? value.literal else { return nil }
        let isVerbatim = (node["verbatim"] ?? value["verbatim"])?.flag == true
        let markup = HayagrivaText.markup(of: text.text)
        let protected = isVerbatim ? RichText(nodes: [.styled(.noCase, RichText(markup: markup).nodes)]).markup : markup
        return Literal(protected, origin: text.origin)
    }

    // MARK: - Names

    mutating func readNames() {
        for (level, field, role) in HayagrivaFields.names {
            guard let node = value(level, field) else { continue }
            add(node, role)
            use(level, field)
        }
    }

    private mutating func add(_ node: YAMLNode, _ role: ContributorRole, scope: Literal? = nil) {
        for person in node.list {
            guard let name = HayagrivaName.name(person) else { continue }
            if work.contributors.contains(where: { $0.role == role && $0.name.kind == name.kind }) { continue }
            work.contributors.append(Contributor(role, name, scope: scope))
            if let alias = person["alias"] { keep("alias", alias) }
        }
    }

    mutating func readAffiliated() {
        for level in [HayagrivaLevel.entry, .container] {
            guard let node = value(level, "affiliated") else { continue }
            use(level, "affiliated")
            for group in node.list {
                // Names are written in small letters with hyphens, or in camel case.
                let given = group["role"]?.literal
                let name = given?.text.lowercased().filter { $0 != "-" } ?? ""
                let names = group["names"] ?? YAMLNode(.sequence([]))
                if let known = HayagrivaFields.roles.first(where: { $0.name.filter { $0 != "-" } == name }) {
                    add(names, known.role)
                } else if HayagrivaFields.parts.contains(name) {
                    add(names, .contributor, scope: given)
                } else {
                    keep("affiliated", group)
                }
            }
        }
    }

    // MARK: - Dates

    mutating func readDates() {
        for (level, role) in HayagrivaFields.dates {
            guard let node = value(level, "date"), let text = node.literal else { continue }
            let date = HayagrivaDate.date(text)
            if date?.extent == nil {
                report(.dateInvalid, "“\(text.text)” is not a date of Hayagriva, as 1999-03-05 would be", at: node)
            }
            guard work[role] == nil || work[role]?.extent == date?.extent else { continue }
            if work[role] == nil { work[role] = date }
            use(level, "date")
        }
    }

    // MARK: - Publishers and addresses

    mutating func readPublishers() {
        readPublisher(.entry, .publisher, .publisherPlace)
        if work.publishers.isEmpty { readPublisher(.container, .publisher, .publisherPlace) }
        readPublisher(.original, .originalPublisher, .originalPublisherPlace)
        if let organization = value(.entry, "organization")?.literal {
            let isAuthority = HayagrivaFields.ofAuthorities.contains(work.type) || work.text(of: .publisher) != nil
            if set(isAuthority ? .variable(.authority) : .publisher, Self.text(organization, .words)) {
                use(.entry, "organization")
            }
        }
        for level in [HayagrivaLevel.entry, .container] {
            guard let node = value(level, "url"), work.identifier(.url) == nil,
                let address = node["value"]?.literal ?? node.literal
            else { continue }
            work.identifiers.append(Identifier(.url, address.text, origin: address.origin))
            if let date = node["date"]?.literal { work[.accessed] = HayagrivaDate.date(date) }
            use(level, "url")
        }
    }

    private mutating func readPublisher(_ level: HayagrivaLevel, _ name: CSLMember, _ place: CSLMember) {
        if let node = value(level, "publisher") {
            let isParted = node["name"] != nil || node["location"] != nil
            if let text = Self.words(of: (isParted ? node["name"] : node) ?? YAMLNode(.sequence([]))) {
                work.set(name, to: text)
            }
            if let text = node["location"].flatMap({ Self.words(of: $0) }) { work.set(place, to: text) }
            use(level, "publisher")
        }
        guard let text = value(level, "location").flatMap({ Self.words(of: $0) }) else { return }
        let isEvent = level == .entry && HayagrivaFields.ofPlaces.contains(work.type)
        if set(isEvent ? .variable(.eventPlace) : place, text) { use(level, "location") }
    }

    // MARK: - Numbers

    mutating func readNumbers() {
        for level in [HayagrivaLevel.entry, .container] {
            if let node = value(level, "serial-number") {
                use(level, "serial-number")
                if node.mapping == nil {
                    readSerial(node, level)
                } else {
                    for entry in node.mapping ?? [] { readIdentifier(entry.name, entry.value, level) }
                }
            }
            for field in ["doi", "isbn", "issn"] {
                guard let node = value(level, field) else { continue }
                readIdentifier(field, node, level)
                use(level, field)
            }
        }
        if let number = value(.entry, "call-number")?.literal {
            let member: CSLMember = work.archive?.repository == nil ? .variable(.callNumber) : .archiveLocation
            if set(member, Self.text(number, .words)) { use(.entry, "call-number") }
        }
        if HayagrivaFields.ofTime.contains(work.type), let time = value(.entry, "runtime")?.literal {
            if set(.variable(.dimensions), time) { use(.entry, "runtime") }
        }
    }

    private mutating func readSerial(_ node: YAMLNode, _ level: HayagrivaLevel) {
        let isVersion = HayagrivaFields.ofVersions.contains(work.type)
        guard let text = node.literal, level == .entry, set(.variable(isVersion ? .version : .number), text) else {
            return keep(level == .entry ? "serial-number" : "\(level.rawValue).serial-number", node)
        }
    }

    private mutating func readIdentifier(_ name: String, _ node: YAMLNode, _ level: HayagrivaLevel) {
        guard let text = node.literal else { return }
        let name = name.lowercased()
        if name == "serial" { return readSerial(node, level) }
        guard let scheme = Identifier.Scheme(rawValue: name),
            level == .entry || scheme != .doi || work.identifier(.doi) == nil
        else {
            return keep((level == .entry ? "" : level.rawValue + ".") + "serial-number." + name, node)
        }
        let value = scheme == .doi ? Literal(DOI(text.text)?.text ?? text.text, origin: text.origin) : text
        work.set(.identifier(scheme), to: value)
    }

    // MARK: - Note

    mutating func readNote() {
        guard let note = value(.entry, "note")?.literal else { return }
        use(.entry, "note")
        let text = HayagrivaText.markup(of: note.text)
        let variables = NoteVariables(text)
        let rest = String(variables.rest).trimmingBlanks
        if !rest.isEmpty { work.variables[.note] = Literal(rest, origin: note.origin) }
        variables.add(to: &work)
    }
}
