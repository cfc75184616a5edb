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
        xml(bytes, MarkupVocabulary(prefixes: prefixes), limits: limits)
    }

    /// Reads a file of XML whose names are mostly those of a vocabulary, as of many records of one format.
    ///
    /// - Parameters:
    ///   - bytes: The file in UTF-8, whatever its declaration says.
    ///   - vocabulary: The names.
    ///   - limits: How large the file may be.
    /// - Returns: The tree, which may be empty, and the faults with byte ranges.
    public static func xml(
        _ bytes: [UInt8], _ vocabulary: MarkupVocabulary, limits: XMLLimits = XMLLimits()
    ) -> Parsed<MarkupTree> {
        var events = MarkupEvents(MarkupBuilder(source: bytes, limits: limits, vocabulary: vocabulary))
        guard bytes.count <= limits.bytes else {
            let message = "the file has \(bytes.count) bytes, more than \(limits.bytes)"
            return (events.result().value, [Diagnostic(.fileTooLarge, message, at: 0..<0)])
        }
        guard !bytes.isEmpty else {
            return (events.result().value, [Diagnostic(.xmlEmpty, "the file is empty", at: 0..<0)])
        }
        LibXML.start()
        withUnsafeMutablePointer(to: &events) { MarkupRun.parse(bytes, $0) }
        return events.result()
    }
}

/// One run of the XML parser: its options and its hooks.
private enum MarkupRun {
    /// Parses a file. The parser knows the place of the events, so that each event is gathered without a check of access.
    static func parse(_ bytes: [UInt8], _ events: UnsafeMutablePointer<MarkupEvents>) {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, let context = xmlNewParserCtxt() else { return }
            defer { xmlFreeParserCtxt(context) }
            events.pointee.parser = context
            context.pointee._private = UnsafeMutableRawPointer(events)
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

    private static func of(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkupEvents>? {
        context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private?
            .assumingMemoryBound(to: MarkupEvents.self)
    }

    private static func install(_ context: xmlParserCtxtPtr) {
        guard let sax = context.pointee.sax else { return }
        sax.pointee.serror = { user, error in
            guard let error else { return }
            MarkupRun.of(user)?.pointee.add(error.pointee)
        }
        OutsideEntities.refuse(by: sax)
        sax.pointee.startElementNs = { user, name, _, uri, _, _, count, _, values in
            guard let events = MarkupRun.of(user) else { return }
            if !events.pointee.open(name, uri, Int(count), values) {
                xmlStopParser(user?.assumingMemoryBound(to: xmlParserCtxt.self))
            }
        }
        sax.pointee.endElementNs = { user, _, _, _ in MarkupRun.of(user)?.pointee.close() }
        sax.pointee.characters = { user, text, count in MarkupRun.of(user)?.pointee.add(text, count) }
        sax.pointee.ignorableWhitespace = { user, text, count in MarkupRun.of(user)?.pointee.add(text, count) }
        sax.pointee.cdataBlock = { user, text, count in MarkupRun.of(user)?.pointee.add(text, count) }
        sax.pointee.comment = { _, _ in }
        sax.pointee.processingInstruction = { _, _, _ in }
        sax.pointee.reference = { _, _ in }
    }
}
