import CitandaXML

/// A reference of named parts without text between them, as `biblStruct` and `element-citation` are.
enum ReferenceParts {
    /// The innermost elements that have text of their own, in order.
    static func leaves(of element: MarkupTree.Element) -> [MarkupTree.Element] {
        var leaves: [MarkupTree.Element] = []
        for child in element.elements {
            let hasText = child.children.contains { inner in
                guard case .text(let text) = inner else { return false }
                return text.bytes.contains { !InlineText.isBlank($0) }
            }
            if hasText { leaves.append(child) } else { leaves += Self.leaves(of: child) }
        }
        return leaves
    }
}
