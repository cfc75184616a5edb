import Foundation
import TestSupport
import Testing

@Suite struct TidyCommandTests {
    private static let untidy =
        "\u{FEFF}% head\r\n@Article{doe90,\n author = {Doe, Ann}\n title = \"On {\\\"o}re\",\n year = 1990}\n@article{doe90b, author={Ann Doe}, title={On {\\\"O}re}, doi={10.1000/1}, year=1990}\n"

    @Test func asIsGivesTheBytesBack() throws {
        let folder = try TemporaryFolder()
        let bytes = Data(Self.untidy.utf8) + Data([0xFF, 0x00, 0x7B, 0x40])
        let file = try folder.write("a.bib", bytes)
        let out = folder.url.appendingPathComponent("b.bib").path
        #expect(try CitandaRun(["tidy", "--as-is", file, "--out", out]).exitCode == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: out)) == bytes)
        #expect(
            try CitandaRun(["tidy", "--as-is", "-", "-o", "-"], input: Data(Self.untidy.utf8)).output == Self.untidy)
    }

    @Test func checkSaysWhetherTheLayoutWouldChangeTheFile() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.bib", Self.untidy)
        let before = try CitandaRun(["tidy", file, "--check"])
        #expect(before.exitCode == 1)
        #expect(before.output.isEmpty)
        #expect(try CitandaRun(["tidy", file, "--out", file]).exitCode == 0)
        #expect(try CitandaRun(["tidy", file, "--check"]).exitCode == 0)
    }

    @Test func faultsAreMendedAndDuplicatesNamed() throws {
        let run = try CitandaRun(["tidy", "-"], input: Data(Self.untidy.utf8))
        #expect(run.output.contains("  author = {Doe, Ann},\n  title  = {On {\\\"o}re},\n  year   = 1990,\n}"))
        #expect(run.errors.contains("bib-missing-comma"))
        #expect(run.errors.contains("“doe90b” may be “doe90”: the same people, title and year"))
    }

    @Test func mergeShowsTheDifferenceAndWritesOnlyToANamedFile() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.bib", Self.untidy)
        let shown = try CitandaRun(["tidy", file, "--merge"])
        #expect(shown.exitCode == 0)
        #expect(shown.output.contains("+  doi = {10.1000/1},"))
        #expect(shown.output.contains("-@article{doe90b"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data(Self.untidy.utf8))
        let out = folder.url.appendingPathComponent("b.bib").path
        #expect(try CitandaRun(["tidy", file, "--merge", "--out", out]).errors.contains("+  doi"))
        #expect(try String(contentsOfFile: out, encoding: .utf8).contains("ids = {doe90b}"))
    }

    @Test(arguments: [["--keys", "{nobody}"], ["--indent", "-1"], ["--sort", "sideways"]])
    func wrongArgumentsAreSaid(_ arguments: [String]) throws {
        let run = try CitandaRun(["tidy", "-"] + arguments, input: Data("@a{k}".utf8))
        #expect(run.exitCode == 2)
        #expect(!run.errors.isEmpty)
    }
}

@Suite struct BibTeXInputTests {
    private static let library =
        "@book{doe1990, author = {Doe, Ann}, title = {The Long Day}, publisher = {Fjord Press}, address = {Oslo}, year = 1990}\n@misc{unused, title = {Nobody}, isbn = {123}}\n"

    @Test func libraryIsConvertedAndCited() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.bib", Self.library)
        let json = try CitandaRun(["convert", file, "--to", "csl-json"])
        #expect(json.exitCode == 0)
        #expect(json.output.contains("\"publisher\": \"Fjord Press\""))
        let again = try CitandaRun(
            ["convert", "-", "--from", "csl-json", "--to", "bibtex"], input: Data(json.output.utf8))
        #expect(again.output.contains("publisher = {Fjord Press},"))
        let cited = try CitandaRun(["cite", "--bibliography", file, "--output", "text"])
        #expect(cited.output.contains("Doe, Ann. The Long Day. Fjord Press, 1990."))
        let sentence = try CitandaRun(["convert", file, "--to", "csl-json", "--sentence-case"])
        #expect(sentence.output.contains("\"title\": \"The long day\""))
    }

    @Test func contentIsRecognisedWithoutASuffix() throws {
        let run = try CitandaRun(["convert", "-", "--to", "biblatex"], input: Data(Self.library.utf8))
        #expect(run.output.contains("@book{doe1990,"))
    }

    @Test func missingAndUnusedEntriesAreFindings() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.bib", Self.library)
        let paper = try folder.write("paper.aux", "\\citation{doe1990,smith2000}\n")
        let run = try CitandaRun(["check", file, "--cited-in", paper])
        #expect(run.exitCode == 1)
        #expect(run.output.contains("cites “smith2000”, but no entry has this key"))
        #expect(run.output.contains("no document cites “unused”"))
        #expect(run.output.contains("isbn-invalid"))
    }

    /// What can be read but once is read but once.
    @Test(arguments: ["csl-json", "biblatex"])
    func pipeIsConvertedAsAFileIs(_ format: String) throws {
        let folder = try TemporaryFolder()
        let text = "@string{p = \"House\"}\n@book{doe90, title = {Ore}, publisher = p, year = 1990}\n"
        let file = try folder.write("a.bib", text)
        let piped = try CitandaRun(["convert", "/dev/stdin", "--to", format], input: Data(text.utf8))
        #expect(piped.exitCode == 0 && piped.output.contains("House"))
        #expect(try piped.output == CitandaRun(["convert", file, "--to", format]).output)
    }

    @Test func largeLibraryIsConvertedWorkByWork() throws {
        let folder = try TemporaryFolder()
        let entries = (0..<3000).map { "@misc{k\($0), title = {T}}\n" }.joined() + "@misc{k1, title = {Again}}"
        let file = try folder.write("a.bib", entries)
        let run = try CitandaRun(["convert", file, "--to", "csl-json"])
        let items = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(items.count == 3001)
        #expect(items.last?["id"] as? String == "k1-2")
    }
}
