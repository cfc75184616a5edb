/// Writes styled text as HTML, in the form in which CSL processors agree to write it.
public struct HTMLWriter: Sendable {
    /// A writer.
    public init() {}

    /// The text as HTML.
    public func string(_ text: StyledText) -> String {
        var out = ""
        write(text.nodes, to: &out)
        return out
    }

    /// A bibliography entry with its `div` and line break.
    public func entry(_ text: StyledText) -> String {
        "<div class=\"csl-entry\">" + string(text) + "</div>\n"
    }

    private func write(_ nodes: [StyledText.Node], to out: inout String) {
        for node in nodes {
            switch node {
            case .text(let text, _): Self.escape(text, to: &out)
            case .styled(let look, let inner):
                let tags = Self.tags(look)
                for tag in tags.reversed() { out += tag.open }
                write(inner, to: &out)
                for tag in tags { out += tag.close }
            case .block(let block, let inner): write(block, inner, to: &out)
            }
        }
    }

    private func write(_ block: StyledText.Block, _ nodes: [StyledText.Node], to out: inout String) {
        var inner = ""
        write(nodes, to: &inner)
        switch block {
        case .block: out += "\n\n    <div class=\"csl-block\">\(inner)</div>\n"
        case .leftMargin: out += "\n    <div class=\"csl-left-margin\">\(inner)</div>"
        case .rightInline:
            while inner.last == " " { inner.removeLast() }
            out += "<div class=\"csl-right-inline\">\(inner)</div>\n  "
        case .indent: out += "<div class=\"csl-indent\">\(inner)</div>\n  "
        }
    }

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
        var isRaised = false
        for scalar in text.unicodeScalars {
            let letter = scalar.value < 0xAA ? nil : Superscript.letter(scalar)
            if (letter != nil) != isRaised {
                out += isRaised ? "</sup>" : "<sup>"
                isRaised.toggle()
            }
            if let letter {
                out += letter
                continue
            }
            switch scalar {
            case "&": out += "&#38;"
            case "<": out += "&#60;"
            case ">": out += "&#62;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        if isRaised { out += "</sup>" }
    }
}

/// Letters that Unicode has in raised form; terms use them for ordinals (CSL 1.0.2, section “Terms”).
enum Superscript {
    static func letter(_ scalar: Unicode.Scalar) -> String? { letters[scalar] }

    private static let letters: [Unicode.Scalar: String] = [
        "ª": "a", "²": "2", "³": "3", "¹": "1", "º": "o", "ʰ": "h", "ʱ": "ɦ", "ʲ": "j", "ʳ": "r", "ʴ": "ɹ",
        "ʵ": "ɻ", "ʶ": "ʁ", "ʷ": "w", "ʸ": "y", "ˠ": "ɣ", "ˡ": "l", "ˢ": "s", "ˣ": "x", "ˤ": "ʕ", "ᴬ": "A",
        "ᴮ": "B", "ᴰ": "D", "ᴱ": "E", "ᴳ": "G", "ᴴ": "H", "ᴵ": "I", "ᴶ": "J", "ᴷ": "K", "ᴸ": "L", "ᴹ": "M",
        "ᴺ": "N", "ᴼ": "O", "ᴾ": "P", "ᴿ": "R", "ᵀ": "T", "ᵁ": "U", "ᵂ": "W", "ᵃ": "a", "ᵇ": "b", "ᵈ": "d",
        "ᵉ": "e", "ᵍ": "g", "ᵏ": "k", "ᵐ": "m", "ᵒ": "o", "ᵖ": "p", "ᵗ": "t", "ᵘ": "u", "ᵛ": "v", "ᶜ": "c",
        "ᶠ": "f", "ᶻ": "z", "⁰": "0", "ⁱ": "i", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
        "⁺": "+", "⁻": "−", "⁼": "=", "⁽": "(", "⁾": ")", "ⁿ": "n", "℠": "SM", "™": "TM",
    ]
}
