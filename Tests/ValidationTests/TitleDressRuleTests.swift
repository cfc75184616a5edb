import Testing

@testable import CitandaValidation

@Suite struct TitleDressRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "a book in roman",
            [
                "Jan Berg, *Roads* (London: Lantern, 2001), 4.",
                "Ann Roe, ⟦Ports of Call⟧ (Paris: Ostrov Press, 1999), 3.",
            ], "warning title-not-italic",
            fixed: [
                "Jan Berg, *Roads* (London: Lantern, 2001), 4.",
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
            ]),
        RuleCase.notes("a file without italics", ["Ann Roe, Ports of Call (Paris: Ostrov Press, 1999), 3."]),
        RuleCase.notes(
            "theses and reports in quotation marks",
            [
                "Jan Berg, *Roads* (London: Lantern, 2001), 4.",
                "Ann Roe, “Ports of Call” (PhD diss., University of Ostrov, 1999), 3.",
            ]),
        RuleCase.notes("a title in a title", ["Ann Roe, *A Guide to* Ports of Call (Paris: Ostrov Press, 1999), 3."]),
    ])
    func findings(_ given: RuleCase) { given.check(TitleDressRule()) }
}
