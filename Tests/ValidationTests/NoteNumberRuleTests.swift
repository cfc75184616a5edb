import Testing

@testable import CitandaValidation

@Suite struct NoteNumberRuleTests {
    @Test(arguments: [
        RuleCase(
            "a number given twice",
            "A<sup>1</sup> b<sup>2</sup>.\n\n## NOTES\n\n1. Roe.\n2. Berg.\n⟦2. Wu.⟧\n3. Sun.\n",
            "error duplicate-note-number"),
        RuleCase("an id given twice", "A[^x].\n\n[^x]: Roe.\n\n⟦[^x]: Berg.⟧\n", "error duplicate-note-number"),
        RuleCase(
            "a number left out", "A<sup>1</sup>.\n\n## NOTES\n\n1. Roe.\n2. Berg.\n⟦4⟧. Wu.\n",
            "warning note-number-skipped"),
        RuleCase(
            "the widest gap that is a slip", "A<sup>1</sup>.\n\n## NOTES\n\n1. Roe.\n⟦10⟧. Wu.\n",
            "warning note-number-skipped"),
        RuleCase("a wider gap is another numbering", "A<sup>1</sup>.\n\n## NOTES\n\n1. Roe.\n11. Wu.\n"),
        RuleCase(
            "numbers beyond counting",
            "A[^9223372036854775807].\n\n[^9223372036854775807]: Roe.\n[^2]: Wu.\n"
                + "[^-9223372036854775808]: Berg.\n[^9223372036854775806]: Sun.\n"),
        RuleCase("ids need not count", "A[^1] b[^5].\n\n[^1]: Roe.\n\n[^5]: Berg.\n"),
        RuleCase(
            "numbers begin again in each chapter",
            "## Notes\n\n### 1. Ports\n\n1. Roe.\n2. Wu.\n\n### 2. Roads\n\n1. Berg.\n"),
        RuleCase("a year at the head of a line", "## NOTES\n\n1. Roe, of\n1948. A.\n2. Berg.\n"),
    ])
    func findings(_ given: RuleCase) { given.check(NoteNumberRule()) }
}
