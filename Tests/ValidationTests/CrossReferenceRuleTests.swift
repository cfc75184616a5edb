import Testing

@testable import Validation

@Suite struct CrossReferenceRuleTests {
    @Test(arguments: [
        RuleCase.notes("no such note", ["Roe.", "See ⟦note 12 above⟧."], "error cross-reference-target"),
        RuleCase.notes(
            "the other side", ["See ⟦note 2 above⟧.", "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            "warning cross-reference-direction"),
        RuleCase.notes(
            "right ones",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.", "See note 1 above.", "See note 4 below.",
                "See n. 1 above.",
            ]),
        RuleCase.notes("notes of another book", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 36n28."]),
    ])
    func findings(_ given: RuleCase) { given.check(CrossReferenceRule()) }
}
