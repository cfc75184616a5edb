/// Turns finished tokens into styled text.
struct Finisher {
    let quotes: Localization.Quotes
    let punctuation: Punctuation

    init(_ localization: Localization, _ rules: HouseRules) {
        quotes = localization.quotes
        punctuation = Punctuation(
            isInQuote: localization.punctuationInQuote, dropsCommaAfterQuestion: rules.dropsCommaAfterQuestion)
    }

    /// The output of a whole citation or bibliography entry.
    func finish(_ tokens: consuming [Token]) -> StyledText {
        Self.dropEmpty(&tokens)
        punctuation.apply(&tokens)
        Self.setUpright(&tokens)
        FlipFlop.apply(&tokens)
        var builder = TreeBuilder(quotes: quotes)
        for token in tokens { builder.add(token) }
        return StyledText(nodes: builder.finish())
    }

    /// Removes italics from titles in Chinese, Japanese and Korean script, which has none. Names look as the style asks.
    private static func setUpright(_ tokens: inout [Token]) {
        func isEastAsian(_ scalar: Unicode.Scalar) -> Bool { (0x2E80...0xD7FF).contains(scalar.value) }
        // The first byte of these scripts in UTF-8.
        let eastAsianLead: UInt8 = 0xE2
        let hasScript = tokens.contains { token in
            token.kind == .text && token.text.utf8.contains { $0 >= eastAsianLead }
                && token.text.unicodeScalars.contains(where: isEastAsian)
        }
        guard hasScript else { return }
        for index in tokens.indices where tokens[index].kind == .open && tokens[index].formatting.fontStyle == .italic {
            var depth = 0
            var letters = false
            var others = false
            for token in tokens[index...] {
                if token.kind.isOpening { depth += 1 }
                if token.kind.isClosing { depth -= 1 }
                if depth == 0 { break }
                guard token.kind == .text else { continue }
                if case .names = token.source { others = true }
                for scalar in token.text.unicodeScalars where scalar.properties.isAlphabetic {
                    if isEastAsian(scalar) { letters = true } else { others = true }
                }
            }
            if letters, !others { tokens[index].formatting.fontStyle = nil }
        }
    }

    /// Removes stretches without text.
    static func dropEmpty(_ tokens: inout [Token]) {
        var keep = [Bool](repeating: true, count: tokens.count)
        var open: [(index: Int, hasText: Bool)] = []
        var dropsAny = false
        for (index, token) in tokens.enumerated() {
            if token.kind.isOpening {
                open.append((index, false))
            } else if token.kind.isClosing {
                guard let top = open.popLast() else {
                    keep[index] = false
                    dropsAny = true
                    continue
                }
                if top.hasText {
                    if !open.isEmpty { open[open.count - 1].hasText = true }
                } else {
                    keep[top.index] = false
                    keep[index] = false
                    dropsAny = true
                }
            } else if token.kind == .text, !token.text.isEmpty {
                if !open.isEmpty { open[open.count - 1].hasText = true }
            } else {
                keep[index] = false
                dropsAny = true
            }
        }
        for (index, _) in open {
            keep[index] = false
            dropsAny = true
        }
        if dropsAny { tokens = zip(tokens, keep).compactMap { $1 ? $0 : nil } }
    }
}

/// Builds the tree of styled text from tokens.
private struct TreeBuilder {
    let quotes: Localization.Quotes
    private var stack: [(token: Token, nodes: [StyledText.Node])] = []
    private var nodes: [StyledText.Node] = []

    init(quotes: Localization.Quotes) { self.quotes = quotes }

    mutating func add(_ token: Token) {
        switch token.kind {
        case .text: if !token.text.isEmpty { append(.text(token.text, variable: token.source.name)) }
        case .open, .noDecorationOpen, .blockOpen:
            stack.append((token, nodes))
            nodes = []
        case .close, .noDecorationClose, .blockClose: close()
        case .quoteOpen:
            append(
                .text(token.text.isEmpty ? token.isInner ? quotes.innerOpen : quotes.open : token.text, variable: nil))
        case .quoteClose:
            append(
                .text(token.text.isEmpty ? token.isInner ? quotes.innerClose : quotes.close : token.text, variable: nil)
            )
        case .noCaseOpen, .noCaseClose, .markOpen, .markClose, .yearSuffix: break
        }
    }

    private mutating func close() {
        guard let (token, outer) = stack.popLast() else { return }
        let inner = nodes
        nodes = outer
        guard !inner.isEmpty else { return }
        if token.kind == .blockOpen, let block = token.display.flatMap({ StyledText.Block(rawValue: $0.rawValue) }) {
            nodes.append(.block(block, inner))
        } else if token.formatting.isEmpty {
            for node in inner { append(node) }
        } else {
            nodes.append(.styled(StyledText.Look(token.formatting), inner))
        }
    }

    private mutating func append(_ node: StyledText.Node) {
        if case .text(let new, let variable) = node, case .text(let old, variable)? = nodes.last {
            nodes[nodes.count - 1] = .text(old + new, variable: variable)
        } else {
            nodes.append(node)
        }
    }

    mutating func finish() -> [StyledText.Node] {
        while !stack.isEmpty { close() }
        return nodes
    }
}

extension Source {
    /// The name of the source in styled text.
    var name: String? {
        switch self {
        case .style, .value: nil
        case .term: "term"
        case .text(let variable): variable.name
        case .names(let variable): variable.name
        case .date(let variable): variable.name
        case .affix: "affix"
        }
    }
}
