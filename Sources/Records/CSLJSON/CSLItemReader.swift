import CitandaDiagnostics
import CitandaJSON
import CitandaWorks

/// Reads one CSL-JSON item without its details in `custom`.
struct CSLItemReader {
    /// The work read so far.
    private(set) var work = Work(key: "", type: .document)
    /// The members that could not be understood.
    private(set) var problems: [Problem] = []

    /// A faulty member.
    struct Problem {
        var kind: FindingKind
        var member: String
        /// The fault in words.
        var message: String
        /// The severity of the fault.
        var severity: Severity

        init(_ kind: FindingKind, member: String, message: String, severity: Severity? = nil) {
            self.kind = kind
            self.member = member
            self.message = message
            self.severity = severity ?? kind.severity
        }
    }

    /// Members of the schema that are not variables.
    private static let others: Set<String> = ["citation-key", "categories", "custom"]

    /// Reads all members. If a member occurs twice, or also under an old name, the first member with the current name
    /// counts.
    init(_ members: [JSONValue.Member]) {
        var seen = Set<String>(minimumCapacity: members.count)
        var old: [(member: CSLMember, value: JSONValue)] = []
        for member in members {
            guard let known = CSLMember(name: member.name) else {
                if let known = CSLMember(oldName: member.name) {
                    old.append((known, member.value))
                } else if !Self.others.contains(member.name) {
                    problems.append(
                        Problem(
                            .cslJsonVariable, member: member.name,
                            message: "“\(member.name)” is not a variable of CSL 1.0.2; the member is kept"))
                }
                continue
            }
            if seen.insert(member.name).inserted { read(known, member.value) }
        }
        for (member, value) in old where seen.insert(member.name).inserted { read(member, value) }
        work.identifiers = CSLMember.schemes.flatMap { scheme in work.identifiers.filter { $0.scheme == scheme } }
    }

    private mutating func read(_ member: CSLMember, _ value: JSONValue) {
        if value == .null { return }
        switch member {
        case .names(let role):
            guard let names = value.array ?? (value.members == nil ? nil : [value]) else {
                report(member, "should be a list of names")
                return
            }
            for name in names {
                if let name = CSLName.name(of: name) {
                    work.contributors.append(Contributor(role, name))
                } else {
                    report(member, "a name has no family, given or literal part that is a text; it is left out")
                }
            }
        case .date(let role):
            if value.members == nil, value.stringOrNumber == nil {
                report(member, "should be a date", .dateInvalid)
            }
            work[role] = CSLDate.date(of: value)
            if work[role] == nil, CSLDate.claims(value) {
                report(
                    member, "cannot be read as a date; a year lies between −999999999 and 999999999", .dateInvalid)
            }
        case .keyword where value.array != nil:
            work.keywords = (value.array ?? []).compactMap(\.stringOrNumber).filter { !$0.isEmpty }
        default:
            guard let text = value.stringOrNumber else {
                report(member, "should be a text")
                return
            }
            if !text.isEmpty { read(member, text) }
        }
    }

    private mutating func read(_ member: CSLMember, _ text: String) {
        switch member {
        case .id: work.key = text
        case .type:
            // CSL does not know our own types, so only `custom` holds them.
            if let type = WorkType(rawValue: text), type.csl == type {
                work.type = type
            } else {
                report(member, "“\(text)” is not a type of CSL 1.0.2", .unknownType)
            }
        case .title(let role):
            let short = work.titles[role]?.short
            work[role] = Title(RichText(markup: text), short: short)
        case .titleShort: work.titles[.title, default: Title(main: "")].short = RichText(markup: text)
        case .names, .date: break
        case .publisher: publisher(\.publishers) { $0.name = Literal(text) }
        case .publisherPlace: publisher(\.publishers) { $0.place = Literal(text) }
        case .originalPublisher: publisher(\.originalPublishers) { $0.name = Literal(text) }
        case .originalPublisherPlace: publisher(\.originalPublishers) { $0.place = Literal(text) }
        case .archive: archive { $0.repository = Literal(text) }
        case .archivePlace: archive { $0.place = Literal(text) }
        case .archiveCollection: archive { $0.collection = Literal(text) }
        case .archiveLocation: archive { $0.levels = [.init(.shelfmark, text: text, value: text)] }
        case .variable(let variable): work[variable] = text
        case .keyword:
            work.keywords = text.split(separator: text.contains(";") ? ";" : ",")
                .map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        case .identifier(let scheme):
            work.identifiers += Self.texts(of: scheme, in: text).map { Identifier(scheme, $0) }
        }
    }

    private mutating func report(
        _ member: CSLMember, _ message: String, _ kind: FindingKind = .cslJsonMember
    ) {
        problems.append(Problem(kind, member: member.name, message: "\(member.name): \(message)"))
    }

    private mutating func archive(_ change: (inout ArchiveLocation) -> Void) {
        var archive = work.archive ?? ArchiveLocation()
        change(&archive)
        work.archive = archive
    }

    /// Changes the one publisher of a CSL-JSON item, which is added if there is none.
    private mutating func publisher(
        _ publishers: WritableKeyPath<Work, [Publisher]>, _ change: (inout Publisher) -> Void
    ) {
        var publisher = work[keyPath: publishers].first ?? Publisher(nil)
        change(&publisher)
        work[keyPath: publishers] = [publisher]
    }

    /// The ISBNs or ISSNs in one text. If the text has qualifiers, it stays whole so that they are kept.
    private static func texts(of scheme: Identifier.Scheme, in text: String) -> [String] {
        let whole = Identifier(scheme, text)
        guard scheme == .isbn || scheme == .issn, !whole.isValid else { return [text] }
        let parts = whole.parts
        return parts.count > 1 && parts.allSatisfy { $0.qualifier == nil } ? parts.map(\.text) : [text]
    }
}
