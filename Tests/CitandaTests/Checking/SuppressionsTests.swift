import Citanda
import TestSupport
import Testing

/// Comments in a text silence findings where they stand, and are named where they silence nothing.
@Suite struct SuppressionsTests {
    /// A file, and the findings that are heard.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var file = "a.md"
        var text: String
        var heard: [String]
        var testDescription: String { name }
    }

    private static let note = "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4."
    private static let second = "[^2]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 1O5."

    private static let markdown = [
        Case(name: "without a comment", text: "\(note)\n\(second)\n", heard: ["letter-for-digit", "letter-for-digit"]),
        Case(
            name: "in a note", text: "\(note) <!-- citanda-ignore letter-for-digit -->\n\(second)\n",
            heard: ["letter-for-digit"]),
        Case(
            name: "above a note", text: "<!-- citanda-ignore letter-for-digit -->\n\(note)\n\(second)\n",
            heard: ["letter-for-digit"]),
        Case(
            name: "above a block", text: "<!-- citanda-ignore letter-for-digit -->\n\n\(note)\n\(second)\n", heard: []),
        Case(
            name: "between notes", text: "\(note)\n<!-- citanda-ignore letter-for-digit -->\n\(second)\n",
            heard: ["letter-for-digit"]),
        Case(
            name: "in a note of two lines",
            text: "\(note.replacing("(Paris", with: "<!-- citanda-ignore pages -->\n    (Paris"))\n\(second)\n",
            heard: ["letter-for-digit"]),
        Case(
            name: "the whole file", text: "<!-- citanda-ignore-file letter-for-digit -->\n\nA.\n\n\(note)\n\(second)\n",
            heard: []),
        Case(
            name: "a group, a severity and a reason",
            text: "\(note) <!-- citanda-ignore lists, warning: so the press wants it -->\n", heard: []),
        Case(name: "all findings", text: "\(note) <!-- citanda-ignore -->\n", heard: []),
        Case(
            name: "another finding", text: "\(note) <!-- citanda-ignore list-order -->\n",
            heard: ["letter-for-digit", "unused-suppression"]),
        Case(
            name: "words that are no comment", text: "\(note) citanda-ignore letter-for-digit\n",
            heard: ["letter-for-digit"]),
        Case(
            name: "a comment without an end", text: "\(note) <!-- citanda-ignore letter-for-digit\n",
            heard: ["letter-for-digit"]),
    ]

    private static let entries = "@book{roe, title = {Ports} year = 1999}\n@book{berg, title = {Roads} year = 1999}\n"
    private static let others = [
        Case(
            name: "an entry of a .bib file", file: "a.bib", text: "% citanda-ignore bib-missing-comma\n\(entries)",
            heard: ["bib-missing-comma"]),
        Case(
            name: "a .bib file", file: "a.bib", text: "\(entries)% citanda-ignore-file bibtex\n", heard: []),
        Case(
            name: "a footnote in LaTeX", file: "a.tex",
            text: """
                \\documentclass{article}
                \\begin{document}
                A port.
                % citanda-ignore letter-for-digit
                \\footnote{Ann Roe, \\emph{Ports of Call} (Paris: Ostrov Press, 1999), 1O4.}
                A pass.\\footnote{Jan Berg, \\emph{Roads} (London: Lantern, 2001), 1O5.}
                \\end{document}

                """,
            heard: ["letter-for-digit"]),
        Case(
            name: "a paragraph in HTML", file: "a.html",
            text: """
                <p>A port.<sup><a href="#n1" id="r1">1</a></sup></p><hr>
                <!-- citanda-ignore letter-for-digit -->
                <p id="n1"><a href="#r1">1</a>. Ann Roe, <i>Ports of Call</i> (Paris: Ostrov Press, 1999), 1O4.</p>

                """,
            heard: []),
    ]

    @Test(arguments: markdown + others) func findingsAreSilenced(_ test: Case) throws {
        let source = SourceText(name: test.file, test.text)
        let input = try CheckInput(source, as: try #require(FileKind(of: source.bytes, named: test.file).format))
        let heard = Checker().files([input]).flatMap(\.findings).map(\.id)
        #expect(
            heard.filter { ["letter-for-digit", "bib-missing-comma", "unused-suppression"].contains($0) }.sorted()
                == test.heard)
    }

    @Test func anUnknownIdIsNamed() throws {
        let input = try CheckInput(
            SourceText(name: "a.md", "\(Self.note) <!-- citanda-ignore letter-for-digt -->\n"), as: .manuscript)
        let findings = Checker().files([input]).flatMap(\.findings)
        #expect(findings.contains { $0.message.hasSuffix("called “letter-for-digt”; perhaps “letter-for-digit”") })
    }

    /// What a run does not select is silenced all the same.
    @Test func aCommentForAFindingThatIsNotSelectedIsUsed() throws {
        let input = try CheckInput(
            SourceText(name: "a.md", "\(Self.note) <!-- citanda-ignore letter-for-digit -->\n"), as: .manuscript)
        let choice = FindingChoice(ignored: [try FindingSelector(named: "letter-for-digit")])
        #expect(Checker { _ in choice }.files([input]).flatMap(\.findings).isEmpty)
    }

    /// The comment is no part of the text: the note is read as without it.
    @Test func aCommentIsNoPartOfANote() {
        let plain = Manuscript(SourceText("A.[^1]\n\n\(Self.note)\n"))
        let silenced = Manuscript(SourceText("A.[^1]\n\n\(Self.note) <!-- citanda-ignore letter-for-digit -->\n"))
        #expect(plain.bibTeX(.biblatex) == silenced.bibTeX(.biblatex))
    }
}
