import Testing

@testable import CitandaBibTeX

@Suite struct CitedKeysTests {
    @Test(arguments: [
        ("\\relax\n\\citation{a,b}\n\\citation{a}\n\\bibcite{z}{1}\n\\bibdata{lib}", ["a", "b"], false),
        ("\\abx@aux@cite{0}{a}\n\\abx@aux@cite{0}{b}", ["a", "b"], false),
        (
            "<?xml version=\"1.0\"?>\n<bcf:section number=\"0\"><bcf:citekey order=\"1\">a</bcf:citekey>\n<bcf:citekey order=\"2\">b&amp;c</bcf:citekey>",
            ["a", "b&c"], false
        ),
        (
            "See \\cite[see][12]{a} and \\parencite*{ b , c }; 5\\% \\textcites(x)(y)[1]{d}[2]{e}{f}. % \\cite{no}\n\\citeauthor{g} \\citestyle{x}",
            ["a", "b", "c", "d", "e", "f", "g"], false
        ),
        ("\\volcite{2}{a} \\pvolcite[see]{3}[12]{b} \\ftvolcite{1}", ["a", "b"], false),
        ("\\verb|\\cite{no}| \\cite{a} \\verb+\\cite{no}+ \\verbatiminput{x}", ["a"], false),
        ("\\begin{comment}\\cite{no}\\end{comment}\\cite{a}\\begin{verbatim}\\cite{no}", ["a"], false),
        ("\\nocite{*}", [], true), ("\\cite", [], false), ("\\cite{", [], false), ("\\cite[", [], false),
        ("\\", [], false),
    ])
    func keysAreThoseOfTheDocument(_ source: String, _ keys: [String], _ all: Bool) {
        let cited = CitedKeys(parsing: Array(source.utf8))
        #expect(cited.keys == keys)
        #expect(cited.citesAll == all)
    }

    /// The citations of pandoc's Markdown, and what looks like one.
    @Test(arguments: [
        ("See [@a], [see @b, 44; -@c] and @d.", ["a", "b", "c", "d"], false),
        ("@a: b; @b:c, @c.d. @doi:10.1000/x_y-z!", ["a", "b:c", "c.d", "doi:10.1000/x_y-z"], false),
        ("@{key with: blanks} @{open", ["key with: blanks"], false),
        ("mail a@example.org, \\@no, `@no`, ``@no ` @no`` @a", ["a"], false),
        ("```\n@no\n```\n@a\n~~~~ x\n@no\n~~~\n@no\n~~~~\n@b", ["a", "b"], false),
        ("` @a\n@müller2001 @李2001", ["a", "müller2001", "李2001"], false),
        ("@fig-map @tbl-a @sec-b @eq-c @figure", ["figure"], false),
        ("---\nnocite: |\n  @a\n---\n", ["a"], false), ("nocite: '@*'", [], true),
        ("@", [], false), ("@{", [], false), ("@.a", [], false), ("\\", [], false), ("", [], false),
    ])
    func keysOfMarkdown(_ source: String, _ keys: [String], _ all: Bool) {
        let cited = CitedKeys(markdown: Array(source.utf8))
        #expect(cited.keys == keys)
        #expect(cited.citesAll == all)
    }

    @Test func entriesThatCitedOnesNeedAreUsed() {
        let source = """
            @inbook{a, crossref = {B}}@book{b, xref = {c}}@book{c}@set{s, entryset = {d,e}}@book{d, related = {f}}@book{e}@book{f}
            @book{g, ids = {old}}@book{h, related = {a}}
            """
        let library = ResolvedLibrary(BibTeXTree(parsing: Array(source.utf8)))
        #expect(library.keysNeeded(by: ["a", "s", "old"]) == ["a", "b", "c", "s", "d", "e", "f", "g"])
    }

    /// Bytes that count how often one is looked at.
    private struct Counted: RandomAccessCollection {
        final class Counter { var count = 0 }

        let bytes: [UInt8]
        let counter = Counter()
        var startIndex: Int { 0 }
        var endIndex: Int { bytes.count }

        subscript(index: Int) -> UInt8 {
            counter.count += 1
            return bytes[index]
        }
    }

    /// The end of `\verb|…|` costs what it spans, not the rest of a line without end.
    @Test(arguments: ["|x|", "*+x+", "|x"])
    func endOfInlineCodeCostsWhatItSpans(_ code: String) {
        let rest = code.last == "x" ? "\n" : "",
            bytes = Counted(bytes: Array((code + rest).utf8) + Array(repeating: 0x78, count: 100_000))
        #expect(CitedKeys.endOfInline(bytes, 0) == (rest.isEmpty ? code.utf8.count : nil))
        #expect(bytes.counter.count < 20)
    }
}
