import CitandaLexicon
import CitandaWorks

/// Puts braces around the words of an English title that a style must not set in lower case.
///
/// In a title in sentence case, every capital inside belongs to a name. In a headline all words have capitals, so only
/// two kinds of words are protected there: words with capitals inside, and names that `ProperNouns` knows.
enum CaseProtection {
    /// The title with such words marked as `noCase`. Words inside italics and other markup are in braces anyway.
    ///
    /// - Parameter whole: the whole title where the text is a part of it; it tells a headline from a sentence.
    static func protected(_ text: RichText, in whole: RichText) -> RichText {
        let isHeadline = isHeadline(whole.plain)
        var startsPart = true
        var nodes: [RichText.Node] = []
        for node in text.nodes {
            guard case .text(let plain) = node else {
                nodes.append(node)
                startsPart = false
                continue
            }
            var pending = ""
            for piece in pieces(of: plain) {
                if piece.isWord, needsBraces(piece.text, startsPart: startsPart, isHeadline: isHeadline) {
                    if !pending.isEmpty { nodes.append(.text(pending)) }
                    pending = ""
                    nodes.append(.styled(.noCase, [.text(String(piece.text))]))
                } else {
                    pending += piece.text
                }
                if piece.isWord {
                    startsPart = false
                } else if piece.text.hasSuffix(": ") || piece.text.hasSuffix("? ") || piece.text.hasSuffix("! ") {
                    startsPart = true
                }
            }
            if !pending.isEmpty { nodes.append(.text(pending)) }
        }
        return RichText(nodes: nodes)
    }

    private static func needsBraces(_ word: Substring, startsPart: Bool, isHeadline: Bool) -> Bool {
        guard word.hasCapital else { return false }
        guard word.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 >= 0x80 }) else {
            return partNeedsBraces(word, startsPart: startsPart, isHeadline: isHeadline)
        }
        let parts = word.unicodeScalars.split { $0 == "-" || $0 == "‑" || $0 == "–" }.map { Substring($0) }
        return parts.enumerated().contains { index, part in
            partNeedsBraces(part, startsPart: startsPart && index == 0, isHeadline: isHeadline)
        }
    }

    private static func partNeedsBraces(_ part: Substring, startsPart: Bool, isHeadline: Bool) -> Bool {
        guard part.hasCapital else { return false }
        if part.hasCapitalInside { return true }
        if startsPart { return false }
        return !isHeadline || part == "I" || part.contains(where: \.isNumber) || ProperNouns.contains(part)
    }

    /// Whether all words inside the title begin with a capital, but for short words and prepositions.
    private static func isHeadline(_ text: String) -> Bool {
        var isFirst = true
        return everyPiece(of: text) { piece, isWord in
            guard isWord else { return true }
            defer { isFirst = false }
            return isFirst || piece.unicodeScalars.first?.isSmall != true || staysSmall(piece)
        }
    }

    /// Whether a title is an English headline.
    ///
    /// At least three quarters of its longer words begin with a capital, and no function word belongs to another
    /// language. The first word of each part does not count. Capitals in any other title belong to names, or to German
    /// nouns.
    static func isEnglishHeadline(_ text: String) -> Bool {
        var startsPart = true
        var capitals = 0
        var small = 0
        for (word, isWord) in pieces(of: text) {
            guard isWord else {
                if word.unicodeScalars.contains(where: { partMarks.contains($0) }) { startsPart = true }
                continue
            }
            if foreignWords.contains(String(word)) { return false }
            defer { startsPart = false }
            // DNA, iPod: the same in any style.
            guard let first = word.unicodeScalars.first, first.properties.isAlphabetic, !word.hasCapitalInside else {
                continue
            }
            if first.isSmall {
                if !staysSmall(word) { small += 1 }
            } else if !startsPart {
                capitals += 1
            }
        }
        return capitals >= 3 * small
    }

    /// Marks behind which a part of a title begins.
    private static let partMarks: Set<Unicode.Scalar> = [":", "?", "!", ".", "–", "—"]

    /// Function words of other languages than English.
    private static let foreignWords = Lexicon.words(.functionWords).subtracting(Lexicon.words(.functionWords, of: "en"))

    /// Whether a headline keeps a word small.
    private static func staysSmall(_ word: Substring) -> Bool {
        word.count <= longestShortWord || Lexicon.contains(String(word), in: .titleSmallWords)
            || Lexicon.contains(String(word), in: .titlePrepositions)
    }

    /// The length of words whose case is no evidence. Most words of up to three letters are articles and prepositions.
    private static let longestShortWord = 3

    /// The words of a text, with their hyphens and apostrophes, and the stretches between them.
    private static func pieces(of text: String) -> [(text: Substring, isWord: Bool)] {
        var pieces: [(text: Substring, isWord: Bool)] = []
        _ = everyPiece(of: text) { piece, isWord in
            pieces.append((piece, isWord))
            return true
        }
        return pieces
    }

    /// Whether all pieces of a text meet a condition. The first piece that does not is the last one asked.
    private static func everyPiece(of text: String, _ isMet: (_ text: Substring, _ isWord: Bool) -> Bool) -> Bool {
        Formula.pieces(of: text).allSatisfy { part in
            part.isFormula ? isMet(part.text, false) : everyPiece(ofPlain: part.text, isMet)
        }
    }

    private static func everyPiece(
        ofPlain text: Substring, _ isMet: (_ text: Substring, _ isWord: Bool) -> Bool
    ) -> Bool {
        let bytes = text.utf8
        var start = bytes.startIndex
        var index = start
        var isWord: Bool?
        while index < bytes.endIndex {
            let place = index
            let belongs: Bool?
            if bytes[index] < 0x80 {
                belongs = belongsToWord(Unicode.Scalar(bytes[index]))
                bytes.formIndex(after: &index)
            } else {
                belongs = belongsToWord(text.unicodeScalars[index])
                text.unicodeScalars.formIndex(after: &index)
            }
            guard let belongs else { continue }
            if let isWord, isWord != belongs {
                guard isMet(text[start..<place], isWord) else { return false }
                start = place
            }
            isWord = belongs
        }
        return start == bytes.endIndex || isMet(text[start...], isWord ?? false)
    }

    /// Whether a character belongs to a word; nil for a mark above or below the letter before, which goes with the letter.
    private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool? {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "‑", "'", "’": return true
        case "\u{0}"..."\u{7F}": return false
        default: break
        }
        let properties = scalar.properties
        return properties.isGraphemeExtend ? nil : properties.isAlphabetic || properties.numericType != nil
    }
}

extension Substring {
    /// Whether a letter is a capital.
    fileprivate var hasCapital: Bool {
        unicodeScalars.contains { $0.isASCII ? $0.isCapital : $0.properties.isUppercase }
    }

    /// Whether a letter behind the first character is a capital.
    fileprivate var hasCapitalInside: Bool {
        unicodeScalars.dropFirst().contains { $0.isASCII ? $0.isCapital : $0.properties.isUppercase }
    }
}
