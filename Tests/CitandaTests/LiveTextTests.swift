import CitandaWorks
import Testing

@testable import Citanda

@Suite("Citations by key") struct LiveTextTests {
    @Test(
        "locators in the words of pandoc and biblatex",
        arguments: [
            (Locator.Label.page, "12", "@roe [12]", "\\autocite[12]{roe}"),
            (.page, "12–15", "@roe [12–15]", "\\autocite[12--15]{roe}"),
            (.page, "44n9", "@roe [{p. 44n9}]", "\\autocite[44n9]{roe}"),
            (.chapter, "3", "@roe [{chap. 3}]", "\\autocite[chapter 3]{roe}"),
            (.page, "", "@roe", "\\autocite{roe}"), (.page, "5 & 6", "@roe [{p. 5 & 6}]", "\\autocite[5 \\& 6]{roe}"),
        ]) func locators(label: Locator.Label, value: String, pandoc: String, latex: String)
    {
        let item = CitationItem(id: "roe", locator: value.isEmpty ? nil : value, label: label)
        #expect(PandocCitation.text(item, isAlone: false, isFirst: false) == pandoc)
        #expect(LaTeXCitation.text(item) == latex)
    }

    private static func live(_ text: String, _ markup: LiveText.Markup) throws -> LiveText {
        let library = StyleLibrary()
        let style = try library.style("chicago-notes-bibliography-18")
        let formatting = NoteFormatting(
            processor: Processor(style: style, locales: library.locales), output: .markdown)
        return LiveText(
            of: Manuscript(SourceText(name: "a.md", bytes: Array(text.utf8))).reading, as: markup, for: formatting)
    }

    private static let roe = "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3"

    @Test(
        "notes keep their commentary",
        arguments: [
            (LiveText.Markup.pandoc, "[^1]: See @roe1999ports [3], and so on."),
            (.latex, "[^1]: See \\autocite[3]{roe1999ports}, and so on."),
            (.style, "[^1]: See Ann Roe, *Ports of Call* (Ostrov Press, 1999), 3, and so on."),
        ]) func notes(markup: LiveText.Markup, note: String) throws
    {
        let live = try Self.live("Text.[^1]\n\n[^1]: See \(Self.roe), and so on.\n", markup)
        #expect(live.text == "Text.[^1]\n\n\(note)\n")
        #expect(live.works.map(\.key) == ["roe1999ports"])
        #expect(live.items.array?.count == (markup == .pandoc ? 1 : 0))
    }

    @Test("a citation alone is in brackets") func alone() throws {
        #expect(try Self.live("Text.[^1]\n\n[^1]: \(Self.roe).\n", .pandoc).text.contains("[^1]: [@roe1999ports, 3]."))
    }

    @Test("a numbered list of notes becomes notes, where marks lead to them") func numbered() throws {
        let text = """
            # Book

            Text.<sup>1</sup> More.<sup>2</sup>

            ## NOTES

            1. See \(Self.roe).
            2. Ibid., 4.

               She sailed there.
            3. Ibid., 7.

            """
        let live = try Self.live(text, .pandoc)
        #expect(
            live.text == """
                # Book

                Text.[^1] More.[^2]

                ## NOTES

                [^1]: See @roe1999ports [3].
                [^2]: @roe1999ports [4].

                    She sailed there.

                3. Ibid., 7.

                """)
        #expect(live.findings.map(\.kind.id) == ["citation-not-live"])
    }

    @Test("a key at the beginning of a note is no number of an example") func first() throws {
        let text = "Text.[^1]\n\n[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999). She sailed there.\n"
        #expect(try Self.live(text, .pandoc).text.hasSuffix("[^1]: @{roe1999ports}. She sailed there.\n"))
    }

    @Test("pages that run backwards are written out") func backwards() throws {
        let text = "Text.[^1]\n\n[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 218–212.\n"
        #expect(try Self.live(text, .pandoc).text.hasSuffix("218–212.\n"))
    }

    @Test("what pandoc cannot say is written out") func writtenOut() throws {
        let text =
            "Text.[^1]\n\n[^1]: Shen Zhihua 沈志华, *Sulian zhuanjia* 苏联专家 [Soviet experts] (Beijing: Xinhua, 2003), 5.\n"
        let live = try Self.live(text, .pandoc)
        #expect(live.text.contains("苏联专家") && !live.text.contains("@"))
        #expect(live.findings.contains { $0.kind.id == "citation-not-live" })
    }
}
