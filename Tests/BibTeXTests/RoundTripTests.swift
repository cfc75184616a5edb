import CitandaJSON
import CitandaRecords
import CitandaWorks
import TestSupport
import Testing

@testable import CitandaBibTeX

/// What is written is read as it was.
@Suite struct RoundTripTests {
    private static let works = SampleWorks.all

    /// The members of the CSL item of a work, by name: what CSL can say. Details beyond it and fields of other formats are not compared.
    private func members(_ work: Work) -> [String: String] {
        Dictionary(
            (CSLJSON.value(of: work).members ?? []).filter { $0.name != "custom" && !$0.name.hasPrefix("x-") }.map {
                ($0.name, spelling($0.value.compact))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Without what says nothing new: the shape of dashes, signs between numbers, and braces around words that would keep their case
    /// anyway.
    private func spelling(_ text: String) -> String {
        let text = text.replacing("–", with: "-").replacing("<span class=\\\"nocase\\\">", with: "").replacing(
            "</span>", with: "")
        return text.replacing(", ", with: " ").replacing("; ", with: " ").replacing("--", with: "-")
    }

    private func differences(_ before: Work, _ after: Work) -> [String] {
        let (left, right) = (members(before), members(after))
        return Set(left.keys).union(right.keys).sorted().filter { left[$0] != right[$0] }
            .map { "\(before.key) \($0)\n     before \(left[$0] ?? "-")\n     after  \(right[$0] ?? "-")" }
    }

    @Test(arguments: BibTeXDialect.allCases, [false, true])
    func worksComeBack(_ dialect: BibTeXDialect, _ ascii: Bool) throws {
        for work in Self.works {
            let text = BibTeXWriter(dialect, usesASCIIAccents: ascii).text(of: [work])
            let (read, findings) = BibTeXReader.works(parsing: Array(text.utf8))
            #expect(findings == [], "\(text)")
            let again = try #require(read.first { $0.key == work.key }, "\(text)")
            let found = differences(work, again)
            #expect(found.isEmpty, "\(found.joined(separator: "\n"))\n\(text)")
        }
    }

    @Test(arguments: [
        "proceedings", "manual", "mvbook", "reference", "bookinbook", "book", "article", "inreference", "report",
        "online",
    ])
    func entryKeepsItsType(_ type: String) {
        let source =
            "@\(type){k, author = {Doe, A.}, editor = {Ek, B.}, title = {T}, booktitle = {B}, journaltitle = {J}, url = {https://x.org}, date = 1990}"
        let works = BibTeXReader.works(parsing: Array(source.utf8)).value
        #expect(BibTeXWriter(.biblatex).text(of: works).hasPrefix("@\(type){k,"))
        let (through, _) = CSLJSON.works(parsing: Array(CSLJSON.text(of: works).utf8))
        #expect(BibTeXWriter(.biblatex).text(of: through).hasPrefix("@\(type){k,"))
    }

    /// .bib → CSL-JSON → .bib: what CSL says of the entries of whole libraries.
    @Test(arguments: BibTeXDialect.allCases)
    func librariesComeBackThroughCSLJSON(_ dialect: BibTeXDialect) throws {
        guard
            let files = try ["fixtures/biblatex", "fixtures/biber", "corpus/texlive-styles", "fixtures/typst-biblatex"]
                .map({ try SharedFiles.all("bibtex/\($0)") }).reduce(
                    [], { sum, part in part.flatMap { part in sum.map { $0 + part } } })
        else { return }
        var comparison = Comparison()
        for file in files {
            let (works, _) = BibTeXReader.works(parsing: try SharedFiles.bytes(file))
            let (through, _) = CSLJSON.works(parsing: Array(CSLJSON.text(of: works).utf8))
            let (again, _) = BibTeXReader.works(parsing: Array(BibTeXWriter(dialect).text(of: through).utf8))
            #expect(again.count == works.count)
            for (before, after) in zip(works, again) {
                let (left, right) = (members(before), members(after))
                for (name, value) in left where name != "id" {
                    comparison.add(
                        value == right[name], cause: "\(name)",
                        "\(file.lastPathComponent.prefix(30)) \(before.key)\n   before \(value)\n   after  \(right[name] ?? "-")"
                    )
                }
                for name in right.keys where left[name] == nil {
                    comparison.add(false, cause: "\(name) (new)", "\(before.key) \(right[name] ?? "")")
                }
            }
        }
        print(comparison.report("through CSL-JSON and \(dialect)", examples: 5))
        #expect(comparison.share >= 0.99)
    }
}
