import Testing

@testable import CitandaValidation

@Suite struct DigitRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "O for 0", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), ⟦1O4⟧."], "warning letter-for-digit",
            fixed: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 104."]),
        RuleCase.notes(
            "l for 1", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), ⟦2l4⟧."], "warning letter-for-digit",
            fixed: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 214."]),
        RuleCase.notes(
            "roman pages, plates, notes", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), xliv, 36n28, A4."]),
    ])
    func findings(_ given: RuleCase) { given.check(DigitRule()) }
}
