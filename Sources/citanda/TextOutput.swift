import ArgumentParser
import CSL

/// The forms of formatted text.
enum TextOutput: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html

    /// A citation or a note.
    func string(_ text: StyledText) -> String {
        switch self {
        case .text: PlainTextWriter().string(text)
        case .markdown: MarkdownWriter().string(text)
        case .html: HTMLWriter().string(text)
        }
    }

    /// A whole bibliography, an entry a paragraph.
    func bibliography(_ bibliography: ProcessedDocument.Bibliography) -> String {
        switch self {
        case .text, .markdown:
            bibliography.entries.map { string($0.text).trimmed + "\n" }.joined(separator: self == .markdown ? "\n" : "")
        case .html:
            "<div class=\"csl-bib-body\">\n" + bibliography.entries.map { HTMLWriter().entry($0.text) }.joined()
                + "</div>\n"
        }
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
