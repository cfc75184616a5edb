import Testing

@testable import CitandaValidation

@Suite struct NoteListAgreementRuleTests {
    @Test(arguments: [
        RuleCase.list(
            "the year", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, ⟦1998⟧."], "error note-list-year"),
        RuleCase.list(
            "the place", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. ⟦London⟧: Ostrov Press, 1999."], "warning note-list-place"),
        RuleCase.list(
            "the publisher", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: ⟦Lantern Books⟧, 1999."], "error note-list-publisher"),
        RuleCase.list(
            "the author", notes: ["Ann Roemer, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            ["⟦Roemor, Ann⟧. *Ports of Call*. Paris: Ostrov Press, 1999."], "error note-list-author"),
        RuleCase.list(
            "volume and issue", notes: ["Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 1–9."],
            ["Roe, Ann. “Ports.” *Review* ⟦4⟧, no. ⟦5⟧ (1950): 1–9."], "error note-list-volume", "error note-list-issue"
        ),
        RuleCase.list(
            "UP and University Press", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov UP, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: University of Ostrov Press, 1999."]),
        RuleCase.list(
            "agreement", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "a volume of several", notes: ["Ann Roe, *Ports of Call*, vol. 2 (Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. 3 vols. Paris: Ostrov Press, 1997–2001."]),
        RuleCase.list(
            "two volumes cited, two listed",
            notes: [
                "Ann Roe, *Ports of Call*, vol. 2 (Paris: Ostrov Press, 1999), 3.",
                "Ann Roe, *Ports of Call*, vol. 1 (Paris: Ostrov Press, 1997), 3.",
            ],
            [
                "Roe, Ann. *Ports of Call*. Vol. 1. Paris: Ostrov Press, 1997.",
                "Roe, Ann. *Ports of Call*. Vol. 2. Paris: Ostrov Press, 1999.",
            ]),
        RuleCase.list(
            "a reprint", notes: ["Ann Roe, *Ports of Call* (1934; repr., Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. 1934. Reprint, Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "a reprint named in one place only",
            notes: ["Ann Roe, *Ports of Call* (1934; repr., Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "an imprint in a shorter form", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "a state left out", notes: ["Ann Roe, *Ports of Call* (Cambridge, MA: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Cambridge: Ostrov Press, 1999."]),
        RuleCase.list(
            "initials for the given name", notes: ["A. Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "family name first", notes: ["Shen Zhihua, *Guests of the State* (Beijing: Renmin, 2003), 3."],
            ["Shen, Zhihua. *Guests of the State*. Beijing: Renmin, 2003."]),
        RuleCase.list(
            "two editions, both cited",
            notes: [
                "Ann Roe, *Ports of Call*, 2nd ed. (Paris: Ostrov Press, 2005), 3.",
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
            ],
            [
                "Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.",
                "Roe, Ann. *Ports of Call*. 2nd ed. Paris: Ostrov Press, 2005.",
            ]),
        RuleCase.list(
            "University and Univ.", notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov Univ. Press, 1999), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov University Press, 1999."]),
        RuleCase.list(
            "a season beside a year", notes: ["Ann Roe, “Ports,” *Review* 3, no. 4 (Fall 1950): 1–9."],
            ["Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): 1–9."]),
        RuleCase.list(
            "winter over the turn of a year", notes: ["Ann Roe, “Ports,” *Review* 3, no. 4 (Winter 1950–51): 1–9."],
            ["Roe, Ann. “Ports.” *Review* 3, no. 4 (Winter 1950–51): 1–9."]),
        RuleCase.list(
            "translation beside original name",
            notes: ["Sergei Goncharov, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            ["Goncharov, S. N. *Ports of Call*. Paris: Ostrov Press, 1999."]),
        RuleCase.list(
            "two publishers, each with its year",
            notes: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999; New York: Lantern, 2018), 3."],
            ["Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."]),
    ])
    func findings(_ given: RuleCase) { given.check(NoteListAgreementRule()) }
}
