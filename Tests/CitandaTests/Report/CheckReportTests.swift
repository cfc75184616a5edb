import Citanda
import CitandaXML
import Testing

/// The forms of reports have names, of which each means one form.
@Suite struct CheckReportTests {
    @Test func everyFormHasAName() {
        let names = CheckReport.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        #expect(names.contains("html") && names.contains("text"))
        for form in CheckReport.allCases { #expect(CheckReport(rawValue: form.rawValue) == form) }
        #expect(CheckReport(rawValue: "pdf") == nil)
    }

    @Test func formsOfFindingsStayAsTheyAre() throws {
        let source = SourceText(
            name: "a.md", "A.[^1]\n\n[^1]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 45-41.\n")
        let files = Checker().files([try CheckInput(source, as: .manuscript)])
        let printer = TerminalPrinter(color: false)
        for format in ReportFormat.allCases {
            #expect(
                CheckReport.findings(format).text(of: files, version: "1", printer)
                    == format.text(of: [(files[0].text, files[0].findings)], version: "1", printer))
        }
    }

    /// A suite for each file, a failed case for each finding, and a passed case for a file without findings.
    @Test func junitHasASuiteForEachFile() throws {
        let texts = [
            ("a&b\u{1}.md", "A.[^1]\n\n[^1]: Jan Berg, *Roads <of> Salt* (London: Lantern, 2001), 45-41.\n"),
            ("empty.md", "A.[^1]\n\n[^1]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 45.\n"),
        ]
        let inputs = try texts.map { try CheckInput(SourceText(name: $0.0, $0.1), as: .manuscript) }
        let report = CheckReport.junit.text(of: Checker().files(inputs), version: "1", TerminalPrinter(color: false))
        let (root, faults) = Element.parse(Array(report.utf8))
        #expect(faults.isEmpty)
        let suites = try #require(root).all("testsuite")
        #expect(suites.map { $0["name"] } == ["a&b\u{FFFD}.md", "empty.md"])
        #expect(suites.map { $0["failures"] } == ["1", "0"])
        #expect(suites.map { $0.all("testcase").map { $0["name"] } } == [["page-range-reversed"], ["no findings"]])
        let failure = suites.first?.first("testcase")?.first("failure")
        #expect(failure?["type"] == "error")
        #expect(failure?.text.hasSuffix(".md:3:60: the page range runs backwards: 45 to 41") == true, "\(report)")
    }
}
