import Testing

@testable import CitandaValidation

@Suite struct IbidRuleTests {
    @Test(arguments: [
        RuleCase.notes("the first note", ["⟦Ibid., 3⟧."], "error ibid-first-in-chapter"),
        RuleCase.notes(
            "after a remark",
            ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.", "So it was said.", "⟦Ibid., 5⟧."],
            "error ibid-without-antecedent"),
        RuleCase.notes(
            "after a remark that may be a citation",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.", "So the *Salt Gazette* of May 3.",
                "Ibid., 5.",
            ]),
        RuleCase.notes("after a work that is unknown", ["Roe, *Ports of Call*, 3.", "Ibid., 5."]),
        RuleCase.notes(
            "after a note that names another work in a sentence",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3. This differs from what she had written in Ann Roe, *Roads* (Paris: Ostrov Press, 1989), 4, of the roads.",
                "Ibid., 5.",
            ]),
        RuleCase.notes(
            "after two works",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3; Jan Berg, *Roads* (London: Lantern, 2001), 4.",
                "⟦Ibid., 5⟧.",
            ], "error ibid-ambiguous"),
        RuleCase.notes(
            "after one work",
            ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.", "Ibid., 5.", "*Ibid.*, 7.", "Ibid."]),
        RuleCase.notes(
            "in one note, after one work",
            ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3. Berg is of another mind: ibid., 5."]),
        RuleCase.notes(
            "after the same work twice",
            ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3; see also Roe, *Ports of Call*, 9.", "Ibid., 5."]),
        RuleCase.notes(
            "after an archive",
            ["Telegram from Roshchin, 3 January 1950, RGANI, f. 2, op. 1, d. 3, l. 4.", "Ibid., l. 5."]),
        RuleCase(
            "in a new chapter",
            "# Chapter 1\n\nA<sup>1</sup>\n\n## NOTES\n\n1. Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.\n\n# Chapter 2\n\nC<sup>1</sup>\n\n## NOTES\n\n1. ⟦Ibid., 4⟧.\n",
            "error ibid-first-in-chapter"),
        RuleCase.notes(
            "ibid. in a quotation",
            ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.", "The editor notes “ibid.” wrongly."]),
        RuleCase.notes(
            "after a cross-reference to one work",
            ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.", "See note 1 above.", "⟦Ibid., 5⟧."],
            "error ibid-without-antecedent"),
    ])
    func findings(_ given: RuleCase) { given.check(IbidRule()) }
}
