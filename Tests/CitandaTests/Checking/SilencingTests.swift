import Citanda
import Testing

/// The comment that silences a finding does so, and no other finding comes.
@Suite struct SilencingTests {
    /// A file with findings.
    struct Case: Sendable, CustomTestStringConvertible {
        var file: String
        var text: String
        var format = InputFormat.manuscript
        var testDescription: String { "\(file): \(text.debugDescription)" }
    }

    private static let note = "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4."

    static let cases = [
        Case(file: "a.md", text: "A.[^1]\n\n[^1]: \(note)\n"),
        Case(file: "a.md", text: "A.[^1]\r\n\r\n[^1]: \(note)\r\n\r\n    More.\r\n"),
        Case(file: "a.md", text: "A.^[\(note)] And more.\n"),
        Case(file: "a.tex", text: "A.\\footnote{\(note.replacing("*", with: ""))}\nMore.\n"),
        Case(file: "a.bib", text: "@book{roe, title = {Ports} year = 1999}\n", format: .bibtex),
        Case(file: "a.bib", text: "@misc{a}@book{roe,\n  title = {Ports}\n  year = 1999}\n", format: .bibtex),
    ]

    @Test(arguments: cases)
    func silencedFindingsAreSilent(_ test: Case) throws {
        func checked(_ bytes: [UInt8]) throws -> CheckedFile {
            let input = try CheckInput(SourceText(name: test.file, bytes: bytes), as: test.format)
            return try #require(Checker().files([input]).first)
        }
        var file = try checked(Array(test.text.utf8))
        #expect(!file.findingsInFile.isEmpty)
        var rounds = 0
        while let finding = file.findingsInFile.first, rounds < 9 {
            rounds += 1
            let fix = try #require(file.silencing(finding))
            #expect(fix.title == "silence “\(finding.id)” here")
            let silent = try checked(file.input.file.bytes.making(fix.edits))
            #expect(silent.findingsInFile.count < file.findingsInFile.count)
            #expect(!silent.findingsInFile.contains { $0.id == "unused-suppression" })
            file = silent
        }
        #expect(file.findingsInFile.isEmpty)
    }

    /// CSL-JSON has no comments, and a comment that silences nothing goes by its own fix.
    @Test(arguments: [
        ("a.json", "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\"}]", InputFormat.cslJSON),
        ("a.md", "Text. <!-- citanda-ignore list-order -->\n", .manuscript),
    ])
    func someFindingsAreNotSilenced(_ name: String, _ text: String, _ format: InputFormat) throws {
        let input = try CheckInput(SourceText(name: name, bytes: Array(text.utf8)), as: format)
        let file = try #require(Checker().files([input]).first)
        #expect(!file.findingsInFile.isEmpty)
        for finding in file.findingsInFile { #expect(file.silencing(finding) == nil) }
    }
}
