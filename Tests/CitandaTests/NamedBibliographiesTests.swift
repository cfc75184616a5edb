import Citanda
import TestSupport
import Testing

/// A document says which bibliographies its keys belong to.
@Suite struct NamedBibliographiesTests {
    /// A document in which the names are marked.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var isLaTeX = false
        var paths: [String]
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "front matter", text: "---\nbibliography: works.bib\n---\n", paths: ["works.bib"]),
        Case(name: "in quotation marks", text: "---\nbibliography: \"my works.bib\"\n---\n", paths: ["my works.bib"]),
        Case(
            name: "a list on one line", text: "---\nbibliography: [a.bib, b.json]\n---\n", paths: ["a.bib", "b.json"]),
        Case(
            name: "a list", text: "---\ntitle: Salt\nbibliography:\n  - a.bib\n  - sub/b.bib\n---\n",
            paths: ["a.bib", "sub/b.bib"]),
        Case(name: "no value", text: "---\nbibliography:\n---\n", paths: []),
        Case(name: "broken YAML", text: "---\nbibliography: [a.bib\n---\n", paths: ["a.bib"]),
        Case(name: "no front matter", text: "bibliography: works.bib\n", paths: []),
        Case(name: "rules of a text", text: "A.\n\n---\nbibliography: works.bib\n---\n", paths: []),
        Case(name: "nothing", text: "", paths: []),
        Case(
            name: "biblatex", text: "\\addbibresource{works.bib}\n\\addbibresource[label=a]{ b.bib }\n", isLaTeX: true,
            paths: ["works.bib", "b.bib"]),
        Case(
            name: "BibTeX", text: "\\bibliography{works, more,last.bib}\n", isLaTeX: true,
            paths: ["works.bib", "more.bib", "last.bib"]),
        Case(
            name: "comments and other commands",
            text: "% \\bibliography{no}\n10\\% of \\bibliography{yes}\n\\bibliographystyle{plain}\n", isLaTeX: true,
            paths: ["yes.bib"]),
    ]

    @Test(arguments: cases)
    func namesAreThoseOfTheDocument(_ test: Case) {
        let text = SourceText(test.text)
        let named = NamedBibliographies(in: text, isLaTeX: test.isLaTeX)
        #expect(named.names.map(\.path) == test.paths)
        for name in named.names {
            let typed = text[name.range].replacing("\"", with: "")
            #expect(name.path == typed || name.path == typed + ".bib")
        }
    }

    /// Keys of references that a document itself has are not missing.
    @Test(arguments: [
        ("---\nreferences:\n- id: roe1999\n  title: Ports\n- id: berg2001\n---\n", false, ["berg2001", "roe1999"]),
        ("\\bibitem{roe1999} Roe. % \\bibitem{no}\n\\bibitem[Berg]{ berg2001 }\n", true, ["berg2001", "roe1999"]),
        ("Text.\n", false, []), ("---\nreferences: none\n---\n", false, []),
    ])
    func keysOfTheDocumentItself(_ text: String, _ isLaTeX: Bool, _ keys: [String]) {
        #expect(NamedBibliographies(in: SourceText(text), isLaTeX: isLaTeX).ownKeys.sorted() == keys)
    }

    @Test func filesAreBesideTheDocumentOrAbove() throws {
        let folder = try TemporaryFolder()
        try folder.write("works.bib", "")
        try folder.write("a.bib", "")
        func paths(_ document: String?) -> [String] {
            NamedBibliographies(in: SourceText("---\nbibliography: [works.bib, none.bib]\n---\n"), isLaTeX: false)
                .paths(near: document)
        }
        let path = folder.url.path
        #expect(paths("\(path)/book.md") == ["\(path)/works.bib"])
        #expect(paths("\(path)/chapters/one/book.md") == ["\(path)/works.bib"])
        #expect(paths(nil).isEmpty)
        #expect(NamedBibliographies.paths(besides: "\(path)/book.md") == ["\(path)/a.bib", "\(path)/works.bib"])
        #expect(NamedBibliographies.paths(besides: "\(path)/none/book.md").isEmpty)
    }
}
