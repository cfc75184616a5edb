import Testing

@testable import CitandaBibTeX

/// The places of keys, in .bib files and in documents.
@Suite struct KeyUseTests {
    /// The keys of a file with their roles.
    @Test(arguments: [
        ("@book{a, ids = {b, c}, title = {T}}", ["entry a", "otherKey b", "otherKey c"]),
        (
            "@inbook{a, crossref = {b}}@set{s, entryset = \" d ,e\"}",
            ["entry a", "link b", "entry s", "link d", "link e"]
        ),
        ("@misc{a, XDATA = {x}, related = {y,}}", ["entry a", "link x", "link y"]),
        ("@string{j = {J}}@misc{, crossref = j}", []), ("", []), ("@misc{a", ["entry a"]),
    ])
    func keysOfABibliography(_ source: String, _ uses: [String]) {
        let tree = BibTeXTree(parsing: Array(source.utf8))
        #expect(tree.keyUses.map { "\($0.role) \($0.key)" } == uses)
        for use in tree.keyUses { #expect(tree.text(use.range) == use.key) }
    }

    /// The keys of a document in the order of their places, each time that they are typed.
    @Test(arguments: [
        ("\\cite[1]{a, b} % \\cite{no}\n\\autocites{a}{c}\\nocite{*}", false, ["a", "b", "a", "c"]),
        ("[@a; see @b, 3] `@no` @{c d} @a.", true, ["a", "b", "c d", "a"]),
        ("\\citation{a}", false, ["a"]), ("ü @é", true, ["é"]),
    ])
    func keysOfADocument(_ source: String, _ isMarkdown: Bool, _ keys: [String]) {
        let bytes = Array(source.utf8)
        let cited = isMarkdown ? CitedKeys(markdown: bytes) : CitedKeys(parsing: bytes)
        #expect(cited.uses.map(\.key) == keys)
        for use in cited.uses { #expect(String(decoding: bytes[use.range], as: UTF8.self) == use.key) }
    }
}
