import Records
import Testing
import Works

@testable import BibTeX

/// What an entry says is said again by the entry that is written of it.
@Suite struct WriteBackTests {
    /// The fields of an entry after it was read and written; through CSL-JSON if asked for.
    private func written(
        _ source: String, _ dialect: BibTeXWriter.Dialect, throughCSL: Bool = false
    ) throws -> BibTeXEntry {
        var works = BibTeXReader.works(parsing: Array(source.utf8)).works
        if throughCSL { (works, _) = CSLJSON.works(parsing: Array(CSLJSON.text(of: works).utf8)) }
        let work = try #require(works.first)
        return EntryWriter(
            work, key: work.key, fileKey: { $0 }, dialect: dialect, usesASCIIAccents: false
        ).entry
    }

    @Test(arguments: BibTeXWriter.Dialect.allCases, [false, true])
    func formulaStaysAFormula(_ dialect: BibTeXWriter.Dialect, _ throughCSL: Bool) throws {
        let source = "@book{k, title = {Sheaves on $\\mathbb{R}$ for \\$5}, note = {$\\frac{a}{b}$}}"
        let entry = try written(source, dialect, throughCSL: throughCSL)
        #expect(entry["title"] == "Sheaves on $\\mathbb{R}$ for \\$5")
        #expect(entry["note"] == "$\\frac{a}{b}$")
    }

    /// The word “and” in the name of one publisher parts no list.
    @Test(arguments: BibTeXWriter.Dialect.allCases)
    func csljsonComesBack(_ dialect: BibTeXWriter.Dialect) throws {
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

    @Test(arguments: BibTeXWriter.Dialect.allCases, [false, true])
    func keywordsStayWhole(_ dialect: BibTeXWriter.Dialect, _ throughCSL: Bool) throws {
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
}
