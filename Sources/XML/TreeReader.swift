import CLibXML2

/// Turns libxml2's tree into values. Its depth is bounded by the parser's limit.
struct TreeReader {
    let offsets: ElementOffsets

    /// The element of a node and its whole content.
    func element(_ node: xmlNodePtr, depth: Int) -> Element {
        var element = Element(
            text(node.pointee.name) ?? "", namespace: text(node.pointee.ns?.pointee.href),
            prefix: text(node.pointee.ns?.pointee.prefix))
        element.line = Int(xmlGetLineNo(node))
        element.range = offsets.range(node.pointee._private)
        var attribute = node.pointee.properties
        while let current = attribute {
            element.attributes.append(self.attribute(current))
            attribute = current.pointee.next
        }
        if depth < 512 { appendContent(of: node.pointee.children, to: &element.children, depth: depth) }
        return element
    }

    /// An attribute with its value.
    func attribute(_ attribute: xmlAttrPtr) -> Attribute {
        var value = ""
        var child = attribute.pointee.children
        while let current = child {
            if current.pointee.type == XML_TEXT_NODE { value += text(current.pointee.content) ?? "" }
            child = current.pointee.next
        }
        return Attribute(
            text(attribute.pointee.name) ?? "", value, namespace: text(attribute.pointee.ns?.pointee.href))
    }

    private func appendContent(of first: xmlNodePtr?, to children: inout [Node], depth: Int) {
        var next = first
        while let node = next {
            switch node.pointee.type {
            case XML_ELEMENT_NODE: children.append(.element(element(node, depth: depth + 1)))
            case XML_COMMENT_NODE: children.append(.comment(text(node.pointee.content) ?? ""))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                let piece = text(node.pointee.content) ?? ""
                if case .text(let before)? = children.last {
                    children[children.count - 1] = .text(before + piece)
                } else {
                    children.append(.text(piece))
                }
            default: break
            }
            next = node.pointee.next
        }
    }
}
