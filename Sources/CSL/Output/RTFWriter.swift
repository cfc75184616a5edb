/// Writes styled text as Rich Text Format.
public struct RTFWriter: Sendable {
    /// A writer.
    public init() {}

    /// The text as a piece of RTF, for a place inside a document.
    public func string(_ text: StyledText) -> String {
        var out = ""
        write(text.nodes, to: &out)
        return out
    }

    /// A whole document of these paragraphs.
    public func document(_ paragraphs: [StyledText]) -> String {
        Self.document(paragraphs.map { string($0) + "\\par\n" }.joined())
    }

    /// A whole document of pieces of RTF.
    public static func document(_ pieces: String) -> String {
        "{\\rtf1\\ansi\\uc1\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n" + pieces + "}\n"
    }

    private func write(_ nodes: [StyledText.Node], to out: inout String) {
        for node in nodes {
            switch node {
            case .text(let text, _): Self.escape(text, to: &out)
            case .styled(let look, let inner):
                out += "{" + Self.words(look)
                write(inner, to: &out)
                out += "}"
            case .block(let block, let inner):
                if block != .leftMargin, block != .rightInline, !out.isEmpty { out += "\\line\n" }
                write(inner, to: &out)
                out += block == .leftMargin ? "\\tab " : "\\line\n"
            }
        }
    }

    private static func words(_ look: StyledText.Look) -> String {
        var words = ""
        switch look.posture {
        case .italic, .oblique: words += "\\i"
        case .normal: words += "\\i0"
        case nil: break
        }
        if let smallCaps = look.smallCaps { words += smallCaps ? "\\scaps" : "\\scaps0" }
        switch look.weight {
        case .bold: words += "\\b"
        case .normal, .light: words += "\\b0"
        case nil: break
        }
        if let underline = look.underline { words += underline ? "\\ul" : "\\ul0" }
        switch look.position {
        case .superscript: words += "\\super"
        case .subscript: words += "\\sub"
        case .baseline: words += "\\nosupersub"
        case nil: break
        }
        return words.isEmpty ? "" : words + " "
    }

    private static func escape(_ text: String, to out: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "{", "}": out += "\\\(scalar)"
            case "\t": out += "\\tab "
            case "\n": out += "\\line "
            default:
                if scalar.value >= 0x20, scalar.isASCII {
                    out.unicodeScalars.append(scalar)
                } else {
                    // RTF counts in signed UTF-16 units.
                    for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
                        out += "\\u\(Int16(bitPattern: unit))?"
                    }
                }
            }
        }
    }
}
