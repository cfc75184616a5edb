import CitandaDiagnostics
import CitandaDocuments
import CitandaXML

/// Reads a text in OpenDocument, as LibreOffice writes it: the text, its notes with the numbers that are stored, and citations of Zotero.
enum OpenDocumentReader {
    /// Reads a document in one of the two views of its tracked changes.
    ///
    /// - Throws: `DocumentFailure` or `ArchiveFailure` where there is no text to read.
    static func read(_ source: SourceText, view: ChangesView) throws -> Parsed<ReadingText> {
        let package = try OpenDocumentPackage(source.bytes)
        guard let body = package.content.root?.first("office:body") else {
            throw DocumentFailure("is damaged: the document has no text")
        }
        guard let text = body.first("office:text") else {
            let kind = body.elements.first.map { "“\($0.name)”" } ?? "nothing"
            throw DocumentFailure("is no text document: its body holds \(kind)")
        }
        var builder = ReadingTextBuilder()
        let part = builder.part(package.main)
        var walker = OpenDocumentWalker(
            text, in: package.content, part: part, styles: OpenDocumentStyles(package), view: view, builder: builder)
        walker.readAll(text)
        return (walker.builder.finished(name: source.name), package.diagnostics)
    }
}
