import CLibXML2
import CitandaDiagnostics

/// The value of an XPath expression.
public enum XPathValue: Sendable, Hashable {
    /// The nodes in document order: elements and texts. An attribute appears as its value in `text`.
    case nodes([Node])
    case string(String)
    case number(Double)
    case boolean(Bool)

    /// The elements among the nodes.
    public var elements: [Element] {
        guard case .nodes(let nodes) = self else { return [] }
        return nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
}

extension Document {
    /// Evaluates an XPath 1.0 expression from the root of the document.
    ///
    /// - Parameters:
    ///   - expression: The expression.
    ///   - namespaces: The namespaces of the prefixes in the expression, by prefix.
    /// - Returns: The value, or nil if the expression is wrong; and the faults.
    public func evaluate(_ expression: String, namespaces: [String: String] = [:]) -> Parsed<XPathValue?> {
        guard let context = xmlXPathNewContext(pointer) else { return (nil, []) }
        defer { xmlXPathFreeContext(context) }
        let sink = ErrorSink()
        context.pointee.userData = sink.opaque
        context.pointee.error = { user, error in ErrorSink.receive(user, error) }
        for (prefix, uri) in namespaces { xmlXPathRegisterNs(context, prefix, uri) }
        guard let result = xmlXPathEvalExpression(expression, context) else {
            let wrong = Diagnostic(.xmlXpath, "wrong XPath expression: \(expression)", at: 0..<0)
            return (nil, sink.findings.isEmpty ? [wrong] : sink.findings)
        }
        defer { xmlXPathFreeObject(result) }
        return (value(of: result.pointee), sink.findings)
    }

    private func value(of result: xmlXPathObject) -> XPathValue? {
        switch result.type {
        case XPATH_NODESET:
            guard let set = result.nodesetval, let table = set.pointee.nodeTab else { return .nodes([]) }
            let reader = TreeReader(offsets: offsets)
            return .nodes((0..<Int(set.pointee.nodeNr)).compactMap { table[$0].flatMap { node($0, reader) } })
        case XPATH_STRING: return .string(text(result.stringval) ?? "")
        case XPATH_NUMBER: return .number(result.floatval)
        case XPATH_BOOLEAN: return .boolean(result.boolval != 0)
        default: return nil
        }
    }

    private func node(_ node: xmlNodePtr, _ reader: TreeReader) -> Node? {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: return .element(reader.element(node, depth: 0))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: return .text(text(node.pointee.content) ?? "")
        case XML_COMMENT_NODE: return .comment(text(node.pointee.content) ?? "")
        case XML_ATTRIBUTE_NODE:
            return node.withMemoryRebound(to: xmlAttr.self, capacity: 1) { .text(reader.attribute($0).value) }
        default: return nil
        }
    }
}

/// Collects the errors that libxml2 reports through a structured error function.
final class ErrorSink {
    private(set) var findings: [Diagnostic] = []
    /// The bytes of a line, counted from 1.
    private let place: (Int) -> Range<Int>
    private let limit = 1000

    init(place: @escaping (Int) -> Range<Int> = { _ in 0..<0 }) { self.place = place }

    /// The sink as a C pointer. The caller keeps the sink alive.
    var opaque: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func receive(_ user: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
        guard let user, let error else { return }
        let sink = Unmanaged<ErrorSink>.fromOpaque(user).takeUnretainedValue()
        guard sink.findings.count < sink.limit else { return }
        sink.findings.append(Diagnostic(error.pointee, at: sink.place(Int(error.pointee.line))))
    }
}
