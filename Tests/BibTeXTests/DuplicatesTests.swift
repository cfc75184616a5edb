import CitandaWorks
import Testing

@testable import CitandaBibTeX

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
        // Two numbers of one book, of which another has one.
        (
            "@book{a, title={One}, isbn={978-0-8047-5202-2, 0-8047-5202-8}}@book{b, title={Two}, isbn={0804752028 (cloth)}}",
            ["a=b: the same ISBN 9780804752022"]
        ),
        (
            "@article{a, title={One}, doi={http://doi.acm.org/10.1000/x}}@article{b, title={Two}, doi={10.1000/X}}",
            ["a=b: the same DOI 10.1000/x"]
        ),
        (
            "@book{a, author={Doe, Ann}, title={The Long Day}, year=1990}@book{b, author={Doe, Ann}, title={The Long Day}, year=1992}",
            []
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
        // All volumes and one, one title in two books, a work and its translation.
        (
            "@mvbook{a, author={Doe, A.}, title={Collected Works}, isbn={9780804752022}}@book{b, author={Doe, A.}, maintitle={Collected Works}, title={Letters}, volume=2, isbn={9780804752022}}",
            []
        ),
        (
            "@incollection{a, author={Doe, A.}, title={An Essay}, booktitle={Old Roads}}@incollection{b, author={Doe, A.}, title={An Essay}, booktitle={New Rivers}}",
            []
        ),
        (
            "@book{a, author={Doe, A.}, title={The Long Day}}@book{b, author={Doe, A.}, title={The Long Day}, translator={Roe, B.}}",
            []
        ),
        (
            "@book{a, author={Doe, A.}, title={Berlin}, langid={german}}@book{b, author={Doe, A.}, title={Berlin}, langid={french}}",
            []
        ),
        (
            "@book{a, author={Doe, A.}, title={Berlin}, langid={german}}@book{b, author={Doe, A.}, title={Berlin}, langid={ngerman}}",
            ["a=b: the same people, title and year"]
        ),
    ])
    func reasonIsGiven(_ source: String, _ expected: [String]) { #expect(pairs(source) == expected) }

    @Test func firstEntryTakesTheFieldsItLacks() {
        let source = "@book{a, title={One}}\n\n@misc{c}\n\n@book{b, TITLE={Other}, year = 1990}\n"
        let merged = String(decoding: Merger(Array(source.utf8)).merged([(0, 2)]), as: UTF8.self)
        #expect(merged == "@book{a, title={One},\n  year = 1990,\n  ids = {b},\n}\n\n@misc{c}\n")
    }

    /// What the two say differently is not lost: keywords are united, notes follow each other, the rest is reported.
    @Test(arguments: [
        ("keywords = {x, y}", "keywords = {y, z}", "keywords = {x, y, z}", []),
        ("keywords = {x}", "keyword = {x}", "keywords = {x}", []),
        ("note = {One}", "note = {Two}", "note = {One. Two}", []), ("note = {One}", "note = {One}", "note = {One}", []),
        ("note = {One.}", "note = \"Two\"", "note = {One. Two}", []),
        ("publisher = {P}", "publisher = {Q}", "publisher = {P}", ["b: publisher = {Q}"]),
        ("title = {The Day}", "title = {{The} day}", "title = {The Day}", []),
        ("year = 1990", "year = {1990}", "year = 1990", []),
        // Values that say the same, however they are spelt.
        ("doi = {10.1000/X}", "doi = {https://doi.org/10.1000/x}", "doi = {10.1000/X}", []),
        ("isbn = {0-306-40615-2}", "isbn = {9780306406157}", "isbn = {0-306-40615-2}", []),
        ("month = jan", "month = {January}", "month = jan", []),
        ("month = jan", "month = feb", "month = jan", ["b: month = feb"]),
        ("author = {Orr, Per}", "author = {Per Orr}", "author = {Orr, Per}", []),
        ("author = {Orr, Per}", "author = {Orr, P.}", "author = {Orr, Per}", ["b: author = {Orr, P.}"]),
        ("title = {Caf\\'e}", "title = {Café}", "title = {Caf\\'e}", []),
        ("pages = {1--9}", "pages = {1-9}", "pages = {1--9}", []),
        ("pages = {1--9}", "pages = {19}", "pages = {1--9}", ["b: pages = {19}"]),
    ])
    func differingFields(_ first: String, _ second: String, _ merged: String, _ left: [String]) {
        let merger = Merger(Array("@book{a, \(first)}\n@book{b, \(second)}\n".utf8))
        let text = String(decoding: merger.merged([(0, 1)]), as: UTF8.self)
        #expect(text == "@book{a, \(merged),\n  ids = {b},\n}\n")
        #expect(merger.left([(0, 1)]) == left)
    }

    /// A string says what it stands for, and merging leaves no hole and no brace behind a value.
    @Test(arguments: [
        (
            "@string{jfh = {Journal of Fords}}\n\n@article{a,\n  journal = jfh,\n}\n\n@article{b, journal = {Journal of Fords}}\n\n@misc{c}\n",
            "@string{jfh = {Journal of Fords}}\n\n@article{a,\n  journal = jfh,\n  ids = {b},\n}\n\n@misc{c}\n"
        ),
        (
            "@book{a, title={T}}\n\n@book{b, title={T}}\n\n@book{c, title={T}}\n",
            "@book{a, title={T},\n  ids = {b,c},\n}\n"
        ),
        ("@book{a, title={T} }@book{b, title={T}}", "@book{a, title={T},\n  ids = {b},\n }"),
    ])
    func mergedFileIsTidy(_ source: String, _ merged: String) {
        let merger = Merger(Array(source.utf8))
        let pairs = source.contains("{c, title") ? [(0, 1), (0, 2)] : [(0, 1)]
        #expect(String(decoding: merger.merged(pairs), as: UTF8.self) == merged)
        #expect(merger.left(pairs) == [])
    }
}
