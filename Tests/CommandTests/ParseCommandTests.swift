import Foundation
import TestSupport
import Testing

/// `citanda parse` and `citanda train`: one answer a line, in order, whatever the lines are and however many jobs there are.
struct ParseCommandTests {
    private static let lines: [String] = [
        "Abe, Kenji. Salt Roads. Oslo: Fjord Press, 2001.", "",
        "{\"id\": 7, \"text\": \"Lee, Ann. Salt. Oslo, 2002.\"}", "{\"id\": 7}",
        "((((", "\u{202E}אבג, דהו (1999)", String(repeating: "Title: ", count: 20_000),
        String(repeating: "z", count: 400_000),
        "A whole sentence of a novel, in which nobody is cited; it goes on, and on.",
    ]

    private func answers(_ run: CitandaRun) throws -> [[String: Any]] {
        try run.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func segmentsAreTheTextAndTheOrderIsKept() throws {
        let input = Data((Self.lines.joined(separator: "\n") + "\n").utf8)
        let one = try CitandaRun(["parse", "-"], input: input)
        #expect(one.exitCode == 0)
        let answers = try answers(one)
        // A blank line is no reference.
        let lines = Self.lines.filter { !$0.isEmpty }
        #expect(answers.count == lines.count)
        for (line, answer) in zip(lines, answers) where !line.hasPrefix("{") {
            let segments = try #require(answer["segments"] as? [[String]])
            #expect(segments.map { $0[1] }.joined() == line)
            #expect((answer["confidences"] as? [Any])?.count == segments.count)
        }
        #expect(answers[1]["id"] as? String == "7")
        #expect(answers[2]["error"] != nil)
        #expect(answers[0]["id"] as? String == "1" && answers[3]["id"] as? String == "5")
        let two = try CitandaRun(["parse", "-", "--jobs", "3"], input: input)
        #expect(two.output == one.output)
    }

    private static let list = """
        Works cited

        Abe, Kenji. Salt Roads of the
            North. Oslo: Fjord Press, 2001.
        Lee, A. B., & Ito, C. (2010). Trade and salt. Journal of
            Salt, 12(3), 45–67. https://doi.org/10.5555/js.12.3
        """

    @Test func wrappedLinesAreOneReference() throws {
        let answers = try answers(try CitandaRun(["parse"], input: Data(Self.list.utf8)))
        #expect(answers.map { $0["id"] as? String } == ["3", "5"])
        let fields = try #require(answers.last?["fields"] as? [String: [String]])
        #expect(fields["title"] == ["Trade and salt"] && fields["doi"] == ["10.5555/js.12.3"])
        #expect(fields["container-title"] == ["Journal of Salt"])
    }

    /// `parse --to` and `convert --from references` read a list alike.
    @Test(arguments: ["bibtex", "biblatex", "csl-json"])
    func aListBecomesABibliography(format: String) throws {
        let input = Data(Self.list.utf8)
        let parsed = try CitandaRun(["parse", "--to", format], input: input)
        let converted = try CitandaRun(["convert", "-", "--from", "references", "--to", format], input: input)
        #expect(parsed.exitCode == 0 && parsed.output == converted.output, "\(parsed.errors)")
        for part in ["abe2001salt", "lee2010trade", "10.5555/js.12.3", "Salt Roads of the North", "Journal of Salt"] {
            #expect(parsed.output.contains(part) || format == "bibtex" && part.contains("Roads"), "\(part)")
        }
        let other = try CitandaRun(
            ["parse", "--to", "csl-json"], input: Data("{\"text\": \"Abe, Kenji. Salt. Oslo, 2001.\"}".utf8))
        #expect(other.output.contains("\"title\": \"Salt\""))
    }

    @Test func whatIsNoReferenceIsKeptAndSaid() throws {
        let input = Data("Abe, Kenji. Salt Roads. Oslo: Fjord Press, 2001.\n\n((the papers))\n".utf8)
        let run = try CitandaRun(["convert", "-", "--from", "references", "--to", "bibtex"], input: input)
        #expect(run.output.contains("note = {((the papers))}"), "\(run.output)")
        #expect(run.errors.contains("[reference-unsure]"))
    }

    @Test func aLineLongerThanTheLimitIsAnsweredToo() throws {
        let input = Data(repeating: UInt8(ascii: "a"), count: 5_000_000) + Data("\nAbe. Salt. Oslo, 2001.".utf8)
        let answers = try answers(try CitandaRun(["parse"], input: input))
        #expect(answers.count == 2)
        #expect(answers[0]["error"] != nil && answers[1]["error"] == nil)
    }

    @Test func aModelOfOnesOwnReadsOnesOwnForm() throws {
        let folder = try TemporaryFolder()
        let names = ["Abe", "Lee", "Ito", "Kurz"], words = ["Salt", "Roads", "Ships", "Winter"]
        let lines = (0..<80).map { number in
            """
            {"source":"own","segments":[["shelf","Q\(number)"],["other"," | "],["title","\(words[number % 4]) and \(words[number / 4 % 4])"],["other"," | "],["author","\(names[number % 4])"]]}
            """
        }
        let data = try folder.write("own.jsonl", lines.joined(separator: "\n"))
        let model = folder.url.path + "/own.model"
        let train = try CitandaRun(["train", data, "--out", model])
        #expect(train.exitCode == 0, "\(train.errors)")
        let run = try CitandaRun(["parse", "--model", model], input: Data("Q5 | Rain and Winter | Holm\n".utf8))
        let fields = try #require(try answers(run).first?["fields"] as? [String: [String]])
        #expect(fields == ["shelf": ["Q5"], "title": ["Rain and Winter"], "author": ["Holm"]])
    }

    @Test func whatIsNoModelOrNoTrainingTextIsSaid() throws {
        let folder = try TemporaryFolder()
        let text = try folder.write("text.txt", "no model")
        let cases: [([String], String)] = [
            (["parse", "--model", text], "no model"),
            (["parse", "--model", folder.url.path + "/none"], "no such file"),
            (["train", text, "--out", folder.url.path + "/m"], "no labelled references"),
            (["parse", "--jobs", "0"], "--jobs"),
            (["train", text, "--weight", "x", "--out", folder.url.path + "/m"], "--weight"),
            (["train", "--notes", text, "--out", folder.url.path + "/m"], text),
            (["train", "--notes", text, "--synthetic", "3", "--out", folder.url.path + "/m"], "--synthetic"),
            (["train", text, "--books", "3", "--out", folder.url.path + "/m"], "--notes"),
            (["read", text, "--model", text], "no model of notes"),
        ]
        for (arguments, says) in cases {
            let run = try CitandaRun(arguments)
            #expect(run.exitCode == 2 && run.errors.contains(says), "\(arguments): \(run.errors)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["text.txt"])
    }
}
