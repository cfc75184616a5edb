import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings
import CitandaXML

/// Reads a text in the markup of the Text Encoding Initiative: its divisions, and its notes where they stand or where marks lead.
enum TEIReader {
    private static let prefixes = [
        "http://www.tei-c.org/ns/1.0": "", "http://www.w3.org/XML/1998/namespace": "xml",
    ]

    /// Reads a document.
    ///
    /// - Throws: `DocumentFailure` where there is no text to read.
    static func read(_ source: SourceText) throws -> Parsed<ReadingText> {
        let (bytes, encoding) = TextEncoding.decode(source.bytes)
        let (tree, faults) = MarkupTree.xml(bytes, prefixes: prefixes)
        guard let root = tree.root else { throw DocumentFailure("is damaged: there is no element to read") }
        var walker = TEIWalker(root: root, source: bytes)
        walker.read(root)
        let (text, placed) = walker.writer.finished(name: source.name, faults)
        return (text, encoding + placed)
    }
}
