/// Writes styled text as plain text.
public struct PlainTextWriter: Sendable {
    /// A writer.
    public init() {}

    /// The plain text. Each block has a line of its own.
    public func string(_ text: StyledText) -> String {
        var out = ""
        write(text.nodes, to: &out)
        while out.last?.isNewline == true { out.removeLast() }
        return out
    }

    private func write(_ nodes: [StyledText.Node], to out: inout String) {
        for node in nodes {
            switch node {
            case .text(let text, _): out += text
            case .styled(_, let inner): write(inner, to: &out)
            case .block(let block, let inner):
                if block != .leftMargin, block != .rightInline, !out.isEmpty, out.last != "\n" { out += "\n" }
                write(inner, to: &out)
                out += block == .leftMargin ? " " : "\n"
            }
        }
    }
}
