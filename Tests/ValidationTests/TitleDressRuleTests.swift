import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import Testing

@testable import CitandaValidation

@Suite struct TitleDressRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "a book in roman",
            [
                "Jan Berg, *Roads* (London: Lantern, 2001), 4.",
                "Ann Roe, ⟦Ports of Call⟧ (Paris: Ostrov Press, 1999), 3.",
            ], "warning title-not-italic",
            fixed: [
                "Jan Berg, *Roads* (London: Lantern, 2001), 4.",
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
            ]),
        RuleCase.notes("a file without italics", ["Ann Roe, Ports of Call (Paris: Ostrov Press, 1999), 3."]),
        RuleCase.notes(
            "theses and reports in quotation marks",
            [
                "Jan Berg, *Roads* (London: Lantern, 2001), 4.",
                "Ann Roe, “Ports of Call” (PhD diss., University of Ostrov, 1999), 3.",
            ]),
        RuleCase.notes("a title in a title", ["Ann Roe, *A Guide to* Ports of Call (Paris: Ostrov Press, 1999), 3."]),
    ])
    func findings(_ given: RuleCase) { given.check(TitleDressRule()) }

    /// A mark that is misplaced is there already; a second one would set the title in bold.
    @Test func aMisplacedMarkIsNotDoubled() {
        let text = RuleCase.notes([
            "Jan Berg, *Roads* (London: Lantern, 2001), 4.", "Ann Roe, *Ports of Call *(Paris: Ostrov Press, 1999), 3.",
        ])
        let reading = ManuscriptReader.read(DocumentReader.read(SourceText(text)).value)
        let findings = TitleDressRule().findings(in: Facts(reading))
        #expect(findings.map(\.id) == ["title-not-italic"])
        #expect(findings.flatMap(\.fixes).isEmpty)
    }
}
