import CitandaDiagnostics
import CitandaDocuments

/// Reads a text in the markup of the Text Encoding Initiative: its divisions, and its notes where they stand or where marks lead.
enum TEIReader {
    private static let prefixes = [
        "http://www.tei-c.org/ns/1.0": "", "http://www.w3.org/XML/1998/namespace": "xml",
    ]

    /// Reads a document.
    ///
    /// - Throws: `DocumentFailure` where there is no text to read.
    static func read(_ source: SourceText) throws -> Parsed<ReadingText> {
        let file = try XMLFile(source, prefixes: prefixes)
        var walker = TEIWalker(root: file.root, source: file.bytes)
        walker.read(file.root)
        return file.finished(walker.writer)
    }
}
