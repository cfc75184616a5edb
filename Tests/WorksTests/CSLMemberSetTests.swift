import Testing

@testable import CitandaWorks

/// Every member has its own place in a set.
struct CSLMemberSetTests {
    @Test func membersDoNotShareAPlace() {
        let names = ContributorRole.allCases.map { CSLMember.names($0) }
        let identifiers = Identifier.Scheme.allCases.map { CSLMember.identifier($0) }
        let others = CSLMember.beforeNames + CSLMember.afterNames.filter { !identifiers.contains($0) }
        var set = CSLMemberSet()
        for member in names + identifiers + others {
            #expect(!set.contains(member))
            let isNew = set.insert(member)
            let isNewAgain = set.insert(member)
            #expect(isNew && !isNewAgain && set.contains(member))
        }
    }
}
