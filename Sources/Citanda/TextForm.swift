import CitandaCSL
import CitandaWorks

/// The forms of formatted text.
public enum TextForm: String, CaseIterable, Sendable {
    case text, markdown, html, latex, rtf

    /// A citation or a note, to stand in a paragraph.
    public func string(_ text: StyledText) -> String {
        switch self {
        case .text: PlainTextWriter().string(text)
        case .markdown: MarkdownWriter().string(text)
        case .html: HTMLWriter().string(text)
        case .latex: LaTeXWriter().string(text)
        case .rtf: RTFWriter().string(text)
        }
    }

    /// Text without looks.
    public func string(plain text: String) -> String { string(StyledText(nodes: [.text(text, variable: nil)])) }

    /// Paragraphs of this form, one after the other.
    public func paragraphs(_ texts: [String]) -> String {
        switch self {
        case .text, .html: texts.map { $0 + "\n" }.joined()
        case .markdown, .latex: texts.map { $0 + "\n" }.joined(separator: "\n")
        case .rtf: texts.map { $0 + "\\par\n" }.joined()
        }
    }

    /// An entry of a bibliography.
    public func entry(_ text: StyledText) -> String {
        self == .html ? HTMLWriter().entry(text) : string(text).trimmingBlanks
    }

    /// A whole bibliography, an entry a paragraph.
    public func bibliography(_ bibliography: ProcessedDocument.Bibliography) -> String {
        let entries = bibliography.entries.map { entry($0.text) }
        guard self == .html else { return paragraphs(entries) }
        return "<div class=\"csl-bib-body\">\n" + entries.joined() + "</div>\n"
    }

    /// A file of paragraphs: Rich Text Format has a frame, the others need none.
    public func document(_ paragraphs: String) -> String { self == .rtf ? RTFWriter.document(paragraphs) : paragraphs }
}
