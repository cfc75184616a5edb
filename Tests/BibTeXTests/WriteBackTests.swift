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
}
