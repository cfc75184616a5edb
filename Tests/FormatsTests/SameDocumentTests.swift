import CitandaDiagnostics
import CitandaFormats
import TestSupport
import Testing

@Suite("One document in several formats") struct SameDocumentTests {
    @Test("a document reads like the Word document of the same text", arguments: [DocumentFormat.odt, .html, .epub])
    func text(_ format: DocumentFormat) throws {
        let folder = "xml/documents/generated/salt-roads"
        guard let word = try Shared.bytes("\(folder).docx"),
            let other = try Shared.bytes("\(folder).\(format.rawValue)")
        else { return }
        let expected = try DocumentFormat.docx.read(SourceText(name: "a", bytes: word)).value
        let found = try format.read(SourceText(name: "a", bytes: other)).value
        #expect(found.source.bytes == expected.source.bytes)
        #expect(found.notes.mapValues(\.number) == expected.notes.mapValues(\.number))
    }
}
