import Testing

@testable import CitandaValidation

@Suite struct ListCoverageRuleTests {
    @Test(arguments: [
        RuleCase.list(
            "cited, not listed", notes: ["⟦Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4⟧."],
            ["⟦Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.⟧"], "warning cited-not-listed",
            "note listed-not-cited"),
        RuleCase.list(
            "listed and cited", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "a selection proves nothing", notes: ["Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4."],
            heading: "Further Reading", ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "what Chicago leaves out of lists",
            notes: [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "“Ports Closed,” *New York Times*, 3 May 1950.",
                "Telegram from Roshchin, 3 January 1950, RGANI, f. 2, op. 1, d. 3, l. 4.",
                "Jan Berg, interview by Ann Roe, Paris, 7 May 1992.",
            ], ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "a chapter of a listed volume",
            notes: ["Jan Berg, “Salt,” in *Roads of Salt*, ed. Ann Roe (London: Lantern, 2001), 4."],
            ["Roe, Ann, ed. *Roads of Salt*. London: Lantern, 2001."]),
        RuleCase.list(
            "listed in an entry of an unusual form",
            notes: [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4.",
            ],
            [
                "Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.",
                "See also the *Roads of Salt* of Jan Berg and others",
            ]),
        RuleCase.list(
            "a title without italics or marks may be read wrongly",
            notes: [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3; Berg, Salt, Power, and Roads (London: Lantern, 2001)."
            ],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "named in the text", notes: ["A remark."], ["⟦Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.⟧"],
            "note listed-not-cited"),
    ])
    func findings(_ given: RuleCase) { given.check(ListCoverageRule()) }
}
