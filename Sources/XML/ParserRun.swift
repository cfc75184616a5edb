import CLibXML2
import CitandaDiagnostics

/// The byte ranges of elements, found by the number that the parser stores in a node's private field.
struct ElementOffsets {
    private(set) var ranges: [Range<Int>] = []

    /// Remembers where an element starts and gives the mark for its node.
    mutating func open(at start: Int) -> UnsafeMutableRawPointer? {
        ranges.append(start..<start)
        return UnsafeMutableRawPointer(bitPattern: ranges.count)
    }

    /// The end of the element with that mark.
    mutating func close(_ mark: UnsafeMutableRawPointer?, at end: Int) {
        guard let index = Self.index(mark), ranges.indices.contains(index), end >= ranges[index].lowerBound else {
            return
        }
        ranges[index] = ranges[index].lowerBound..<end
    }

    /// The range of the element with that mark.
    func range(_ mark: UnsafeMutableRawPointer?) -> Range<Int>? {
        guard let index = Self.index(mark), ranges.indices.contains(index) else { return nil }
        return ranges[index]
    }

    private static func index(_ mark: UnsafeMutableRawPointer?) -> Int? {
        mark.map { Int(bitPattern: $0) - 1 }
    }
}

/// One run of the parser over one file: its options, its hooks and its findings.
final class ParserRun {
    private let bytes: [UInt8]
    private let limits: XMLLimits
    private(set) var findings: [Diagnostic] = []
    private(set) var offsets = ElementOffsets()
    private var depth = 0
    private var seen: Set<Int32> = []

    private let path: String?

    init(bytes: [UInt8], limits: XMLLimits, path: String?) {
        self.bytes = bytes
        self.path = path
        self.limits = limits
    }

    /// The document, which the caller frees.
    func parse() -> xmlDocPtr? {
        bytes.withUnsafeBufferPointer { buffer -> xmlDocPtr? in
            guard let base = buffer.baseAddress, let context = xmlNewParserCtxt() else { return nil }
            defer { xmlFreeParserCtxt(context) }
            install(context)
            let options =
                XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
                | XML_PARSE_NOENT.rawValue | XML_PARSE_RECOVER.rawValue
            // NOENT is safe here only because of `OutsideEntities`.
            return base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                xmlCtxtReadMemory(context, $0, Int32(buffer.count), path, nil, Int32(options))
            }
        }
    }

    private func install(_ context: xmlParserCtxtPtr) {
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        guard let sax = context.pointee.sax else { return }
        sax.pointee.serror = { user, error in
            guard let context = user?.assumingMemoryBound(to: xmlParserCtxt.self), let error else { return }
            ParserRun.of(context)?.add(error.pointee, context)
        }
        OutsideEntities.refuse(by: sax)
        sax.pointee.startElementNs = { user, name, prefix, uri, spaces, namespaces, attributes, defaulted, values in
            xmlSAX2StartElementNs(user, name, prefix, uri, spaces, namespaces, attributes, defaulted, values)
            guard let context = user?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
            ParserRun.of(context)?.open(context)
        }
        sax.pointee.endElementNs = { user, name, prefix, uri in
            if let context = user?.assumingMemoryBound(to: xmlParserCtxt.self) { ParserRun.of(context)?.close(context) }
            xmlSAX2EndElementNs(user, name, prefix, uri)
        }
    }

    private static func of(_ context: xmlParserCtxtPtr) -> ParserRun? {
        context.pointee._private.map { Unmanaged<ParserRun>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The offset of the parser in the file; nil inside an entity, and if the file is being transcoded.
    private func offset(_ context: xmlParserCtxtPtr) -> Int? {
        guard context.pointee.inputNr == 1, let input = context.pointee.input else { return nil }
        if let buffer = input.pointee.buf, buffer.pointee.encoder != nil { return nil }
        let offset = xmlByteConsumed(context)
        return offset >= 0 && offset <= bytes.count ? offset : nil
    }

    private func open(_ context: xmlParserCtxtPtr) {
        depth += 1
        if depth > limits.depth {
            add(
                Diagnostic(
                    .xmlTooDeep, "elements are nested more than \(limits.depth) deep", at: here(context)))
            xmlStopParser(context)
            return
        }
        guard let node = context.pointee.node, let end = offset(context) else { return }
        // The parser is at the end of the start tag, which cannot contain “<”.
        var start = min(end, bytes.count - 1)
        while start > 0, bytes[start] != UInt8(ascii: "<") { start -= 1 }
        node.pointee._private = offsets.open(at: start)
    }

    private func close(_ context: xmlParserCtxtPtr) {
        depth -= 1
        guard let node = context.pointee.node, let end = offset(context) else { return }
        offsets.close(node.pointee._private, at: end)
    }

    private func here(_ context: xmlParserCtxtPtr) -> Range<Int> {
        guard let offset = offset(context) else { return 0..<0 }
        return offset..<min(offset + 1, bytes.count)
    }

    private func add(_ error: xmlError, _ context: xmlParserCtxtPtr) {
        // libxml2 reports its limit on amplification again for each level.
        if error.code == XML_ERR_ENTITY_LOOP.rawValue.signed, !seen.insert(error.code).inserted { return }
        var range = here(context)
        if range.isEmpty, error.line > 0 { range = lineRange(Int(error.line)) }
        add(Diagnostic(error, at: range))
    }

    private func add(_ finding: Diagnostic) {
        if findings.count < limits.diagnostics { findings.append(finding) }
    }

    private func lineRange(_ line: Int) -> Range<Int> {
        SourceText(name: "", bytes: bytes).lineRange(line - 1)
    }
}

extension UInt32 {
    fileprivate var signed: Int32 { Int32(bitPattern: self) }
}

extension Diagnostic {
    /// An error of libxml2 as a finding.
    init(_ error: xmlError, at range: Range<Int>) {
        // The message may be missing, and ends with a line break.
        var message = error.message.map { String(cString: $0) } ?? "XML error \(error.code)"
        while message.last?.isNewline == true || message.last == " " { message.removeLast() }
        let severity: Severity = error.level == XML_ERR_WARNING ? .warning : .error
        self.init(Self.kind(of: error), message, severity: severity, at: range)
    }

    private static func kind(of error: xmlError) -> FindingKind {
        switch UInt32(bitPattern: error.domain) {
        case UInt32(XML_FROM_RELAXNGV.rawValue), UInt32(XML_FROM_SCHEMASV.rawValue): .xmlInvalid
        case UInt32(XML_FROM_RELAXNGP.rawValue), UInt32(XML_FROM_SCHEMASP.rawValue): .xmlSchema
        case UInt32(XML_FROM_XPATH.rawValue): .xmlXpath
        default:
            switch UInt32(bitPattern: error.code) {
            case XML_ERR_ENTITY_LOOP.rawValue: .xmlEntityGrowth
            case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue: .xmlEntity
            default: .xmlSyntax
            }
        }
    }
}
