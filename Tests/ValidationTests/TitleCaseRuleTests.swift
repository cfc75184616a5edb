import Testing

@testable import CitandaValidation

@Suite struct TitleCaseRuleTests {
    @Test(arguments: [
        RuleCase.list(
            "fewer capitals", notes: ["Ann Roe, *Ports of Call in the South* (Paris: Ostrov, 1999), 3."],
            ["Roe, Ann. ⟦*Ports of call in the South*⟧. Paris: Ostrov, 1999."], "note title-case"),
        RuleCase.list(
            "the same", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov, 1999."]),
    ])
    func findings(_ given: RuleCase) { given.check(TitleCaseRule()) }
}
