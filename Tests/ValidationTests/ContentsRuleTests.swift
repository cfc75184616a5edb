import Testing

@testable import CitandaValidation

@Suite struct ContentsRuleTests {
    @Test(arguments: [
        RuleCase(
            "another title",
            "# Ports\n\n## Contents\n\n1\t⟦The Harbours⟧\t1\n\n2\tThe Roads\t20\n\n## 1. The Harbour Men\n\nText.\n\n## 2. The Roads\n\nText.\n",
            "warning contents-heading"),
        RuleCase(
            "the same but for capitals",
            "# Ports\n\n## Contents\n\n1\tThe Harbours\t1\n\n2\tThe Roads\t20\n\n## 1. THE HARBOURS\n\nText.\n\n## 2. The Roads\n\nText.\n"
        ),
        RuleCase(
            "chapters that are not in the file",
            "# Ports\n\n## Contents\n\n1\tThe Harbours\t1\n\n2\tThe Roads\t20\n\n## Preface\n\nText.\n"),
    ])
    func findings(_ given: RuleCase) { given.check(ContentsRule()) }
}
