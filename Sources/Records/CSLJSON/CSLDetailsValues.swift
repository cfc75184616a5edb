import CitandaJSON
import CitandaWorks

/// The other details: publishers, dates, archive locations, identifiers and relations.
extension CSLDetails {
    static func publishers(_ publishers: [Publisher]) -> JSONValue {
        .array(publishers.map { object([("name", $0.name?.text), ("place", $0.place?.text)]) })
    }

    static func publisher(_ value: JSONValue) -> Publisher {
        Publisher(literal(value["name"]), place: literal(value["place"]))
    }

    /// The dates that differ; nil if none does.
    static func dates(of work: Work, beside plain: Work) -> JSONValue? {
        let dates = DateRole.allCases.compactMap { role in
            work[role] == plain[role] ? nil : work[role].map { JSONValue.Member(role.rawValue, date($0)) }
        }
        return dates.isEmpty ? nil : .object(dates)
    }

    static func date(_ date: PartialDate) -> JSONValue { object([("edtf", date.edtf), ("text", date.text)]) }

    static func date(_ value: JSONValue) -> PartialDate? {
        let text = value["text"]?.string
        guard let edtf = value["edtf"]?.string else { return text.map { PartialDate(nil, text: $0) } }
        var date = PartialDate(edtf: edtf)
        date?.text = text
        return date
    }

    static func archive(_ archive: ArchiveLocation) -> JSONValue {
        var members =
            object([
                ("repository", archive.repository?.text), ("place", archive.place?.text),
                ("collection", archive.collection?.text),
            ]).members ?? []
        let levels = archive.levels.map {
            object([("kind", $0.kind.rawValue), ("text", $0.text), ("value", $0.value)])
        }
        members.append(.init("levels", .array(levels)))
        return .object(members)
    }

    static func archive(_ value: JSONValue) -> ArchiveLocation {
        let levels = (value["levels"]?.array ?? []).compactMap { level -> ArchiveLocation.Level? in
            guard let kind = level["kind"]?.string.flatMap({ ArchiveLocation.LevelKind(rawValue: $0) }),
                let text = level["text"]?.string
            else { return nil }
            return .init(kind, text: text, value: level["value"]?.string ?? text)
        }
        return ArchiveLocation(
            repository: literal(value["repository"]), place: literal(value["place"]),
            collection: literal(value["collection"]), levels: levels)
    }

    static func identifier(_ identifier: Identifier) -> JSONValue {
        object([
            ("scheme", identifier.scheme.rawValue), ("text", identifier.text), ("qualifier", identifier.qualifier),
        ])
    }

    static func identifier(_ value: JSONValue) -> Identifier? {
        guard let scheme = value["scheme"]?.string.flatMap({ Identifier.Scheme(rawValue: $0) }),
            let text = value["text"]?.stringOrNumber
        else { return nil }
        return Identifier(scheme, text, qualifier: value["qualifier"]?.string)
    }

    static func relation(_ relation: Relation) -> JSONValue {
        switch relation.target {
        case .key(let key): object([("kind", relation.kind.rawValue), ("key", key)])
        case .work(let work):
            .object([.init("kind", .string(relation.kind.rawValue)), .init("work", CSLJSON.value(of: work))])
        }
    }

    static func relation(_ value: JSONValue) -> Relation? {
        guard let kind = value["kind"]?.string.flatMap({ Relation.Kind(rawValue: $0) }) else { return nil }
        if let key = value["key"]?.stringOrNumber { return Relation(kind, .key(key)) }
        return value["work"].flatMap { CSLJSON.work(of: $0) }.map { Relation(kind, .work($0)) }
    }

    private static func literal(_ value: JSONValue?) -> Literal? { value?.stringOrNumber.map { Literal($0) } }

    /// An object of the texts that exist.
    private static func object(_ members: [(String, String?)]) -> JSONValue {
        .object(members.compactMap { name, text in text.map { .init(name, .string($0)) } })
    }
}
