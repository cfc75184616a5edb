import CitandaLexicon

/// Title case (CSL 1.0.2, section “Text-case”): words in lower case get a capital first letter, except small words
/// between others.
struct TitleCase {
    let upper: (String) -> String
    let lower: (String) -> String
    /// The rules of the house.
    let house: HouseRules

    private struct Word {
        var token: Int
        var range: Range<String.Index>
        /// Whether the word begins the text, or a part of the text after a colon or the end of a sentence.
        var isFirst: Bool
        /// Whether a hyphen precedes or follows the word.
        var afterHyphen: Bool
        var beforeHyphen: Bool
        /// Whether a prefix that is no word by itself is before the hyphen: “anti-intellectual”.
        var isBehindPrefix: Bool
    }

    func apply(_ tokens: inout [Token], _ open: [Int]) {
        let words = words(tokens, Set(open))
        for (number, word) in words.enumerated().reversed() {
            guard word.token >= 0 else { continue }
            let text = String(tokens[word.token].text[word.range])
            var changed = text
            let isLast = number == words.count - 1
            guard !TextCasing.isHandle(tokens[word.token].text[..<word.range.lowerBound]) else { continue }
            let isSmall = isSmall(tokens[word.token].text, word.range, changed)
            // “n.” and similar words are abbreviations even at the end.
            let rest = tokens[word.token].text[word.range.upperBound...]
            if changed.count == 1, rest.first == ".", !word.isFirst { continue }
            let isEdge = word.isFirst || isLast
            if !isSmall || isEdge || (word.beforeHyphen && !word.afterHyphen) {
                let keepsSmall = word.isBehindPrefix && house.casesSentencesOnly
                if !(word.afterHyphen && changed.count == 1), !keepsSmall, isLowercase(changed) {
                    changed = capitalize(changed)
                }
            }
            if changed != text { tokens[word.token].text.replaceSubrange(word.range, with: changed) }
        }
    }

    /// Whether no letter of a word is a capital. Most words are ASCII, and need no copy for that.
    private func isLowercase(_ word: String) -> Bool {
        word.utf8.allSatisfy { $0 < 0x80 }
            ? !word.utf8.contains { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } : word == lower(word)
    }

    private func capitalize(_ word: String) -> String {
        // Letters of other scripts, such as β, have no title case in English.
        guard let first = word.first, let scalar = first.unicodeScalars.first, scalar.value < 0x250 else { return word }
        return TextCasing.capital(first, upper: upper, lower: lower) + word.dropFirst()
    }

    /// The words in order. A word with fixed case has the token −1.
    private func words(_ tokens: [Token], _ open: Set<Int>) -> [Word] {
        var words: [Word] = []
        var isFirst = true
        var hyphen = false
        var prefix = false
        for index in (open.min() ?? 0)..<tokens.count {
            guard tokens[index].kind == .text else { continue }
            let text = tokens[index].text
            var start: String.Index?
            func close(_ end: String.Index, _ next: Character?) {
                guard let begin = start else { return }
                words.append(
                    Word(
                        token: open.contains(index) ? index : -1, range: begin..<end, isFirst: isFirst,
                        afterHyphen: hyphen, beforeHyphen: next == "-", isBehindPrefix: hyphen && prefix))
                prefix = next == "-" && Lexicon.contains(text[begin..<end].lowercased(), in: .prefixes)
                start = nil
                isFirst = false
                hyphen = false
            }
            let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
            var position = text.startIndex
            while position < text.endIndex {
                let character = isASCII ? Character(Unicode.Scalar(text.utf8[position])) : text[position]
                if Self.isWordCharacter(character) || (start != nil && Self.joins(text, position)) {
                    if start == nil { start = position }
                } else {
                    close(position, character)
                    if ":?!—".contains(character) { isFirst = character != "—" || isFirst }
                    hyphen = character == "-"
                }
                position = isASCII ? text.utf8.index(after: position) : text.index(after: position)
            }
            close(text.endIndex, nil)
        }
        return words
    }

    /// Whether a character belongs to words. Symbols do, so that a letter behind one begins no word: “√s”, “$n”.
    private static func isWordCharacter(_ character: Character) -> Bool {
        guard let byte = character.asciiValue else {
            return character.isLetter || character.isNumber || character.isMathSymbol || character.isCurrencySymbol
        }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "="),
            UInt8(ascii: "#"), UInt8(ascii: "%"):
            return true
        default: return false
        }
    }

    /// Whether an apostrophe or full stop between letters belongs to the word.
    private static func joins(_ text: String, _ position: String.Index) -> Bool {
        let character = text[position]
        guard character == "'" || character == "’" || character == "`" || character == "." else { return false }
        let next = text.index(after: position)
        return next < text.endIndex && isWordCharacter(text[next])
    }

    private func isSmall(_ text: String, _ range: Range<String.Index>, _ word: String) -> Bool {
        if house.capitalizesLongPrepositions, word.count >= Self.longPreposition { return false }
        // “d’amour”
        if Self.small.contains(word) || ["d'", "d’"].contains(where: word.hasPrefix) { return true }
        // Abbreviations such as “v.” and “d’”, and the “v” of British cases.
        guard range.upperBound < text.endIndex else { return false }
        let next = text[range.upperBound]
        if next == " ", word == "v" { return true }
        return (next == "." && Self.smallWithStop.contains(word)) || ((next == "'" || next == "’") && word == "d")
    }

    /// The letters of a preposition that has a capital in some houses.
    private static let longPreposition = 5

    private static let smallWithStop: Set<String> = ["v", "vs"]

    /// The stop words that CSL 1.0.2 prescribes for title case; of stop words with two words, each word.
    ///
    /// The list belongs to CSL and not to the lexicon: every processor has to print the same title, whatever a style guide says.
    static let small: Set<String> = [
        "a", "about", "across", "afore", "after", "against", "along", "alongside", "amid", "amidst", "among", "amongst",
        "an",
        "and", "anenst", "apropos", "apud", "around", "as", "aside", "astride", "at", "athwart", "atop", "barring",
        "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "but", "by", "c", "ca",
        "circa", "de", "despite", "down", "during", "et", "except", "for", "forenenst", "from", "given", "in",
        "inside", "into", "lest", "like", "modulo", "near", "next", "nor", "notwithstanding", "of", "off", "on",
        "onto", "or", "out", "over", "per", "plus", "pro", "qua", "sans", "since", "so", "than", "the", "through",
        "throughout", "thru", "thruout", "till", "to", "toward", "towards", "under", "underneath", "until", "unto",
        "up", "upon", "van", "versus", "via", "vis-à-vis", "von", "vs", "with", "within", "without", "yet",
    ]
}
