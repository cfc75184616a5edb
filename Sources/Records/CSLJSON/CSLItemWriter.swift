import CitandaJSON
import CitandaWorks

/// The members of a CSL-JSON item in their normal form. Two spellings of a value have the same normal form.
struct CSLItemWriter {
    let work: Work

    /// All members with a value, in the order in which they are written.
    var members: [JSONValue.Member] {
        var roles: [ContributorRole] = []
        for contributor in work.contributors where !roles.contains(contributor.role) { roles.append(contributor.role) }
        return (CSLMember.beforeNames + roles.map { .names($0) } + CSLMember.afterNames)
            .compactMap { member in value(of: member).map { JSONValue.Member(member.name, $0) } }
    }

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
