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
        #expect(PandocCitation.text(item, isAlone: false) == pandoc)
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

    @Test("a numbered list of notes stays, with a finding", arguments: [LiveText.Markup.pandoc, .latex])
    func numbered(markup: LiveText.Markup) throws {
        let text = "# Book\n\nText.<sup>1</sup>\n\n## NOTES\n\n1. \(Self.roe).\n"
        let live = try Self.live(text, markup)
        #expect(live.text == text)
        #expect(live.findings.map(\.kind.id) == ["citation-not-live"])
    }

    @Test("what pandoc cannot say is written out") func writtenOut() throws {
        let text =
            "Text.[^1]\n\n[^1]: Shen Zhihua 沈志华, *Sulian zhuanjia* 苏联专家 [Soviet experts] (Beijing: Xinhua, 2003), 5.\n"
        let live = try Self.live(text, .pandoc)
        #expect(live.text.contains("苏联专家") && !live.text.contains("@"))
        #expect(live.findings.contains { $0.kind.id == "citation-not-live" })
    }
}
