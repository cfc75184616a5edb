import Foundation
import TestSupport
import Testing

/// `citanda check` reports the findings that are wanted, in the form that is wanted.
@Suite struct CheckChoiceTests {
    private static let text = """
        A port.[^1] A pass.[^2]

        [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4.
        [^2]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 45-41.

        """

    /// The ids that a run reports.
    private static func ids(_ options: [String], in folder: TemporaryFolder) throws -> [String] {
        let run = try CitandaRun(["check", "a.md", "--format", "line"] + options, folder: folder.url)
        #expect(run.errors.isEmpty)
        return run.output.split(separator: "\n").map { line in
            String(line.split(separator: " ").dropFirst(2).first?.dropLast() ?? "")
        }
    }

    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("a.md", text)
        return folder
    }

    @Test(
        arguments: [
            ([], ["letter-for-digit", "page-range-reversed"]),
            (["--select", "error"], ["page-range-reversed"]),
            (["--select", "letter-for-digit,error"], ["letter-for-digit", "page-range-reversed"]),
            (["--ignore", "pages"], []),
            (["--ignore", "pages", "--select", "page-range-reversed"], ["page-range-reversed"]),
            (["--ignore", "warning"], ["page-range-reversed"]),
        ] as [([String], [String])])
    func findingsAreSelected(_ options: [String], _ expected: [String]) throws {
        #expect(try Self.ids(options, in: Self.folder()) == expected)
    }

    @Test func theConfigurationOfTheFolderCounts() throws {
        let folder = try Self.folder()
        try folder.write("citanda.toml", "[severity]\nletter-for-digit = \"off\"\npage-range-reversed = \"note\"\n")
        let run = try CitandaRun(["check", "a.md", "--format", "line"], folder: folder.url)
        #expect(run.output.contains(" note page-range-reversed: ") && !run.output.contains("letter-for-digit"))
        #expect(run.exitCode == 0)
        #expect(try Self.ids(["--no-config"], in: folder).count == 2)
        #expect(try Self.ids(["--select", "letter-for-digit"], in: folder) == ["letter-for-digit"])
        try folder.write("citanda.toml", "[severity\n")
        let broken = try CitandaRun(["check", "a.md"], folder: folder.url)
        #expect(broken.exitCode == 2 && broken.output.isEmpty)
        #expect(broken.errors.contains("citanda.toml:1:"))
    }

    @Test func knownFindingsAreNotReportedAgain() throws {
        let folder = try Self.folder()
        let write = try CitandaRun(["check", "a.md", "--write-baseline", "known.json"], folder: folder.url)
        #expect(write.exitCode == 0 && write.output.isEmpty)
        #expect(try Self.ids(["--baseline", "known.json"], in: folder) == [])
        try folder.write("a.md", "New.\n\n" + Self.text.replacing("1O4", with: "2O4"))
        #expect(try Self.ids(["--baseline", "known.json"], in: folder) == ["letter-for-digit"])
    }

    @Test func findingsAreCounted() throws {
        let folder = try Self.folder()
        let run = try CitandaRun(["check", "a.md", "--statistics"], folder: folder.url)
        #expect(
            run.output.split(separator: "\n").map { $0.prefix(30) } == [
                "1  error    page-range-reverse", "1  warning  letter-for-digit  ",
            ])
        let json = try CitandaRun(["check", "a.md", "--statistics", "--format", "json"], folder: folder.url)
        #expect(json.output.contains("\"count\": 1"))
    }

    @Test func plausibilityIsTold() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "a.bib",
            """
            @book{roe, title = {Ports}, author = {Ann Roe}, publisher = {Ostrov}, year = 1999, isbn = {9780306406157}}
            @book{berg, title = {Tolls}, author = {Jan Berg}, publisher = {Ostrov}, year = 1999, isbn = {9780306406158}}
            @book{dorn, title = {Salt}, author = {Carl Dorn}, publisher = {Ostrov}, year = 1999}

            """)
        let run = try CitandaRun(["check", "a.bib", "--plausibility"], folder: folder.url)
        #expect(
            run.output == """
                a.bib:1:7: roe: consistent: ISBN check digit
                a.bib:2:7: berg: contradicted: ISBN 9780306406158: the check digit should be 7
                a.bib:3:7: dorn: cannot be checked
                1 contradicted, 1 consistent, 1 cannot be checked

                """)
        #expect(run.exitCode == 1)
        let json = try CitandaRun(["check", "a.bib", "--plausibility", "--format", "json"], folder: folder.url)
        #expect(json.output.contains("\"plausibility\": \"unchecked\"") && json.output.contains("\"path\": \"a.bib\""))
        for options in [["--format", "sarif"], ["--statistics"]] {
            let refused = try CitandaRun(["check", "a.bib", "--plausibility"] + options, folder: folder.url)
            #expect(refused.exitCode == 2 && refused.output.isEmpty && refused.errors.contains("--plausibility"))
        }
    }

    @Test func aPageIsWritten() throws {
        let folder = try Self.folder()
        let run = try CitandaRun(["check", "a.md", "--format", "html", "--out", "a.html"], folder: folder.url)
        #expect(run.exitCode == 1 && run.output.isEmpty && run.errors.isEmpty)
        let page = try String(contentsOf: folder.url.appendingPathComponent("a.html"), encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("page-range-reversed"))
        let refused = try CitandaRun(["check", "a.md", "--format", "html", "--statistics"], folder: folder.url)
        #expect(refused.exitCode == 2 && refused.output.isEmpty && refused.errors.contains("--statistics"))
    }

    @Test func coloursAreAsAsked() throws {
        let folder = try Self.folder()
        let always = try CitandaRun(["check", "a.md", "--color", "always"], folder: folder.url)
        #expect(always.output.contains("\u{1B}[1;31m"))
        #expect(!(try CitandaRun(["check", "a.md"], folder: folder.url)).output.contains("\u{1B}"))
    }

    @Test func theConfigurationNamesTheStyle() throws {
        let folder = try Self.folder()
        let arguments = ["convert", "a.md", "--to", "bibliography"]
        let usual = try CitandaRun(arguments, folder: folder.url).output
        try folder.write("citanda.toml", "style = \"chicago-author-date-17\"\n")
        let configured = try CitandaRun(arguments, folder: folder.url).output
        #expect(configured != usual)
        #expect(
            try CitandaRun(arguments + ["--style", "chicago-author-date-17"], folder: folder.url).output == configured)
        #expect(
            try CitandaRun(arguments + ["--style", "chicago-notes-bibliography-18"], folder: folder.url).output == usual
        )
    }
}
