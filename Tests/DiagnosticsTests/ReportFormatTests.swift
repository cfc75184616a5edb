import CitandaDiagnostics
import CitandaJSON
import Testing

/// The forms of reports besides those that have tests of their own.
@Suite struct ReportFormatTests {
    private let source = SourceText(name: "a&b.md", "one\ntwo 1O4 <three>\n")
    private let findings = [
        Diagnostic(
            "letter-for-digit", .warning, "a \"letter\" & more", at: 8..<11,
            fixes: [FixIt("write 104", replacing: 8..<11, with: "104")]),
        Diagnostic("marker", .error, "gone", at: 0..<0), Diagnostic("marker", .error, "gone", at: 0..<0),
    ]

    private func text(_ format: ReportFormat) -> String {
        format.text(
            of: [(source, findings), (SourceText(name: "empty.md", ""), [])], version: "1",
            TerminalPrinter(color: false))
    }

    @Test func linesHavePlaceSeverityAndID() {
        #expect(
            text(.line) == """
                a&b.md:2:5: warning letter-for-digit: a "letter" & more
                a&b.md:1:1: error marker: gone
                a&b.md:1:1: error marker: gone

                """)
    }

    @Test func fingerprintsOfGitLabAreUnique() throws {
        let report = try #require(try JSONValue(parsing: Array(text(.gitlab).utf8)).array)
        #expect(report.map { $0["severity"] } == ["minor", "major", "major"])
        #expect(report.map { $0["location"]?["lines"]?["begin"] } == [2, 1, 1])
        #expect(report.map { $0["check_name"] } == ["letter-for-digit", "marker", "marker"])
        let fingerprints = report.compactMap { $0["fingerprint"]?.string }
        #expect(Set(fingerprints).count == 3)
        #expect(fingerprints[0] == Fingerprint(of: findings[0], in: source).description)
    }

    @Test func sarifHasFixesAndFingerprints() throws {
        let result = try #require(try JSONValue(parsing: Array(text(.sarif).utf8))["runs"]?[0]?["results"]?[0])
        let fix = try #require(result["fixes"]?[0])
        #expect(fix["description"]?["text"] == "write 104")
        let replacement = try #require(fix["artifactChanges"]?[0]?["replacements"]?[0])
        #expect(replacement["insertedContent"]?["text"] == "104")
        #expect(replacement["deletedRegion"]?["startColumn"] == 5 && replacement["deletedRegion"]?["endColumn"] == 8)
        #expect(
            result["partialFingerprints"]?["citanda/v1"]?.string == Fingerprint(of: findings[0], in: source).description
        )
    }

    @Test func findingsAreCounted() {
        #expect(
            FindingCounts(findings).text == """
                2  error    marker            A sample
                1  warning  letter-for-digit  A sample

                """)
        #expect(FindingCounts([]).text == "no findings\n")
    }

    /// Chinese characters take two columns each, so that a caret stands below its word.
    @Test(arguments: 20...60) func excerptsFitInCells(_ width: Int) {
        let source = SourceText(name: "a.md", "沈志华，《毛泽东、斯大林与朝鲜战争》（广州：广东人民出版社，2003年），第1O4页，参见其他研究与讨论。")
        let range = source.bytes.firstRange(of: Array("1O4".utf8)) ?? 0..<0
        let text = TerminalPrinter(color: false, width: width).text(Diagnostic("a", .note, "m", at: range), in: source)
        let lines = text.split(separator: "\n").dropFirst().map(String.init)
        func cells(_ text: String) -> Int { text.reduce(0) { $0 + ($1.isASCII || $1 == "…" ? 1 : 2) } }
        #expect(lines.allSatisfy { cells($0) <= width })
        let caret = lines[1].prefix { $0 != "^" }.count
        let before = lines[0].components(separatedBy: "1O4")[0]
        #expect(cells(before) == caret)
    }
}
