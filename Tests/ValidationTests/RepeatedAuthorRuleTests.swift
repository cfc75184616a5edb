import Testing

@testable import CitandaValidation

@Suite struct RepeatedAuthorRuleTests {
    @Test(arguments: [
        RuleCase.list(
            "the dash repeats the wrong author",
            notes: [
                "Ann Roe, *Ports of Call* (Paris: Ostrov, 1999), 3.",
                "Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4.",
            ], ["Roe, Ann. *Ports of Call*. Paris: Ostrov, 1999.", "⟦———⟧. *Roads of Salt*. London: Lantern, 2001."],
            "error repeated-author-dash"),
        RuleCase.list(
            "the right one",
            notes: [
                "Ann Roe, *Ports of Call* (Paris: Ostrov, 1999), 3.",
                "A. Roe, *Roads of Salt* (London: Lantern, 2001), 4.",
            ], ["Roe, Ann. *Ports of Call*. Paris: Ostrov, 1999.", "———. *Roads of Salt*. London: Lantern, 2001."]),
        RuleCase.list(
            "as editor",
            notes: [
                "Ann Roe, *Ports of Call* (Paris: Ostrov, 1999), 3.",
                "Ann Roe, ed., *Roads of Salt* (London: Lantern, 2001), 4.",
            ], ["Roe, Ann. *Ports of Call*. Paris: Ostrov, 1999.", "———, ed. *Roads of Salt*. London: Lantern, 2001."]),
    ])
    func findings(_ given: RuleCase) { given.check(RepeatedAuthorRule()) }
}
