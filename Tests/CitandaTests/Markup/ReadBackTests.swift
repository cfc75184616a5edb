import TestSupport
import Testing

@testable import Citanda

/// A manuscript that is written in XML is read again with the same notes, citations and works.
@Suite("Documents in XML are read again") struct ReadBackTests {
    private static let essay = """
        # Salt and Seals

        The first.[^1] The second.[^2] The third.[^3] The fourth.[^4] The fifth.[^5]

        [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3; Kari Lind and Ben Holm, “Salt,” *Journal of Salt* 3, no. 2 (2001): 110.
        [^2]: Ibid., 112.
        [^3]: See Roe, *Ports of Call*, 5–7, who is wrong.
        [^4]: Ole Ravn, “Felt,” in *Trades*, ed. Lene Bak (Oslo: Fjord, 1988), 40.
        [^5]: The sixth tax; see note 3 above.

        ## Bibliography

        Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.

        Ravn, Ole. “Felt.” In *Trades*, edited by Lene Bak, 33–60. Oslo: Fjord, 1988.
        """

    @Test(arguments: TaggedDocument.Format.allCases) func readAgain(format: TaggedDocument.Format) throws {
        let first = Manuscript(SourceText(name: "a.md", bytes: Array(Self.essay.utf8))).reading
        let document = TaggedDocument(of: [first], works: first.works.map(\.work), as: format)
        let second = Manuscript(try ManuscriptFile(SourceText(name: "a.xml", bytes: document.bytes))).reading
        func summary(_ reading: Reading) -> [[String]] {
            reading.notes.map { note in
                [note.note.number, note.note.passage.string]
                    + note.citations.map { "\($0.kind) \($0.work ?? "none") \($0.locator?.value ?? "")" }
            }
        }
        #expect(summary(second) == summary(first))
        #expect(Set(second.works.map(\.work.key)) == Set(first.works.map(\.work.key)))
        #expect(second.lists.map(\.entries.count) == first.lists.map(\.entries.count))
        #expect(second.textCitations.isEmpty)
    }
}
