import Citanda
import TestSupport
import Testing

/// `citanda explain` prints the manual of findings.
@Suite struct ExplainCommandTests {
    @Test func aPageHasReasonExamplesAndSource() throws {
        let run = try CitandaRun(["explain", "page-range-reversed"])
        #expect(run.exitCode == 0)
        #expect(run.output.hasPrefix("page-range-reversed: A page range runs backwards\n\n"))
        for part in [
            "\nwrong:\n    [^1]: ", "\nright:\n    [^1]: ", "\nseverity: error\n", "\nsource: Chicago 18 ",
            "\ngroup: pages\n",
        ] {
            #expect(run.output.contains(part), "\(part)")
        }
    }

    @Test func withoutAnIdAllFindingsAreListed() throws {
        let lines = try CitandaRun(["explain"]).output.split(separator: "\n")
        for kind in FindingKind.all {
            #expect(
                lines.contains {
                    $0.hasPrefix("  \(kind.id) ") && $0.contains(" \(kind.severity) ") && $0.hasSuffix(kind.title)
                }, "\(kind.id)")
        }
    }

    @Test func anUnknownIdNamesTheNearest() throws {
        let run = try CitandaRun(["explain", "page-range-reversd"])
        #expect(run.exitCode == 2)
        #expect(run.errors == "citanda: no finding is called “page-range-reversd”; perhaps “page-range-reversed”\n")
        #expect(run.output.isEmpty)
    }
}
