import CitandaDiagnostics
import CitandaDocuments
import TestSupport
import Testing

/// Texts in the relatives of Markdown, as far as they have notes and lists.
@Suite("The family of Markdown") struct MarkdownFamilyTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// The paragraphs of the running text.
        var body: [String]
        /// The numbers and texts of the notes.
        var notes: [String] = []
        /// The numbers of the marks that lead to notes, in order.
        var marks: [String] = []

        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "YAML", text: "---\ntitle: Roads\ndate: 1999\n---\n\nSalt.\n", body: ["Salt."]),
        Row(name: "YAML that ends with dots", text: "---\ntitle: Roads\n...\nSalt.\n", body: ["Salt."]),
        Row(name: "TOML", text: "+++\ntitle = \"Roads\"\n+++\nSalt.\n", body: ["Salt."]),
        Row(name: "a title block of pandoc", text: "% Roads\n% A. B.\n%\n\nSalt.\n", body: ["Salt."]),
        Row(
            name: "two rules around a text are no data", text: "---\n\nSalt and tea.\n\n---\n\nWool.\n",
            body: ["Salt and tea.", "Wool."]),
        Row(
            name: "a sentence with a colon between two rules is no data",
            text: "---\nNote: a draft.\n\nSalt came by cart.\n\n---\n\nWool.\n",
            body: ["Note: a draft.", "Salt came by cart.", "Wool."]),
        Row(
            name: "YAML with lists, comments and blank lines",
            text:
                "---\ntitle: Roads\nauthor:\n- A. B.\n- name: C.\n  place: Oslo\n\n# old\nkeywords: [a,\n  b]\n---\n\nSalt.\n",
            body: ["Salt."]),
        Row(
            name: "data without an end are text", text: "---\ntitle: Roads\n\nSalt.\n", body: ["title: Roads", "Salt."]),
        Row(
            name: "containers of Quarto and attributes of kramdown",
            text: "::: {.callout-note}\nSalt.\n:::\n\nTea.\n{: .wide}\n", body: ["Salt.", "Tea."]),
        Row(
            name: "notes of reStructuredText",
            text: """
                Salt [1]_ and tea [#tea]_ and wool [#]_ and tea [#tea]_ again [9]_.

                .. [1] See *Roe*.
                .. [#tea] Ibid.,
                   12.

                   More.

                .. [#] Ibid., 13.

                Silk.
                """,
            body: ["Salt and tea and wool and tea again [9]_.", "Silk."],
            notes: ["1: See Roe.", "2: Ibid., 12.\nMore.", "3: Ibid., 13."], marks: ["1", "2", "3", "2"]),
        Row(
            name: "numbers of reStructuredText that others have are not given again",
            text: "A [#]_ B [1]_.\n\n.. [#] Two.\n.. [1] One.\n", body: ["A B."], notes: ["2: Two.", "1: One."],
            marks: ["2", "1"]),
        Row(
            name: "a text without notes of reStructuredText keeps its brackets", text: "Salt [1]_ and tea.\n",
            body: ["Salt [1]_ and tea."]),
        Row(
            name: "notes of AsciiDoc, one of them with two marks",
            text: "Salt.footnote:[See _Roe_ [1], 3.] Tea.footnote:tea[Ibid.] Wool.footnote:tea[]\n",
            body: ["Salt. Tea. Wool."], notes: ["1: See Roe [1], 3.", "2: Ibid."], marks: ["1", "2", "2"]),
    ]

    @Test("the text, the notes and the marks", arguments: rows) func reading(row: Row) {
        let document = DocumentReader.read(SourceText(name: "a.md", bytes: Array(row.text.utf8))).value
        #expect(document.sections.flatMap(\.blocks).map(\.passage.string) == row.body)
        #expect(document.notes.map { "\($0.number): \($0.passage.string)" } == row.notes)
        #expect(document.markers.filter(\.hasNote).map(\.number) == row.marks)
    }

    @Test(
        "a list below a heading of another language",
        arguments: ["Bibliography\n~~~~~~~~~~~~", "== Bibliography", "=== References"])
    func list(heading: String) {
        let text =
            "Salt.\n\n\(heading)\n\nRoe, Ann. *Ports*. Oslo: Fjord, 1999.\n\nCobb, Jane. *Salt*. Oslo: Fjord, 2001.\n"
        let document = DocumentReader.read(SourceText(name: "a.md", bytes: Array(text.utf8))).value
        #expect(document.sections(.bibliography).map(\.blocks.count) == [2])
    }

    @Test("code between tildes stays code") func fences() {
        let text = "Text that explains:\n\n~~~~\n[^1]: no note\n~~~~\n\nRead this.\n~~~~~~~~~~~\ncode\n~~~~~~~~~~~\n"
        let document = DocumentReader.read(SourceText(name: "a.md", bytes: Array(text.utf8))).value
        #expect(document.notes.isEmpty)
        #expect(document.sections.flatMap(\.blocks).map(\.kind) == [.paragraph, .code, .paragraph, .code])
    }
}
