import Foundation
import TestSupport
import Testing

/// `citanda fix` and `check --fix` write fixes into files, and nothing where something is in the way.
@Suite struct FixCommandTests {
    private static let faulty = """
        A port.[^1] A pass.[^2]

        [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4.
        [^2]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 45-41.

        """
    private static let mended = faulty.replacing("1O4", with: "104")

    @Test func filesAreFixedInTheirPlaces() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.md", Self.faulty)
        let run = try CitandaRun(["fix", path])
        #expect(run.output == "\(path): 1 fixed, 1 left that needs a person\n")
        #expect(run.exitCode == 1 && run.errors.isEmpty)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.mended)
        let again = try CitandaRun(["fix", path, "--fail-on", "never"])
        #expect(again.output == "\(path): 0 fixed, 1 left that needs a person\n" && again.exitCode == 0)
        #expect(try folder.names == ["a.md"])
    }

    @Test func theDifferenceIsShownAndNothingWritten() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.md", Self.faulty)
        let run = try CitandaRun(["fix", "a.md", "--diff"], folder: folder.url)
        #expect(run.errors == "a.md: 1 would be fixed, 1 left that needs a person\n")
        #expect(run.output.hasPrefix("--- a.md\n+++ a.md\n@@ -1,4 +1,4 @@\n"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.faulty)
        try folder.write("difference", run.output)
        let patch = try ShellRun(
            "command -v patch > /dev/null || exit 0; patch -s a.md difference && cat a.md", in: folder.url)
        if !patch.output.isEmpty { #expect(patch.output == Self.mended) }
    }

    @Test func standardInputGoesToStandardOutput() throws {
        let run = try CitandaRun(["fix", "-"], input: Data(Self.faulty.utf8))
        #expect(run.output == Self.mended)
        #expect(run.errors == "<standard input>: 1 fixed, 1 left that needs a person\n")
    }

    @Test func outWritesACopy() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.md", Self.faulty)
        let copy = folder.url.path + "/b.md"
        #expect(try CitandaRun(["fix", path, "--out", copy]).exitCode == 1)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.faulty)
        #expect(try String(contentsOfFile: copy, encoding: .utf8) == Self.mended)
    }

    @Test func checkFixesAndReportsWhatIsLeft() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.md", Self.faulty)
        let run = try CitandaRun(["check", path, "--fix", "--format", "line"])
        #expect(run.output == "\(path):4:58: error page-range-reversed: the page range runs backwards: 45 to 41\n")
        #expect(run.errors == "\(path): 1 fixed, 1 left that needs a person\n")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.mended)
    }

    @Test func wordDocumentsTakeTrackedChanges() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.docx", Data(try WordDocument.bytes(of: Array(Self.faulty.utf8))))
        #expect(try CitandaRun(["fix", path]).output.hasSuffix("a.docx: 1 fixed, 1 left that needs a person\n"))
        let accepted = try CitandaRun(["read", path, "--text"]).output
        let original = try CitandaRun(["read", path, "--text", "--changes", "original"]).output
        #expect(accepted.contains("1999), 104.") && original.contains("1999), 1O4."))
    }

    @Test func theEncodingStays() throws {
        let folder = try TemporaryFolder()
        let text = "@book{k, author = {Müller, Jörg and Gérard, André}, title = {Größe} year = 1999}\n"
        let path = try folder.write("a.bib", Data(try #require(encoded(text, in: "windows-1252"))))
        #expect(try CitandaRun(["fix", path, "--fail-on", "error"]).exitCode == 0)
        let right = encoded(text.replacing("} year", with: "}, year"), in: "windows-1252")
        #expect(Array(try Data(contentsOf: URL(fileURLWithPath: path))) == right)
    }

    /// A file into which a fix cannot be written stays as it is, and the others are fixed.
    @Test func aRefusedFileIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        let good =
            "@book{a, title = {Über Größe}}\n@book{b, author = {Müller, Jörg}}\n@book{c, title = {Äpfel} year = 1999}\n"
        // The second fault is in a line of another encoding.
        let bytes = Array(good.utf8) + (encoded("@book{d, title = {Gérard} year = 1999}\n", in: "windows-1252") ?? [])
        let path = try folder.write("a.bib", Data(bytes))
        let other = try folder.write("a.md", Self.faulty)
        let run = try CitandaRun(["fix", path, other])
        #expect(run.exitCode == 2)
        #expect(run.errors == "citanda: \(path): mixes encodings; save it as UTF-8 first; the file is as it was\n")
        #expect(run.output == "\(other): 1 fixed, 1 left that needs a person\n")
        #expect(Array(try Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
        let copy = folder.url.path + "/copy.bib"
        #expect(try CitandaRun(["fix", path, "--out", copy]).exitCode == 2)
        #expect(!FileManager.default.fileExists(atPath: copy))
    }

    @Test func optionsThatCannotBeAreRefused() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.md", Self.faulty)
        try folder.write("b.md", Self.faulty)
        let cases: [(arguments: [String], says: String)] = [
            (["fix", path, "b.md", "--out", "c.md"], "--out takes one file to fix"),
            (["fix", path, "-"], "standard input is fixed alone"),
            (["fix", path, "--out", path], "is an input"),
            (["fix", path, "--select", "letter-for-digt"], "“letter-for-digt”; perhaps “letter-for-digit”"),
            (["fix", path, "--select", "pages", "--ignore", "pages"], "--select and --ignore both name “pages”"),
            (["fix", path, "--config", "x.toml", "--no-config"], "--config and --no-config contradict"),
            (["fix", path, "--config", "x.toml"], "x.toml: no such file"),
            (["check", path, "--unsafe"], "--unsafe, --diff and --clean need --fix"),
            (["check", path, "--fix", "--diff"], "--diff is for “citanda fix”"),
            (["check", "-", "--fix"], "--fix takes files"),
            (["check", path, "--fix", "--write-baseline", "x.json"], "--fix goes with neither"),
            (["check", path, "--baseline", "x.json", "--write-baseline", "y.json"], "contradict each other"),
            (["check", path, "--statistics", "--format", "sarif"], "--statistics takes the formats text and json"),
        ]
        for (arguments, says) in cases {
            let run = try CitandaRun(arguments, folder: folder.url)
            #expect(run.exitCode == 2 && run.output.isEmpty, "\(arguments)")
            #expect(run.errors.contains(says), "\(arguments): \(run.errors)")
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.faulty)
    }
}
