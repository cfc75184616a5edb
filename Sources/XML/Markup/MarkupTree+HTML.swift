import CLibXML2
import CitandaDiagnostics

extension MarkupTree {
    /// Reads a file of HTML. Every file is HTML to the parser, so there are no faults: tags that are missing are added without bytes.
    ///
    /// Names are in small letters, and have the prefixes as typed.
    ///
    /// - Parameters:
    ///   - bytes: The file in UTF-8, whatever the file says itself.
    ///   - limits: How large the file may be.
    /// - Returns: The tree, and a finding for a file beyond the limits.
    public static func html(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> Parsed<MarkupTree> {
        var builder = MarkupBuilder(source: bytes, limits: limits, vocabulary: MarkupVocabulary())
        guard bytes.count <= limits.bytes else {
            let message = "the file has \(bytes.count) bytes, more than \(limits.bytes)"
            return (builder.tree(), [Diagnostic(.fileTooLarge, message, at: 0..<0)])
        }
        LibXML.start()
        let run = HTMLRun(builder)
        run.parse(bytes)
        return run.result()
    }
}

/// One run of the HTML parser.
private final class HTMLRun {
    private var builder: MarkupBuilder
    private var main: htmlParserCtxtPtr?
    /// The open elements beyond the greatest depth.
    private var ignored = 0

    init(_ builder: MarkupBuilder) { self.builder = builder }

    /// The tree and the findings.
    func result() -> Parsed<MarkupTree> { (builder.tree(), builder.findings) }

    func parse(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            let context = buffer.baseAddress?.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                htmlCreateMemoryParserCtxt($0, Int32(buffer.count))
            }
            guard let context else { return }
            defer {
                if let document = context.pointee.myDoc { xmlFreeDoc(document) }
                context.pointee.myDoc = nil
                htmlFreeParserCtxt(context)
            }
            main = context
            install(context)
            let options =
                HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
                | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            htmlCtxtUseOptions(context, Int32(options))
            // A named encoding, even UTF-8, would make the parser convert the file, and its offsets wrong.
            context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
            htmlParseDocument(context)
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> HTMLRun? {
        context?.assumingMemoryBound(to: htmlParserCtxt.self).pointee._private.map {
            Unmanaged<HTMLRun>.fromOpaque($0).takeUnretainedValue()
        }
    }

    private func install(_ context: htmlParserCtxtPtr) {
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        guard let sax = context.pointee.sax else { return }
        sax.pointee.startElement = { user, name, values in
            guard let run = HTMLRun.of(user) else { return }
            // Tags that were never closed nest deep in old pages. Deeper tags are left out, and their text is kept.
            if run.ignored > 0 || !run.open(name, values) { run.ignored += 1 }
        }
        sax.pointee.endElement = { user, _ in HTMLRun.of(user)?.close() }
        sax.pointee.characters = { user, text, count in HTMLRun.of(user)?.add(text, count) }
        sax.pointee.ignorableWhitespace = { user, text, count in HTMLRun.of(user)?.add(text, count) }
        sax.pointee.cdataBlock = { user, text, count in HTMLRun.of(user)?.add(text, count) }
        sax.pointee.comment = { _, _ in }
        sax.pointee.processingInstruction = { _, _, _ in }
    }

    private var offset: Int { main.map { max(xmlByteConsumed($0), 0) } ?? 0 }

    private func open(
        _ name: UnsafePointer<xmlChar>?, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Bool {
        var place = 0
        while let values, let key = values[place] {
            let name = builder.nameIndex((text(key) ?? "").lowercased())
            builder.add(MarkupTree.Attribute(name: name, value: text(values[place + 1]) ?? ""))
            place += 2
        }
        let name = builder.nameIndex((text(name) ?? "").lowercased())
        return builder.open(name, endingAt: offset, attributes: place / 2)
    }

    private func close() {
        if ignored > 0 {
            ignored -= 1
        } else {
            builder.close(endingAt: offset)
        }
    }

    private func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        builder.add(characters: UnsafeBufferPointer(start: text, count: Int(max(count, 0))))
    }
}
