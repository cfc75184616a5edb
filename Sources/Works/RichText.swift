/// Text with the markup of titles: italics, bold, small caps, quotation, super- and subscript, and words of fixed case.
public struct RichText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The styles of a piece of text.
    public enum Style: String, Sendable, Hashable, CaseIterable {
        case italic, bold, smallCaps, superscript, `subscript`, noCase, quotation
        /// Words that take no style from the text around them, such as “v.” in the italic name of a case.
        case noDecoration
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

    /// Plain text, without markup.
    public init(plain: String) { nodes = plain.isEmpty ? [] : [.text(plain)] }

    /// Plain text, without markup.
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
        ("<span class=\"nodecor\">", "</span>", .noDecoration),
        ("<span style=\"font-variant: small-caps;\">", "</span>", .smallCaps),
        ("<span style=\"font-variant:small-caps;\">", "</span>", .smallCaps),
        ("<span style=\"font-variant: small-caps\">", "</span>", .smallCaps),
        ("<span style=\"font-variant:small-caps\">", "</span>", .smallCaps),
        ("<span class=\"nocase\">", "</span>", .noCase),
    ]

    /// The greatest depth of nested tags. A deeper tag stays as text.
    private static let depthLimit = 32

    /// An open tag. A `span` without one of our styles is kept as text, but its closing tag belongs to it.
    private struct OpenTag {
        var open: String
        var close: String
        var style: Style?
        var nodes: [Node] = []
    }

    /// Reads the HTML-like markup of CSL-JSON (CSL 1.0.2, appendix “Rich text”). A tag without a partner stays as text.
    public init(markup: String) {
        guard markup.hasByte(UInt8(ascii: "<")) else {
            self.init(plain: markup)
            return
        }
        let bytes = Array(markup.utf8)
        var stack = [OpenTag(open: "", close: "")]
        var position = 0
        var textStart = 0
        func text(to end: Int) -> String { String(decoding: bytes[textStart..<end], as: UTF8.self) }

        while let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = next + 1
            let rest = bytes[next...]
            if let tag = Self.openTag(at: rest) {
                guard stack.count <= Self.depthLimit else { continue }
                Self.append(text(to: next), to: &stack[stack.count - 1].nodes)
                position = next + tag.open.utf8.count
                textStart = position
                stack.append(tag)
            } else if let level = stack.lastIndex(where: { !$0.close.isEmpty && rest.starts(with: $0.close.utf8) }) {
                Self.append(text(to: next), to: &stack[stack.count - 1].nodes)
                position = next + stack[level].close.utf8.count
                textStart = position
                while stack.count > level + 1 { Self.unwind(&stack) }
                let tag = stack.removeLast()
                if let style = tag.style {
                    stack[stack.count - 1].nodes.append(.styled(style, tag.nodes))
                } else {
                    stack.append(tag)
                    Self.unwind(&stack)
                    Self.append(tag.close, to: &stack[stack.count - 1].nodes)
                }
            }
        }
        Self.append(text(to: bytes.count), to: &stack[stack.count - 1].nodes)
        while stack.count > 1 { Self.unwind(&stack) }
        self.init(nodes: stack[0].nodes)
    }

    private static func openTag(at rest: ArraySlice<UInt8>) -> OpenTag? {
        if let tag = tags.first(where: { rest.starts(with: $0.open.utf8) }) {
            return OpenTag(open: tag.open, close: tag.close, style: tag.style)
        }
        guard rest.starts(with: "<span ".utf8), let end = rest.prefix(200).firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        return OpenTag(open: String(decoding: rest[...end], as: UTF8.self), close: "</span>")
    }

    /// Closes the innermost tag, which has no partner: the tag and its content become part of the tag around it.
    private static func unwind(_ stack: inout [OpenTag]) {
        let tag = stack.removeLast()
        append(tag.open, to: &stack[stack.count - 1].nodes)
        for node in tag.nodes {
            if case .text(let text) = node {
                append(text, to: &stack[stack.count - 1].nodes)
            } else {
                stack[stack.count - 1].nodes.append(node)
            }
        }
    }

    private static func append(_ text: String, to nodes: inout [Node]) {
        if text.isEmpty { return }
        if case .text(let before)? = nodes.last {
            nodes[nodes.count - 1] = .text(before + text)
        } else {
            nodes.append(.text(text))
        }
    }

    /// The text with the HTML-like markup of CSL-JSON. Quotations have curly quotation marks.
    public var markup: String {
        if nodes.count == 1, case .text(let text) = nodes[0] { return text }
        return Self.markup(nodes)
    }

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
