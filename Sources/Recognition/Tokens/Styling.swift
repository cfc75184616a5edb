import CitandaLexicon

/// How a stretch of a citation is set. By it an author says what a title is: italics for a book, marks for an article.
public enum Styling: Sendable, Hashable {
    /// Set in italics.
    case italic
    /// Set between quotation marks.
    case quoted(QuotationMarks)
    /// Set like the text around it.
    case plain

    /// A styling without its marks.
    enum Kind: Sendable, Hashable {
        case italic, quoted, plain
    }

    var kind: Kind {
        switch self {
        case .italic: .italic
        case .quoted: .quoted
        case .plain: .plain
        }
    }

    /// The marks around it; nil where there are none.
    public var marks: QuotationMarks? {
        if case .quoted(let marks) = self { marks } else { nil }
    }
}

extension TokenStream {
    /// How a stretch of the passage is set.
    ///
    /// A stretch is quoted where marks enclose it and nothing else, or where the mark before it is never closed. The stretch is
    /// italic where its first token is, or half of its tokens are: “the *Salt Review*”.
    func styling(of bytes: Range<Int>) -> Styling {
        let first = token(from: bytes.lowerBound)
        let end = token(from: bytes.upperBound)
        guard first < end else { return .plain }
        if opensQuotation(first - 1) {
            guard let close = self[first - 1].partner else { return quoted(first - 1) }
            if close >= end, (end..<close).allSatisfy({ self[$0].kind == .mark }) { return quoted(first - 1) }
        }
        let italics = (first..<end).reduce(0) { $0 + (self[$1].isItalic ? 1 : 0) }
        if self[first].isItalic || italics * 2 >= end - first { return .italic }
        // The marks belong to the stretch.
        return opensQuotation(first) && self[first].partner == end - 1 ? quoted(first) : .plain
    }

    private func quoted(_ open: Int) -> Styling {
        let close = self[open].partner.map { self[$0].scalar }
        return QuotationMarks.opened(by: self[open].scalar, closedBy: close).map { .quoted($0) } ?? .plain
    }

    /// The index of the first token that begins at a byte or behind it.
    func token(from byte: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The tokens of a stretch of the passage.
    func tokens(of bytes: Range<Int>) -> Range<Int> { token(from: bytes.lowerBound)..<token(from: bytes.upperBound) }

    /// The spans with the styling of each.
    func styled(_ spans: [LabelledSpan]) -> [LabelledSpan] {
        spans.map { LabelledSpan($0.label, $0.range, styling: styling(of: $0.range)) }
    }
}
