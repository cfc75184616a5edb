import Testing

@testable import CitandaValidation

@Suite struct PublisherSpellingRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "Univ. and University",
            [
                "Ann Roe, *Ports* (Paris: ⟦Ostrov Univ. Press⟧, 1999), 3.",
                "Ann Roe, *Salt* (Paris: Ostrov University Press, 1999), 3.",
                "Ann Roe, *Tea* (Paris: Ostrov University Press, 1999), 3.",
            ], "warning publisher-spelling"),
        RuleCase.notes(
            "a letter",
            [
                "Ann Roe, *Ports* (Paris: ⟦Ostrow University Press⟧, 1999), 3.",
                "Ann Roe, *Salt* (Paris: Ostrov University Press, 1999), 3.",
                "Ann Roe, *Tea* (Paris: Ostrov University Press, 1999), 3.",
            ], "warning publisher-spelling"),
        RuleCase.notes(
            "and and &",
            [
                "Ann Roe, *Ports* (Paris: ⟦Lantern & Sons⟧, 1999), 3.",
                "Ann Roe, *Salt* (Paris: Lantern and Sons, 1999), 3.",
                "Ann Roe, *Tea* (Paris: Lantern and Sons, 1999), 3.",
            ], "warning publisher-spelling"),
        RuleCase.notes(
            "other publishers",
            [
                "Ann Roe, *Ports* (Paris: Ostrov Press, 1999), 3.", "Ann Roe, *Salt* (Paris: Ostrov Books, 1999), 3.",
                "Ann Roe, *Tea* (Paris: North Ostrov Press, 1999), 3.",
                "Ann Roe, *Oil* (Paris: University of Ostrov Press, 1999), 3.",
                "Ann Roe, *Rye* (Paris: Ostrov University Press, 1999), 3.",
            ]),
        RuleCase.notes(
            "the French word",
            [
                "Ann Roe, *Ports* (Paris: Presses universitaires, 1999), 3.",
                "Ann Roe, *Salt* (Paris: Presse universitaire, 1999), 3.",
            ]),
    ])
    func findings(_ given: RuleCase) { given.check(PublisherSpellingRule()) }
}
