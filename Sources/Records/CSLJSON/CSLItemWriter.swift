import CitandaJSON
import CitandaWorks

/// The members of a CSL-JSON item in their normal form. Two spellings of a value have the same normal form.
struct CSLItemWriter {
    let work: Work

    /// All members with a value, in the order in which they are written.
    var members: [(known: CSLMember, value: JSONValue)] {
        let present = CSLMemberSet(of: work)
        var members: [(known: CSLMember, value: JSONValue)] = []
        members.reserveCapacity(Self.usualCount)
        func add(_ member: CSLMember) {
            if let value = value(of: member) { members.append((member, value)) }
        }
        CSLMember.beforeNames.forEach(add)
        var roles: [ContributorRole] = []
        for contributor in work.contributors where !roles.contains(contributor.role) { roles.append(contributor.role) }
        for role in roles { add(.names(role)) }
        for member in CSLMember.afterNames where present.contains(member) { add(member) }
        return members
    }

    /// As many members as most items have at most.
    private static let usualCount = 24

    /// The value of a member; nil if the work has none.
    func value(of member: CSLMember) -> JSONValue? {
        switch member {
        case .names(let role):
            work.names(role).isEmpty ? nil : .array(work.names(role).map { CSLName.value(of: $0) })
        case .date(let role): work.dates[role].flatMap { CSLDate.value(of: $0) }
        case .id: .string(work.key)
        default: work.text(of: member).map { .string($0) }
        }
    }
}
