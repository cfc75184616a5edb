import Testing

@testable import CitandaValidation

@Suite struct IdentifierRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "a wrong check digit", ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999). ISBN ⟦978-0-306-40615-8⟧."],
            "error isbn-invalid"),
        RuleCase.notes(
            "right ones",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999). ISBN 978-0-306-40615-7; 0-306-40615-2; 0-8044-2957-X."
            ]),
        RuleCase.notes(
            "a right DOI", ["Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 1–9, https://doi.org/10.1000/182(a)b."]),
        RuleCase.notes("an ISSN", ["*Review*, ISSN ⟦0305-7411⟧; *Other*, ISSN 0305-7410."], "error issn-invalid"),
        RuleCase.notes(
            "numbers that are no identifiers", ["Cable, 9 July 1962, 118-01082-04, tel. 030-57411, 1999-2000."]),
    ])
    func findings(_ given: RuleCase) { given.check(IdentifierRule()) }
}
