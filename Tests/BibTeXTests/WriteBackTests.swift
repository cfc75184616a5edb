import CitandaRecords
import CitandaWorks
import Testing

@testable import CitandaBibTeX

/// What an entry says is said again by the entry that is written of it.
@Suite struct WriteBackTests {
    /// The fields of an entry after it was read and written; through CSL-JSON if asked for.
    private func written(
        _ source: String, _ dialect: BibTeXDialect, throughCSL: Bool = false
    ) throws -> BibTeXEntry {
        var works = BibTeXReader.works(parsing: Array(source.utf8)).value
        if throughCSL { (works, _) = CSLJSON.works(parsing: Array(CSLJSON.text(of: works).utf8)) }
        let work = try #require(works.first)
        return EntryWriter(
            work, key: work.key, fileKey: { $0 }, dialect: dialect, usesASCIIAccents: false
        ).entry
    }

    @Test(arguments: BibTeXDialect.allCases, [false, true])
    func formulaStaysAFormula(_ dialect: BibTeXDialect, _ throughCSL: Bool) throws {
        let source = "@book{k, title = {Sheaves on $\\mathbb{R}$ for \\$5}, note = {$\\frac{a}{b}$}}"
        let entry = try written(source, dialect, throughCSL: throughCSL)
        #expect(entry["title"] == "Sheaves on $\\mathbb{R}$ for \\$5")
        #expect(entry["note"] == "$\\frac{a}{b}$")
    }

    /// The word “and” in the name of one publisher parts no list.
    @Test(arguments: BibTeXDialect.allCases)
    func csljsonComesBack(_ dialect: BibTeXDialect) throws {
        let text = """
            [{"id": "k", "type": "book", "title": "T", "publisher": "Smith and Sons", "language": "en-GB", \
            "publisher-place": "Trinidad and Tobago", "keyword": "a, b; c", "issued": {"date-parts": [[1990]]}}]
            """
        let (before, _) = CSLJSON.works(parsing: Array(text.utf8))
        let (after, _) = BibTeXReader.works(parsing: Array(BibTeXWriter(dialect).text(of: before).utf8))
        #expect(CSLJSON.text(of: after) == CSLJSON.text(of: before))
        #expect(after.first?.publishers == [Publisher("Smith and Sons", place: "Trinidad and Tobago")])
    }

    @Test(arguments: [
        ("publisher = {A and B}, year = 1990, langid = {german}", ["A and B"]),
        ("publisher = {A and B}, date = {1990}", ["A", "B"]),
    ])
    func publishersOfAnEntry(_ fields: String, _ names: [String]) {
        let (works, _) = BibTeXReader.works(parsing: Array("@book{k, \(fields)}".utf8))
        #expect(works.first?.publishers.compactMap(\.name?.text) == names)
    }

    @Test(arguments: BibTeXDialect.allCases, [false, true])
    func keywordsStayWhole(_ dialect: BibTeXDialect, _ throughCSL: Bool) throws {
        let entry = try written("@book{k, keywords = {a, b; c, {d, e}}}", dialect, throughCSL: throughCSL)
        #expect(entry["keywords"] == "a, b; c, {d, e}")
    }

    /// What stands for a text in the language of the document does so again; for classic styles it is the text.
    @Test(
        arguments: [
            ("@article{k, pubstate = {inpress}}", "pubstate", "inpress", "in press"),
            ("@thesis{k, type = {phdthesis}}", "type", "phdthesis", "{PhD} thesis"),
            ("@phdthesis{k, year = 1990}", "type", "phdthesis", "{PhD} thesis"),
            ("@report{k, type = {resreport}}", "type", "resreport", "research report"),
            ("@patent{k, type = {patentde}, location = {countryde}}", "type", "patentde", "German patent"),
            ("@patent{k, type = {patentde}, location = {countryde}}", "location", "countryde", nil),
            ("@article{k, series = {newseries}}", "series", "newseries", "new series"),
            ("@article{k, series = {5}}", "series", "5", "5th series"),
            ("@article{k, pubstate = {In Press}}", "pubstate", "In Press", "In Press"),
        ] as [(String, String, String, String?)])
    func localizationKeys(_ source: String, _ field: String, _ key: String, _ text: String?) throws {
        #expect(try written(source, .biblatex)[field] == key)
        #expect(try written(source, .bibtex)[field] == text)
    }

    /// What classic styles print of a date they print again; the date itself comes back too.
    @Test(
        arguments: [
            ("year = {1867--1890}", "1867--1890", nil, "1867/1890"), ("year = {c. 1990}", "c. 1990", nil, "1990~"),
            ("year = {44 BC}", "44 BC", nil, "-0043"), ("year = {1861 [1862]}", "1861 [1862]", nil, "1861"),
            ("year = 1990, month = \"Mar/Apr\"", "1990", "Mar/Apr", "1990-03/1990-04"),
            ("year = 1990, month = 15 # mar", "1990", "15 March", "1990-03-15"),
            ("year = 1990, month = mar # \" 15th\"", "1990", "March 15th", "1990-03-15"),
            ("year = 1990, month = mar # \"~15\"", "1990", "March~15", "1990-03-15"),
            ("year = 1990, month = {Fr{\\\"u}hjahr}", "1990", "Frühjahr", "1990-21"),
            ("year = 1990, month = {13}", "1990", "13", "1990"), ("year = 1990, month = {3}", "1990", "mar", "1990-03"),
            ("year = {1995--1996}, month = mar", "1995--1996", "3", "1995/1996"),
            ("year = {c. 1990}, month = mar", "c. 1990", "mar", "1990-03~"),
            ("date = {1999}, month = {3}", "1999", "mar", "1999-03"),
            ("date = {1999}, month = {3}, day = {7}", "1999", "mar", "1999-03-07"),
        ] as [(String, String, String?, String)])
    func printedDate(_ fields: String, _ year: String, _ month: String?, _ edtf: String) throws {
        let source = "@book{k, title = {T}, \(fields)}"
        for throughCSL in [false, true] {
            let classic = try written(source, .bibtex, throughCSL: throughCSL)
            #expect(classic["year"] == year)
            #expect(classic["month"] == month)
            let other = try written(source, .biblatex, throughCSL: throughCSL)
            #expect(other["date"] == edtf)
            #expect(other["year"] == nil && other["month"] == nil)
            // And again, from either.
            #expect(try written(classic.text, .bibtex).fields == classic.fields)
            #expect(try written(classic.text, .biblatex)["date"] == edtf)
            #expect(try written(other.text, .bibtex)["year"] == year)
            #expect(try written(other.text, .bibtex)["month"] == month)
        }
    }

    /// The field in which the writer keeps things is the user's where the user has written something else there.
    @Test(arguments: ["see {a}, b", "note={x}", "note = {x}, and more", "a=b"])
    func ownTextInTheFieldOfTheWriter(_ text: String) throws {
        for dialect in BibTeXDialect.allCases {
            let alone = try written("@book{k, title = {T}, verbc = {\(text)}}", dialect)
            #expect(alone["verbc"] == text)
            #expect(alone["note"] == nil)
            let source =
                "@article{k, author = {A}, title = {T}, volume = {3A}, issue = {i}, number = 1, verbc = {\(text)}, verba = {y}}"
            let entry = try written(source, .biblatex)
            #expect(entry.fields.count { $0.name == "verbc" } == 1)
            #expect(entry["verbc"]?.hasSuffix("verbc = {\(text)}") == true)
            #expect(try written(entry.text, .biblatex).fields == entry.fields)
        }
    }

    /// A part of a book without a title of its own is its chapter and pages, in either program, and comes back.
    @Test func partOfABookWithoutTitle() throws {
        let source = "@inbook{k, author = {Doe, A.}, title = {Whole Book}, chapter = 5, pages = {1--9}, year = 1990}"
        let classic = try written(source, .bibtex)
        let other = try written(source, .biblatex)
        #expect(classic.type == "inbook")
        #expect(other.type == "book")
        for entry in [classic, other] {
            #expect([entry["title"], entry["chapter"], entry["pages"]] == ["Whole Book", "5", "1--9"])
            #expect(entry["booktitle"] == nil)
        }
        #expect(try written(other.text, .bibtex).type == "inbook")
        #expect(try written("@inbook{k, title = {T}, booktitle = {B}, pages = 1}", .biblatex).type == "inbook")
    }
}
