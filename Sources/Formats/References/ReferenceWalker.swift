import CitandaXML

/// Walks through documents whose references have tags.
protocol ReferenceWalker {
    var writer: BlockWriter { get set }
    /// The tags of the open reference.
    var tags: ReferenceTags { get set }

    /// Writes an element with its tags.
    mutating func visit(_ element: MarkupTree.Element)
    /// Writes the text of an element with the styles that the element adds.
    mutating func styled(_ element: MarkupTree.Element)
}

extension ReferenceWalker {
    /// Writes something and says what it is.
    mutating func tag(_ element: MarkupTree.Element, _ write: (inout Self) -> Void) {
        let start = writer.place
        write(&self)
        writer.tag(tags.meanings[element.place] ?? [], from: start)
    }

    /// Writes a reference: a text with tags, or named parts between which only marks are added.
    mutating func write(_ reference: MarkupTree.Element, isTyped: Bool, tags new: ReferenceTags) {
        let outer = tags
        tags.add(new)
        tag(reference) { walker in
            if isTyped { walker.styled(reference) } else { walker.writeParts(of: reference) }
        }
        tags = outer
    }

    private mutating func writeParts(of element: MarkupTree.Element) {
        var open: [BlockWriter.Place] = []
        for step in ReferenceParts.steps(of: element, values: tags.values) {
            switch step {
            case .begin: open.append(writer.place)
            case .part(let part, let joint):
                writer.add(joint, for: part.startTag)
                guard let value = tags.values[part.place] else {
                    visit(part)
                    continue
                }
                tag(part) { $0.writer.add(value, for: part.range) }
            case .end(let part):
                if let start = open.popLast() { writer.tag(tags.meanings[part.place] ?? [], from: start) }
            }
        }
    }
}
