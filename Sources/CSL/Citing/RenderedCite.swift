/// A rendered cite of a citation, with the texts that grouping and collapsing compare.
struct RenderedCite {
    var item: CitationItem
    var index: Int
    var state: CiteState
    var tokens: [Token] = []
    /// The text of the first name list; nil if there is none.
    var names: String?
    /// The text of the substitute for names; empty if there is none.
    var lead = ""
    /// The text of the first year.
    var year: String?

    var hasLocator: Bool { !(item.locator ?? "").isEmpty }
    var hasAffix: Bool { !item.prefix.isEmpty || !item.suffix.isEmpty }
}

extension [Token] {
    /// The text inside the first stretch with a mark. Nested marks of other kinds are included, except those of
    /// `excluded`.
    func text(of mark: Token.Mark, without excluded: Token.Mark = .none) -> String? {
        guard let start = firstIndex(where: { $0.kind == .markOpen && $0.mark == mark }) else { return nil }
        var depth = 0
        var excludedDepth = 0
        var out = ""
        for token in self[start...] {
            switch token.kind {
            case .markOpen where token.mark == mark: depth += 1
            case .markClose where token.mark == mark:
                depth -= 1
                if depth == 0 { return out }
            case .markOpen where token.mark == excluded: excludedDepth += 1
            case .markClose where token.mark == excluded: excludedDepth -= 1
            case .text where excludedDepth == 0: out += token.text
            default: break
            }
        }
        return out
    }

    /// The tokens of the first stretch with a mark.
    func stretch(of mark: Token.Mark) -> ArraySlice<Token>? {
        guard let start = firstIndex(where: { $0.kind == .markOpen && $0.mark == mark }) else { return nil }
        var depth = 0
        for index in start..<endIndex {
            if self[index].kind == .markOpen, self[index].mark == mark { depth += 1 }
            if self[index].kind == .markClose, self[index].mark == mark {
                depth -= 1
                if depth == 0 { return self[start...index] }
            }
        }
        return nil
    }
}
