import CitandaDiagnostics
import CitandaDocuments

/// Reads articles in JATS and books in BITS: sections, lists of references, and notes where marks lead.
enum JATSReader {
    private static let prefixes = [
        "http://www.w3.org/1999/xlink": "xlink", "http://www.w3.org/1998/Math/MathML": "mml",
        "http://www.w3.org/XML/1998/namespace": "xml",
    ]

    /// Reads a document.
    ///
    /// - Throws: `DocumentFailure` where there is no text to read.
    static func read(_ source: SourceText) throws -> Parsed<ReadingText> {
        let file = try XMLFile(source, prefixes: prefixes)
        var walker = JATSWalker(root: file.root, source: file.bytes)
        walker.read(file.root)
        return file.finished(walker.writer)
    }
}
