import Testing

@testable import CitandaValidation

@Suite struct WebDateRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "no date at all", ["⟦“Ports of Call,” Harbour Office, https://example.org/ports⟧."],
            "note web-page-undated"),
        RuleCase.notes(
            "most pages have a date",
            (1...5).map { "“Ports \($0),” Harbour Office, \($0) May 2009, https://example.org/ports\($0)." }
                + ["⟦“Ports of Call,” Harbour Office, https://example.org/ports⟧."],
            "warning web-page-undated"),
        RuleCase.notes("a date", ["“Ports of Call,” Harbour Office, 3 May 2009, https://example.org/ports."]),
        RuleCase.notes(
            "a date of access", ["“Ports of Call,” Harbour Office, accessed 3 May 2009, https://example.org/ports."]),
        RuleCase.notes(
            "an article with an address",
            ["Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 1–9, https://example.org/ports."]),
    ])
    func findings(_ given: RuleCase) { given.check(WebDateRule()) }
}
