import CLibXML2
import CitandaDiagnostics

extension MarkupTree {
    /// Reads a file of XML. After an error the parser goes on, and the tree holds everything that was understood.
    ///
    /// Only the given bytes are read: no network, no file, no external entity, no external DTD.
    ///
    /// - Parameters:
    ///   - bytes: The file in UTF-8, whatever its declaration says.
    ///   - prefixes: For each namespace the prefix of its names in the tree. The empty prefix is for names without one.
    ///   - limits: How large the file may be.
    /// - Returns: The tree, which may be empty, and the faults with byte ranges.
    public static func xml(
        _ bytes: [UInt8], prefixes: [String: String], limits: XMLLimits = XMLLimits()
    ) -> Parsed<MarkupTree> {
        var builder = MarkupBuilder(source: bytes, limits: limits, prefixes: prefixes)
        guard bytes.count <= limits.bytes else {
            let message = "the file has \(bytes.count) bytes, more than \(limits.bytes)"
            return (builder.tree(), [Diagnostic(.fileTooLarge, message, at: 0..<0)])
        }
        guard !bytes.isEmpty else {
            return (builder.tree(), [Diagnostic(.xmlEmpty, "the file is empty", at: 0..<0)])
        }
        LibXML.start()
        let run = MarkupRun(builder)
        run.parse(bytes)
        return run.result()
    }
}

/// One run of the XML parser: its options and its hooks.
private final class MarkupRun {
    private var events: MarkupEvents

    init(_ builder: MarkupBuilder) { events = MarkupEvents(builder) }

    /// The tree and the faults.
    func result() -> Parsed<MarkupTree> { events.result() }

    func parse(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, let context = xmlNewParserCtxt() else { return }
            defer { xmlFreeParserCtxt(context) }
            events.parser = context
            install(context)
            let options =
                XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOENT.rawValue
                | XML_PARSE_RECOVER.rawValue | XML_PARSE_IGNORE_ENC.rawValue
            // Named encodings, even UTF-8, would make the parser convert the file, and its offsets wrong.
            // NOENT is safe here only because of `OutsideEntities`.
            base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                // The document has no nodes, but the entities that the file declares.
                if let document = xmlCtxtReadMemory(context, $0, Int32(buffer.count), nil, nil, Int32(options)) {
                    xmlFreeDoc(document)
                }
            }
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> MarkupRun? {
        context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private.map {
            Unmanaged<MarkupRun>.fromOpaque($0).takeUnretainedValue()
        }
    }

    private func install(_ context: xmlParserCtxtPtr) {
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        guard let sax = context.pointee.sax else { return }
        sax.pointee.serror = { user, error in
            guard let error else { return }
            MarkupRun.of(user)?.events.add(error.pointee)
        }
        OutsideEntities.refuse(by: sax)
        sax.pointee.startElementNs = { user, name, _, uri, _, _, count, _, values in
            guard let run = MarkupRun.of(user) else { return }
            if !run.events.open(name, uri, Int(count), values) {
                xmlStopParser(user?.assumingMemoryBound(to: xmlParserCtxt.self))
            }
        }
        sax.pointee.endElementNs = { user, _, _, _ in MarkupRun.of(user)?.events.close() }
        sax.pointee.characters = { user, text, count in MarkupRun.of(user)?.events.add(text, count) }
        sax.pointee.ignorableWhitespace = { user, text, count in MarkupRun.of(user)?.events.add(text, count) }
        sax.pointee.cdataBlock = { user, text, count in MarkupRun.of(user)?.events.add(text, count) }
        sax.pointee.comment = { _, _ in }
        sax.pointee.processingInstruction = { _, _, _ in }
        sax.pointee.reference = { _, _ in }
    }
}
