/// Writes styled text as HTML, in the form that CSL processors agree on.
public struct HTMLWriter: Sendable {
    /// A writer.
    public init() {}

    /// The text as HTML.
    public func string(_ text: StyledText) -> String {
        var out = ""
        write(text.nodes, to: &out)
        return out
    }

    /// A bibliography entry as a line of its own: two blanks, a `div`, a line break.
    public func entry(_ text: StyledText) -> String {
        "  <div class=\"csl-entry\">" + string(text) + "</div>\n"
    }

    private func write(_ nodes: [StyledText.Node], to out: inout String) {
        for (index, node) in nodes.enumerated() {
            switch node {
            case .text(let text, _): Self.escape(text, to: &out)
            case .styled(let look, let inner):
                let tags = Self.tags(look)
                for tag in tags.reversed() { out += tag.open }
                write(inner, to: &out)
                for tag in tags { out += tag.close }
            case .block(let block, let inner): write(block, inner, isLast: index == nodes.count - 1, to: &out)
            }
        }
    }

    private func write(_ block: StyledText.Block, _ nodes: [StyledText.Node], isLast: Bool, to out: inout String) {
        var inner = ""
        write(nodes, to: &inner)
        switch block {
        case .block:
            // A blank at the beginning of a block goes before the block, a blank at the end of the entry behind the block.
            let start = String(inner.prefix(while: Self.isBlank))
            let rest = inner.dropFirst(start.count)
            let end = isLast ? String(rest.reversed().prefix(while: Self.isBlank)) : ""
            out += "\(start)\n\n    <div class=\"csl-block\">\(rest.dropLast(end.count))</div>\n\(end)"
        case .leftMargin:
            // A blank at the beginning of the entry goes before its first block, a blank at the end behind the last
            // block.
            if out.isEmpty, inner.first == " " { out += String(inner.removeFirst()) }
            out += "\n    <div class=\"csl-left-margin\">\(inner)</div>"
        case .rightInline:
            let end = String(inner.reversed().prefix { $0 == " " })
            out += "<div class=\"csl-right-inline\">\(inner.dropLast(end.count))</div>\n  \(end)"
        case .indent: out += "<div class=\"csl-indent\">\(inner)</div>\n  "
        }
    }

    private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\u{A0}" }

    /// The tags of a look, the innermost first.
    private static func tags(_ look: StyledText.Look) -> [(open: String, close: String)] {
        var tags: [(open: String, close: String)] = []
        func span(_ style: String) { tags.append(("<span style=\"\(style);\">", "</span>")) }
        switch look.posture {
        case .italic: tags.append(("<i>", "</i>"))
        case .oblique: tags.append(("<em>", "</em>"))
        case .normal: span("font-style:normal")
        case nil: break
        }
        switch look.smallCaps {
        case true: span("font-variant:small-caps")
        case false: span("font-variant:normal")
        case nil: break
        }
        switch look.weight {
        case .bold: tags.append(("<b>", "</b>"))
        case .normal: span("font-weight:normal")
        case .light: span("font-weight:light")
        case nil: break
        }
        switch look.underline {
        case true: span("text-decoration:underline")
        case false: span("text-decoration:none")
        case nil: break
        }
        switch look.position {
        case .superscript: tags.append(("<sup>", "</sup>"))
        case .subscript: tags.append(("<sub>", "</sub>"))
        case .baseline: tags.append(("<span style=\"baseline\">", "</span>"))
        case nil: break
        }
        return tags
    }

    private static func escape(_ text: String, to out: inout String) {
        // Most texts have nothing to escape, and no raised letters, which are not ASCII.
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E }) {
            out += text
            return
        }
        for scalar in text.unicodeScalars {
            if scalar.value >= 0xAA, let letter = Superscript.letter(scalar) {
                out += "<sup>\(letter)</sup>"
                continue
            }
            switch scalar {
            case "&": out += "&#38;"
            case "<": out += "&#60;"
            case ">": out += "&#62;"
            default: out.unicodeScalars.append(scalar)
            }
        }
    }
}
