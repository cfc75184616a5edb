/// Members of CSL-JSON. A set of them is one number, for writers ask for every member of every work.
package struct CSLMemberSet: Sendable, Hashable {
    @usableFromInline var bits: UInt128 = 0

    /// The empty set.
    package init() {}

    /// The set of one member.
    package init(_ member: CSLMember) { bits = member.bit }

    /// The members of a work that may have a value, apart from `id` and `type`, which all works have.
    package init(of work: Work) {
        for index in work.contributors.indices { insert(.names(work.contributors[index].role)) }
        for role in work.titles.keys { insert(.title(role)) }
        if work.titles[.title]?.short != nil { insert(.titleShort) }
        for role in work.dates.keys { insert(.date(role)) }
        for variable in work.variables.keys { insert(.variable(variable)) }
        for index in work.publishers.indices {
            if work.publishers[index].name != nil { insert(.publisher) }
            if work.publishers[index].place != nil { insert(.publisherPlace) }
        }
        for publisher in work.originalPublishers {
            if publisher.name != nil { insert(.originalPublisher) }
            if publisher.place != nil { insert(.originalPublisherPlace) }
        }
        if work.archive != nil { insert([.archive, .archivePlace, .archiveCollection, .archiveLocation]) }
        if !work.keywords.isEmpty { insert(.keyword) }
        for index in work.identifiers.indices { insert(.identifier(work.identifiers[index].scheme)) }
        // Other schemes may have an address.
        if !work.identifiers.isEmpty { insert(.identifier(.url)) }
    }

    /// Whether the set has a member.
    @inlinable package func contains(_ member: CSLMember) -> Bool { bits & member.bit != 0 }

    /// Whether another set has all members.
    @inlinable package func isSubset(of other: CSLMemberSet) -> Bool { bits & ~other.bits == 0 }

    /// Adds a member.
    ///
    /// - Returns: False if the set had the member.
    @discardableResult @inlinable
    package mutating func insert(_ member: CSLMember) -> Bool {
        let bit = member.bit
        defer { bits |= bit }
        return bits & bit == 0
    }

    private mutating func insert(_ members: [CSLMember]) { for member in members { insert(member) } }
}

extension CSLMember {
    /// The place of the member in a set: a bit of its own.
    @usableFromInline var bit: UInt128 { 1 &<< UInt128(truncatingIfNeeded: place) }

    private var place: Int {
        /// The number of a case among the cases of its type, which is the byte that stands for the case.
        func number<Case>(_ value: Case) -> Int { withUnsafeBytes(of: value) { Int($0.first ?? 0) } }
        return switch self {
        case .names(let role): number(role)
        case .variable(let variable): 32 + number(variable)
        case .title(let role): 80 + number(role)
        case .date(let role): 88 + number(role)
        case .identifier(let scheme): 96 + number(scheme)
        case .id: 112
        case .type: 113
        case .titleShort: 114
        case .publisher: 115
        case .publisherPlace: 116
        case .originalPublisher: 117
        case .originalPublisherPlace: 118
        case .archive: 119
        case .archivePlace: 120
        case .archiveCollection: 121
        case .archiveLocation: 122
        case .keyword: 123
        }
    }
}
