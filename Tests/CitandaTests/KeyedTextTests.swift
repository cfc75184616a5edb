import Citanda
import Foundation
import TestSupport
import Testing

@Suite("Keys become citations in a style") struct KeyedTextTests {
    private static let library = """
        @book{roe1999, author={Roe, Ann}, title={Ports of Call}, publisher={Ostrov}, address={Paris}, year={1999}}
        @book{cobb1988, author={Cobb, Jane and Reed, Al}, title={Salt and Power: A History}, publisher={Fjord}, year={1988}}
        """

    private static func keyed(_ text: String, style: String = "chicago-notes-bibliography-18") throws -> KeyedText {
        let library = StyleLibrary()
        let processor = Processor(style: try library.style(style), locales: library.locales)
        let works = Bibliography(bibTeX: SourceText(name: "a.bib", bytes: Array(Self.library.utf8))).works
        let reading = Manuscript(SourceText(name: "a.md", bytes: Array(text.utf8))).reading
        return KeyedText(of: reading, works: works, by: processor)
    }

    @Test(
        "citations of the text become notes",
        arguments: [
            (
                "Salt [see @roe1999, 45; @cobb1988, chap. 3, and passim].\n",
                "Salt.[^1]\n\n[^1]: See Ann Roe, *Ports of Call* (Ostrov, 1999), 45; Jane Cobb and Al Reed, *Salt and Power: A History* (Fjord, 1988), chap. 3, and passim.\n"
            ),
            (
                "As @cobb1988 [7] says.\n\nThen [@cobb1988, 8].\n",
                "As Cobb and Reed[^1] says.\n\nThen.[^2]\n\n[^1]: Jane Cobb and Al Reed, *Salt and Power: A History* (Fjord, 1988), 7.\n\n[^2]: Cobb and Reed, *Salt and Power*, 8.\n"
            ),
            (
                "Salt.[^a] Tea [@roe1999, 5].\n\n[^a]: Cheap; [@roe1999, 4], and more.\n",
                "Salt.[^a] Tea.[^cite-1]\n\n[^a]: Cheap; Ann Roe, *Ports of Call* (Ostrov, 1999), 4, and more.\n\n[^cite-1]: Roe, *Ports of Call*, 5.\n"
            ),
            (
                "Salt.[^a] Tea [@roe1999, 5].\n\n[^a]: [@roe1999, 4].\n",
                "Salt.[^a] Tea.[^cite-1]\n\n[^a]: Ann Roe, *Ports of Call* (Ostrov, 1999), 4.\n\n[^cite-1]: Roe, *Ports of Call*, 5.\n"
            ),
            (
                "- [@roe1999, 5] begins.\n\nEtc. [@roe1999, 6].\n",
                "- [^1] begins.\n\nEtc.[^2]\n\n[^1]: Ann Roe, *Ports of Call* (Ostrov, 1999), 5.\n\n[^2]: Roe, *Ports of Call*, 6.\n"
            ),
            (
                "As @roe1999’s [*see* @cobb1988, 3, **passim**] says.\n",
                "As Roe[^1]’s[^2] says.\n\n[^1]: Ann Roe, *Ports of Call* (Ostrov, 1999).\n\n[^2]: *See* Jane Cobb and Al Reed, *Salt and Power: A History* (Fjord, 1988), 3, **passim**.\n"
            ),
            (
                "A.[^1]\n\n[^1]: See @roe1999 [3].\n",
                "A.[^1]\n\n[^1]: See Ann Roe, *Ports of Call* (Ostrov, 1999), 3.\n"
            ),
            ("A \\@roe1999 and \\[@roe1999\\].\n", "A \\@roe1999 and \\[@roe1999\\].\n"),
            (
                "A [@roe1999].\r\n\r\n[^cite-1]: See Lind.\r\n",
                "A.[^cite-cite-1]\r\n\r\n[^cite-1]: See Lind.\r\n\r\n[^cite-cite-1]: Ann Roe, *Ports of Call* (Ostrov, 1999).\r\n"
            ),
            (
                "# Ports [@roe1999, 5]\n\nText.\n",
                "# Ports[^1]\n\nText.\n\n[^1]: Ann Roe, *Ports of Call* (Ostrov, 1999), 5.\n"
            ),
            ("Mail ann@roe1999.org, and `[@roe1999]`.\n", "Mail ann@roe1999.org, and `[@roe1999]`.\n"),
        ]) func notes(text: String, expected: String) throws
    {
        let keyed = try Self.keyed(text)
        #expect(keyed.text == expected)
        #expect(keyed.findings.isEmpty)
    }

    @Test("a typed note between two citations of a work parts them") func typed() throws {
        let text =
            "A [@roe1999, 5]. B.[^x] C [@roe1999, 5].\n\n[^x]: Berg Lind, *Felt* (Oslo: Ravn, 1990), 3.\n"
        let keyed = try Self.keyed(text, style: "chicago-notes-bibliography-17")
        #expect(keyed.text.contains("[^x]: Berg Lind, *Felt* (Oslo: Ravn, 1990), 3.\n"))
        #expect(keyed.text.hasSuffix("[^cite-2]: Roe, *Ports of Call*, 5.\n"))
    }

    @Test("in a style of authors and dates they stay in the text, and the list is filled") func authorDate() throws {
        let keyed = try Self.keyed(
            "Salt [@roe1999, 45]; @cobb1988 [3] agree.\n\n# References\n\n::: {#refs}\n:::\n",
            style: "chicago-author-date-18")
        #expect(
            keyed.text == """
                Salt (Roe 1999, 45); Cobb and Reed (1988, 3) agree.

                # References

                ::: {#refs}
                Cobb, Jane, and Al Reed. 1988. *Salt and Power: A History*. Fjord.

                Roe, Ann. 1999. *Ports of Call*. Ostrov.
                :::

                """)
    }

    @Test("a key without a work stays, with a finding") func missing() throws {
        let keyed = try Self.keyed("Salt [@roe1999; @berg2001]. Tea [@roe1999].\n")
        #expect(keyed.text.hasPrefix("Salt [@roe1999; @berg2001]. Tea.[^1]\n"))
        #expect(keyed.findings.map(\.kind.id) == ["cited-key-missing"])
    }

    @Test("a manuscript with keys for pandoc becomes the same notes again", arguments: ["17", "18"])
    func roundTrip(edition: String) throws {
        let library = StyleLibrary()
        let processor = Processor(
            style: try library.style("chicago-notes-bibliography-\(edition)"), locales: library.locales)
        let formatting = NoteFormatting(processor: processor, output: .markdown)
        let sample = Shared.packageFolder.appendingPathComponent("Bibliography/split.md")
        let reading = Manuscript(SourceText(name: "split.md", bytes: Array(try Data(contentsOf: sample)))).reading
        let keys = LiveText(of: reading, as: .pandoc, for: formatting)
        let again = Manuscript(SourceText(name: "keys.md", bytes: Array(keys.text.utf8))).reading
        #expect(again.textCitations.count > 20)
        let keyed = KeyedText(of: again, works: keys.works, by: processor)
        #expect(keyed.findings.isEmpty)
        #expect(keyed.text == LiveText(of: reading, as: .style, for: formatting).text)
    }

    @Test("a key in a note is no title") func reading() {
        let text = "Salt.[^1]\n\n[^1]: [@roe1999ports, 12]. See @cobb1988salt [3].\n"
        let reading = Manuscript(SourceText(name: "a.md", bytes: Array(text.utf8))).reading
        #expect(reading.notes.flatMap(\.citations).isEmpty)
        #expect(reading.works.isEmpty)
        #expect(reading.textCitations.flatMap(\.items).map(\.citationKey) == ["roe1999ports", "cobb1988salt"])
    }
}
