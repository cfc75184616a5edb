import Foundation
import TestSupport
import Testing

/// The page for `man` has all that the help has.
@Suite struct ManualCommandTests {
    @Test func everyCommandAndOptionIsOnThePage() throws {
        let page = try CitandaRun(["manual"]).output
        #expect(page.hasPrefix(".TH CITANDA 1 \"\" \"citanda "))
        for part in [
            ".SH NAME\n", ".SH SYNOPSIS\n", ".SH COMMANDS\n", ".SH FILES\n", "\\fBcitanda check\\fR",
            "\\fBcitanda fix\\fR",
            "\\fB\\-\\-select\\fR \\fIname\\fR", "\\fB\\-o\\fR, \\fB\\-\\-out\\fR",
            "Values: text, line, json, sarif, github",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(page.utf8.contains { $0 > 0x7F } == false)
        // No line of the help is taken for a request of troff.
        let requests = page.split(separator: "\n").compactMap { $0.first == "." ? $0.prefix(3) : nil }
        #expect(Set(requests).isSubset(of: [".TH", ".SH", ".SS", ".TP", ".PP", ".RS", ".RE", ".nf", ".fi"]))
    }

    @Test func troffTakesThePage() throws {
        let folder = try TemporaryFolder()
        try folder.write("page.1", try CitandaRun(["manual"]).output)
        let run = try ShellRun(
            "command -v groff > /dev/null || exit 0; groff -man -Tutf8 -ww page.1 2>&1 > text", in: folder.url)
        #expect(run.exitCode == 0 && run.output.isEmpty, "\(run.output)")
    }

    /// Hooks of other programs call commands and options that exist.
    @Test func hooksCallTheCommand() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.md", "A text.\n")
        let hooks = try String(
            contentsOf: Shared.packageFolder.appendingPathComponent(".pre-commit-hooks.yaml"), encoding: .utf8)
        let entries = hooks.matches(of: /entry: citanda (.+)/).map { $0.1.split(separator: " ").map(String.init) }
        #expect(entries.count == 2)
        for entry in entries { #expect(try CitandaRun(entry + [path]).exitCode == 0, "\(entry)") }
    }

    @Test(arguments: [
        ("bash", "list-order"), ("zsh", "list-order"), ("fish", "chicago-author-date-18"), ("bash", "junit"),
    ])
    func completionsKnowNames(_ shell: String, _ name: String) throws {
        #expect(try CitandaRun(["--generate-completion-script", shell]).output.contains(name))
    }
}
