/// Tidies the joints between pieces of output: doubled blanks, clashing punctuation, and commas and full stops at
/// closing quotation marks (CSL 1.0.2, `punctuation-in-quote`).
struct Punctuation {
    let isInQuote: Bool
    /// Whether a question or exclamation mark removes a comma behind it (`HouseRules`).
    var dropsCommaAfterQuestion = false

    /// The marks that remain when two marks meet; nil if both remain.
    private func merged(_ left: UInt8, _ right: UInt8) -> [UInt8]? {
        switch (left, right) {
        case (0x21, 0x2C) where dropsCommaAfterQuestion: [0x21]
        case (0x3F, 0x2C) where dropsCommaAfterQuestion: [0x3F]
        case (0x21, 0x2E), (0x21, 0x3A): [0x21]
        case (0x3F, 0x2E), (0x3F, 0x3A): [0x3F]
        case (0x3A, 0x21), (0x3B, 0x21): [0x21]
        case (0x3A, 0x3F), (0x3B, 0x3F): [0x3F]
        case (0x3A, 0x2E): [0x3A]
        case (0x3B, 0x2E), (0x3B, 0x3A): [0x3B]
        default: nil
        }
    }

    static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: true
        default: false
        }
    }

    /// Tidies a row of tokens.
    func apply(_ tokens: inout [Token]) {
        mergeMarks(&tokens)
        if tokens.contains(where: { $0.kind == .quoteClose }) { moveAroundQuotes(&tokens) }
    }

    /// Merges marks where text of the style meets text before it, with only formatting between them.
    private func mergeMarks(_ tokens: inout [Token]) {
        var last: Int?
        for index in tokens.indices {
            switch tokens[index].kind {
            case .text where !tokens[index].text.isEmpty:
                if tokens[index].source == .style, Self.hasDoubleBlank(tokens[index].text) {
                    // Two blanks that a style wants side by side are two in every format.
                    tokens[index].text.replace("  ", with: "\u{A0} ")
                }
                if let last, !tokens[index].isData { merge(&tokens, last, index) }
                if !tokens[index].text.isEmpty { last = index }
            case .quoteOpen, .quoteClose, .blockOpen, .blockClose: last = nil
            default: break
            }
        }
    }

    private static func hasDoubleBlank(_ text: String) -> Bool {
        var isBlank = false
        for byte in text.utf8 {
            if isBlank, byte == 0x20 { return true }
            isBlank = byte == 0x20
        }
        return false
    }

    private func merge(_ tokens: inout [Token], _ left: Int, _ right: Int) {
        while let first = tokens[right].text.utf8.first, let end = tokens[left].text.utf8.last {
            if first == 0x20, end == 0x20, Self.mayShareBlank(tokens[left], tokens[right]) {
                tokens[right].text.removeFirst()
            } else if tokens[right].text.hasPrefix("\u{A0}"), tokens[left].text.hasSuffix("\u{A0}") {
                tokens[right].text.removeFirst()
            } else if first == end, Self.isMark(first) {
                tokens[right].text.unicodeScalars.removeFirst()
            } else if let merged = merged(end, first) {
                tokens[right].text.unicodeScalars.removeFirst()
                tokens[left].text.unicodeScalars.removeLast()
                tokens[left].text += String(decoding: merged, as: UTF8.self)
            } else {
                return
            }
        }
    }

    /// Whether two blanks may become one. Blanks of affixes and delimiters may; a blank of a term or a text of the
    /// style may not.
    private static func mayShareBlank(_ left: Token, _ right: Token) -> Bool {
        left.source != .value && left.source != .term && right.source != .value && right.source != .term
    }

    private func moveAroundQuotes(_ tokens: inout [Token]) {
        var insertions: [(Int, String)] = []
        defer {
            for (index, text) in insertions.sorted(by: { $0.0 > $1.0 }) { tokens.insert(.text(text), at: index) }
        }
        for index in tokens.indices where tokens[index].kind == .quoteClose {
            // Of quotations that end together, the innermost takes the mark.
            guard let inner = Self.textBefore(tokens, index), let next = Self.textAfter(tokens, index) else { continue }
            guard let first = tokens[next].text.utf8.first, let last = tokens[inner].text.utf8.last else { continue }
            if isInQuote {
                // The suffix of a cite too, unless the quotation marks belong to the suffix. No mark that the writer typed gets lost.
                let isSuffix = tokens[next].source == .affix && tokens[index].source != .affix && !Self.isMark(last)
                guard !tokens[next].isData || isSuffix else { continue }
                moveIn(&tokens, &insertions, inner, next, last, first)
                // Another mark may follow the first.
                while tokens[next].text.isEmpty, let further = Self.textAfter(tokens, index), !tokens[further].isData,
                    let last = tokens[inner].text.utf8.last, let first = tokens[further].text.utf8.first,
                    Self.isMark(first), Self.isMark(last)
                {
                    moveIn(&tokens, &insertions, inner, further, last, first)
                    if tokens[further].text.utf8.first == first { break }
                }
            } else {
                // A quotation that ends in a stop needs no other one.
                if first == 0x2E, last == 0x2E || last == 0x21 || last == 0x3F, !tokens[next].isData {
                    tokens[next].text.unicodeScalars.removeFirst()
                    continue
                }
                guard last == 0x2C || last == 0x3A || last == 0x3B, Self.isMark(first) || first == 0x20 else {
                    continue
                }
                tokens[inner].text.unicodeScalars.removeLast()
                if first == last { continue }
                tokens[next].text = String(decoding: [last], as: UTF8.self) + tokens[next].text
            }
        }
    }

    /// Moves full stops, commas, exclamation and question marks inside closing quotation marks. Colons and semicolons
    /// stay outside.
    private func moveIn(
        _ tokens: inout [Token], _ insertions: inout [(Int, String)], _ inner: Int, _ next: Int, _ last: UInt8,
        _ first: UInt8
    ) {
        func goesOut(_ byte: UInt8) -> Bool { byte == 0x3A || byte == 0x3B }
        guard Self.isMark(first) else {
            return
        }
        guard Self.isMark(last) else {
            guard !goesOut(first) else { return }
            tokens[next].text.unicodeScalars.removeFirst()
            let mark = String(decoding: [first], as: UTF8.self)
            let end = Self.end(of: inner, tokens)
            if end == inner + 1 { tokens[inner].text += mark } else { insertions.append((end, mark)) }
            return
        }
        let pair = first == last ? [first] : merged(last, first) ?? [last, first]
        tokens[next].text.unicodeScalars.removeFirst()
        tokens[inner].text.unicodeScalars.removeLast()
        let inside = goesOut(pair[0]) ? [] : Array(pair.prefix { !goesOut($0) })
        tokens[inner].text += String(decoding: inside, as: UTF8.self)
        tokens[next].text = String(decoding: pair.dropFirst(inside.count), as: UTF8.self) + tokens[next].text
    }

    /// The end of the formatting around a text inside quotation marks.
    private static func end(of index: Int, _ tokens: [Token]) -> Int {
        var index = index + 1
        while index < tokens.count, tokens[index].kind != .quoteClose, tokens[index].kind.isClosing { index += 1 }
        return index
    }

    private static func textBefore(_ tokens: [Token], _ index: Int) -> Int? {
        var index = index - 1
        while index >= 0 {
            switch tokens[index].kind {
            case .text where !tokens[index].text.isEmpty: return index
            case .quoteOpen, .blockOpen, .blockClose: return nil
            default: index -= 1
            }
        }
        return nil
    }

    private static func textAfter(_ tokens: [Token], _ index: Int) -> Int? {
        var index = index + 1
        while index < tokens.count {
            switch tokens[index].kind {
            case .text where !tokens[index].text.isEmpty: return index
            case .quoteOpen, .blockOpen, .blockClose: return nil
            default: index += 1
            }
        }
        return nil
    }
}
