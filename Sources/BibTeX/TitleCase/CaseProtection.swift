import Lexicon
import Works

/// Braces around the words of an English title that a style must not set in lower case.
///
/// In a title in sentence case every capital inside it belongs to a name. In a headline nobody can tell in general: there
/// words with capitals inside, and names of countries, peoples, places and institutions known to `ProperNouns`, are protected.
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

    /// Whether a title is a headline in English as a whole: three quarters of its longer words or more begin with a capital, but for the
    /// first of each part, and no small word is another language's. In any other title capitals are those of names, or of German nouns.
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
    private static let foreignWords = Lexicon.words(.functionWords).subtracting(Lexicon.words(.functionWords, in: "en"))

    /// Whether a headline keeps a word small.
    private static func staysSmall(_ word: String) -> Bool {
        word.count <= longestShortWord || Lexicon.contains(word, in: .titleSmallWords)
            || Lexicon.contains(word, in: .titlePrepositions)
    }

    /// The letters of a word so short that its case tells nothing of the title: most are articles and prepositions.
    private static let longestShortWord = 3

    /// Words, with hyphens, apostrophes and inner stops, and what stands between them.
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
