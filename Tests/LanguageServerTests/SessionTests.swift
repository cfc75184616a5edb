import Citanda
import Foundation
import TestSupport
import Testing

/// A session of an author: two chapters, a source in LaTeX, and a bibliography. Each step follows from those before.
@Suite struct SessionTests {
    /// What the editor does in a step.
    enum Action: Sendable {
        /// Opens a file of the session.
        case open(String, String, String)
        /// Puts words in the place of others.
        case change(String, String, String)
        /// Asks about the place of words, with more parameters.
        case ask(String, String, String, JSONValue = [:])
        /// Asks about a document.
        case askAll(String, String)
        /// Asks for the actions at words.
        case actions(String, String, only: String? = nil)
        /// Says that a file was saved.
        case save(String)
        case close(String)
    }

    /// A step: its answer, or the ids of the findings of the file, have some words and lack others.
    struct Step: Sendable {
        var name: String
        var action: Action
        var has: [String] = []
        var lacks: [String] = []
        /// The ids of the findings behind the step.
        var findings: [String]?
    }

    static let chapter = """
        ---
        bibliography: works.bib
        ---

        # Salt – 𝕏 and other roads

        See [@roe1999, 12; @berg2001].[^1] And 𝕏 @roe1999 says so.[^2] More.[^3][^4]

        [^1]: Kenji Abe, *Salt Roads* (Oslo: Fjord Press, 2001), 141–49.
        [^2]: Ibid., 3.
        [^3]: Abe, *Salt Roads*, 5.
        [^4]: See note 1 above; Abe, *Salt Roads*, 105.

        ## Bibliography

        Abe, Kenji. *Salt Roads*. Oslo: Fjord Press, 2001.

        """

    static let other = "As @roe1999 and [@doe2002] say.\n"

    static let source = """
        \\documentclass{book}
        \\addbibresource{works.bib}
        \\begin{document}
        \\chapter{Wells}
        Text\\footnote{Kenji Abe, \\emph{Salt Roads} (Oslo: Fjord Press, 2001), 141.} and \\autocite[see][12]{roe1999}.
        More.\\footnote{Abe, \\emph{Salt Roads}, 105.}
        \\end{document}

        """

    static let library = """
        @book{roe1999, author = {Roe, Ann}, title = {Ports of Call: A History}, publisher = {Ostrov Press}, location = {Paris}, date = {1999}, ids = {roe99}}
        @book{berg2001, author = {Berg, Jan}, title = {Roads of Salt}, publisher = {Lantern}, location = {London}, date = {2001}}
        @inbook{doe2002, author = {Doe, Jo}, title = {Wells}, crossref = {berg2001}, pages = {3--9}, date = {2001}}

        """

    static let reading: [Step] = [
        Step(name: "a sound chapter has no finding", action: .open("a.md", "markdown", chapter), findings: []),
        Step(
            name: "a key shows the work", action: .ask("hover", "a.md", "roe1999, 12"),
            has: [
                "Ann Roe, *Ports of Call: A History* (", "1999)", "`roe1999` of works.bib",
                "Cited 2 times in this file",
            ]),
        Step(
            name: "another key", action: .ask("hover", "a.md", "berg2001"),
            has: ["Jan Berg, *Roads of Salt*", "Cited once in this file"]),
        Step(
            name: "a full note shows where else it is cited", action: .ask("hover", "a.md", "Kenji Abe"),
            has: [
                "Kenji Abe, *Salt Roads*", "Also cited in notes 2 (ibid.), 3 (short form), 4 (short form).", "Listed",
            ]),
        Step(
            name: "ibid. shows the work", action: .ask("hover", "a.md", "Ibid"),
            has: ["Kenji Abe, *Salt Roads*", "1 (in full)"]),
        Step(
            name: "a short form shows the work", action: .ask("hover", "a.md", "Abe, *Salt Roads*, 5"),
            has: ["Kenji Abe, *Salt Roads*", "2 (ibid.)"]),
        Step(
            name: "a reference to a note shows the note", action: .ask("hover", "a.md", "note 1"),
            has: ["**Note 1:** Kenji Abe"]),
        Step(
            name: "an entry of the list shows the notes", action: .ask("hover", "a.md", "Abe, Kenji"),
            has: ["Cited in notes 1 (in full)"]),
        Step(name: "a bibliography shows its size", action: .ask("hover", "a.md", "works.bib"), has: ["3 entries"]),
        Step(name: "plain words show nothing", action: .ask("hover", "a.md", "More."), has: ["null"]),
        Step(
            name: "a key leads to its entry", action: .ask("definition", "a.md", "roe1999, 12"),
            has: ["works.bib", "\"start\":{\"line\":0,\"character\":6},\"end\":{\"line\":0,\"character\":13}"]),
        Step(
            name: "ibid. leads to the full note", action: .ask("definition", "a.md", "Ibid"),
            has: ["a.md", "\"start\":{\"line\":8,\"character\":6}"]),
        Step(
            name: "a short form leads to the full note", action: .ask("definition", "a.md", "Abe, *Salt Roads*, 5"),
            has: ["\"start\":{\"line\":8,\"character\":6}"]),
        Step(
            name: "a full note leads to the list", action: .ask("definition", "a.md", "Kenji Abe"),
            has: ["\"start\":{\"line\":15,\"character\":0}"]),
        Step(
            name: "an entry of the list leads to its first note", action: .ask("definition", "a.md", "Abe, Kenji"),
            has: ["\"start\":{\"line\":8,\"character\":6}"]),
        Step(
            name: "a reference to a note leads to the note", action: .ask("definition", "a.md", "note 1"),
            has: ["\"start\":{\"line\":8,\"character\":0}"]),
        Step(
            name: "a mark leads to its note", action: .ask("definition", "a.md", "[^2] More"),
            has: ["\"start\":{\"line\":9,\"character\":0}"]),
        Step(
            name: "a note leads to its mark", action: .ask("definition", "a.md", "[^|2]: Ibid"),
            has: ["\"start\":{\"line\":6,\"character\":59}"]),
        Step(
            name: "a bibliography leads to its file", action: .ask("definition", "a.md", "works.bib"),
            has: ["works.bib", "\"line\":0"]),
        Step(name: "plain words lead nowhere", action: .ask("definition", "a.md", "More."), has: ["null"]),
        Step(
            name: "the places of a key", action: .ask("references", "a.md", "roe1999, 12"),
            has: ["a.md", "works.bib", "\"character\":43"]),
        Step(
            name: "the places of a key but its entry",
            action: .ask("references", "a.md", "roe1999, 12", ["context": ["includeDeclaration": false]]),
            has: ["a.md"], lacks: ["works.bib"]),
        Step(
            name: "the places of a work", action: .ask("references", "a.md", "Ibid"),
            has: ["\"line\":8", "\"line\":9", "\"line\":10", "\"line\":11", "\"line\":15"]),
        Step(
            name: "the places of a note", action: .ask("references", "a.md", "[^1] And"),
            has: ["\"line\":6", "\"line\":8", "\"line\":11"]),
        Step(
            name: "the places of a key are marked", action: .ask("documentHighlight", "a.md", "roe1999, 12"),
            has: ["\"line\":6,\"character\":6", "\"line\":6,\"character\":43"], lacks: ["works.bib"]),
        Step(
            name: "the outline of a chapter", action: .askAll("documentSymbol", "a.md"),
            has: ["Salt – 𝕏 and other roads", "Note 4", "Bibliography"]),
        Step(
            name: "the second chapter has no finding, though it names no bibliography",
            action: .open("b.md", "markdown", other), findings: []),
        Step(
            name: "its keys are those of the .bib file beside it", action: .ask("hover", "b.md", "doe2002"),
            has: ["Jo Doe", "Cited once in this file"]),
        Step(
            name: "places in both chapters", action: .ask("references", "b.md", "roe1999"),
            has: ["a.md", "b.md", "works.bib"]),
    ]

    static let typing: [Step] = [
        Step(
            name: "a fault appears as one types", action: .change("a.md", "Roads*, 105", "Roads*, 1O5"),
            findings: ["letter-for-digit"]),
        Step(
            name: "the finding explains itself", action: .ask("hover", "a.md", "1O5"),
            has: ["**warning:**", "letter-for-digit", "Programs that read page images"]),
        Step(
            name: "the finding has a fix", action: .actions("a.md", "1O5"),
            has: ["\"kind\":\"quickfix\"", "\"isPreferred\":true", "\"newText\":\"105\"", "source.fixAll.citanda"]),
        Step(
            name: "all safe fixes alone", action: .actions("a.md", "Ibid", only: "source.fixAll"),
            has: ["source.fixAll.citanda", "\"newText\":\"105\""], lacks: ["quickfix"]),
        Step(
            name: "fixes of findings alone", action: .actions("a.md", "1O5", only: "quickfix"),
            has: ["quickfix"], lacks: ["source.fixAll"]),
        Step(
            name: "no fix where no finding is", action: .actions("a.md", "More", only: "quickfix"), has: ["[]"],
            lacks: ["quickfix"]),
        Step(name: "the fault goes", action: .change("a.md", "1O5", "105"), findings: []),
        Step(
            name: "a key that is missing", action: .change("a.md", "berg2001]", "berg2002]"),
            findings: ["cited-key-missing"]),
        Step(
            name: "the nearest key is a fix to look at", action: .actions("a.md", "berg2002"),
            has: ["Write “berg2001” (check the result)", "\"isPreferred\":false"]),
        Step(
            name: "a missing key is missing", action: .ask("hover", "a.md", "berg2002"),
            has: ["No entry has the key `berg2002`"]),
        Step(name: "and leads nowhere", action: .ask("definition", "a.md", "berg2002"), has: ["null"]),
        Step(
            name: "a comment silences it",
            action: .change("a.md", "[^3][^4]\n", "[^3][^4] <!-- citanda-ignore cited-key-missing -->\n"), findings: []),
        Step(
            name: "and is of no use once the key is right", action: .change("a.md", "berg2002]", "berg2001]"),
            findings: ["unused-suppression"]),
        Step(
            name: "the comment goes", action: .change("a.md", " <!-- citanda-ignore cited-key-missing -->", ""),
            findings: []),
        Step(
            name: "a line is added above", action: .change("a.md", "See [@", "Above: 𝕏𝕏 ü.\n\nSee [@"), findings: []),
        Step(
            name: "places moved with it", action: .ask("definition", "a.md", "Ibid"),
            has: ["\"start\":{\"line\":10,\"character\":6}"]),
        Step(
            name: "a key is begun", action: .change("a.md", "Above: 𝕏𝕏 ü.", "Above: 𝕏𝕏 ü [@ro"),
            findings: nil),
        Step(
            name: "keys that fit are offered", action: .ask("completion", "a.md", "ü [@ro|"),
            has: [
                "\"label\":\"roe1999\"", "Roe 1999, Ports of Call", "\"label\":\"berg2001\"",
                "\"start\":{\"line\":6,\"character\":16},\"end\":{\"line\":6,\"character\":18}",
            ], lacks: ["doe2002"]),
        Step(name: "no key is offered among words", action: .ask("completion", "a.md", "Abo|ve"), has: ["null"]),
        Step(
            name: "the sign alone offers all", action: .change("a.md", "[@ro\n", "[@\n"),
            findings: nil),
        Step(
            name: "all keys", action: .ask("completion", "a.md", "ü [@|"),
            has: ["roe1999", "berg2001", "doe2002", "\"isIncomplete\":false"]),
        Step(name: "the key goes", action: .change("a.md", " [@\n", ".\n"), findings: []),
    ]

    static let naming: [Step] = [
        Step(
            name: "a key can be renamed", action: .ask("prepareRename", "a.md", "roe1999, 12"),
            has: ["\"placeholder\":\"roe1999\""]),
        Step(name: "words cannot", action: .ask("prepareRename", "a.md", "Ibid"), has: ["null"]),
        Step(
            name: "a key is renamed everywhere",
            action: .ask("rename", "a.md", "roe1999, 12", ["newName": "roe:2000"]),
            has: ["a.md", "b.md", "works.bib", "\"newText\":\"roe:2000\"", "\"version\":null"]),
        Step(
            name: "a key that another entry has is refused",
            action: .ask("rename", "a.md", "roe1999, 12", ["newName": "berg2001"]),
            has: ["-32803", "has the key “berg2001”"]),
        Step(
            name: "so is another key of an entry", action: .ask("rename", "a.md", "berg2001", ["newName": "roe99"]),
            has: ["-32803"]),
        Step(
            name: "a key with blanks is refused",
            action: .ask("rename", "a.md", "roe1999, 12", ["newName": "roe 2000"]), has: ["-32602", "is no key"]),
        Step(
            name: "words get no new key", action: .ask("rename", "a.md", "Ibid", ["newName": "abe"]),
            has: ["-32803"]),
        Step(
            name: "a name is needed", action: .ask("rename", "a.md", "roe1999, 12"), has: ["-32602", "newName"]),
    ]

    static let bibliography: [Step] = [
        Step(name: "the bibliography is opened", action: .open("works.bib", "bibtex", library), findings: []),
        Step(
            name: "its outline", action: .askAll("documentSymbol", "works.bib"),
            has: ["\"name\":\"roe1999\"", "Roe 1999, Ports of Call", "doe2002"]),
        Step(
            name: "an entry shows its citations", action: .ask("hover", "works.bib", "roe1999"),
            has: ["Ann Roe", "Cited 2 times in a.md, once in b.md."]),
        Step(
            name: "places of an entry and of links between entries",
            action: .ask("references", "works.bib", "berg2001"),
            has: ["\"line\":1", "\"line\":2", "a.md"]),
        Step(
            name: "a link leads to its entry", action: .ask("definition", "works.bib", "berg2001}"),
            has: ["\"start\":{\"line\":1,\"character\":6}"]),
        Step(
            name: "a new key is written with its links",
            action: .ask("rename", "works.bib", "berg2001", ["newName": "berg"]),
            has: ["a.md", "works.bib", "\"line\":2"]),
        Step(
            name: "a fault of the bibliography", action: .change("works.bib", "{Lantern},", "{Lantern}"),
            findings: ["bib-missing-comma"]),
        Step(
            name: "has a fix", action: .actions("works.bib", "{Lantern}|"), has: ["quickfix", "\"newText\":\",\""]),
        Step(name: "which is made", action: .change("works.bib", "{Lantern}", "{Lantern},"), findings: []),
        Step(
            name: "an entry that goes is missed in the chapters",
            action: .change("works.bib", "@book{roe1999", "@book{roe"), findings: []),
    ]

    static let latex: [Step] = [
        Step(
            name: "the open bibliography counts, and not its file", action: .open("c.tex", "latex", source),
            findings: ["cited-key-missing"]),
        Step(name: "until the key is back", action: .change("works.bib", "@book{roe", "@book{roe1999"), findings: []),
        Step(
            name: "a short form of LaTeX leads to the full note",
            action: .ask("definition", "c.tex", "Abe, \\emph{Salt Roads}, 1"),
            has: ["c.tex", "\"start\":{\"line\":4,\"character\":14}"]),
        Step(
            name: "a key of LaTeX shows the work", action: .ask("hover", "c.tex", "roe1999"),
            has: ["Ann Roe", "Cited once in this file, 2 times in a.md, once in b.md."]),
        Step(
            name: "a resource leads to its file", action: .ask("definition", "c.tex", "works.bib"), has: ["works.bib"]),
        Step(
            name: "a fault in a note of LaTeX", action: .change("c.tex", "105", "1O5"), findings: ["letter-for-digit"]),
        Step(
            name: "has a fix in the file", action: .actions("c.tex", "1O5"),
            has: ["\"newText\":\"105\"", "\"line\":5,\"character\":39"]),
        Step(name: "a command is begun", action: .change("c.tex", "More.", "More \\cite{berg2001,"), findings: nil),
        Step(
            name: "keys are offered in its braces", action: .ask("completion", "c.tex", "\\cite{berg2001,|"),
            has: ["roe1999", "doe2002"]),
        Step(name: "the outline of LaTeX", action: .askAll("documentSymbol", "c.tex"), has: ["Wells", "Note 1"]),
        Step(name: "a file is saved", action: .save("a.md"), findings: []),
        Step(name: "a document is closed", action: .close("c.tex"), findings: []),
        Step(name: "and is unknown then", action: .askAll("documentSymbol", "c.tex"), has: ["-32602", "is not open"]),
    ]

    @Test func everyStepIsAnsweredAsExpected() throws {
        let folder = try TemporaryFolder()
        try folder.write("works.bib", Self.library)
        let steps = Self.reading + Self.typing + Self.naming + Self.bibliography + Self.latex
        #expect(steps.count >= 50)
        func address(_ file: String) -> String { "file://\(folder.url.path)/\(file)" }
        var client = try Client()
        for step in steps {
            var answer = JSONValue.null
            var file = ""
            switch step.action {
            case .open(let name, let language, let text):
                file = name
                client.open(address(name), language, text)
            case .change(let name, let old, let new):
                file = name
                try client.change(address(name), old, to: new)
            case .ask(let method, let name, let words, let more):
                answer = try client.answer(
                    "textDocument/\(method)", try client.place(address(name), words, adding: more.members ?? []))
            case .askAll(let method, let name):
                answer = try client.answer("textDocument/\(method)", ["textDocument": ["uri": .string(address(name))]])
            case .actions(let name, let words, let only):
                let place = try client.place(address(name), words)["position"] ?? .null
                let context: JSONValue = only.map { ["diagnostics": [], "only": [.string($0)]] } ?? ["diagnostics": []]
                answer = try client.answer(
                    "textDocument/codeAction",
                    [
                        "textDocument": ["uri": .string(address(name))], "range": ["start": place, "end": place],
                        "context": context,
                    ])
            case .save(let name):
                file = name
                client.notify("textDocument/didSave", ["textDocument": ["uri": .string(address(name))]])
            case .close(let name):
                file = name
                client.close(address(name))
            }
            let text = answer.compact
            for words in step.has { #expect(text.contains(words), "\(step.name)") }
            for words in step.lacks { #expect(!text.contains(words), "\(step.name)") }
            if let findings = step.findings { #expect(client.ids(address(file)) == findings, "\(step.name)") }
        }
        #expect(client.notifications.isEmpty)
        #expect(try client.answer("shutdown", nil) == .null)
        client.notify("exit", [:])
        #expect(client.server.exitCode == 0)
    }
}
