/// Writes styled text as Markdown (CommonMark), with HTML for styles that Markdown does not have.
public struct MarkdownWriter: Sendable {
    /// A writer.
    public init() {}

    /// The text as one paragraph of Markdown. Blocks are separated by line breaks.
    public func string(_ text: StyledText) -> String {
        var out = ""
        write(text.nodes.flatMap(\.withoutReverseItalics), to: &out)
        while out.last?.isWhitespace == true { out.removeLast() }
        return out
    }

    private func write(_ nodes: [StyledText.Node], to out: inout String) {
        for node in nodes {
            switch node {
            case .text(let text, _): Self.escape(text, to: &out)
            case .styled(let look, let inner): write(look, inner, to: &out)
            case .block(let block, let inner):
                if block != .leftMargin, block != .rightInline, !out.isEmpty, out.last != "\n" { out += "  \n" }
                write(inner, to: &out)
                out += block == .leftMargin ? " " : "  \n"
            }
        }
    }

    private func write(_ look: StyledText.Look, _ nodes: [StyledText.Node], to out: inout String) {
        var inner = ""
        write(nodes, to: &inner)
        // Emphasis marks only work if they touch the text.
        let head = inner.prefix { $0 == " " }
        let tail = String(inner.reversed().prefix { $0 == " " })
        guard head.count < inner.count else {
            out += inner
            return
        }
        var core = String(inner.dropFirst(head.count).dropLast(tail.count))
        if look.posture == .italic || look.posture == .oblique { core = "*\(core)*" }
        if look.posture == .normal { core = "<span style=\"font-style: normal\">\(core)</span>" }
        if look.smallCaps == true { core = "<span style=\"font-variant: small-caps\">\(core)</span>" }
        if look.weight == .bold { core = "**\(core)**" }
        if look.underline == true { core = "<u>\(core)</u>" }
        if look.position == .superscript { core = "<sup>\(core)</sup>" }
        if look.position == .subscript { core = "<sub>\(core)</sub>" }
        out += head + core + tail
    }

    private static func escape(_ text: String, to out: inout String) {
        for character in text {
            switch character {
            case "\\", "*", "_", "`", "[", "]", "<": out += "\\\(character)"
            default: out.append(character)
            }
        }
    }
}

extension StyledText.Node {
    /// The node with italics that end before upright words and begin again behind them: “*The* Hamlet *Problem*”. Markdown has no mark for
    /// upright words in italics.
    fileprivate var withoutReverseItalics: [StyledText.Node] {
        switch self {
        case .text: return [self]
        case .block(let block, let inner): return [.block(block, inner.flatMap(\.withoutReverseItalics))]
        case .styled(let look, let inner):
            let inner = inner.flatMap(\.withoutReverseItalics)
            guard look.posture == .italic || look.posture == .oblique, inner.contains(where: \.isUpright) else {
                return [.styled(look, inner)]
            }
            var upright = look
            upright.posture = nil
            var nodes: [StyledText.Node] = []
            var open: [StyledText.Node] = []
            for node in inner {
                guard case .styled(var own, let words) = node, own.posture == .normal else {
                    open.append(node)
                    continue
                }
                if !open.isEmpty { nodes.append(.styled(look, open)) }
                open = []
                own.posture = nil
                nodes.append(.styled(upright, [.styled(own, words)]))
            }
            return open.isEmpty ? nodes : nodes + [.styled(look, open)]
        }
    }

    private var isUpright: Bool { if case .styled(let look, _) = self { look.posture == .normal } else { false } }
}
