import Testing

@testable import CitandaValidation

@Suite struct LocatorOutsideRuleTests {
    @Test(arguments: [
        RuleCase.list(
            "outside", notes: ["Ann Roe, “Ports,” *Review* 3, no. 4 (1950): ⟦140⟧."],
            ["Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): 101–29."], "warning locator-outside-range"),
        RuleCase.list(
            "inside", notes: ["Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 101–3, 129."],
            ["Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): 101–29."]),
        RuleCase.list(
            "another article of the author",
            notes: [
                "Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 105.", "Ann Roe, “Salt,” *Review* 5, no. 4 (1952): 7.",
            ], ["Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): 101–29."]),
    ])
    func findings(_ given: RuleCase) { given.check(LocatorOutsideRule()) }
}
