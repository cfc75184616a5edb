import CitandaWorks
import CitandaXML

/// Texts with the markup of titles, as elements of TEI and back.
enum TEIText {
    /// The value of `rend` for a style. Quotations are elements of their own.
    private static let rends: [RichText.Style: String] = [
        .italic: "italic", .bold: "bold", .smallCaps: "small-caps", .superscript: "sup", .subscript: "sub",
        .noCase: "nocase", .noDecoration: "normal",
    ]

    // MARK: - Writing

    /// Writes an element with a text; nothing for an empty text.
    static func write(_ text: RichText, _ name: String, _ attributes: TEIAttributes, to markup: inout MarkupWriter) {
        let plain = text.plain
        if plain.isEmpty { return }
        var attributes = attributes
        attributes.keepsSpace = RecordMarkup.collapsed(plain) != plain
        markup.mixed(name, attributes.pairs) { write(text.nodes, to: &$0) }
    }

    /// Writes an element with a text without markup; nothing for an empty text.
    static func write(
        plain text: String?, _ name: String, _ attributes: TEIAttributes = TEIAttributes(),
        to markup: inout MarkupWriter
    ) {
        if let text { write(RichText(plain: text), name, attributes, to: &markup) }
    }

    /// Writes an element with a text in the markup of CSL-JSON. Markup that would come back in another spelling stays text.
    static func write(
        markup text: String?, _ name: String, _ attributes: TEIAttributes = TEIAttributes(),
        to markup: inout MarkupWriter
    ) {
        guard let text else { return }
        let rich = RichText(markup: text)
        write(rich.markup == text ? rich : RichText(plain: text), name, attributes, to: &markup)
    }

    private static func write(_ nodes: [RichText.Node], to markup: inout MarkupWriter) {
        for node in nodes {
            switch node {
            case .text(let text): markup.text(text)
            case .styled(.quotation, let inner):
                markup.mixed("q") {
                    $0.text(openQuote)
                    write(inner, to: &$0)
                    $0.text(closeQuote)
                }
            case .styled(let style, let inner):
                markup.mixed("hi", ["rend": rends[style]]) { write(inner, to: &$0) }
            }
        }
    }

    private static let openQuote = "“"
    private static let closeQuote = "”"

    // MARK: - Reading

    /// The text of an element; empty without one.
    static func text(of element: MarkupTree.Element) -> RichText {
        let nodes = merged(nodes(of: element, keepsAsides: element.name == "note"))
        if element["xml:space"] == "preserve" { return RichText(nodes: nodes) }
        let plain = RichText(nodes: nodes).plain
        if RecordMarkup.collapsed(plain) == plain { return RichText(nodes: nodes) }
        var isAfterBlank = true
        return RichText(nodes: trimmed(merged(collapsed(nodes, &isAfterBlank))))
    }

    /// The text of an element in the markup of CSL-JSON; empty without one.
    static func markup(of element: MarkupTree.Element) -> String { text(of: element).markup }

    /// The text of an element without markup; empty without one.
    static func plain(of element: MarkupTree.Element) -> String { text(of: element).plain }

    /// Elements that are no part of the text around. In notes they are.
    private static let asides: Set<String> = ["note", "bibl", "biblStruct", "listBibl"]

    private static func nodes(of element: MarkupTree.Element, keepsAsides: Bool) -> [RichText.Node] {
        var nodes: [RichText.Node] = []
        for child in element.children {
            switch child {
            case .text(let text): nodes.append(.text(String(decoding: text.bytes, as: UTF8.self)))
            case .element(let inner) where inner.name == "lb": nodes.append(.text(" "))
            case .element(let inner) where asides.contains(inner.name) && !keepsAsides: break
            case .element(let inner):
                let content = Self.nodes(of: inner, keepsAsides: keepsAsides)
                if inner.name == "p", !nodes.isEmpty, !content.isEmpty { nodes.append(.text(" ")) }
                nodes += styled(content, inner)
            }
        }
        return nodes
    }

    private static func styled(_ nodes: [RichText.Node], _ element: MarkupTree.Element) -> [RichText.Node] {
        switch element.name {
        case "q", "quote", "soCalled": [.styled(.quotation, withoutQuotes(merged(nodes)))]
        case "hi", "emph", "title", "seg", "foreign", "term":
            styles(of: element).reduce(nodes) { [.styled($1, $0)] }
        default: nodes
        }
    }

    /// The styles of an element, the innermost first.
    private static func styles(of element: MarkupTree.Element) -> [RichText.Style] {
        let words = (element["rend"] ?? element["rendition"] ?? "").lowercased()
            .split { " :;#".contains($0) || $0.isNewline }
        if words.isEmpty { return element.name == "emph" ? [.italic] : [] }
        var styles: [RichText.Style] = []
        for word in words {
            if let style = style(String(word)), !styles.contains(style) { styles.append(style) }
        }
        return styles
    }

    private static func style(_ word: String) -> RichText.Style? {
        switch word {
        case "i", "it": return .italic
        case "b", "strong": return .bold
        case "nocase": return .noCase
        case "normal", "roman", "upright": return .noDecoration
        case "sub", "subscript", "subscr": return .subscript
        default: break
        }
        if word.hasPrefix("ital") { return .italic }
        if word.hasPrefix("bold") { return .bold }
        if word.hasPrefix("sup") { return .superscript }
        return word.contains("caps") || word == "sc" ? .smallCaps : nil
    }

    private static func withoutQuotes(_ nodes: [RichText.Node]) -> [RichText.Node] {
        guard case .text(let first)? = nodes.first, first.hasPrefix(openQuote), case .text(let last)? = nodes.last,
            last.hasSuffix(closeQuote)
        else { return nodes }
        var nodes = nodes
        nodes[0] = .text(String(first.dropFirst()))
        if case .text(let last)? = nodes.last { nodes[nodes.count - 1] = .text(String(last.dropLast())) }
        return nodes.filter { $0 != .text("") }
    }

    /// Neighbouring texts as one.
    private static func merged(_ nodes: [RichText.Node]) -> [RichText.Node] {
        var out: [RichText.Node] = []
        for node in nodes {
            switch (out.last, node) {
            case (_, .text("")): break
            case (.text(let before)?, .text(let text)): out[out.count - 1] = .text(before + text)
            case (_, .styled(let style, let inner)):
                let inner = merged(inner)
                if !inner.isEmpty { out.append(.styled(style, inner)) }
            default: out.append(node)
            }
        }
        return out
    }

    private static func collapsed(_ nodes: [RichText.Node], _ isAfterBlank: inout Bool) -> [RichText.Node] {
        nodes.map { node in
            switch node {
            case .styled(let style, let inner): return .styled(style, collapsed(inner, &isAfterBlank))
            case .text(let text):
                var out = ""
                for scalar in text.unicodeScalars {
                    let isBlank = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
                    if !isBlank {
                        out.unicodeScalars.append(scalar)
                    } else if !isAfterBlank {
                        out += " "
                    }
                    isAfterBlank = isBlank
                }
                return .text(out)
            }
        }
    }

    /// The nodes without a blank at the end.
    private static func trimmed(_ nodes: [RichText.Node]) -> [RichText.Node] {
        guard let last = nodes.last else { return nodes }
        switch last {
        case .text(let text) where text.hasSuffix(" "):
            let rest = String(text.dropLast())
            return nodes.dropLast() + (rest.isEmpty ? [] : [.text(rest)])
        case .text: return nodes
        case .styled(let style, let inner):
            let inner = trimmed(inner)
            return nodes.dropLast() + (inner.isEmpty ? [] : [.styled(style, inner)])
        }
    }
}
