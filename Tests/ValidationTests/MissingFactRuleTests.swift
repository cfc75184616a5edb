import Testing

@testable import CitandaValidation

@Suite struct MissingFactRuleTests {
    @Test(arguments: [
        RuleCase.notes("no year", ["Ann Roe, *Ports of Call* (Paris: ⟦Ostrov Press⟧), 3."], "warning year-missing"),
        RuleCase.notes("no publisher", ["Ann Roe, *Ports of Call* (⟦Paris, 1999⟧), 3."], "warning publisher-missing"),
        RuleCase.notes(
            "no place among places",
            [
                "Ann Roe, *Ports* (Paris: Ostrov Press, 1999), 3.", "Ann Roe, *Salt* (Paris: Ostrov Press, 1999), 3.",
                "Ann Roe, *Tea* (Paris: Ostrov Press, 1999), 3.", "Ann Roe, *Oil* (Paris: Ostrov Press, 1999), 3.",
                "Ann Roe, *Rye* (⟦Ostrov Press⟧, 1999), 3.",
            ], "warning place-missing"),
        RuleCase.notes(
            "places alone as the custom of the file",
            [
                "Ann Roe, *Ports* (Paris, 1999), 3.", "Ann Roe, *Salt* (Paris, 1999), 3.",
                "Ann Roe, *Tea* (Paris, 1999), 3.", "Ann Roe, *Oil* (Paris: Ostrov Press, 1999), 3.",
            ]),
        RuleCase.notes("before 1900", ["Ann Roe, *Ports of Call* (Paris, 1871), 3."]),
        RuleCase.notes("no date, and said so", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, n.d.), 3."]),
        RuleCase.notes("forthcoming", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, forthcoming), 3."]),
        RuleCase.notes(
            "no places as the 18th edition has it",
            [
                "Ann Roe, *Ports* (Ostrov Press, 1999), 3.", "Ann Roe, *Salt* (Ostrov Press, 1999), 3.",
                "Ann Roe, *Tea* (Ostrov Press, 1999), 3.", "Ann Roe, *Oil* (Ostrov Press, 1999), 3.",
                "Ann Roe, *Rye* (Ostrov Press, 1999), 3.",
            ]),
        RuleCase.notes(
            "several publishers", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press; London: Lantern, 1999), 3."]),
    ])
    func findings(_ given: RuleCase) { given.check(MissingFactRule()) }
}
