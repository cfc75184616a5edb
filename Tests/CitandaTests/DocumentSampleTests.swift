import Citanda
import Foundation
import TestSupport
import Testing

@Suite("The sample in other formats") struct DocumentSampleTests {
    /// What a reading says, without places and without the spelling of quotation marks.
    ///
    /// - Parameters:
    ///   - manuscript: The manuscript.
    ///   - isNumbered: Whether the numbers of notes count.
    private static func contents(_ manuscript: Manuscript, isNumbered: Bool = true) -> [String] {
        let reading = manuscript.reading
        return reading.works.map { CSLJSON.value(of: $0.work).compact }
            + reading.notes.map { note in
                (isNumbered ? "\(note.note.number): " : "note: ")
                    + note.citations.map { "\($0.kind) \($0.work ?? "–") \($0.locator?.value ?? "")" }
                    .joined(separator: "; ")
            }
            + reading.lists.flatMap { $0.entries.map { $0.work ?? "–" } }
            + manuscript.checked().map { isNumbered ? "\($0.id): \($0.message)" : $0.id }.sorted()
    }

    @Test("a Word document reads like its Markdown") func word() throws {
        let path = Shared.packageFolder.appendingPathComponent("Bibliography/split.md").path
        let markdown = try Manuscript(contentsOf: path)
        let bytes = try WordDocument.bytes(of: markdown.text.bytes)
        let word = Manuscript(try ManuscriptFile(SourceText(name: "split.docx", bytes: bytes)))
        // Word counts the notes itself: the sample has no note 43, and the document has one.
        let expected = Self.contents(markdown, isNumbered: false).filter { $0 != "marker-without-note" }
        #expect(Self.contents(word, isNumbered: false) == expected)
    }

    @Test(
        "one manuscript in all formats of the shared folder has the same notes, works and findings",
        arguments: [
            "docx", "dirty1.docx", "dirty2.docx", "dirty3.docx", "odt", "html", "epub", "tei.xml", "jats.xml", "tex",
            "rtf",
        ]) func shared(suffix: String) throws
    {
        guard let markdown = try Shared.bytes("manuscripts/dev/salt-roads.md"),
            let bytes = try Shared.bytes("xml/documents/generated/salt-roads.\(suffix)")
        else { return }
        func plain(_ lines: [String]) -> [String] {
            lines.map { line in
                [("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"), ("\\\"", "\"")]
                    .reduce(line) { $0.replacing($1.0, with: $1.1) }
            }
        }
        let expected = plain(
            Self.contents(Manuscript(SourceText(name: "salt-roads.md", bytes: markdown))))
        let file = try ManuscriptFile(SourceText(name: "salt-roads.\(suffix)", bytes: bytes))
        let found = plain(Self.contents(Manuscript(file)))
        // Other formats cannot hold note 87, to which no mark leads, nor what it alone says of a work.
        #expect(
            Set(expected).subtracting(found).allSatisfy {
                $0.hasPrefix("87: ") || $0.contains("note 87") || $0.contains("lattimore1928desert")
            })
        #expect(Set(found).subtracting(expected).allSatisfy { $0.contains("lattimore1928desert") })
    }
}
