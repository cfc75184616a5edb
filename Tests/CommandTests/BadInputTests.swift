import Foundation
import TestSupport
import Testing

/// Bad input gives a message with the place and the documented exit code; nothing traps, and no half file is left.
struct BadInputTests {
    @Test func whatCannotBeReadIsSaid() throws {
        let folder = try TemporaryFolder()
        let binary = try folder.write("binary.md", Data((0..<4096).map { _ in UInt8.random(in: 0...7) }))
        let cases: [(arguments: [String], code: Int32, says: String)] = [
            (["read", folder.url.path], 2, "is a folder"),
            (["read", folder.url.path + "/none.md"], 2, "no such file"),
            (["read", binary], 2, "binary file"),
            (["check", folder.url.path + "/none.md"], 2, "no such file"),
            (["convert", "Bibliography/split.md", "--to", "papyrus"], 2, "papyrus"),
            (
                ["convert", "Bibliography/split.md", "--to", "notes", "--style", "no-such-style"], 2,
                "no-such-style: no style of this name"
            ),
            (
                ["convert", "Bibliography/split.md", "--to", "bibtex", "--out", "/nonexistent/works.bib"], 2,
                "cannot be written"
            ),
            (["frobnicate"], 2, "“frobnicate” is no command; the commands are read, convert,"),
            (["chek", "x.md"], 2, "did you mean “check”?"), (["Convert"], 2, "did you mean “convert”?"),
            (["Bibliography/split.md"], 2, "“citanda check Bibliography/split.md” checks the file"),
            (["check", "--fixes", "x.md"], 2, "Unknown option '--fixes'."),
            (["check", "--formt", "json", "x.md"], 2, "Did you mean '--format'?"),
            (["parse", folder.url.path], 2, "is a folder"),
        ]
        for (arguments, code, says) in cases {
            let run = try CitandaRun(arguments)
            #expect(run.exitCode == code, "\(arguments)")
            #expect(run.errors.contains(says), "\(arguments): \(run.errors)")
            #expect(run.output.isEmpty, "\(arguments)")
        }
    }

    @Test func oneBadFileDoesNotLoseTheOthers() throws {
        let run = try CitandaRun(["check", "none.md", "Bibliography/split.md"])
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("none.md: no such file"))
        #expect(run.output.contains("ibid-ambiguous"))
    }

    @Test func oddTextIsReadAsFarAsItGoes() throws {
        let folder = try TemporaryFolder()
        let note = "[^1]: Ann Lee, *Salt Roads* (Oslo: Fjord Press, 2001), 3.\n"
        let cases: [(name: String, data: Data, findings: [String], works: Int)] = [
            ("empty", Data(), [], 0),
            ("no notes", Data("# A title\n\nSome text.\n".utf8), [], 0),
            ("NUL", Data("Text.[^1]\u{0} More.\n\n\(note)".utf8), ["nul-byte"], 1),
            ("Latin-1", Data("Text caf".utf8) + Data([0xE9]) + Data(".[^1]\n\n\(note)".utf8), ["encoding"], 1),
            (
                "unclosed emphasis",
                Data("Text *open.[^1]\n\n[^1]: *Open\n\n\(note.replacing("[^1]", with: "[^2]"))".utf8), [], 1
            ),
            ("BOM and CR LF", Data("\u{FEFF}Text.[^1]\r\n\r\n\(note)\r\n".utf8), [], 1),
        ]
        for (name, data, findings, works) in cases {
            let file = try folder.write("odd.md", data)
            let run = try CitandaRun(["read", file, "--format", "json"])
            #expect(run.exitCode == 0, "\(name)")
            let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            let ids = ((json?["diagnostics"] as? [[String: Any]]) ?? []).compactMap { $0["id"] as? String }
            for id in findings { #expect(ids.contains(id), "\(name)") }
            #expect((json?["works"] as? [Any])?.count == works, "\(name)")
        }
    }

    @Test func aLongNoteAndManyNotesAreNoHindrance() throws {
        let folder = try TemporaryFolder()
        let long = "Text.[^1]\n\n[^1]: " + String(repeating: "word and *word* (1999), ", count: 4_000) + "\n"
        #expect(try CitandaRun(["read", folder.write("long.md", long)]).exitCode == 0)
        var many = ""
        for number in 1...5_000 { many += "A.[^\(number)]\n\n[^\(number)]: Lee, *Salt*, \(number).\n\n" }
        let run = try CitandaRun(["read", folder.write("many.md", many)])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("5000"))
    }

    @Test func aFileIsWrittenWholeOrNotAtAll() throws {
        let folder = try TemporaryFolder()
        let target = folder.url.appendingPathComponent("works.bib").path
        #expect(try CitandaRun(["convert", "Bibliography/split.md", "--to", "bibtex", "--out", target]).exitCode == 0)
        let before = try Data(contentsOf: URL(fileURLWithPath: target))
        #expect(try CitandaRun(["convert", "none.md", "--to", "bibtex", "--out", target]).exitCode == 2)
        #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["works.bib"])
    }

    @Test func aFullDiskAndAClosedPipeEndWithoutATrap() throws {
        let command = "$CITANDA convert Bibliography/split.md --to mods"
        if FileManager.default.fileExists(atPath: "/dev/full") {
            #expect(try ShellRun("\(command) > /dev/full").exitCode == 2)
        }
        #expect(try ShellRun("\(command) | head -n 1 > /dev/null; exit ${PIPESTATUS[0]}").exitCode == 0)
    }

    @Test func everyLineOfParseIsAnswered() throws {
        let lines = [
            "", "???", "{\"id\": \"a\", \"text\": \"Lee, Ann. Salt. Oslo: Fjord, 2001.\"}", "{not json", "{\"id\": 3}",
            String(repeating: "x ", count: 50_000),
        ]
        var data = Data(lines.joined(separator: "\n").utf8)
        data += Data("\n".utf8) + Data([0xFF, 0xFE, 0x41]) + Data("\n".utf8)
        let run = try CitandaRun(["parse", "-"], input: data)
        let answers = run.output.split(separator: "\n")
        #expect(run.exitCode == 0)
        // The first line is blank, and one more is behind the others.
        #expect(answers.count == lines.count)
        for answer in answers { #expect(try JSONSerialization.jsonObject(with: Data(answer.utf8)) is [String: Any]) }
        #expect(
            answers[2].contains("\"error\"") && answers[3].contains("\"error\"") && answers[5].contains("not UTF-8"))
    }
}
