import Testing

@testable import CitandaValidation

@Suite struct ForthcomingRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "past",
            ["Ann Roe, *Ports* (Paris: Ostrov, ⟦forthcoming 1999⟧), 3.", "Ann Roe, *Salt* (Paris: Ostrov, 2004), 3."],
            "warning forthcoming-past"),
        RuleCase.notes(
            "to come",
            ["Ann Roe, *Ports* (Paris: Ostrov, forthcoming), 3.", "Ann Roe, *Salt* (Paris: Ostrov, 2004), 3."]),
    ])
    func findings(_ given: RuleCase) { given.check(ForthcomingRule()) }
}
