import CitandaLexicon
import CitandaXML

/// The look of elements in TEI, which projects describe in words of their own.
enum TEILook {
    /// The styles that an element adds to its text.
    static func styles(of element: MarkupTree.Element) -> InlineStyles {
        let words = ["rend", "rendition", "style"].compactMap { element[$0] }.joined(separator: " ").lowercased()
            .split { $0 == " " || $0 == ":" || $0 == ";" || $0 == "#" || $0.isNewline }
        var styles: InlineStyles = []
        for word in words {
            if word == "i" || word.hasPrefix("ital") || word.hasSuffix("ital") || word.hasSuffix("italic") {
                styles.insert(.italic)
            }
            if word == "b" || word == "strong" || word.contains("bold") { styles.insert(.bold) }
            if word.hasPrefix("sup") { styles.insert(.superscript) }
            if ["sub", "subscript", "subscr"].contains(word) { styles.insert(.subscript) }
        }
        if words.isEmpty, isItalicByNature(element) { styles.insert(.italic) }
        return styles
    }

    /// Titles of books, journals and series, and emphasis.
    private static func isItalicByNature(_ element: MarkupTree.Element) -> Bool {
        switch element.name {
        case "emph": true
        case "title":
            // Chinese, Japanese and Korean have no italics (Chicago 18 §11.110).
            ["m", "j", "s"].contains(element["level"] ?? "") && !element.text.unicodeScalars.contains(where: \.isCJK)
        default: false
        }
    }

    /// Whether a quotation is a block of its own.
    static func isBlock(quotation element: MarkupTree.Element) -> Bool {
        if (element["rend"] ?? element["type"] ?? "").lowercased().contains("block") { return true }
        return element.elements.contains { ["p", "lg", "l", "list", "ab", "div", "table"].contains($0.name) }
    }
}
