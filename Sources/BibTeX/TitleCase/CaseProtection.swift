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
                    nodes.append(.styled(.noCase, [.text(piece.text)]))
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

    private static func needsBraces(_ word: String, startsPart: Bool, isHeadline: Bool) -> Bool {
        let parts = word.split { "-‑–".contains($0) }
        for (index, part) in parts.enumerated() {
            guard part.contains(where: \.isUppercase) else { continue }
            if part.dropFirst().contains(where: \.isUppercase) { return true }
            if index == 0, startsPart { continue }
            if !isHeadline || part == "I" || part.contains(where: \.isNumber) || ProperNouns.contains(part) {
                return true
            }
        }
        return false
    }

    /// Whether all words inside the title begin with a capital, but for short words and prepositions.
    private static func isHeadline(_ text: String) -> Bool {
        pieces(of: text).filter(\.isWord).dropFirst().allSatisfy { word, _ in
            word.first?.isLowercase != true || staysSmall(word)
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
                if word.contains(where: { ":?!.–—".contains($0) }) { startsPart = true }
                continue
            }
            if foreignWords.contains(word) { return false }
            defer { startsPart = false }
            // DNA, iPod: the same in any style.
            guard let first = word.first, first.isLetter, !word.dropFirst().contains(where: \.isUppercase) else {
                continue
            }
            if first.isLowercase {
                if !staysSmall(word) { small += 1 }
            } else if !startsPart {
                capitals += 1
            }
        }
        return capitals >= 3 * small
    }

    /// Function words of other languages than English.
    private static let foreignWords = Lexicon.words(.functionWords).subtracting(Lexicon.words(.functionWords, of: "en"))

    /// Whether a headline keeps a word small.
    private static func staysSmall(_ word: String) -> Bool {
        word.count <= longestShortWord || Lexicon.contains(word, in: .titleSmallWords)
            || Lexicon.contains(word, in: .titlePrepositions)
    }

    /// The length of words whose case is no evidence. Most words of up to three letters are articles and prepositions.
    private static let longestShortWord = 3

    /// The words of a text, with their hyphens and apostrophes, and the stretches between them.
    private static func pieces(of text: String) -> [(text: String, isWord: Bool)] {
        var pieces: [(text: String, isWord: Bool)] = []
        for part in Formula.pieces(of: text) {
            if part.isFormula {
                pieces.append((String(part.text), false))
            } else {
                add(part.text, to: &pieces)
            }
        }
        return pieces
    }

    private static func add(_ text: Substring, to pieces: inout [(text: String, isWord: Bool)]) {
        for character in text {
            let isWord = character.isLetter || character.isNumber || "-‑'’".contains(character)
            if let last = pieces.indices.last, pieces[last].isWord == isWord {
                pieces[last].text.append(character)
            } else {
                pieces.append((String(character), isWord))
            }
        }
    }
}
