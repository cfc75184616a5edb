import Testing

@testable import BibTeX

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
        ("\\nocite{*}", [], true), ("\\cite", [], false), ("\\cite{", [], false), ("\\cite[", [], false),
        ("\\", [], false),
    ])
    func keysAreThoseOfTheDocument(_ source: String, _ keys: [String], _ all: Bool) {
        let cited = CitedKeys(parsing: Array(source.utf8))
        #expect(cited.keys == keys)
        #expect(cited.citesAll == all)
    }
}
