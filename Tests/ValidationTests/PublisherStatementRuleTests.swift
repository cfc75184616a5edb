import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import Testing

@testable import CitandaValidation

@Suite struct PublisherStatementRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "doubled colon", ["Ann Roe, *Ports of Call* (⟦Paris:: Ostrov Press⟧, 1999), 3."],
            "error publisher-statement", fixed: ["Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."]),
        RuleCase.notes(
            "a comma for the colon where others have colons",
            [
                "Jan Berg, *Roads* (London: Lantern, 2001), 4.",
                "Ann Roe, *Ports of Call* (⟦Boston, Pier Books⟧, 1999), 3.",
            ], "error publisher-statement",
            fixed: [
                "Jan Berg, *Roads* (London: Lantern, 2001), 4.",
                "Ann Roe, *Ports of Call* (Boston: Pier Books, 1999), 3.",
            ]),
        RuleCase.notes("a comma by custom", ["Ann Roe, *Ports of Call* (Boston, Pier Books, 1999), 3."]),
        RuleCase.notes(
            "good ones",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "Jan Berg, *Roads* (London: Lantern; Paris: Ostrov Press, 2001), 4.",
                "Lan Wu, *Tea* (London and Paris: Lantern, 2001), 4.", "Lan Wu, *Salt* (Lantern, 2001), 4.",
                "Lan Wu, *Oil* (Paris, 1871), 4.", "Lan Wu, *Rice* (PhD diss., University of Ostrov, 2001), 4.",
                "Lan Wu, *Milk* (New York: Farrar, Straus and Giroux, 2001), 4.",
                "Lan Wu, *Wool* (Cambridge, MA: Ostrov Press, 2001), 4.",
                "Lan Wu, *Silk*, trans. Jan Berg (1950; repr., Paris: Ostrov Press, 1999), 3.",
            ]),
        RuleCase.notes(
            "a title with a colon in round brackets",
            ["Ann Roe, “Ports (A Study: Part 1),” *Review* 3, no. 4 (1950): 1–9."]),
    ])
    func findings(_ given: RuleCase) { given.check(PublisherStatementRule()) }

    /// A fix has the words of the statement, and no word twice.
    @Test(arguments: [
        ("Paris:: Ostrov Press, 1999", "Paris: Ostrov Press, 1999"),
        ("Paris: Ostrov Press and Rome: and Pier Books, 1999", "Paris: Ostrov Press; Rome: Pier Books, 1999"),
        ("Paris:: Ostrov Press, 1999, 2nd printing", "Paris: Ostrov Press, 1999, 2nd printing"),
        ("Paris:: Ostrov Press (3 vols), 1999", "Paris: Ostrov Press (3 vols), 1999"),
        ("repr., Paris:: Ostrov Press, 1999", "repr., Paris: Ostrov Press, 1999"),
    ])
    func fixesKeepTheWords(_ statement: String, _ expected: String) {
        let text = RuleCase.notes(["Ann Roe, *Ports of Call* (\(statement)), 3."])
        let source = SourceText(text)
        let reading = ManuscriptReader.read(DocumentReader.read(source).value)
        let findings = PublisherStatementRule().findings(in: Facts(reading))
        let mended = String(decoding: Repair(of: findings, in: source).applied, as: UTF8.self)
        #expect(mended.contains("(\(expected)), 3."), "\(mended)")
    }
}
