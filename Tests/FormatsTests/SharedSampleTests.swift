import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import TestSupport
import Testing

/// One manuscript in all formats: its notes are the same in each.
@Suite("The shared manuscript in all formats") struct SharedSampleTests {
    private static let files: [(format: DocumentFormat, suffix: String)] = [
        (.tei, "tei.xml"), (.jats, "jats.xml"), (.latex, "tex"), (.rtf, "rtf"),
    ]

    @Test("the notes are those of the Word document", arguments: files)
    func notes(_ file: (format: DocumentFormat, suffix: String)) throws {
        let folder = "xml/documents/generated/salt-roads"
        guard let word = try Shared.bytes("\(folder).docx"), let bytes = try Shared.bytes("\(folder).\(file.suffix)")
        else { return }
        let sample = ReadingSample(file.suffix, bytes)
        let expected = try DocumentFormat.docx.read(SourceText(name: "a", bytes: word)).value
        #expect(NoteTexts.of(try sample.read(as: file.format)) == NoteTexts.of(expected))
        try sample.expectOrigin(as: file.format)
    }
}
