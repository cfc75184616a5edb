import Testing

@testable import CitandaValidation

@Suite struct PageRangeRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "backwards", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), ⟦164–158⟧."],
            "error page-range-reversed"),
        RuleCase.notes(
            "backwards once written out", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), ⟦120–19⟧."],
            "error page-range-reversed"),
        RuleCase.notes(
            "typed with two hyphens", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 44--47, ⟦322--318⟧."],
            "error page-range-reversed"),
        RuleCase.notes(
            "typed with three", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 44---47, ⟦322---318⟧."],
            "error page-range-reversed"),
        RuleCase.notes(
            "the second of several", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3–9, ⟦40–38⟧, 77."],
            "error page-range-reversed"),
        RuleCase.notes(
            "roman, backwards", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), ⟦xii–ix⟧."],
            "error page-range-reversed"),
        RuleCase.notes(
            "abbreviated", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 158–64, 345–6, 1087–89, 100–104."]),
        RuleCase.notes("roman", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), ix–xii, xc–c."]),
        RuleCase.notes(
            "volume before the colon", ["Ann Roe, *Ports of Call*, 3 vols. (Paris: Ostrov Press, 1999), 3:2–9."]),
        RuleCase.notes("from roman to arabic", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), xii–4."]),
        RuleCase.notes(
            "shelfmarks are no pages",
            ["Cable from Beijing to Moscow, 9 July 1962, Archive of the Ministry, Beijing, 118-01082-04, p. 60."]),
        RuleCase.notes(
            "an article's pages", ["Ann Roe, “Ports,” *Review* 3, no. 4 (1950): ⟦19–12⟧."], "error page-range-reversed"),
        RuleCase.list(
            "in a list", ["Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): ⟦119–12⟧."], "error page-range-reversed"),
        RuleCase.notes("lettered pages and plates", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), A4–B2."]),
    ])
    func findings(_ given: RuleCase) { given.check(PageRangeRule()) }
}
