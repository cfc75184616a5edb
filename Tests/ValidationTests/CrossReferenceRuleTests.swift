import Testing

@testable import CitandaValidation

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
        RuleCase(
            "labels by chapter",
            "A[^1-1] b[^1-2] c[^2-1] d[^2-2] e[^2-3].\n\n[^1-1]: Roe.\n[^1-2]: See ⟦note 3 above⟧.\n\n[^2-1]: Wu.\n"
                + "[^2-2]: See note 1 above, note 3 below and note 2 of chapter 1.\n[^2-3]: See ⟦note 1 below⟧.\n",
            "error cross-reference-target", "warning cross-reference-direction"),
        RuleCase(
            "names as labels, which print as numbers",
            "A[^roe] b[^wu].\n\n[^roe]: Roe.\n[^wu]: See note 1 above and ⟦note 7 below⟧.\n",
            "error cross-reference-target"),
        RuleCase.notes("notes of another book", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 36n28."]),
    ])
    func findings(_ given: RuleCase) { given.check(CrossReferenceRule()) }
}
