import CitandaWorks
import CitandaXML

/// Texts with italics and the like, as elements of JATS.
enum JATSText {
    private static let elements: [(name: String, style: RichText.Style)] = [
        ("italic", .italic), ("bold", .bold), ("sc", .smallCaps), ("sup", .superscript), ("sub", .subscript),
        ("fixed-case", .noCase), ("roman", .noDecoration), ("i", .italic), ("b", .bold),
    ]
    private static let byName = Dictionary(
        elements.map { ($0.name, $0.style) }, uniquingKeysWith: { first, _ in first })
    private static let byStyle = Dictionary(
        elements.map { ($0.style, $0.name) }, uniquingKeysWith: { first, _ in first })

    private static let quotation = "quotation"
    /// Parts of a reference that are no words of it.
    private static let leftOut: Set<String> = ["fn", "xref", "tex-math", "index-term"]

    /// Writes a text inside of `MarkupWriter.mixed`.
    static func write(_ text: RichText, to writer: inout MarkupWriter) { write(text.nodes, to: &writer) }

    private static func write(_ nodes: [RichText.Node], to writer: inout MarkupWriter) {
        for node in nodes {
            switch node {
            case .text(let text): writer.text(text)
            case .styled(.quotation, let inner):
                writer.mixed("named-content", ["content-type": quotation]) { writer in
                    writer.text("“")
                    write(inner, to: &writer)
                    writer.text("”")
                }
            case .styled(let style, let inner):
                writer.mixed(byStyle[style] ?? "styled-content") { write(inner, to: &$0) }
            }
        }
    }

    /// The text of CSL-JSON as it is to be written. Tags that would not come back as they are stay characters.
    static func rich(_ markup: String) -> RichText {
        let text = RichText(markup: markup)
        return text.markup == markup ? text : RichText(plain: markup)
    }

    /// The text of an element, with one blank for white space of any length.
    static func text(of element: MarkupTree.Element) -> RichText { text(of: Array(element.children)) }

    /// The text of elements and texts one after the other.
    static func text(of children: [MarkupTree.Child]) -> RichText {
        var endsWithBlank = true
        return RichText(nodes: trimmed(joined(nodes(of: children, &endsWithBlank))))
    }

    private static func nodes(of children: [MarkupTree.Child], _ endsWithBlank: inout Bool) -> [RichText.Node] {
        var nodes: [RichText.Node] = []
        for child in children {
            switch child {
            case .text(let text): nodes += words(text, &endsWithBlank)
            case .element(let child):
                if leftOut.contains(child.name) { continue }
                if child.name == "break" {
                    nodes += endsWithBlank ? [] : [.text(" ")]
                    endsWithBlank = true
                    continue
                }
                let inner = joined(Self.nodes(of: Array(child.children), &endsWithBlank))
                if let style = byName[child.name] {
                    if !inner.isEmpty { nodes.append(.styled(style, inner)) }
                } else if child.name == "named-content", child["content-type"] == quotation {
                    nodes.append(.styled(.quotation, unquoted(inner)))
                } else {
                    nodes += inner
                }
            }
        }
        return nodes
    }

    private static func words(_ text: MarkupTree.Text, _ endsWithBlank: inout Bool) -> [RichText.Node] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.bytes.count)
        for byte in text.bytes {
            let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
            if isBlank, endsWithBlank { continue }
            bytes.append(isBlank ? 0x20 : byte)
            endsWithBlank = isBlank
        }
        return bytes.isEmpty ? [] : [.text(String(decoding: bytes, as: UTF8.self))]
    }

    private static func joined(_ nodes: [RichText.Node]) -> [RichText.Node] {
        nodes.reduce(into: []) { list, node in
            if case .text(let text) = node, case .text(let before)? = list.last {
                list[list.count - 1] = .text(before + text)
            } else {
                list.append(node)
            }
        }
    }

    /// The nodes without a blank at their end.
    private static func trimmed(_ nodes: [RichText.Node]) -> [RichText.Node] {
        var nodes = nodes
        switch nodes.last {
        case .text(let text)? where text.hasSuffix(" "):
            nodes.removeLast()
            if text != " " { nodes.append(.text(String(text.dropLast()))) }
        case .styled(let style, let inner)?:
            nodes[nodes.count - 1] = .styled(style, trimmed(inner))
        default: break
        }
        return nodes
    }

    private static func unquoted(_ nodes: [RichText.Node]) -> [RichText.Node] {
        var nodes = nodes
        if case .text(let text)? = nodes.first, text.hasPrefix("“") {
            nodes[0] = .text(String(text.dropFirst()))
            if text == "“" { nodes.removeFirst() }
        }
        if case .text(let text)? = nodes.last, text.hasSuffix("”") {
            nodes.removeLast()
            if text != "”" { nodes.append(.text(String(text.dropLast()))) }
        }
        return nodes
    }
}
