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
    private var builder: MarkupBuilder
    private var main: xmlParserCtxtPtr?
    /// The names that the parser gave last, each at a place that its pointer gives: the parser keeps one copy of each name.
    private var names = [Name](repeating: Name(), count: namePlaces)

    private struct Name {
        var local: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var index: Int32 = 0
    }

    /// A power of two that is larger than the number of names in most files.
    private static let namePlaces = 128

    init(_ builder: MarkupBuilder) { self.builder = builder }

    /// The tree and the faults.
    func result() -> Parsed<MarkupTree> { (builder.tree(), builder.findings) }

    func parse(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, let context = xmlNewParserCtxt() else { return }
            defer { xmlFreeParserCtxt(context) }
            main = context
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
            MarkupRun.of(user)?.add(error.pointee)
        }
        OutsideEntities.refuse(by: sax)
        sax.pointee.startElementNs = { user, name, _, uri, _, _, count, _, values in
            guard let run = MarkupRun.of(user) else { return }
            if !run.open(name, uri, Int(count), values) {
                xmlStopParser(user?.assumingMemoryBound(to: xmlParserCtxt.self))
            }
        }
        sax.pointee.endElementNs = { user, _, _, _ in MarkupRun.of(user)?.close() }
        sax.pointee.characters = { user, text, count in MarkupRun.of(user)?.add(text, count) }
        sax.pointee.ignorableWhitespace = { user, text, count in MarkupRun.of(user)?.add(text, count) }
        sax.pointee.cdataBlock = { user, text, count in MarkupRun.of(user)?.add(text, count) }
        sax.pointee.comment = { _, _ in }
        sax.pointee.processingInstruction = { _, _, _ in }
        sax.pointee.reference = { _, _ in }
    }

    /// The offset of the parser in the file. Inside an entity it is behind the reference to the entity.
    private var offset: Int { main.map { max(xmlByteConsumed($0), 0) } ?? 0 }

    private func index(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) -> Int32 {
        let address = UInt(bitPattern: local)
        let place = Int(truncatingIfNeeded: (address ^ address >> 8) & UInt(Self.namePlaces - 1))
        let known = names[place]
        if known.local == local, known.namespace == namespace, local != nil { return known.index }
        let index = builder.nameIndex(text(local) ?? "", namespace: text(namespace))
        names[place] = Name(local: local, namespace: namespace, index: index)
        return index
    }

    private static let pointersOfAttribute = 5

    private func open(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
        _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Bool {
        var attributes = 0
        if let values {
            for place in stride(from: 0, to: count * Self.pointersOfAttribute, by: Self.pointersOfAttribute) {
                // Local name, prefix, namespace, begin and end of the value.
                guard let start = values[place + 3], let end = values[place + 4] else { continue }
                let value = UnsafeBufferPointer(start: start, count: max(end - start, 0))
                builder.add(
                    MarkupTree.Attribute(
                        name: index(values[place], values[place + 2]), value: String(decoding: value, as: UTF8.self)))
                attributes += 1
            }
        }
        let name = index(name, uri)
        return builder.open(name, startTag: builder.startTag(endingAt: offset), attributes: attributes)
    }

    private func close() { builder.close(endTag: builder.endTag(endingAt: offset)) }

    private func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        builder.add(characters: UnsafeBufferPointer(start: text, count: Int(max(count, 0))))
    }

    private func add(_ error: xmlError) {
        if error.code == Int32(bitPattern: XML_ERR_ENTITY_LOOP.rawValue), !builder.isNew(error.code) { return }
        let offset = offset
        builder.add(Diagnostic(error, at: offset..<offset))
    }
}
