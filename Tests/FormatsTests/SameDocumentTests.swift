import CitandaDiagnostics
import CitandaFormats
import TestSupport
import Testing

@Suite("One document in several formats") struct SameDocumentTests {
    private static let folder = "xml/documents/generated/salt-roads"

    /// Whether the whole text is the same, or only the notes: some formats cannot hold the title that pandoc adds.
    @Test(
        "a document reads like the Word document of the same text",
        arguments: [
            (DocumentFormat.odt, "odt", true), (.html, "html", true), (.epub, "epub", true), (.tei, "tei.xml", false),
            (.jats, "jats.xml", false), (.latex, "tex", false), (.rtf, "rtf", false),
        ]) func text(format: DocumentFormat, suffix: String, isWhole: Bool) throws
    {
        guard let word = try Shared.bytes("\(Self.folder).docx"),
            let other = try Shared.bytes("\(Self.folder).\(suffix)")
        else { return }
        let expected = try DocumentFormat.docx.read(SourceText(name: "a", bytes: word)).value
        let sample = DocumentCase(suffix, format, other)
        let found = try sample.read()
        #expect(NoteTexts.of(found) == NoteTexts.of(expected))
        if isWhole { #expect(found.source.bytes == expected.source.bytes) }
        try sample.checkOrigin()
    }
}
