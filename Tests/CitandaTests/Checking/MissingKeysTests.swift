import Citanda
import Testing

/// Citations of keys that no entry has are findings where they stand.
@Suite struct MissingKeysTests {
    /// A document, the words of its findings, and the fixes.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var file = "a.md"
        var text: String
        var missing: [String]
        var fixes: [String] = []
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "known keys", text: "See [@roe1999] and @berg2001.\n", missing: []),
        Case(name: "a slip", text: "See [@roe1998].\n", missing: ["roe1998"], fixes: ["roe1999"]),
        Case(name: "another key", text: "See [@roe1999; @salt].\n", missing: ["salt"]),
        Case(name: "names of people are no keys", text: "Write to @somebody.\n", missing: []),
        Case(name: "a comment", text: "See [@salt]. <!-- citanda-ignore cited-key-missing -->\n", missing: []),
        Case(name: "LaTeX", file: "a.tex", text: "See \\cite{roe1999,salt}.\n", missing: ["salt"]),
        Case(
            name: "a comment of LaTeX", file: "a.tex", text: "See \\cite{salt}. % citanda-ignore cited-key-missing\n",
            missing: []),
        Case(name: "a brace that is open", file: "a.tex", text: "See \\cite{\n\\section{Salt roads}\n", missing: []),
    ]

    @Test(arguments: cases)
    func missingKeysAreFound(_ test: Case) throws {
        let source = SourceText(name: test.file, bytes: Array(test.text.utf8))
        var checker = Checker()
        checker.keys = { _ in KnownKeys(["roe1999", "berg2001"]) }
        let file = try #require(checker.files([try CheckInput(source, as: .manuscript)]).first)
        let findings = file.findingsInFile.filter { $0.id == "cited-key-missing" }
        #expect(findings.map { source[$0.range] } == test.missing)
        #expect(findings.flatMap(\.fixes).flatMap(\.edits).map(\.text) == test.fixes)
        #expect(!file.findingsInFile.contains { $0.id == "unused-suppression" })
    }

    /// An error is only what the document itself proves.
    @Test(arguments: [(true, Severity.error), (false, .warning)])
    func bibliographiesBesideTheTextProveLess(_ areNamed: Bool, _ severity: Severity) throws {
        let source = SourceText(name: "a.md", "See [@salt].\n")
        var checker = Checker()
        checker.keys = { _ in KnownKeys(["roe1999"], areNamed: areNamed) }
        let file = try #require(checker.files([try CheckInput(source, as: .manuscript)]).first)
        #expect(file.findingsInFile.map(\.severity) == [severity])
    }

    /// Without bibliographies nobody knows which keys are missing, and comments about them are no fault.
    @Test func unknownKeysAreNotMissing() throws {
        let source = SourceText(name: "a.md", "See [@salt]. <!-- citanda-ignore cited-key-missing -->\n")
        let file = try #require(Checker().files([try CheckInput(source, as: .manuscript)]).first)
        #expect(file.findingsInFile.isEmpty)
    }
}
