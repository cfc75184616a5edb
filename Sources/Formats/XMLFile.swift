import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings
import CitandaXML

/// A document that is one file of XML, as TEI and JATS are.
struct XMLFile {
    /// The first element.
    let root: MarkupTree.Element
    /// The file in UTF-8.
    let bytes: [UInt8]
    private let name: String
    private let encoding: [Diagnostic]
    private let faults: [Diagnostic]

    /// Reads the tags of a file.
    ///
    /// - Throws: `DocumentFailure` where there is no element.
    init(_ source: SourceText, prefixes: [String: String]) throws {
        name = source.name
        (bytes, encoding) = TextEncoding.decode(source.bytes)
        let (tree, faults) = MarkupTree.xml(bytes, prefixes: prefixes)
        guard let root = tree.root else { throw DocumentFailure("is damaged: there is no element to read") }
        self.root = root
        self.faults = faults
    }

    /// The finished text of a writer, with the faults of the file at their places in the text.
    func finished(_ writer: BlockWriter) -> Parsed<ReadingText> {
        let (text, placed) = writer.finished(name: name, faults)
        return (text, encoding + placed)
    }
}
