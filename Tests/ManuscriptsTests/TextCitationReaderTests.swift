import CitandaDiagnostics
import CitandaDocuments
import Testing

@testable import CitandaManuscripts

/// Which entry a citation by author and date means.
@Suite struct TextCitationReaderTests {
    private static let list = """

        # References

        Berg, Jan, and Ida Weil. 2001. *Roads of Salt*. London: Lantern.

        Goncharenko, Olha. 1987. *Boats*. Kyiv: Fjord.

        Le Cœur, Marc. 2011. *Écoles*. Paris: Ostrov.

        Roe, Ann. 1999a. *Ports of Call*. Paris: Ostrov Press.

        ———. 1999b. *Salt*. Paris: Ostrov Press.

        WHO – World Health Office. *Report*. Geneva: WHO, 2004.

        Zorn, Kai. Forthcoming. *Tides*. Oslo: Fjord.
        """

    private func read(_ text: String, _ list: String = list) -> [TextCitation.Item] {
        let document = DocumentReader.read(SourceText("# One\n\n" + text + "\n" + list)).value
        return ManuscriptReader.read(document).textCitations.flatMap(\.items)
    }

    /// Two citations that prove the custom of the text come first.
    private static let custom = "Ports grew (Berg and Weil 2001; Goncharenko 1987). "

    @Test(arguments: [
        ("Salt (Roe 1999b, 4).", 4), ("Roe (1999a) says so.", 3), ("Schools (Lecoeur 2011).", 2),
        ("Health (World Health Office 2004).", 5), ("Health (WHO 2004).", 5), ("Tides (Zorn forthcoming).", 6),
        ("Weil’s colleague Goncharenko wrote of boats (1987, 12).", 1), ("Boats (Goncherenko 1987).", 1),
        ("Salt (the tagset STTS, Roe 1999b).", 4),
    ])
    func entry(_ text: String, _ index: Int) throws {
        let item = try #require(read(Self.custom + text).last)
        #expect(item.entry == ListEntryID(list: 0, index: index))
    }

    @Test func openWhereSeveralEntriesFit() throws {
        let item = try #require(read(Self.custom + "Ports (Roe 1999).").last)
        #expect(item.entry == nil)
        #expect(item.difference == .letter([ListEntryID(list: 0, index: 3), ListEntryID(list: 0, index: 4)]))
    }

    @Test func anotherYear() throws {
        let item = try #require(read(Self.custom + "Boats (Goncharenko 1988).").last)
        #expect(item.entry == nil)
        #expect(item.difference == .year(ListEntryID(list: 0, index: 1)))
    }

    @Test(arguments: ["Roe (1902–1977) lived in Paris.", "They met (Paris 1968).", "The war (1914–1918)."])
    func noCitation(_ text: String) { #expect(read(Self.custom + text).count == 2) }

    @Test func noteStyleHasNone() {
        #expect(read("They met (Roe 1950; Orr 1951). Mao (1949) won.", "").isEmpty)
    }

    @Test func rangesAreThoseOfTheFile() throws {
        let source = SourceText("# One\n\nPorts *grew* (Berg and Weil 2001, 7; Goncharenko 1987).\n" + Self.list)
        let citations = ManuscriptReader.read(DocumentReader.read(source).value).textCitations
        #expect(citations.map { source[$0.range] } == ["(Berg and Weil 2001, 7; Goncharenko 1987)"])
        #expect(citations.flatMap(\.items).map { source[$0.range] } == ["Berg and Weil 2001, 7", "Goncharenko 1987"])
    }
}
