/// Writes styled text as LaTeX, for text in UTF-8.
public struct LaTeXWriter: Sendable {
    /// A writer.
    public init() {}

    /// The text as LaTeX; blocks are separated by `\par`.
    public func string(_ text: StyledText) -> String {
        var out = ""
        write(text.nodes, to: &out)
        while out.last?.isNewline == true { out.removeLast() }
        return out
    }

    private func write(_ nodes: [StyledText.Node], to out: inout String) {
        for node in nodes {
            switch node {
            case .text(let text, _): Self.escape(text, to: &out)
            case .styled(let look, let inner):
                let commands = Self.commands(look)
                for command in commands.reversed() { out += command + "{" }
                write(inner, to: &out)
                for _ in commands { out += "}" }
            case .block(let block, let inner):
                if block != .leftMargin, block != .rightInline, !out.isEmpty { out += "\\par\n" }
                write(inner, to: &out)
                out += block == .leftMargin ? " " : "\\par\n"
            }
        }
    }

    /// The commands of a look, the innermost first.
    private static func commands(_ look: StyledText.Look) -> [String] {
        var commands: [String] = []
        switch look.posture {
        case .italic: commands.append("\\textit")
        case .oblique: commands.append("\\textsl")
        case .normal: commands.append("\\textup")
        case nil: break
        }
        if look.smallCaps == true { commands.append("\\textsc") }
        if look.smallCaps == false { commands.append("\\textnormal") }
        switch look.weight {
        case .bold: commands.append("\\textbf")
        case .normal, .light: commands.append("\\textmd")
        case nil: break
        }
        if look.underline == true { commands.append("\\underline") }
        if look.position == .superscript { commands.append("\\textsuperscript") }
        if look.position == .subscript { commands.append("\\textsubscript") }
        return commands
    }

    private static func escape(_ text: String, to out: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\textbackslash{}"
            case "{", "}", "$", "&", "#", "_", "%": out += "\\\(scalar)"
            case "^": out += "\\textasciicircum{}"
            case "~": out += "\\textasciitilde{}"
            case "\u{A0}": out += "~"
            case "\u{202F}": out += "\\,"
            default:
                if let letter = scalar.value < 0xAA ? nil : Superscript.letter(scalar) {
                    out += "\\textsuperscript{\(letter)}"
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
    }
}
