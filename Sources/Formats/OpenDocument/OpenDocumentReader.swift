import CitandaDiagnostics
import CitandaDocuments

enum OpenDocumentReader {
    static func read(_ source: SourceText, view: ChangesView) throws -> Parsed<ReadingText> {
        throw DocumentFailure("cannot be read yet")
    }
}
