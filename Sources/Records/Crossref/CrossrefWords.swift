import CitandaWorks
import CitandaXML

/// A work in words, for `unstructured_citation`: names, title, container, publication, and place in an archive. A style of a press says
/// the same in its own order, and may take the place of these words.
enum CrossrefWords {
    /// Writes the words inside of `MarkupWriter.mixed`.
    static func write(_ work: Work, to writer: inout MarkupWriter) {
        for (index, part) in parts(of: work).enumerated() {
            if index > 0 { writer.text(" ") }
            write(part.nodes, to: &writer)
            let isEnded = part.plain.last.map { ".?!".contains($0) } ?? false
            if !isEnded { writer.text(".") }
        }
    }

    private static func parts(of work: Work) -> [RichText] {
        let isPart = work.type.isContained || work.type.isArchival
        let title = work[.title].map { styled($0.full, isItalic: !isPart) }
        let container = work[.container].map { styled($0.full, isItalic: true) }
        let numbers = [("vol. ", work[.volume]), ("no. ", work[.issue])].map { label, text in text.map { label + $0 } }
        let imprint = [work.text(of: .publisherPlace), work.text(of: .publisher)]
        let date = work[.issued].flatMap { $0.text ?? $0.edtf?.filter { !"?~%".contains($0) } }
        let archive = [
            work.archive?.shelfmark, work.archive?.collection?.text, work.archive?.repository?.text,
            work.archive?.place?.text,
        ]
        let parts: [RichText?] = [
            text(work.leadNames?.names.map(\.display) ?? [], ", "), title, text([work[.genre]]), container,
            text(numbers, ", "), text([work.text(of: .title(.collection))]), text([work[.number]]),
            text(imprint, ": "), text([date]), text([work[.page]]), text(archive, ", "),
            text([work.text(of: .identifier(.url))]),
        ]
        return parts.compactMap { $0?.isEmpty == false ? $0 : nil }
    }

    /// Texts with the markup of CSL-JSON as one.
    private static func text(_ texts: [String?], _ joint: String = "") -> RichText {
        let texts = texts.compactMap { $0?.isEmpty == false ? $0 : nil }
        return RichText(markup: RecordMarkup.collapsed(texts.joined(separator: joint)))
    }

    /// A title in italics, in which the words that were in italics are not.
    private static func styled(_ text: RichText, isItalic: Bool) -> RichText {
        guard isItalic else { return text }
        let nodes = text.nodes.flatMap { node -> [RichText.Node] in
            if case .styled(.italic, let inner) = node { inner.map { .styled(.noDecoration, [$0]) } } else { [node] }
        }
        return RichText(nodes: nodes.reduce(into: []) { $0 += pieces(of: $1) })
    }

    private static func pieces(of node: RichText.Node) -> [RichText.Node] {
        if case .styled(.noDecoration, let inner) = node { inner } else { [.styled(.italic, [node])] }
    }

    private static func write(_ nodes: [RichText.Node], to writer: inout MarkupWriter) {
        for node in nodes {
            switch node {
            case .text(let text): writer.text(text)
            case .styled(.quotation, let inner):
                writer.text("“")
                write(inner, to: &writer)
                writer.text("”")
            case .styled(let style, let inner):
                if let element = CrossrefFields.styles[style] {
                    writer.mixed(element) { write(inner, to: &$0) }
                } else {
                    write(inner, to: &writer)
                }
            }
        }
    }
}
