/// Nested formatting and quotation (CSL 1.0.2, section “Rich Text”).
///
/// Markup that asks for formatting already in force turns the formatting off. Quotation marks alternate between outer
/// and inner marks.
enum FlipFlop {
    private struct State {
        var formatting = Formatting(
            fontStyle: .normal, fontVariant: .normal, fontWeight: .normal, decoration: Formatting.Decoration.none,
            verticalAlign: .baseline)
        var isQuoted = false
        var isInner = false
        /// Whether the surrounding quotation marks are printed as typed.
        var isAsTyped = false
        var quote = ""
    }

    /// Rewrites the formatting and quotes of a row of tokens.
    static func apply(_ tokens: inout [Token]) {
        guard tokens.contains(where: { $0.kind != .text }) else { return }
        var stack = [State()]
        for index in tokens.indices {
            var state = stack[stack.count - 1]
            switch tokens[index].kind {
            case .open:
                resolve(&tokens[index].formatting, &state.formatting, isData: tokens[index].isData)
                stack.append(state)
            case .quoteOpen:
                if state.isQuoted {
                    tokens[index].isInner = !state.isInner
                    if !state.isAsTyped { tokens[index].text = "" }
                }
                state.isQuoted = true
                state.isInner = tokens[index].isInner
                state.isAsTyped = !tokens[index].text.isEmpty
                state.quote = tokens[index].text
                stack.append(state)
            case .noDecorationOpen:
                tokens[index].formatting = plain(against: state.formatting)
                state.formatting = State().formatting
                stack.append(state)
            case .quoteClose:
                tokens[index].isInner = state.isInner
                tokens[index].text = state.quote == "“" ? "”" : state.quote == "‘" ? "’" : ""
                if stack.count > 1 { stack.removeLast() }
            case .blockOpen, .noCaseOpen, .markOpen: stack.append(state)
            case .close, .blockClose, .noCaseClose, .noDecorationClose, .markClose:
                if stack.count > 1 { stack.removeLast() }
            case .text, .yearSuffix: break
            }
        }
    }

    /// The formatting that turns off everything in a state.
    private static func plain(against state: Formatting) -> Formatting {
        var out = Formatting.plain
        if state.fontStyle != .normal { out.fontStyle = .normal }
        if state.fontVariant != .normal { out.fontVariant = .normal }
        if state.fontWeight != .normal { out.fontWeight = .normal }
        return out
    }

    private static func resolve(_ formatting: inout Formatting, _ state: inout Formatting, isData: Bool) {
        func flip<Value: Equatable>(_ value: inout Value?, _ current: inout Value?, normal: Value) {
            guard let wanted = value else { return }
            if wanted == current {
                value = wanted == normal ? nil : isData ? normal : wanted
            }
            current = value ?? wanted
        }
        flip(&formatting.fontStyle, &state.fontStyle, normal: .normal)
        flip(&formatting.fontVariant, &state.fontVariant, normal: .normal)
        flip(&formatting.fontWeight, &state.fontWeight, normal: .normal)
        // The end of decoration is always stated, even if there was none.
        if let decoration = formatting.decoration {
            if decoration == .underline, state.decoration == .underline { formatting.decoration = nil }
            state.decoration = decoration
        }
        // So is the baseline.
        if let align = formatting.verticalAlign { state.verticalAlign = align }
    }
}
