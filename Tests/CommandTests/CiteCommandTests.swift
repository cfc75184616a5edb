import Foundation
import TestSupport
import Testing

/// What `citanda cite` lists, and in which forms it writes it.
struct CiteCommandTests {
    private static let works = """
        [{"id": "a", "type": "book", "title": "Salt & Roads", "author": [{"family": "Abe", "given": "Kenji"}],
          "publisher": "Fjord Press", "publisher-place": "Oslo", "issued": {"date-parts": [[2001]]}, "annote": "The standard work."},
         {"id": "b", "type": "manuscript", "title": "Diary", "author": [{"family": "Brandt", "given": "Ilse"}],
          "archive": "City Archive", "issued": {"date-parts": [[1911]]}, "keyword": "diaries"}]
        """

    private static let citations = """
        [{"citationID": "1", "citationItems": [{"id": "a"}], "properties": {"noteIndex": 1}}]
        """

    @Test(arguments: [
        (["--output", "text"], "Salt & Roads", "<i>"),
        (["--output", "markdown"], "*Salt & Roads*", "<i>"),
        (["--output", "html"], "<i>Salt &#38; Roads</i>", "*"),
        (["--output", "latex"], "\\textit{Salt \\& Roads}", "<i>"),
        (["--output", "rtf"], "{\\rtf1", "<i>"),
        (["--output", "text", "--type", "book"], "Abe, Kenji", "Brandt, Ilse"),
        (["--output", "text", "--keyword", "diaries"], "Brandt, Ilse", "Abe, Kenji"),
        (["--output", "text", "--annotated"], "The standard work.", "diaries"),
        (["--output", "text"], "Brandt, Ilse", "The standard work."),
    ])
    func formsAndParts(_ options: [String], _ shown: String, _ hidden: String) throws {
        let folder = try TemporaryFolder()
        let works = try folder.write("works.json", Data(Self.works.utf8))
        let run = try CitandaRun(["cite", "--bibliography", works] + options)
        #expect(run.exitCode == 0)
        #expect(run.output.contains(shown), "\(run.output)")
        #expect(!run.output.contains(hidden), "\(run.output)")
    }

    @Test func onlyWhatIsCited() throws {
        let folder = try TemporaryFolder()
        let works = try folder.write("works.json", Data(Self.works.utf8))
        let citations = try folder.write("citations.json", Data(Self.citations.utf8))
        let all = try CitandaRun(["cite", "--bibliography", works, "--citations", citations, "--format", "json"])
        let cited = try CitandaRun([
            "cite", "--bibliography", works, "--citations", citations, "--format", "json", "--cited-only",
        ])
        #expect(all.output.contains("Brandt"))
        #expect(!cited.output.contains("Brandt"))
        #expect(cited.output.contains("Abe"))
    }

    /// A cluster that is none, an item without id and an unknown locator are said, and everything else is printed.
    @Test func faultyCitationsAreSaidAndTheRestIsPrinted() throws {
        let folder = try TemporaryFolder()
        let works = try folder.write("works.json", Data(Self.works.utf8))
        let citations = try folder.write(
            "citations.json",
            Data(
                """
                [{"citationID": "x", "citationItems": [{"id": "a", "locator": 5, "label": "zebra"}, {"id": "nobody"}, {}]}, 5,
                 {"citationItems": [{"id": "b"}]}]
                """.utf8))
        let run = try CitandaRun(["cite", "--bibliography", works, "--citations", citations, "--output", "text"])
        #expect(run.exitCode == 0)
        for fault in [
            "no locator “zebra”", "“nobody”", "an item of citation “x” has no id", "citation “2” has no citationItems",
        ] {
            #expect(run.errors.contains(fault), "\(run.errors)")
        }
        #expect(run.output.contains("Kenji Abe"))
        #expect(run.output.contains("Ilse Brandt"))
    }

    /// A bibliography in any style, by the style’s name alone.
    @Test func aStyleIsAFormat() throws {
        let folder = try TemporaryFolder()
        let works = try folder.write("works.json", Data(Self.works.utf8))
        let run = try CitandaRun(["convert", works, "--to", "chicago-author-date-18"])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("Abe, Kenji. 2001."), "\(run.output)")
    }
}
