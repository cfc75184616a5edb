import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings
import CitandaXML

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
        let (bytes, encoding) = TextEncoding.decode(source.bytes)
        let (tree, faults) = MarkupTree.xml(bytes, prefixes: prefixes)
        guard let root = tree.root else { throw DocumentFailure("is damaged: there is no element to read") }
        var walker = JATSWalker(root: root, source: bytes)
        walker.read(root)
        let (text, placed) = walker.writer.finished(name: source.name, faults)
        return (text, encoding + placed)
    }
}
