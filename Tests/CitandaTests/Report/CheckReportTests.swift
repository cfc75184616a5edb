import Citanda
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
}
