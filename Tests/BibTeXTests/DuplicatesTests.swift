import Testing
import Works

@testable import BibTeX

@Suite struct DuplicatesTests {
    private func pairs(_ source: String) -> [String] {
        let (works, _) = BibTeXReader.works(parsing: Array(source.utf8))
        return Duplicates(among: works).pairs.map {
            "\(works[$0.first].key)=\(works[$0.second].key): \($0.reason.text)"
        }
    }

    @Test(arguments: [
        (
            "@article{a, title={One}, doi={10.1000/X}}@article{b, title={Two}, doi={https://doi.org/10.1000/x}}",
            ["a=b: the same DOI 10.1000/x"]
        ),
        (
            "@book{a, title={One}, isbn={978-0-8047-5202-2}}@book{b, title={Two}, isbn={9780804752022}}",
            ["a=b: the same ISBN 9780804752022"]
        ),
        (
            "@book{a, author={Doe, Ann}, title={The Long Day}, year=1990}@book{b, author={A. Doe}, title={The {Long} day.}, year=1991}",
            ["a=b: the same people, title and year"]
        ),
        // A chapter shares the number of its book, a later edition the title, another volume all but its number.
        ("@book{a, title={One}, isbn={9780804752022}}@incollection{b, title={Two}, isbn={9780804752022}}", []),
        (
            "@book{a, author={Doe, A.}, title={The Long Day}, year=1990}@book{b, author={Doe, A.}, title={The Long Day}, year=1999}",
            []
        ),
        (
            "@book{a, author={Doe, A.}, title={Collected Works}, volume=1, year=1990}@book{b, author={Doe, A.}, title={Collected Works}, volume=2, year=1990}",
            []
        ),
        (
            "@book{a, author={Doe, A.}, title={Letters}, year=1990}@book{b, author={Doe, B.}, title={Letters to X}, year=1990}",
            []
        ),
    ])
    func reasonIsGiven(_ source: String, _ expected: [String]) { #expect(pairs(source) == expected) }

    @Test func firstEntryTakesTheFieldsItLacks() {
        let source = "@book{a, title={One}}\n\n@misc{c}\n\n@book{b, TITLE={Other}, year = 1990}\n"
        let merged = String(decoding: Merger(Array(source.utf8)).merged([(0, 2)]), as: UTF8.self)
        #expect(merged == "@book{a, title={One},\n  year = 1990,\n  ids = {b}}\n\n@misc{c}\n\n\n")
    }
}
