import Testing

@testable import CitandaValidation

@Suite struct NameSpellingRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "one letter in the family name",
            [
                "Ann Goncharenko, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "⟦Ann Goncherenko⟧, *Roads of Salt* (London: Lantern, 2001), 4.",
                "Ann Goncharenko, *Tea* (London: Lantern, 2002), 4.",
            ], "warning name-spelling"),
        RuleCase.notes(
            "different people",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "Anna Rowe, *Roads of Salt* (London: Lantern, 2001), 4.", "Jan Berg, *Tea* (London: Lantern, 2002), 4.",
                "Jan Berger, *Milk* (London: Lantern, 2002), 4.",
            ]),
        RuleCase.notes(
            "short Chinese names",
            [
                "Zhang Baichun, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "Zhang Baijia, *Roads of Salt* (London: Lantern, 2001), 4.",
                "Li Danhui, *Tea* (London: Lantern, 2002), 4.", "Li Danhua, *Milk* (London: Lantern, 2002), 4.",
            ]),
        RuleCase.notes(
            "brothers with a letter between their names",
            [
                "Zhores Medvedev, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "Roy Medvedev, *Roads of Salt* (London: Lantern, 2001), 4.",
            ]),
        RuleCase.notes(
            "women and men of one family",
            [
                "Raisa Gorbacheva, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "Mikhail Gorbachev, *Roads of Salt* (London: Lantern, 2001), 4.",
            ]),
    ])
    func findings(_ given: RuleCase) { given.check(NameSpellingRule()) }
}
