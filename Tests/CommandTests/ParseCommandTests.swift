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
        #expect(answers.count == Self.lines.count)
        for (line, answer) in zip(Self.lines, answers) where !line.hasPrefix("{") {
            let segments = try #require(answer["segments"] as? [[String]])
            #expect(segments.map { $0[1] }.joined() == line)
            #expect((answer["confidences"] as? [Any])?.count == segments.count)
        }
        #expect(answers[2]["id"] as? String == "7")
        #expect(answers[3]["error"] != nil)
        let two = try CitandaRun(["parse", "-", "--jobs", "3"], input: input)
        #expect(two.output == one.output)
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
