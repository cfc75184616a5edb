import CitandaLexicon

/// Guesses the language and case of a title from its words, for works that state neither.
///
/// Title case is for English titles only. A title in title case stays as it is: its author knew its words.
enum TitleSetting {
    /// Whether some word that title case would capitalise is in lower case. Words after a hyphen are ignored.
    static func isSentence(_ text: String) -> Bool {
        words(text).contains { word in
            guard let first = word.first, first.isLowercase else { return false }
            return !TitleCase.small.contains(String(word))
        }
    }

    /// Whether the words are of a language other than English, judged by small words, else by letters that English does
    /// not have.
    static func isForeign(_ text: String) -> Bool {
        let words = words(text)
        if words.contains(where: { english.contains(String($0)) }) { return false }
        if words.contains(where: { foreign.contains(String($0)) }) { return true }
        return text.contains { $0.isLetter && !$0.isASCII }
    }

    private static func words(_ text: String) -> [Substring] {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return text.split { !($0.isLetter || $0.isNumber || "-’'ʹ′".contains($0)) }
        }
        return text.utf8.split { !isOfWord($0) }.map { Substring($0) }
    }

    /// Whether an ASCII character belongs to a word. Most titles are ASCII, and are read by bytes.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "'"):
            true
        default: false
        }
    }

    private static let english = Lexicon.words(.functionWords, of: "en")

    private static let foreign = Lexicon.words(.functionWords).union(Lexicon.words(.nameFunctionWords))
        .subtracting(english)
}
