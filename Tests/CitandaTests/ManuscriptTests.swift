import Citanda
import Foundation
import TestSupport
import Testing

/// The front door: what a program gets from one import.
@Suite struct ManuscriptTests {
    private static let text = """
        Text.[^1] More.[^2]

        [^1]: Ann Roe, *Ports* (Oslo: Fjord Press, 2001), 3.

        [^2]: Roe, *Ports*, 5.

        """

    @Test func aBookIsReadWrittenAndChecked() throws {
        let folder = try TemporaryFolder()
        let book = try Manuscript(contentsOf: folder.write("book.md", Self.text))
        #expect(book.works.map(\.key) == ["roe2001ports"])
        #expect(book.bibTeX(.biblatex).contains("author    = {Roe, Ann}"))
        #expect(book.checked() == [])
        let notes = try book.notes(in: .notes18, as: .text)
        #expect(notes.text == "1. Ann Roe, Ports (Fjord Press, 2001), 3.\n2. Roe, Ports, 5.\n")
        #expect(notes.diagnostics == [])
    }

    @Test func filesOfOtherKindsAreRefused() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.ris", "TY  - BOOK\nER  - \n")
        #expect(throws: FileFailure(path, "is RIS, not a manuscript")) { try Manuscript(contentsOf: path) }
        #expect(throws: FileFailure(path + "x", "no such file")) { try Manuscript(contentsOf: path + "x") }
    }

    @Test func aTextWithoutCitationsSaysSo() {
        #expect(Manuscript(SourceText("No notes.\n")).faults.map(\.id) == ["nothing-found"])
        #expect(Manuscript(SourceText(Self.text)).faults == [])
    }

    /// Every style that is part of the program has a name in Swift, and every name a style.
    @Test func namesOfStyles() throws {
        let files = Embedded.names.filter { $0.hasSuffix(".csl") }.map { String($0.dropLast(4)) }
        #expect(Set(files) == Set(ChicagoStyle.allCases.map(\.rawValue) + FieldStyle.allCases.map(\.rawValue)))
        for style in ChicagoStyle.allCases { _ = try style.processor() }
        for style in FieldStyle.allCases { #expect(try style.processor().style.independentParent == nil) }
    }

    /// A survey that prints its own maps is a body; a person who prints her own book stays a person.
    @Test(arguments: [("Ordnance Survey", "{{Ordnance Survey}}"), ("Ann Roe", "{Roe, Ann}")])
    func whoPrintsTheirOwnWork(_ name: String, _ author: String) throws {
        let text = "T.[^1]\n\n[^1]: \(name), *Vessby and District* (London: \(name), 1956).\n"
        let book = Manuscript(SourceText(name: "m.md", bytes: Array(text.utf8)))
        #expect(book.bibTeX(.biblatex).contains("author    = \(author)"))
    }
}
