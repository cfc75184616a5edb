import CLibXML2
import CitandaDiagnostics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A compiled schema that validates documents. A schema stays on the thread that made it.
///
/// Included schemas are read from files beside it, never from the network.
public final class Schema {
    /// The languages of schemas.
    public enum Language: Sendable, Hashable {
        /// RELAX NG in its XML syntax.
        case relaxNG
        /// W3C XML Schema 1.0.
        case xsd
    }

    private enum Compiled {
        case relaxNG(xmlRelaxNGPtr)
        case xsd(xmlSchemaPtr)
    }

    private let compiled: Compiled
    /// The file of the schema, into which libxml2's compiled schema points.
    private let document: Document

    private init(_ compiled: Compiled, _ document: Document) {
        self.compiled = compiled
        self.document = document
    }

    deinit {
        switch compiled {
        case .relaxNG(let schema): xmlRelaxNGFree(schema)
        case .xsd(let schema): xmlSchemaFree(schema)
        }
    }

    /// Compiles the schema in a file. Included files are found relative to that file.
    ///
    /// - Returns: The schema, or nil if it is wrong or unreadable; and the faults.
    public static func compile(_ language: Language, path: String) -> Parsed<Schema?> {
        guard let data = FileManager.default.contents(atPath: path) else { return (nil, [unreadable]) }
        return compile(language, bytes: Array(data), path: path)
    }

    /// Compiles a schema. Included files are found relative to the path, if a path is given.
    public static func compile(
        _ language: Language, bytes: [UInt8], path: String? = nil
    ) -> Parsed<Schema?> {
        let (document, findings) = Document.parse(bytes, path: path)
        guard let document, findings.isEmpty else { return (nil, findings) }
        let sink = ErrorSink()
        let compiled: Compiled? =
            switch language {
            case .relaxNG: relaxNG(document, sink)
            case .xsd: xsd(document, sink)
            }
        guard let compiled else { return (nil, sink.findings.isEmpty ? [unreadable] : sink.findings) }
        return (Schema(compiled, document), sink.findings)
    }

    private static func relaxNG(_ document: Document, _ sink: ErrorSink) -> Compiled? {
        guard let context = xmlRelaxNGNewDocParserCtxt(document.pointer) else { return nil }
        defer { xmlRelaxNGFreeParserCtxt(context) }
        xmlRelaxNGSetParserStructuredErrors(context, { ErrorSink.receive($0, $1) }, sink.opaque)
        return xmlRelaxNGParse(context).map { .relaxNG($0) }
    }

    private static func xsd(_ document: Document, _ sink: ErrorSink) -> Compiled? {
        guard let context = xmlSchemaNewDocParserCtxt(document.pointer) else { return nil }
        defer { xmlSchemaFreeParserCtxt(context) }
        xmlSchemaSetParserStructuredErrors(context, { ErrorSink.receive($0, $1) }, sink.opaque)
        return xmlSchemaParse(context).map { .xsd($0) }
    }

    private static let unreadable = Diagnostic(.xmlSchema, "the schema cannot be read", at: 0..<0)

    /// The places where a document breaks the schema; empty for a valid document. The ranges are whole lines of the
    /// file.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - source: The text of the document, in which its lines are found.
    public func validate(_ document: Document, source: SourceText? = nil) -> [Diagnostic] {
        let sink = ErrorSink { line in source?.lineRange(line - 1) ?? 0..<0 }
        let code: Int32
        switch compiled {
        case .relaxNG(let schema):
            guard let context = xmlRelaxNGNewValidCtxt(schema) else { return [Self.unreadable] }
            defer { xmlRelaxNGFreeValidCtxt(context) }
            xmlRelaxNGSetValidStructuredErrors(context, { ErrorSink.receive($0, $1) }, sink.opaque)
            code = xmlRelaxNGValidateDoc(context, document.pointer)
        case .xsd(let schema):
            guard let context = xmlSchemaNewValidCtxt(schema) else { return [Self.unreadable] }
            defer { xmlSchemaFreeValidCtxt(context) }
            xmlSchemaSetValidStructuredErrors(context, { ErrorSink.receive($0, $1) }, sink.opaque)
            code = xmlSchemaValidateDoc(context, document.pointer)
        }
        if code != 0, sink.findings.isEmpty {
            return [Diagnostic(.xmlInvalid, "the document does not follow the schema", at: 0..<0)]
        }
        return sink.findings
    }

    /// Reads and validates a file: its faults as XML, then its faults under this schema.
    public func validate(_ bytes: [UInt8]) -> [Diagnostic] {
        let (document, findings) = Document.parse(bytes)
        guard let document else { return findings }
        return findings + validate(document, source: SourceText(name: "", bytes: bytes))
    }
}
