import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaXML

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
        sortIdentifiers()
    }

    /// Reads members that are known, each of them once.
    init(_ members: some Sequence<(known: CSLMember, value: JSONValue)>) {
        for (member, value) in members { read(member, value) }
        sortIdentifiers()
    }

    private mutating func sortIdentifiers() {
        guard !work.identifiers.isEmpty else { return }
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
            let value = RegistryForms.date(value)
            work[role] = CSLDate.date(of: value)
            if work[role] == nil, CSLDate.claims(value) {
                report(
                    member, "cannot be read as a date; a year lies between −999999999 and 999999999", .dateInvalid)
            }
        case .keyword where value.array != nil:
            work.keywords = (value.array ?? []).compactMap(\.stringOrNumber).filter { !$0.isEmpty }
        default:
            if let text = RegistryForms.text(value, of: member) {
                report(
                    member,
                    RegistryForms.usual(value, of: member) == nil
                        ? "should be a text; the first of the list counts" : "should be a text, not a list",
                    severity: .note)
                return read(member, text)
            }
            guard let text = value.stringOrNumber else {
                report(member, "should be a text")
                return
            }
            if !text.isEmpty { read(member, text) }
        }
    }

    private mutating func read(_ member: CSLMember, _ text: String) {
        if member == .type {
            if let type = RegistryForms.types[text] {
                report(
                    member, "“\(text)” is a type of registries and counts as “\(type.rawValue)”", .unknownType,
                    severity: .note)
                work.type = type
                return
            }
            if WorkType(rawValue: text).map({ $0.csl == $0 }) != true {
                report(member, "“\(text)” is not a type of CSL 1.0.2", .unknownType)
            }
        }
        let isRead = member != .id && member != .identifier(.url)
        work.set(member, to: Literal(isRead ? HTMLEntities.decoded(text) : text))
    }

    private mutating func report(
        _ member: CSLMember, _ message: String, _ kind: FindingKind = .cslJsonMember, severity: Severity? = nil
    ) {
        problems.append(
            Problem(kind, member: member.name, message: "\(member.name): \(message)", severity: severity))
    }
}
