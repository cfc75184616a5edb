import Testing

@testable import CitandaValidation

@Suite struct PageBreakRuleTests {
    @Test(arguments: [
        RuleCase(
            "a word in a note", "A<sup>1</sup>\n\n## NOTES\n\n1. Roe, on the inter⟦-\n\n⟧national sea.\n",
            "note word-broken", fixed: "A<sup>1</sup>\n\n## NOTES\n\n1. Roe, on the international sea.\n"),
        RuleCase(
            "a word in the text",
            "The long road over the pass had been closed for most of the inter⟦-\n\n⟧national year.\n",
            "note word-broken",
            fixed: "The long road over the pass had been closed for most of the international year.\n"),
        RuleCase(
            "a hyphen that belongs",
            "The long road over the pass had been closed for most of the Anglo-\n\nAmerican year, the well-known one.\n"
        ),
    ])
    func findings(_ given: RuleCase) { given.check(PageBreakRule()) }
}
