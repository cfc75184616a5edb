import CitandaWorks

/// The values of a work, from which a writer takes one after the other. What remains has no place in the format.
struct UnwrittenValues {
    /// The work itself.
    let work: Work
    private var written: Set<CSLMember> = [.id, .type]

    init(_ work: Work) { self.work = work }

    /// The text of a member, with the markup of CSL-JSON, if the member was not taken before.
    mutating func text(_ member: CSLMember) -> String? {
        guard let text = work.text(of: member), written.insert(member).inserted else { return nil }
        return text
    }

    /// The text of a member without markup.
    mutating func plain(_ member: CSLMember) -> String? { text(member).map { RichText(markup: $0).plain } }

    /// The names in a role, if they were not taken before.
    mutating func names(_ role: ContributorRole) -> [Name] {
        let names = work.names(role)
        return names.isEmpty || !written.insert(.names(role)).inserted ? [] : names
    }

    /// The date in a role, if the date was not taken before.
    mutating func date(_ role: DateRole) -> PartialDate? {
        guard let date = work[role] as PartialDate?, written.insert(.date(role)).inserted else { return nil }
        return date
    }

    /// Marks a member as written in another way.
    mutating func take(_ member: CSLMember) { written.insert(member) }

    /// Whether a member has a value that was not taken.
    func has(_ member: CSLMember) -> Bool {
        guard !written.contains(member) else { return false }
        return switch member {
        case .names(let role): work.contributors.contains { $0.role == role }
        case .date(let role): work.dates[role] != nil
        default: work.text(of: member) != nil
        }
    }

    /// The members that nobody took, in the order of CSL-JSON.
    var rest: [CSLMember] {
        var roles: [CSLMember] = []
        for contributor in work.contributors where !roles.contains(.names(contributor.role)) {
            roles.append(.names(contributor.role))
        }
        let others = present.filter { has($0) }
        // Most works have nothing left, and a list of one has its order.
        return roles.filter { has($0) }
            + (others.count < 2 ? others : CSLMember.afterNames.filter { others.contains($0) })
    }

    /// The members, apart from names, that may have a value.
    private var present: [CSLMember] {
        var members: [CSLMember] = work.titles.keys.map { .title($0) } + work.dates.keys.map { .date($0) }
        members += work.variables.keys.map { .variable($0) }
        members += [.titleShort, .keyword]
        if !work.publishers.isEmpty { members += [.publisher, .publisherPlace] }
        if !work.originalPublishers.isEmpty { members += [.originalPublisher, .originalPublisherPlace] }
        if work.archive != nil { members += [.archive, .archivePlace, .archiveCollection, .archiveLocation] }
        if !work.identifiers.isEmpty { members += CSLMember.schemes.map { .identifier($0) } }
        return members
    }

    /// The details that no member of CSL-JSON expresses, as losses. Formats with places for some of them name those.
    func details(except kept: Set<Detail> = []) -> [RecordLoss] {
        Detail.allCases.filter { !kept.contains($0) && $0.occurs(in: work) }.map { RecordLoss($0.rawValue, .dropped) }
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
