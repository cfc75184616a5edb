import Testing

@testable import CitandaValidation

@Suite struct PageRangeFormRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "written out among abbreviated ones",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121–28.", "Roe, *Ports*, 131–39.",
                "Roe, *Ports*, 221–25.", "Roe, *Ports*, 321–29.", "Roe, *Ports*, ⟦441–449⟧.",
            ], "warning page-range-abbreviation",
            fixed: [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121–28.", "Roe, *Ports*, 131–39.",
                "Roe, *Ports*, 221–25.", "Roe, *Ports*, 321–29.", "Roe, *Ports*, 441–49.",
            ]),
        RuleCase.notes(
            "hyphen among dashes",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121–28.", "Roe, *Ports*, 131–39.",
                "Roe, *Ports*, 221–25.", "Roe, *Ports*, 321–29.", "Roe, *Ports*, ⟦61-63⟧.",
            ], "note range-hyphen",
            fixed: [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121–28.", "Roe, *Ports*, 131–39.",
                "Roe, *Ports*, 221–25.", "Roe, *Ports*, 321–29.", "Roe, *Ports*, 61–63.",
            ]),
        RuleCase.notes(
            "two hyphens are an en dash",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121--28.", "Roe, *Ports*, 131--39.",
                "Roe, *Ports*, 221–25.", "Roe, *Ports*, 321--29.", "Roe, *Ports*, ⟦441--449⟧.",
            ], "warning page-range-abbreviation",
            fixed: [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121--28.", "Roe, *Ports*, 131--39.",
                "Roe, *Ports*, 221–25.", "Roe, *Ports*, 321--29.", "Roe, *Ports*, 441--49.",
            ]),
        RuleCase.notes(
            "all written out",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121–128.", "Roe, *Ports*, 131–139.",
                "Roe, *Ports*, 221–225.", "Roe, *Ports*, 321–329.", "Roe, *Ports*, 441–49.",
            ]),
        RuleCase.notes(
            "all with hyphens",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121-28.", "Roe, *Ports*, 131-39.",
                "Roe, *Ports*, 221-25.", "Roe, *Ports*, 321-29.", "Roe, *Ports*, 441-49.",
            ]),
        RuleCase.notes(
            "too few to show a habit",
            ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121–28.", "Roe, *Ports*, 131–139."]),
        RuleCase.notes(
            "what the table keeps in full",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121–28.", "Roe, *Ports*, 131–39.",
                "Roe, *Ports*, 221–25.", "Roe, *Ports*, 100–104.", "Roe, *Ports*, 71–72.", "Roe, *Ports*, ix–xii.",
                "Roe, *Ports*, 1496–500.",
            ]),
    ])
    func findings(_ given: RuleCase) { given.check(PageRangeFormRule()) }
}
