import TestSupport
import Testing

@testable import Citanda

@Suite("Notes of documents set anew") struct NoteChangesTests {
    private static let sample = "xml/documents/generated/salt-roads.docx"

    @Test("tracked changes: the accepted view is the new text, the original view the old", arguments: ["18", "17"])
    func tracked(edition: String) throws {
        guard let bytes = try Shared.bytes(Self.sample) else { return }
        let file = try ManuscriptFile(SourceText(name: "a.docx", bytes: bytes))
        let reading = Manuscript(file).reading
        let library = StyleLibrary()
        let style = try library.style("chicago-notes-bibliography-\(edition)")
        let formatting = NoteFormatting(processor: Processor(style: style, locales: library.locales), output: .markdown)
        let (changed, findings) = try file.set(in: formatting, reading, signature: ChangeSignature())
        let original = try ManuscriptFile(SourceText(name: "b.docx", bytes: changed), changes: .original)
        #expect(original.text.source.bytes == file.text.source.bytes)
        let (clean, _) = try file.set(in: formatting, reading, signature: nil)
        let accepted = try ManuscriptFile(SourceText(name: "b.docx", bytes: changed))
        let direct = try ManuscriptFile(SourceText(name: "c.docx", bytes: clean))
        #expect(accepted.text.source.bytes == direct.text.source.bytes)
        // Setting the result once more changes nothing but what the new text lets us read better.
        let again = try direct.set(in: formatting, Manuscript(direct).reading, signature: nil)
        let remaining = again.diagnostics.filter { $0.kind == .noteSetAnew }.count
        let first = findings.filter { $0.kind == .noteSetAnew }.count
        #expect(remaining <= max(1, first / 20), "\(remaining) of \(first) changes remain")
    }

    @Test(
        "words that differ",
        arguments: [
            ("A, *B* (London: X, 1999), 3", "A, *B* (X, 1999), 3", [("London: ", "")]),
            ("Ibid., 5", "Roe, *Ports*, 5", [("Ibid., ", "Roe, *Ports*, ")]),
            ("the same", "the same", []),
            ("A, B", "A, *B*", [("B", "*B*")]),
            ("A, 5", "A, B, 5", [("A, ", "A, B, ")]),
        ]) func hunks(old: String, new: String, expected: [(String, String)])
    {
        let found = WordHunks(Self.words(old), Self.words(new)).hunks
        let plain = Array(old.replacing("*", with: "").utf8)
        #expect(
            found.map { String(decoding: plain[$0.old], as: UTF8.self) } == expected.map(\.0))
        #expect(
            found.map { $0.new.map { $0.isItalic ? "*\($0.text)*" : $0.text }.joined().replacing("* *", with: " ") }
                == expected.map { $0.1 })
    }

    /// Text with asterisks around what is in italics.
    private static func words(_ text: String) -> [StyledWords] {
        text.split(separator: "*", omittingEmptySubsequences: false).enumerated().compactMap {
            $0.element.isEmpty ? nil : StyledWords(String($0.element), isItalic: $0.offset % 2 == 1)
        }
    }
}
