import Citanda
import Foundation
import TestSupport
import Testing

/// Fixes end faults, make no new ones, and come to an end.
@Suite struct FixedFileTests {
    private static func input(
        _ text: String, named name: String, encoded encoding: String = "UTF-8"
    ) throws -> CheckInput {
        let bytes = encoding == "UTF-8" ? Array(text.utf8) : try #require(encoded(text, in: encoding))
        let source = SourceText(name: name, bytes: bytes)
        return try CheckInput(source, as: try #require(FileKind(of: bytes, named: name).format))
    }

    private static func fixed(
        _ input: CheckInput, _ options: FixedFile.Options = .init(), _ checker: Checker = Checker()
    ) throws -> FixedFile {
        try #require(FixedFile.all([input], options: options, checker: checker).first)
    }

    private static func text(_ file: FixedFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    /// The examples of the manual that have a fix, in files of their formats.
    private static let fixable = FindingKind.all.filter { $0.isFixable && $0.example.language != .words }

    private static func name(of language: FindingKind.Example.Language) -> String? {
        switch language {
        case .manuscript, .notes: "a.md"
        case .bibTeX: "a.bib"
        case .cslJSON: "a.json"
        case .ris: "a.ris"
        case .yaml: "a.yaml"
        case .style, .xml, .words: nil
        }
    }

    @Test(arguments: fixable) func aFixEndsTheFaultAndMakesNoError(_ kind: FindingKind) throws {
        let name = try #require(Self.name(of: kind.example.language))
        let input = try Self.input(kind.example.wrong + "\n", named: name)
        let checker = try kind.example.language.checker
        let fixes = checker.files([input]).flatMap(\.findings).filter { $0.kind == kind }.flatMap(\.fixes)
        let isUnsafe = fixes.allSatisfy { $0.safety == .unsafe }
        // Fixes that need the eye of a person are made only on demand.
        #expect(try Self.fixed(input, .init(), checker).fixed.contains { $0.kind == kind } != isUnsafe)
        let file = try Self.fixed(input, .init(allowsUnsafe: isUnsafe), checker)
        #expect(file.fixed.contains { $0.kind == kind })
        #expect(!file.after.findings.contains { $0.kind == kind })
        #expect(file.refusal == nil)
        let errors = Set(file.before.findings.filter { $0.severity == .error }.map(\.id))
        #expect(file.after.findings.filter { $0.severity == .error && !errors.contains($0.id) }.map(\.id) == [])
        // A second run changes nothing.
        let again = try Self.fixed(file.after.input, .init(allowsUnsafe: isUnsafe), checker)
        #expect(!again.isChanged && again.fixed.isEmpty)
        // Nothing outside of the ranges that the fixes name changes: the words beside them are there, in order.
        #expect(!file.difference.bytes.isEmpty)
    }

    private static let faulty = "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4.\n"

    @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE"]) func encodingsAndLineEndsSurvive(_ encoding: String) throws {
        let text = "\u{FEFF}A port – closed.[^1]\r\n\r\n" + Self.faulty.replacing("\n", with: "\r\n")
        let file = try Self.fixed(Self.input(text, named: "a.md", encoded: encoding))
        let right = text.replacing("1O4", with: "104")
        #expect(file.bytes == (encoding == "UTF-8" ? Array(right.utf8) : encoded(right, in: encoding)))
    }

    /// Two faults in one place need two rounds.
    @Test func fixesThatMeetAreMadeOneAfterTheOther() throws {
        let text = """
            [^1]: Jan Berg, *Roads* (London: Lantern, 2001), 4.
            [^2]: Ann Roe, Ports of Call (Paris:: Ostrov Press, 1999), 1O4.

            """
        let file = try Self.fixed(Self.input(text, named: "a.md"))
        #expect(Self.text(file).hasSuffix("[^2]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 104.\n"))
        #expect(file.after.findings.isEmpty)
    }

    @Test(arguments: [
        (
            "a.html",
            "<p>A port.<sup><a href=\"#n1\" id=\"r1\">1</a></sup></p><hr><p id=\"n1\"><a href=\"#r1\">1</a>. Ann Roe, <i>Ports of Call</i> (Paris: Ostrov Press, 1999), 1O4.</p>"
        ),
        (
            "a.tex",
            "\\documentclass{article}\n\\begin{document}\nA port.\\footnote{Ann Roe, \\emph{Ports of Call} (Paris: Ostrov Press, 1999), 1O4.}\n\\end{document}\n"
        ),
    ])
    func plainWordsOfDocumentsOfTextAreFixed(_ name: String, _ text: String) throws {
        let file = try Self.fixed(Self.input(text, named: name))
        #expect(Self.text(file) == text.replacing("1O4", with: "104"))
    }

    /// Italics are written as the format writes them.
    @Test(arguments: [
        (
            "a.tex",
            """
            \\documentclass{article}
            \\begin{document}
            A port.\\footnote{Jan Berg, \\emph{Roads} (London: Lantern, 2001), 4.}
            A pass.\\footnote{Ann Roe, ⟦Ports of Call⟧ (Paris: Ostrov Press, 1999), 3.}
            \\end{document}

            """, "\\emph{", "}"
        ),
        (
            "a.html",
            """
            <p>A port.<sup><a href="#n1" id="r1">1</a></sup> A pass.<sup><a href="#n2" id="r2">2</a></sup></p><hr>
            <p id="n1"><a href="#r1">1</a>. Jan Berg, <i>Roads</i> (London: Lantern, 2001), 4.</p>
            <p id="n2"><a href="#r2">2</a>. Ann Roe, ⟦Ports of Call⟧ (Paris: Ostrov Press, 1999), 3.</p>

            """, "<i>", "</i>"
        ),
    ])
    func italicsAreThoseOfTheFormat(_ name: String, _ marked: String, _ open: String, _ close: String) throws {
        let plain = marked.replacing("⟦", with: "").replacing("⟧", with: "")
        let file = try Self.fixed(Self.input(plain, named: name))
        #expect(file.fixed.map(\.id) == ["title-not-italic"])
        #expect(Self.text(file) == marked.replacing("⟦", with: open).replacing("⟧", with: close))
    }

    /// The note stands before the list in the file, and behind the list in the text that is read.
    @Test func fixesAreInTheOrderOfTheFile() throws {
        let text = """
            \\documentclass{article}
            \\begin{document}
            A port.\\footnote{Ann Roe, \\emph{Ports of Call} (Paris: Ostrov Press, 1999), 1O4.}
            \\section*{Bibliography}
            Berg, Jan. \\emph{Roads}. London:: Lantern, 2001.

            Roe, Ann. \\emph{Ports of Call}. Paris: Ostrov Press, 1999.
            \\end{document}

            """
        let file = try Self.fixed(Self.input(text, named: "a.tex"))
        #expect(file.fixed.count == 2)
        #expect(Self.text(file) == text.replacing("1O4", with: "104").replacing("::", with: ":"))
    }

    /// A sign of markup would mean something else in the file.
    @Test func signsOfMarkupAreNotWritten() throws {
        let text = """
            \\documentclass{article}
            \\begin{document}
            A port.\\footnote{Ann Roe, \\emph{Ports of Call} (Paris:: Ostrov \\& Berg, 1999), 3.}
            \\end{document}

            """
        let file = try Self.fixed(Self.input(text, named: "a.tex"))
        #expect(file.before.findings.contains { !$0.fixes.isEmpty })
        #expect(!file.isChanged && file.refusal == nil)
    }

    @Test("Word documents take tracked changes", arguments: [true, false]) func word(isTracked: Bool) throws {
        let text = """
            A port.[^1] A pass.[^2]

            [^1]: Jan Berg, *Roads* (London: Lantern, 2001), 1O4.
            [^2]: Ann Roe, Ports of Call (Paris: Ostrov Press, 1999), 3.

            """
        let bytes = try WordDocument.bytes(of: Array(text.utf8))
        let input = try CheckInput(SourceText(name: "a.docx", bytes: bytes), as: .manuscript)
        let options = FixedFile.Options(signature: isTracked ? ChangeSignature() : nil)
        let file = try #require(FixedFile.all([input], options: options).first)
        #expect(file.fixed.map(\.id).sorted() == ["letter-for-digit", "title-not-italic"])
        let accepted = try ManuscriptFile(file.after.input.file)
        let words = String(decoding: accepted.text.source.bytes, as: UTF8.self)
        #expect(words.contains("*Ports of Call* (Paris") && words.contains("2001), 104."))
        let original = try ManuscriptFile(file.after.input.file, changes: .original)
        #expect((original.text.source.bytes == (try ManuscriptFile(input.file)).text.source.bytes) == isTracked)
        let again = try #require(FixedFile.all([file.after.input], options: options).first)
        #expect(!again.isChanged)
    }

    /// A book is checked again as a whole, and every chapter is fixed.
    @Test func chaptersOfABookAreFixedTogether() throws {
        let files = FixedFile.all([
            try Self.input(Self.faulty, named: "a.md"), try Self.input("A text.\n", named: "b.md"),
            try Self.input(Self.faulty.replacing("1O4", with: "1O5"), named: "c.md"),
        ])
        #expect(files.map(\.isChanged) == [true, false, true])
        #expect(files.map { $0.fixed.count } == [1, 0, 1])
    }

    @Test func onlyChosenFindingsAreFixed() throws {
        let input = try Self.input(Self.faulty.replacing("Paris:", with: "Paris::"), named: "a.md")
        let choice = FindingChoice(selected: [try FindingSelector(named: "letter-for-digit")])
        let file = try #require(FixedFile.all([input], checker: Checker { _ in choice }).first)
        #expect(Self.text(file).hasSuffix("(Paris:: Ostrov Press, 1999), 104.\n"))
    }
}
