import CitandaJSON
import CitandaRecords
import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

/// Converting once and for all: what is written is written again as it is.
@Suite struct ConvertTwiceTests {
    private func written(_ bytes: [UInt8], _ dialect: BibTeXDialect) -> String {
        BibTeXWriter(dialect).text(of: BibTeXReader.works(parsing: bytes).value)
    }

    /// The first lines in which two texts differ; nil where they are equal.
    private func difference(_ once: String, _ twice: String) -> String? {
        guard once != twice else { return nil }
        let lines = zip(once.split(separator: "\n"), twice.split(separator: "\n")).first { $0 != $1 }
        return lines.map { "\($0.prefix(300))\n\($1.prefix(300))" } ?? "one is longer"
    }

    @Test(
        arguments: [
            "@dataset{a, titleaddon={Depths of the Orr Sound}, author={Holm, Per}, date=2001}",
            "@misc{a, title={Salt Roads}, journal={The AI Ledger}, volume=3, number=1, pages={5--9}, year=2001}",
            "@misc{a, title={Salt}, booktitle={Papers of {Oslo}}, pages={x-y}}",
            "@incollection{a, author={Holm, Per}, title={A}}",
            "@jurisdiction{a, title={Orr v. Holm}, journaltitle={U.S.}, volume=512, pages=218, date=1994}",
            "@book{a, title={Routes du sel : une histoire}}", "@book{a, title={Salt:: a History}, subtitle={X}}",
            "@book{a, title={Salt:}, subtitle={a history}}",
            "@book{a, title={Salt}, titleaddon={Tables: the second part}}",
            "@book{a, title={{SaltRoads}: ways of trade}, language={mul}}",
            "@article{a, title={T}, booktitle={{Seventh Congress, Oslo}}}",
            "@article{a, title={T}, journal={{The} Journal}}", "@book{a, title={``Salt'' and Other Tales of Oslo}}",
            "@book{a, title={\\enquote{Salt and \\enquote{Iron} of Oslo}: Tales}, langid={german}}",
            "@book{a, title={The {\\emph{Orca} and {\\textbackslash}} Roads}}",
            "@book{a, title={{\\textbackslash sales}}}",
            "@book{a, title={On $\\frac{a}\n   {b}$ and $(n_+, \\\n \\Psi)$}}",
            "@book{a, title={Salt~ Roads  at Oslo }}",
            "@book{a, title={T}, publisher={Orr ; Holm and Sons}, address={Oslo ; Rome}, year=2001}",
            "@book{a, title={T}, publisher={Orr; Holm and Sons}, year=2001}",
            "@book{a, title={T}, language={English, Czech, and Dutch}, year=2001}",
            "@book{a, title={T}, isbn={0-306-40615-2; 0-8044-2957-X}}",
            "@book{a, title={T}, isbn={0-306-40615-3 (cloth); no other}}",
            "@book{a, title={T}, lccn={QA9 L35; 1875}}",
            "@book{a, title={T}, eprint={778}, eprinttype={jstor}, isbn={0306406152}}",
            "@misc{a, title={T}, pmid={12}, primaryclass={nlin}}",
            "@misc{a, title={T}, howpublished={{\\tt http://example.org/a_b}}}",
            "@misc{a, title={T}, note={\\url{http://example.org/Orr's_law}}}", "@thesis{a, title={T}, date=2001}",
            "@report{a, title={T}, date=2001}", "@techreport{a, title={T}, year=2001}",
            "@report{a, author={Van de Orr, Per}, title={T}}",
            "@book{a, title={T}, date={in press}, pubstate={submitted}}",
            "@article{a, title={T}, !journal={The Ledger}, y\u{A0}ear=2001}", "@book{a, title={Salt $x^2$ and `Iron}}",
            "@book{a, title={Salt  $x_1$  Iron}, note={\\emph{a } b}}", "@art''icle{a, title={T}, booktitle={B}}",
            "@book{a, maintitle={Salt}, subtitle={A}, titleaddon={B}}",
            "@book{a, maintitle={Salt: S}, subtitle={A}, titleaddon={B}}",
            "@book{a, author={van der Orr, Per}, title={T}, options={useprefix=true, skipbib}}",
            "@book{a, author={family=Orr, given=Per, prefix=van, useprefix=true}, title={T}, file={a.pdf}}",
            "@book{a, author={'t Holm, G. and {B}lue {C}luster}, title={T}}",
            "@book{a, keywords={{salt; roads}}, title={T}}",
            "@book{a, title={T}, file={:D\\\\Papers\\\\a\\_b.pdf:PDF}}", "@book{a, title={T}, date={/2004-01-01}}",
            "@book{a, title={T}, year={forthcoming}}", "@book{a, title={T}, year={1987--98}, month={mar}}",
            "@periodical{a, title={Tables}, issuetitle={Special issue}, journaltitle={Review}, number=4, date=2004}",
            "@periodical{a, title={Wordways}, maintitle={The Ledger}, url={https://example.org/}}",
            "@periodical{a, journaltitle={The {Ledger}}, date={1980/}}",
            "@book{a, booktitle={Salt}, subtitle={A history}, year=2001}",
            "@mvbook{m, title={Collected Works}}@book{a, crossref={m}, subtitle={Letters and papers}, volume=1}",
            "@book{a, title={Proceedings of {ACM}}, booktitle={Proceedings of ACM}, year=1998}",
        ], BibTeXDialect.allCases)
    func entriesAreWrittenAsTheyWereWritten(_ source: String, _ dialect: BibTeXDialect) {
        let once = written(Array(source.utf8), dialect)
        #expect(difference(once, written(Array(once.utf8), dialect)) == nil)
        // No placeholders in place of what a work has not.
        #expect(!once.contains("{{}}") && !once.contains("XXXX"), "\(once)")
    }

    /// Marks that TeX would make others of.
    @Test(
        arguments: [
            ("Tides -- a table --> and --- more", "Tides -- a table --> and --- more"), ("Orr's law", "Orr’s law"),
            ("'Look at the Salt!' in '90s Oslo", "‘Look at the Salt!’ in ’90s Oslo"),
            ("Workers' rights", "Workers’ rights"),
            ("pis'mo", "pis’mo"), ("'t Salt", "’t Salt"), ("``Salt''", "“Salt”"),
            ("See http://example.org/o'b", "See http://example.org/o'b"),
        ], BibTeXDialect.allCases)
    func marksOfCSLJSONStay(_ marks: (typed: String, read: String), _ dialect: BibTeXDialect) {
        let (typed, read) = marks
        var work = Work(key: "a", type: .book)
        work[.title] = Title(RichText(plain: typed))
        for ascii in [false, true] {
            let once = BibTeXWriter(dialect, usesASCIIAccents: ascii).text(of: [work])
            let works = BibTeXReader.works(parsing: Array(once.utf8)).value
            #expect(works.first?[.title]?.full.plain == read, "\(once)")
            #expect(difference(once, BibTeXWriter(dialect, usesASCIIAccents: ascii).text(of: works)) == nil)
        }
    }

    /// What a test build reads, writes, reads and writes again in half a second.
    private static let sizeLimit = 50_000

    /// Every file of the shared corpus and fixtures; of the largest the beginning, cut where it may be.
    @Test(arguments: BibTeXDialect.allCases)
    func filesAreWrittenAsTheyWereWritten(_ dialect: BibTeXDialect) async throws {
        guard let files = try SharedFiles.all("bibtex") else { return }
        let failures = try await withThrowingTaskGroup(of: String?.self) { group in
            for file in files {
                group.addTask {
                    let once = self.written(Array(try SharedFiles.bytes(file).prefix(Self.sizeLimit)), dialect)
                    return self.difference(once, self.written(Array(once.utf8), dialect)).map {
                        "\(file.lastPathComponent)\n\($0)"
                    }
                }
            }
            return try await group.reduce(into: [String]()) { if let failure = $1 { $0.append(failure) } }
        }
        print("converted twice to \(dialect): \(files.count) files, \(failures.count) differ")
        #expect(failures == [])
    }
}
