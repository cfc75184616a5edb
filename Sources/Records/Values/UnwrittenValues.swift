import CitandaWorks

/// The values of a work, from which a writer takes one after the other. What remains has no place in the format.
struct UnwrittenValues {
    /// The work itself.
    let work: Work
    /// The members that may have a value.
    private let present: CSLMemberSet
    private var written = CSLMemberSet()

    init(_ work: Work) {
        self.work = work
        present = CSLMemberSet(of: work)
    }

    /// The text of a member, with the markup of CSL-JSON, if the member was not taken before.
    mutating func text(_ member: CSLMember) -> String? {
        guard present.contains(member), !written.contains(member), let text = work.text(of: member) else { return nil }
        written.insert(member)
        return text
    }

    /// The text of a member without markup.
    mutating func plain(_ member: CSLMember) -> String? { text(member).map { RichText(markup: $0).plain } }

    /// The names in a role, if they were not taken before.
    mutating func names(_ role: ContributorRole) -> [Name] {
        present.contains(.names(role)) && written.insert(.names(role)) ? work.names(role) : []
    }

    /// The date in a role, if the date was not taken before.
    mutating func date(_ role: DateRole) -> PartialDate? {
        present.contains(.date(role)) && written.insert(.date(role)) ? work[role] : nil
    }

    /// Marks a member as written in another way.
    mutating func take(_ member: CSLMember) { written.insert(member) }

    /// Whether a member has a value that was not taken.
    func has(_ member: CSLMember) -> Bool {
        guard present.contains(member), !written.contains(member) else { return false }
        return switch member {
        case .names, .date: true
        default: work.text(of: member) != nil
        }
    }

    /// Whether a member may have a value, taken or not.
    func mayHave(_ member: CSLMember) -> Bool { present.contains(member) }
    /// Whether all members of a set may have a value, taken or not.
    func mayHave(_ members: CSLMemberSet) -> Bool { members.isSubset(of: present) }

    /// The members that nobody took, in the order of CSL-JSON.
    var rest: [CSLMember] {
        var roles: [CSLMember] = []
        for index in work.contributors.indices {
            let names = CSLMember.names(work.contributors[index].role)
            if has(names), !roles.contains(names) { roles.append(names) }
        }
        // Most works have nothing left.
        return present.isSubset(of: written) ? roles : roles + CSLMember.afterNames.filter { has($0) }
    }

    /// The details that no member of CSL-JSON expresses, as losses. Formats with places for some of them name those.
    func details(except kept: Set<Detail> = []) -> [RecordLoss] {
        var losses: [RecordLoss] = []
        for detail in Detail.allCases where detail.occurs(in: work) && !kept.contains(detail) {
            losses.append(RecordLoss(detail.rawValue, .dropped))
        }
        return losses
    }

    /// A kind of value beyond the members of CSL-JSON.
    enum Detail: String, CaseIterable {
        case nameForms = "names in other scripts"
        case titleForms = "titles in other scripts and languages"
        case publishers = "several publishers with their places"
        case archiveLevels = "levels of the archive"
        case relations = "relations to other works"
        case scopes = "the parts to which names belong"

        func occurs(in work: Work) -> Bool {
            switch self {
            case .nameForms: work.contributors.contains { !$0.name.forms.isEmpty }
            case .titleForms: work.titles.values.contains { !$0.forms.isEmpty }
            case .publishers: work.publishers.count > 1 || work.originalPublishers.count > 1
            case .archiveLevels: (work.archive?.levels.count ?? 0) > 1
            case .relations: !work.relations.isEmpty
            case .scopes: work.contributors.contains { $0.scope != nil }
            }
        }
    }
}
