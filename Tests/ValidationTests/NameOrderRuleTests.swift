import Testing

@testable import CitandaValidation

@Suite struct NameOrderRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "two orders",
            [
                "Shen Zhihua, *Guests* (Beijing: Renmin, 2003), 3.",
                "⟦Zhihua Shen⟧ and Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4.",
                "Shen Zhihua, *Leaning* (Beijing: Renmin, 2004), 3.",
            ], "warning name-order"),
        RuleCase.notes(
            "one order",
            ["Shen Zhihua, *Guests* (Beijing: Renmin, 2003), 3.", "Shen Zhihua, *Leaning* (Beijing: Renmin, 2004), 3."]),
        RuleCase.list(
            "inverted in the list", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
    ])
    func findings(_ given: RuleCase) { given.check(NameOrderRule()) }
}
