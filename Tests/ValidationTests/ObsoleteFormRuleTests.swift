import Testing

@testable import CitandaValidation

@Suite struct ObsoleteFormRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "op. cit.", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.", "Roe, ⟦op. cit.⟧, 5."],
            "note obsolete-short-form"),
        RuleCase.notes(
            "in italics, in capitals",
            ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.", "Roe, ⟦*Op. cit.*⟧, 5; ⟦idem,⟧ *Roads*, 4."],
            "note obsolete-short-form", "note obsolete-short-form"),
        RuleCase.notes("words that hold the letters", ["So a rapidem, or loc. citizens."]),
    ])
    func findings(_ given: RuleCase) { given.check(ObsoleteFormRule()) }
}
