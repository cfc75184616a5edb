/// Text with the markup that titles carry: italics, bold, small caps, quotation, super- and subscript, and words whose case is fixed.
public struct RichText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// How a stretch of text is set apart.
    public enum Style: String, Sendable, Hashable, CaseIterable {
        case italic, bold, smallCaps, superscript, `subscript`, noCase, quotation
    }

    /// A piece of the text: plain, or styled with pieces inside.
    public indirect enum Node: Sendable, Hashable {
        case text(String)
        case styled(Style, [Node])
    }

    /// The pieces in order.
    public var nodes: [Node]

    /// Text of given pieces.
    public init(nodes: [Node]) { self.nodes = nodes }

    /// Plain text; nothing in it is markup.
    public init(plain: String) { nodes = plain.isEmpty ? [] : [.text(plain)] }

    /// Plain text; nothing in it is markup.
    public init(stringLiteral value: String) { self.init(plain: value) }

    /// The text without its markup.
    public var plain: String {
        var out = ""
        Self.appendPlain(nodes, to: &out)
        return out
    }

    private static func appendPlain(_ nodes: [Node], to out: inout String) {
        for node in nodes {
            switch node {
            case .text(let text): out += text
            case .styled(_, let inner): appendPlain(inner, to: &out)
            }
        }
    }

    /// Whether there is no text at all.
    public var isEmpty: Bool { plain.isEmpty }

    /// Two texts one after the other.
    public static func + (left: RichText, right: RichText) -> RichText {
        if case .text(let a)? = left.nodes.last, case .text(let b)? = right.nodes.first {
            return RichText(nodes: left.nodes.dropLast() + [.text(a + b)] + right.nodes.dropFirst())
        }
        return RichText(nodes: left.nodes + right.nodes)
    }
}

// MARK: - CSL-JSON markup

extension RichText {
    private static let tags: [(open: String, close: String, style: Style)] = [
        ("<i>", "</i>", .italic), ("<b>", "</b>", .bold), ("<sup>", "</sup>", .superscript),
        ("<sub>", "</sub>", .subscript), ("<sc>", "</sc>", .smallCaps),
        ("<span style=\"font-variant: small-caps;\">", "</span>", .smallCaps),
        ("<span style=\"font-variant:small-caps;\">", "</span>", .smallCaps),
        ("<span class=\"nocase\">", "</span>", .noCase),
    ]

    /// Reads the HTML-like markup of CSL-JSON (CSL 1.0.2, appendix “Rich text”). A tag without its partner stays as text.
    public init(markup: String) {
        guard markup.utf8.contains(UInt8(ascii: "<")) else {
            self.init(plain: markup)
            return
        }
        var rest = Substring(markup)
        self.init(nodes: Self.nodes(of: &rest, until: nil, depth: 0))
    }

    /// Reads up to a closing tag; without one everything read is returned and the caller keeps the opening tag as text.
    private static func nodes(of rest: inout Substring, until close: String?, depth: Int) -> [Node] {
        var out: [Node] = []
        var text = ""
        func flush() {
            if !text.isEmpty { out.append(.text(text)) }
            text = ""
        }
        while let next = rest.firstIndex(of: "<") {
            text += rest[..<next]
            rest = rest[next...]
            if let close, rest.hasPrefix(close) { break }
            if depth < 32, let tag = tags.first(where: { rest.hasPrefix($0.open) }),
                rest.dropFirst(tag.open.count).contains(tag.close)
            {
                var inside = rest.dropFirst(tag.open.count)
                let inner = nodes(of: &inside, until: tag.close, depth: depth + 1)
                if inside.hasPrefix(tag.close) {
                    flush()
                    out.append(.styled(tag.style, inner))
                    rest = inside.dropFirst(tag.close.count)
                    continue
                }
            }
            text += "<"
            rest = rest.dropFirst()
        }
        if close == nil || !rest.hasPrefix(close ?? "") {
            text += rest
            rest = rest[rest.endIndex...]
        }
        flush()
        return out
    }

    /// The text with the HTML-like markup of CSL-JSON; quotation is written with curly quotation marks.
    public var markup: String { Self.markup(nodes) }

    private static func markup(_ nodes: [Node]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .styled(.quotation, let inner): "“" + markup(inner) + "”"
            case .styled(let style, let inner):
                if let tag = canonicalTags[style] { tag.open + markup(inner) + tag.close } else { markup(inner) }
            }
        }.joined()
    }

    private static let canonicalTags: [Style: (open: String, close: String)] = {
        var canonical: [Style: (open: String, close: String)] = [:]
        for tag in tags where tag.open != "<sc>" && canonical[tag.style] == nil {
            canonical[tag.style] = (tag.open, tag.close)
        }
        return canonical
    }()
}
