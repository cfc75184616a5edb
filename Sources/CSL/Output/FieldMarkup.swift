import CitandaWorks

/// Turns the text of a field into tokens, with its markup, and with quotation marks and apostrophes as the language
/// prints them.
///
/// Straight quotation marks and those of the language are recognised, so that nested quotations can alternate (CSL 1.0.2,
/// section “Rich Text”). Marks of other languages stay as typed.
struct FieldMarkup {
    let quotes: Localization.Quotes

    /// The tokens of a rich text.
    func tokens(_ text: RichText, _ source: Source) -> [Token] {
        var pieces: [Token] = []
        append(text.nodes, source, to: &pieces)
        return resolveQuotes(pieces, source)
    }

    /// The tokens of a text with the markup of CSL-JSON.
    func tokens(markup: String, _ source: Source) -> [Token] { tokens(RichText(markup: markup), source) }

    private func append(_ nodes: [RichText.Node], _ source: Source, to pieces: inout [Token]) {
        for node in nodes {
            switch node {
            case .text(let text): pieces.append(.text(Self.frenchSpacing(text), source, isData: true))
            case .styled(.noCase, let inner): wrap(inner, .noCaseOpen, .noCaseClose, source, &pieces)
            case .styled(.noDecoration, let inner):
                wrap(inner, .noDecorationOpen, .noDecorationClose, source, &pieces)
            case .styled(.quotation, let inner): wrap(inner, .quoteOpen, .quoteClose, source, &pieces)
            case .styled(let style, let inner):
                pieces.append(.open(Self.formatting(style), isData: true))
                append(inner, source, to: &pieces)
                pieces.append(.close(isData: true))
            }
        }
    }

    private func wrap(
        _ inner: [RichText.Node], _ open: Token.Kind, _ close: Token.Kind, _ source: Source, _ pieces: inout [Token]
    ) {
        pieces.append(Token(kind: open, isData: true))
        append(inner, source, to: &pieces)
        pieces.append(Token(kind: close, isData: true))
    }

    private static func formatting(_ style: RichText.Style) -> Formatting {
        switch style {
        case .italic: .italic
        case .bold: .bold
        case .smallCaps: .smallCaps
        case .superscript: .superscript
        case .subscript: .subscript
        case .noCase, .noDecoration, .quotation: .plain
        }
    }

    /// Makes blanks inside guillemets and before double punctuation non-breaking.
    static func frenchSpacing(_ text: String) -> String {
        guard mayHaveFrenchBlank(text) else { return text }
        var out = ""
        var pending = false
        for scalar in text.unicodeScalars {
            if pending {
                let isNarrow = ":;?!»".unicodeScalars.contains(scalar) || out.unicodeScalars.last == "«"
                out.unicodeScalars.append(isNarrow ? "\u{202F}" : " ")
                pending = false
            }
            if scalar == " " { pending = true } else { out.unicodeScalars.append(scalar) }
        }
        if pending { out += " " }
        return out
    }

    /// Whether a blank is before a double mark or beside a guillemet, as far as bytes tell.
    private static func mayHaveFrenchBlank(_ text: String) -> Bool {
        var isBlank = false
        var isOpening = false
        for byte in text.utf8 {
            switch byte {
            case 0x20:
                if isOpening { return true }
                isBlank = true
            case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"), guillemetLead:
                if isBlank { return true }
                isBlank = false
            default: isBlank = false
            }
            isOpening = byte == openingGuillemetEnd
        }
        return false
    }

    /// The first byte of «, » and their neighbours in UTF-8, and the last byte of «.
    private static let guillemetLead: UInt8 = 0xC2
    private static let openingGuillemetEnd: UInt8 = 0xAB

    // MARK: Quotation marks

    private enum QuoteKind: Hashable {
        case straightDouble, straightSingle, curlyDouble, curlySingle, local, localInner
    }

    /// A mark found in the text: the index of its token, and its offset in the scalars of the token.
    private struct Candidate {
        var kind: QuoteKind
        var piece: Int
        var offset: Int
        var depth: Int
    }

    private func resolveQuotes(_ pieces: [Token], _ source: Source) -> [Token] {
        let hasMarks = pieces.contains { $0.kind == .text && Self.mayQuote($0.text, quotes) }
        guard hasMarks else { return pieces }
        let scalars = pieces.map { $0.kind == .text ? Array($0.text.unicodeScalars) : [] }
        var stack: [Candidate] = []
        // The use of each mark: nil is plain text, otherwise an opening or closing mark.
        var openings: [Int: [Int: (close: (Int, Int), kind: QuoteKind)]] = [:]
        var closings: [Int: Set<Int>] = [:]
        var depth = 0
        for (piece, token) in pieces.enumerated() {
            if token.kind.isOpening { depth += 1 }
            if token.kind.isClosing {
                depth -= 1
                // A quotation cannot continue past the end of a tag.
                stack.removeAll { $0.depth > depth }
            }
            let text = scalars[piece]
            for (offset, scalar) in text.enumerated() {
                guard let (kind, canOpen, canClose) = mark(scalar) else { continue }
                let before = offset > 0 ? text[offset - 1] : Self.neighbour(scalars, pieces, piece, -1)
                let after = offset + 1 < text.count ? text[offset + 1] : Self.neighbour(scalars, pieces, piece, 1)
                if canClose, let top = stack.lastIndex(where: { $0.kind == kind && $0.depth == depth }),
                    closes(kind, before: before, after: after)
                {
                    let open = stack[top]
                    stack.removeSubrange(top...)
                    openings[open.piece, default: [:]][open.offset] = ((piece, offset), kind)
                    closings[piece, default: []].insert(offset)
                } else if canOpen, opens(kind, before: before, after: after) {
                    stack.append(Candidate(kind: kind, piece: piece, offset: offset, depth: depth))
                }
            }
        }
        return rebuild(pieces, scalars, openings: openings, closings: closings)
    }

    private func rebuild(
        _ pieces: [Token], _ scalars: [[Unicode.Scalar]],
        openings: [Int: [Int: (close: (Int, Int), kind: QuoteKind)]], closings: [Int: Set<Int>]
    ) -> [Token] {
        var out: [Token] = []
        var outerStraight: QuoteKind?
        for (index, piece) in pieces.enumerated() {
            guard piece.kind == .text else {
                out.append(piece)
                continue
            }
            var text = ""
            func flush() {
                if !text.isEmpty { out.append(.text(text, piece.source, isData: true)) }
                text = ""
            }
            for (offset, scalar) in scalars[index].enumerated() {
                if let opening = openings[index]?[offset] {
                    flush()
                    var isInner = Self.isMark(scalar, quotes.innerOpen)
                    if opening.kind == .straightSingle || opening.kind == .straightDouble {
                        if outerStraight == nil { outerStraight = opening.kind }
                        isInner = outerStraight != opening.kind
                    }
                    // Marks of the language stay as typed unless they are inside other marks.
                    let isCurly = opening.kind == .curlyDouble || opening.kind == .curlySingle
                    out.append(
                        Token(
                            kind: .quoteOpen, isData: true, isInner: isInner,
                            text: isCurly ? String(Character(scalar)) : ""))
                } else if closings[index]?.contains(offset) == true {
                    flush()
                    out.append(Token(kind: .quoteClose, isData: true, source: piece.source))
                } else {
                    text.unicodeScalars.append(scalar == "'" ? "’" : scalar)
                }
            }
            flush()
        }
        return out
    }

    private static func mayQuote(_ text: String, _ quotes: Localization.Quotes) -> Bool {
        for byte in text.utf8 where byte == 0x22 || byte == 0x27 || byte >= 0x80 { return true }
        return false
    }

    private func mark(_ scalar: Unicode.Scalar) -> (kind: QuoteKind, canOpen: Bool, canClose: Bool)? {
        switch scalar {
        case "\"": return (.straightDouble, true, true)
        case "'": return (.straightSingle, true, true)
        case "“" where quotes.opens(with: "“"): return (.curlyDouble, true, false)
        case "”" where quotes.opens(with: "“"): return (.curlyDouble, false, true)
        case "‘" where quotes.opens(with: "‘"): return (.curlySingle, true, false)
        case "’" where quotes.opens(with: "‘"): return (.curlySingle, false, true)
        default:
            if Self.isMark(scalar, quotes.open) { return (.local, true, quotes.open == quotes.close) }
            if Self.isMark(scalar, quotes.close) { return (.local, false, true) }
            if Self.isMark(scalar, quotes.innerOpen) {
                return (.localInner, true, quotes.innerOpen == quotes.innerClose)
            }
            if Self.isMark(scalar, quotes.innerClose) { return (.localInner, false, true) }
            return nil
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar, _ mark: String) -> Bool {
        mark.unicodeScalars.first == scalar && mark.unicodeScalars.count == 1
    }

    private func opens(_ kind: QuoteKind, before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
        guard let after, !after.properties.isWhitespace else { return false }
        guard kind == .straightDouble || kind == .straightSingle else { return true }
        guard let before else { return true }
        if before == (kind == .straightDouble ? "'" : "\"") { return true }
        return before.properties.isWhitespace || "([{“‘«-–—/".unicodeScalars.contains(before)
    }

    private func closes(_ kind: QuoteKind, before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
        guard let before, !before.properties.isWhitespace else { return false }
        guard kind == .straightSingle || kind == .curlySingle else { return true }
        // Inside a word, the mark is an apostrophe.
        guard let after else { return true }
        return !(after.properties.isAlphabetic || after.properties.numericType != nil)
    }

    /// The scalar beside a piece, across tags.
    private static func neighbour(
        _ scalars: [[Unicode.Scalar]], _ pieces: [Token], _ piece: Int, _ step: Int
    ) -> Unicode.Scalar? {
        var index = piece + step
        while pieces.indices.contains(index) {
            if let found = step > 0 ? scalars[index].first : scalars[index].last { return found }
            index += step
        }
        return nil
    }
}
