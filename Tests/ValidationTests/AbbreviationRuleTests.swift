import Testing

@testable import CitandaValidation

@Suite struct AbbreviationRuleTests {
    @Test(arguments: [
        RuleCase(
            "used and not listed",
            "# Ports\n\n## Abbreviations\n\nAVPRF\tForeign Policy Archive\n\nRGANI\tState Archive\n\n## Chapter 1\n\nText[^1] two[^2].\n\n[^1]: RGANI, f. 2, op. 1, d. 3; AVPRF, f. 1, op. 2, d. 4.\n\n[^2]: ⟦GARF⟧, f. 2, op. 1, d. 4.\n",
            "warning abbreviation-not-listed"),
        RuleCase(
            "listed and not used",
            "# Ports\n\n## Abbreviations\n\n⟦RGANI\tState Archive⟧\n\nCCP\tChinese Communist Party\n\n## Chapter 1\n\nThe CCP said so[^1].\n\n[^1]: Roe.\n",
            "note abbreviation-unused"),
        RuleCase("no list", "Text[^1].\n\n[^1]: GARF, f. 2, op. 1, d. 4.\n"),
    ])
    func findings(_ given: RuleCase) { given.check(AbbreviationRule()) }
}
