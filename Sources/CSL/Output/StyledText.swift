/// Formatted output: text with its looks, and for each piece the variable that it shows. Writers turn it into HTML,
/// plain text and so on.
public struct StyledText: Sendable, Hashable {
    /// The look of a stretch of text. Nil values are inherited from the surrounding text.
    public struct Look: Sendable, Hashable {
        /// Posture.
        public enum Posture: String, Sendable { case normal, italic, oblique }
        /// Weight.
        public enum Weight: String, Sendable { case normal, bold, light }
        /// Position on the line.
        public enum Position: String, Sendable { case baseline, superscript, `subscript` }

        /// Upright, italic or oblique.
        public var posture: Posture?
        /// Whether the text is in small capitals.
        public var smallCaps: Bool?
        /// Ordinary, bold or light.
        public var weight: Weight?
        /// Whether the text is underlined.
        public var underline: Bool?
        /// The position of the text: on, above or below the line.
        public var position: Position?

        /// A look that inherits everything.
        public init() {}
    }

    /// A block of a bibliography entry (CSL 1.0.2, `display`).
    public enum Block: String, Sendable {
        case block
        case leftMargin = "left-margin"
        case rightInline = "right-inline"
        case indent
    }

    /// A piece of output.
    public indirect enum Node: Sendable, Hashable {
        /// Text and its CSL variable, such as `title`, `author`, `issued` or `locator`; `term` for a term, nil for text
        /// of the style.
        case text(String, variable: String?)
        case styled(Look, [Node])
        case block(Block, [Node])
    }

    /// A stretch of one look and one variable.
    public struct Run: Sendable, Hashable {
        /// The text.
        public var text: String
        /// The CSL variable of the text, as in `Node.text`.
        public var variable: String?
        /// The look of the text, including inherited values.
        public var look: Look
    }

    /// The pieces, in order.
    public var nodes: [Node]

    /// Output of given pieces.
    public init(nodes: [Node] = []) { self.nodes = nodes }

    /// Whether there is no text.
    public var isEmpty: Bool { runs.isEmpty }

    /// The pieces in order, each with its complete look.
    public var runs: [Run] {
        var runs: [Run] = []
        Self.append(nodes, Look(), to: &runs)
        return runs
    }

    private static func append(_ nodes: [Node], _ look: Look, to runs: inout [Run]) {
        for node in nodes {
            switch node {
            case .text(let text, let variable): runs.append(Run(text: text, variable: variable, look: look))
            case .block(_, let inner): append(inner, look, to: &runs)
            case .styled(let own, let inner):
                var inside = look
                inside.posture = own.posture ?? look.posture
                inside.smallCaps = own.smallCaps ?? look.smallCaps
                inside.weight = own.weight ?? look.weight
                inside.underline = own.underline ?? look.underline
                inside.position = own.position ?? look.position
                append(inner, inside, to: &runs)
            }
        }
    }
}

extension StyledText.Look {
    init(_ formatting: Formatting) {
        posture = formatting.fontStyle.flatMap { Posture(rawValue: $0.rawValue) }
        smallCaps = formatting.fontVariant.map { $0 == .smallCaps }
        weight = formatting.fontWeight.flatMap { Weight(rawValue: $0.rawValue) }
        underline = formatting.decoration.map { $0 == .underline }
        position = formatting.verticalAlign.map {
            switch $0 {
            case .baseline: .baseline
            case .sup: .superscript
            case .sub: .subscript
            }
        }
    }
}
