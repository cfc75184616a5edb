import CLibXML2
import CitandaDiagnostics

/// A parsed file as libxml2 holds it, for XPath and validation. A document stays on the thread that made it; its `root`
/// is a value that may go anywhere.
///
/// Only the given bytes are read: no network, no file, no external entity, no external DTD. Entities declared inside
/// the file are expanded within libxml2's bounds on their growth.
public final class Document {
    let pointer: xmlDocPtr
    let offsets: ElementOffsets

    private init(_ pointer: xmlDocPtr, _ offsets: ElementOffsets) {
        self.pointer = pointer
        self.offsets = offsets
    }

    deinit { xmlFreeDoc(pointer) }

    /// Reads a file. After an error the parser goes on, and the document holds everything that was understood.
    ///
    /// - Parameters:
    ///   - bytes: The file in any encoding that libxml2 knows.
    ///   - limits: How large the file may be.
    /// - Returns: The document, or nil if there is no root element; and the faults, with byte ranges.
    public static func parse(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> Parsed<Document?> {
        parse(bytes, limits: limits, path: nil)
    }

    /// Reads a file whose path is needed to find the files that it includes.
    static func parse(
        _ bytes: [UInt8], limits: XMLLimits = XMLLimits(), path: String?
    ) -> Parsed<Document?> {
        guard bytes.count <= limits.bytes else {
            let message = "the file has \(bytes.count) bytes, more than \(limits.bytes)"
            return (nil, [Diagnostic(.fileTooLarge, message, at: 0..<0)])
        }
        guard !bytes.isEmpty else { return (nil, [Diagnostic(.xmlEmpty, "the file is empty", at: 0..<0)]) }
        LibXML.start()
        let run = ParserRun(bytes: bytes, limits: limits, path: path)
        guard let document = run.parse() else { return (nil, run.findings) }
        guard xmlDocGetRootElement(document) != nil else {
            xmlFreeDoc(document)
            let missing = Diagnostic(.xmlNoRoot, "the file has no element", at: 0..<0)
            return (nil, run.findings.isEmpty ? [missing] : run.findings)
        }
        return (Document(document, run.offsets), run.findings)
    }

    /// The root element as a value.
    public var root: Element {
        xmlDocGetRootElement(pointer).map { TreeReader(offsets: offsets).element($0, depth: 0) } ?? Element("")
    }
}

extension Element {
    /// Reads a file into a tree of values; see `Document.parse`.
    public static func parse(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> Parsed<Element?> {
        let (document, findings) = Document.parse(bytes, limits: limits)
        return (document?.root, findings)
    }
}

/// The set-up that libxml2 needs once in a process.
enum LibXML {
    private static let started: Void = {
        xmlInitParser()
        // Schemas load their parts through a hook of the process. Without this line, libxml2 may use the network.
        xmlSetExternalEntityLoader { url, id, context in xmlNoNetExternalEntityLoader(url, id, context) }
    }()

    static func start() { started }
}

/// A C string as text; invalid UTF-8 becomes U+FFFD.
func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    pointer.map { String(cString: $0) }
}
