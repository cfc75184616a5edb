import Testing

@testable import CitandaValidation

@Suite struct MarkerRuleTests {
    @Test(arguments: [
        RuleCase("a marker without its note", "One⟦[^1]⟧ two[^2].\n\n[^2]: Roe.\n", "error marker-without-note"),
        RuleCase("a note without a marker", "One[^1].\n\n[^1]: Roe.\n\n⟦[^2]: Berg.⟧\n", "warning note-without-marker"),
        RuleCase(
            "raised figures", "One<sup>1</sup> ⟦<sup>2</sup>⟧.\n\n## NOTES\n\n1. Roe.\n", "error marker-without-note"),
        RuleCase("notes without their text", "## NOTES\n\n1. Roe.\n2. Berg.\n"),
        RuleCase(
            "a number given twice is the matter of another rule",
            "One<sup>1</sup> two<sup>2</sup>.\n\n## NOTES\n\n1. Roe.\n2. Berg.\n2. Wu.\n"),
        RuleCase(
            "chapters that begin again at 1",
            "# Chapter 1\n\nA<sup>1</sup> b<sup>2</sup>\n\n## NOTES\n\n1. Roe.\n2. Berg.\n\n# Chapter 2\n\nC<sup>1</sup>\n\n## NOTES\n\n1. Wu.\n"
        ),
        RuleCase("one marker twice", "One[^1] two[^1].\n\n[^1]: Roe.\n"),
        RuleCase("square kilometres and code", "12 km<sup>2</sup> and `[^9]`.[^1]\n\n[^1]: Roe.\n"),
        RuleCase("ordinals and powers", "The 19<sup>th</sup> century, 3 × 10<sup>6</sup>.[^1]\n\n[^1]: Roe.\n"),
        RuleCase("a marker inside a note", "One[^1].\n\n[^1]: Roe.[^2]\n\n[^2]: Berg.\n"),
        RuleCase("a raised figure beside notes by id", "One[^1] E=mc<sup>2</sup>.\n\n[^1]: Roe.\n"),
        RuleCase(
            "markers in a table and a heading", "# One[^1]\n\n| a[^2] |\n| --- |\n| b |\n\n[^1]: Roe.\n\n[^2]: Wu.\n"),
    ])
    func findings(_ given: RuleCase) { given.check(MarkerRule()) }
}
