import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaYAML

/// Reads items of CSL from YAML: a list under `references`, or a bare list.
enum CSLYAMLReader {
    /// The works of a file, which may have several documents.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        let (documents, faults) = YAMLNode.documents(in: Array(record.bytes))
        var works: [Work] = []
        var findings = faults
        var keys: Set<String> = []
        for node in documents.flatMap({ items(in: $0) }) {
            guard let entries = node.mapping else {
                findings.append(Diagnostic(.cslJsonItem, "an item should be a mapping", at: node.range))
                continue
            }
            let (work, problems) = self.work(of: entries, number: works.count)
            findings += problems.map { problem in
                let place = entries.first { $0.name == problem.member }?.value.range ?? node.range
                return Diagnostic(problem.kind, problem.message, severity: problem.severity, at: place)
            }
            if !keys.insert(work.key).inserted {
                let place = entries.first { $0.name == "id" }?.value.range ?? node.range
                findings.append(Diagnostic(.duplicateKey, "another item has the id “\(work.key)”", at: place))
            }
            works.append(work)
        }
        return (works, findings.map { $0.moved(by: record.offset) })
    }

    /// The nodes of a document that are items. A document about something else has none.
    private static func items(in document: YAMLNode) -> [YAMLNode] {
        if let list = document.sequence { return list }
        for name in ["references", "items"] {
            if let list = document[name] { return list.list }
        }
        return document["id"] != nil && document["type"] != nil ? [document] : []
    }

    private static func work(of entries: [YAMLNode.Entry], number: Int) -> (Work, [CSLItemReader.Problem]) {
        let members = entries.map { JSONValue.Member($0.name, CSLYAMLItem.json(of: $0)) }
        var (work, problems) = CSLJSON.item(members, index: number)
        for entry in entries {
            guard let member = CSLMember(name: entry.name) ?? CSLMember(oldName: entry.name) else { continue }
            // EDTF says more than the dates of CSL-JSON.
            if case .date(let role) = member, let text = entry.value.text, work[role]?.extent != nil,
                let exact = PartialDate(edtf: CSLYAMLMarkdown.unescaped(text)),
                CSLDate.value(of: exact) == work[role].flatMap({ CSLDate.value(of: $0) }),
                CSLDetails.says(members, dateIn: role) == false
            {
                work[role]?.extent = exact.extent
            }
            work.setOrigin(of: member, to: entry.value)
        }
        return (work, problems)
    }
}

extension CSLDetails {
    /// Whether the details of an item give a date.
    static func says(_ members: [JSONValue.Member], dateIn role: DateRole) -> Bool {
        members.first { $0.name == "custom" }?.value[member]?["dates"]?[role.rawValue] != nil
    }
}

extension Work {
    /// Sets the places of the values of a member.
    fileprivate mutating func setOrigin(of member: CSLMember, to node: YAMLNode) {
        let origin = node.origin
        switch member {
        case .title(let role): titles[role]?.origin = origin
        case .variable(let variable): variables[variable]?.origin = origin
        case .date(let role): dates[role]?.origin = origin
        case .names(let role):
            let places = contributors.indices.filter { contributors[$0].role == role }
            let nodes = node.list
            for (index, place) in places.enumerated() {
                contributors[place].name.origin = nodes.count == places.count ? nodes[index].origin : origin
            }
        case .publisher: if publishers.count == 1 { publishers[0].name?.origin = origin }
        case .publisherPlace: if publishers.count == 1 { publishers[0].place?.origin = origin }
        case .originalPublisher: if originalPublishers.count == 1 { originalPublishers[0].name?.origin = origin }
        case .originalPublisherPlace: if originalPublishers.count == 1 { originalPublishers[0].place?.origin = origin }
        case .archive: archive?.repository?.origin = origin
        case .archivePlace: archive?.place?.origin = origin
        case .archiveCollection: archive?.collection?.origin = origin
        case .archiveLocation: if archive?.levels.count == 1 { archive?.levels[0].origin = origin }
        case .identifier(let scheme):
            for index in identifiers.indices where identifiers[index].scheme == scheme {
                identifiers[index].origin = origin
            }
        case .id, .type, .titleShort, .keyword: break
        }
    }
}
