import CitandaWorks

/// The texts of CSL-YAML, which are Markdown to pandoc, and the markup of CSL-JSON.
///
/// Only the marks that pandoc takes for markup are escaped, so that texts look the same to programs that know no Markdown.
enum CSLYAMLMarkdown {
    /// The Markdown of a text of CSL-JSON, which `markup` turns into the same text.
    static func text(of markup: String, isIdentifier: Bool = false) -> String {
        guard MarkdownEscapes.mayBeMarkup(markup) else { return markup }
        let back = { (text: String) in isIdentifier ? unescaped(text) : Self.markup(of: text) }
        let rich = RichText(markup: markup)
        if !isIdentifier, rich.markup == markup, let text = text(of: rich.nodes), back(text) == markup { return text }
        // Markup that Markdown cannot say stays as tags.
        let escaped = MarkdownEscapes.escaped(markup, keepsTags: !isIdentifier)
        return back(escaped) == markup ? escaped : MarkdownEscapes.escapedWholly(markup)
    }

    /// The spans with classes, by the styles of CSL.
    private static let classes: [(style: RichText.Style, name: String)] = [
        (.noCase, "nocase"), (.smallCaps, "smallcaps"), (.noDecoration, "nodecor"),
    ]

    /// The Markdown of pieces of a text; nil where Markdown has no words for them.
    private static func text(of nodes: [RichText.Node]) -> String? {
        var text = ""
        for node in nodes {
            switch node {
            case .text(let plain): text += MarkdownEscapes.escaped(plain, keepsTags: false, isStart: text.isEmpty)
            case .styled(let style, let inner):
                guard let inside = Self.text(of: inner) else { return nil }
                if let mark = marks.first(where: { $0.style == style }) {
                    text += mark.mark + inside + mark.mark
                } else if let known = classes.first(where: { $0.style == style }) {
                    text += "[\(inside)]{.\(known.name)}"
                } else {
                    return nil
                }
            }
        }
        return text
    }

    /// The marks of styles. Longer marks come first, because they begin with the shorter ones.
    private static let marks: [(mark: String, style: RichText.Style)] = [
        ("**", .bold), ("*", .italic), ("^", .superscript), ("~", .subscript), ("_", .italic),
    ]

    // MARK: - Reading

    /// The text with the markup of CSL-JSON for Markdown.
    static func markup(of text: String) -> String {
        guard text.utf8.contains(where: { MarkdownEscapes.marks.contains($0) }) else { return text }
        return String(decoding: markup(of: Array(text.utf8)[...], depth: 0), as: UTF8.self)
    }

    /// Spans nest deeper in no title.
    private static let depthLimit = 8

    private static func markup(of bytes: ArraySlice<UInt8>, depth: Int) -> [UInt8] {
        var out: [UInt8] = []
        var index = bytes.startIndex
        /// Marks without a partner in the rest of the text.
        var hopeless: Set<String> = []
        while index < bytes.endIndex {
            let byte = bytes[index]
            if let escaped = MarkdownEscapes.escapedByte(at: index, in: bytes) {
                out.append(escaped)
                index += 2
            } else if byte == UInt8(ascii: "<"), let end = MarkdownEscapes.tagEnd(at: index, in: bytes) {
                out += bytes[index..<end]
                index = end
            } else if depth < depthLimit, let span = MarkdownSpan(at: index, in: bytes, marks, classes, &hopeless) {
                let style = RichText.Node.styled(span.style, [.text("\u{0}")])
                let tags = RichText(nodes: [style]).markup.utf8.split(separator: 0, omittingEmptySubsequences: false)
                out += tags[0]
                out += markup(of: bytes[span.inside], depth: depth + 1)
                out += tags[tags.count - 1]
                index = span.end
            } else {
                out.append(byte)
                index += 1
            }
        }
        return out
    }

    /// The text without the backslashes that escape marks.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        let bytes = Array(text.utf8)[...]
        var out: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let escaped = MarkdownEscapes.escapedByte(at: index, in: bytes)
            out.append(escaped ?? bytes[index])
            index += escaped == nil ? 1 : 2
        }
        return String(decoding: out, as: UTF8.self)
    }
}
