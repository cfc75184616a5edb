import CitandaDocuments
import CitandaWorks

/// Reads a labelled stretch into rich text.
package enum TitleReader {
    /// The text of a stretch with the italics that differ from the title's own styling: a book's title inside an article's.
    package static func richText(_ passage: Passage, _ range: Range<Int>) -> RichText {
        let italics = passage.italics(in: range).map { $0.clamped(to: range) }
        // Wholly italic: the styling of a book's title, not part of it.
        if italics.isEmpty || italics.contains(where: { $0.count >= range.count - 2 }) {
            return RichText(plain: passage[range])
        }
        // “*Letters*: *A Study*”: all words are in italics, and only the marks between are not.
        let outside = italics.reduce(into: [range]) { rest, italic in
            guard let last = rest.popLast() else { return }
            rest.append(last.lowerBound..<max(last.lowerBound, italic.lowerBound))
            rest.append(max(last.lowerBound, italic.upperBound)..<max(last.upperBound, italic.upperBound))
        }
        if !outside.contains(where: { passage[$0].contains { $0.isLetter || $0.isNumber } }) {
            return RichText(plain: passage[range])
        }
        var nodes: [RichText.Node] = []
        var position = range.lowerBound
        for italic in italics where italic.lowerBound >= position {
            if italic.lowerBound > position { nodes.append(.text(passage[position..<italic.lowerBound])) }
            nodes.append(.styled(.italic, [.text(passage[italic])]))
            position = italic.upperBound
        }
        if position < range.upperBound { nodes.append(.text(passage[position..<range.upperBound])) }
        return RichText(nodes: nodes)
    }
}
