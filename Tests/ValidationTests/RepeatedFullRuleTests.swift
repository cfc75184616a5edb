import Testing

@testable import CitandaValidation

@Suite struct RepeatedFullRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "another year",
            ["Ann Roe, *Ports* (Paris: Ostrov Press, 1997), 3.", "⟦Ann Roe, *Ports* (Paris: Ostrov Press, 1999), 9⟧."],
            "warning full-forms-differ"),
        RuleCase.notes(
            "the same year",
            ["Ann Roe, *Ports* (Paris: Ostrov Press, 1997), 3.", "Ann Roe, *Ports* (Paris: Ostrov Press, 1997), 9."]),
        RuleCase.notes(
            "another edition",
            [
                "Ann Roe, *Ports* (Paris: Ostrov Press, 1997), 3.",
                "Ann Roe, *Ports*, 2nd ed. (Paris: Ostrov Press, 1999), 9.",
            ]),
        RuleCase.notes(
            "another volume",
            [
                "Ann Roe, *Ports*, vol. 1 (Paris: Ostrov Press, 1997), 3.",
                "Ann Roe, *Ports*, vol. 2 (Paris: Ostrov Press, 1999), 9.",
            ]),
    ])
    func cases(_ test: RuleCase) { test.check(RepeatedFullRule()) }
}
