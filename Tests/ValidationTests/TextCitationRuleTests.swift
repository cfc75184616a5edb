import Testing

@testable import CitandaValidation

@Suite struct TextCitationRuleTests {
    private static let list = """


        ## References

        Berg, Jan. 2001. *Roads of Salt*. London: Lantern.

        Goncharenko, Olha. 1987. *Boats*. Kyiv: Fjord.

        Roe, Ann. 1999a. *Ports of Call*. Paris: Ostrov Press.

        Roe, Ann. 1999b. *Salt*. Paris: Ostrov Press.
        """

    private static func text(_ name: String, _ text: String, _ findings: String) -> RuleCase {
        var made = RuleCase(name, "Ports grew (Berg 2001, 3; Goncharenko 1987; Roe 1999a). " + text + list)
        made.findings = findings.isEmpty ? [] : [findings]
        return made
    }

    @Test(arguments: [
        text("listed", "Salt paid (Roe 1999b).", ""),
        text("not listed", "Salt paid (⟦Weil 1987⟧).", "warning text-citation-not-listed"),
        text(
            "one finding for one work", "Salt paid (⟦Weil 1987, 4⟧; Weil 1987, 7).", "warning text-citation-not-listed"),
        text("another year of the author", "Salt paid (⟦Berg 2003⟧).", "warning text-citation-not-listed"),
        text("no letter", "Salt paid (⟦Roe 1999⟧).", "warning year-letter-missing"),
        text("another spelling", "Salt paid (⟦Goncherenko 1987⟧).", "warning text-citation-name"),
        text("a year in a sentence is no citation", "Salt paid (in 1998).", ""),
        text("the life of a person is no citation", "Roe (1902–1977) knew it.", ""),
        text("an event is no citation", "They met (Paris 1968).", ""),
    ])
    func findings(_ ruleCase: RuleCase) { ruleCase.check(TextCitationRule()) }
}
