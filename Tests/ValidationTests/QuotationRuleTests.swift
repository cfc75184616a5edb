import Testing

@testable import CitandaValidation

@Suite struct QuotationRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "not closed", ["Ann Roe, “⟦Ports of Call⟧, *Review* 3, no. 4 (1950): 1–9."], "note quotation-unclosed"),
        RuleCase.notes(
            "closed by the mark that answers", ["Ann Roe, „⟦Ports of Call⟧, *Review* 3, no. 4 (1950): 1–9."],
            "note quotation-unclosed", fixed: ["Ann Roe, „Ports of Call“, *Review* 3, no. 4 (1950): 1–9."]),
        RuleCase.notes(
            "not closed, German books", ["Ann Roe, »⟦Ports of Call⟧, *Review* 3, no. 4 (1950): 1–9."],
            "note quotation-unclosed", fixed: ["Ann Roe, »Ports of Call«, *Review* 3, no. 4 (1950): 1–9."]),
        RuleCase.notes(
            "closed, one inside another",
            [
                "Ann Roe, “Ports of ‘Call’ and Rest,” *Review* 3, no. 4 (1950): 1–9.",
                "Jan Berg, \"Roads, ‘Old’ and New,\" *Review* 3, no. 4 (1950): 1–9.",
            ]),
        RuleCase.notes("apostrophes", ["Ann Roe, “The Ports’ Call: ’Tis Time,” *Review* 3, no. 4 (1950): 1–9."]),
    ])
    func findings(_ given: RuleCase) { given.check(QuotationRule()) }
}
