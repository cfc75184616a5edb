import CitandaWorks

/// Text as TeX source.
struct TeXText: Sendable {
    /// The kind of file the text is for.
    var dialect: BibTeXDialect
    /// Whether letters with marks, dashes and quotation marks are spelt in ASCII.
    var usesASCIIAccents: Bool

    /// Plain text with TeX's own characters escaped; a no-break space becomes a tie, and a formula stays a formula.
    func plain(_ text: String) -> String {
        source(Apostrophes.areTyped(in: text) ? Apostrophes.set(in: RichText(plain: text)).plain : text)
    }

    private func source(_ text: String) -> String {
        if isTeX(text) { return text }
        let pieces = Formula.pieces(of: text)
        if pieces.count == 1, !pieces[0].isFormula { return escaped(text) }
        return Self.joined(pieces.map { $0.isFormula ? String($0.text) : escaped(String($0.text)) })
    }

    /// The pieces, one after the other. TeX makes one blank of two that meet.
    private static func joined(_ pieces: [String]) -> String {
        pieces.reduce(into: "") { $0 += $0.utf8.last == 0x20 && $1.utf8.first == 0x20 ? $1.dropFirst() : $1[...] }
    }

    private func escaped(_ text: String) -> String {
        if isTeX(text) { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + text.utf8.count / 4)
        let braces = hasPairedBraces(text) ? ("\\{", "\\}") : ("\\textbraceleft{}", "\\textbraceright{}")
        var isAddress = false
        for scalar in text.unicodeScalars {
            if scalar == " " {
                isAddress = false
            } else if scalar == "/", out.suffix(2) == Self.beginsAddress {
                isAddress = true
            }
            switch scalar {
            case "a"..."z", "A"..."Z": out.append(UInt8(ascii: scalar))
            // TeX would make another sign of it.
            case "'" where isAddress: out += "\\textquotesingle{}".utf8
            case "&", "%", "#", "_", "$": out += [ByteClass.backslash, UInt8(ascii: scalar)]
            case "{": out += braces.0.utf8
            case "}": out += braces.1.utf8
            case "~": out += "\\textasciitilde{}".utf8
            case "^": out += "\\textasciicircum{}".utf8
            case "`": out += "\\textasciigrave{}".utf8
            case "\\": out += "\\textbackslash{}".utf8
            case "\u{A0}": out.append(UInt8(ascii: "~"))
            case "\n", "\r", "\t": out.append(UInt8(ascii: " "))
            // TeX makes one blank of several.
            case " " where out.last == 0x20 || out.last == UInt8(ascii: "~"): continue
            // Two hyphens would be a dash.
            case "-" where out.last == UInt8(ascii: "-"): out += "{}-".utf8
            default:
                if scalar.value < 0x20 { continue }
                if usesASCIIAccents, !scalar.isASCII {
                    append(scalar, to: &out)
                } else {
                    out += UTF8.encode(scalar) ?? .init()
                }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// What comes before the second slash of an address.
    private static let beginsAddress = Array(":/".utf8)[...]

    /// Whether a text is its own source. Most texts are, and one look at their bytes is faster than to write them anew.
    private func isTeX(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "$"),
                UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "`"),
                UInt8(ascii: "\\"), UInt8(ascii: "/"), 0..<0x20:
                return false
            case UInt8(ascii: " "), UInt8(ascii: "-"): if byte == before { return false }
            // The no-break space is 0xC2 0xA0.
            case 0x80...: if usesASCIIAccents || before == 0xC2 && byte == 0xA0 { return false }
            default: break
            }
            before = byte
        }
        return true
    }

    /// Rich text: `\emph`, `\textbf`, `\textsc`, braces for words whose case is fixed, and quotation.
    func rich(_ text: RichText) -> String { rich(Apostrophes.set(in: text).nodes) }

    private func rich(_ nodes: [RichText.Node]) -> String {
        nodes.count == 1 ? rich(nodes[0]) : Self.joined(nodes.map { rich($0) })
    }

    private func rich(_ node: RichText.Node) -> String {
        switch node {
        case .text(let text): source(text)
        case .styled(.noCase, let inner): fixed(inner)
        case .styled(let style, let inner): wrap(rich(inner), style)
        }
    }

    /// Text of fixed case, in braces. Braces that begin with a command do not keep the case, except a command of style
    /// with an argument.
    private func fixed(_ nodes: [RichText.Node]) -> String {
        let source = rich(nodes)
        guard source.utf8.first == ByteClass.backslash else { return "{\(source)}" }
        if case .styled(let style, _)? = nodes.first, style != .quotation { return "{\(source)}" }
        return "{{\(source)}}"
    }

    private func wrap(_ tex: String, _ style: RichText.Style) -> String {
        switch style {
        case .italic: "\\emph{\(tex)}"
        case .bold: "\\textbf{\(tex)}"
        case .smallCaps: "\\textsc{\(tex)}"
        case .superscript: "\\textsuperscript{\(tex)}"
        case .subscript: "\\textsubscript{\(tex)}"
        case .noCase: "{\(tex)}"
        case .noDecoration: "\\textnormal{\(tex)}"
        case .quotation: dialect == .biblatex ? "\\enquote{\(tex)}" : plain("“") + tex + plain("”")
        }
    }

    /// Braces count for BibTeX even behind a backslash, so that only pairs may be written as such.
    private func hasPairedBraces(_ text: String) -> Bool {
        var depth = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "{") { depth += 1 } else if byte == UInt8(ascii: "}") { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    private func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        if let tex = Accents.tex(scalar) ?? Self.symbols[scalar] {
            out += tex.utf8
        } else if let command = Accents.command(scalar), let last = out.last, ByteClass.isASCIILetter(last) {
            out.removeLast()
            out += "{\\\(command){\(Unicode.Scalar(last))}}".utf8
        } else {
            out += UTF8.encode(scalar) ?? .init()
        }
    }

    private static let symbols: [Unicode.Scalar: String] = [
        "–": "--", "—": "---", "‘": "`", "’": "'", "“": "``", "”": "''", "…": "\\ldots{}", "«": "\\guillemotleft{}",
        "»": "\\guillemotright{}", "§": "\\S{}", "°": "\\textdegree{}", "£": "\\pounds{}", "©": "\\copyright{}",
        "¿": "?`", "¡": "!`", "†": "\\dag{}", "‡": "\\ddag{}", "×": "\\texttimes{}", "½": "\\textonehalf{}",
        "\u{2009}": "\\,", "\u{202F}": "\\,",
    ]

    /// An address or DOI as it is, but for braces without a partner, which no entry can hold.
    func verbatim(_ text: String) -> String {
        let clean = text.filter { !$0.isNewline }
        if hasPairedBraces(clean) { return clean }
        return clean.map { $0 == "{" ? "%7B" : $0 == "}" ? "%7D" : String($0) }.joined()
    }
}
