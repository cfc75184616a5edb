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
        text.split { !($0.isLetter || $0.isNumber || "-’'ʹ′".contains($0)) }
    }

    private static let english = Lexicon.words(.functionWords, of: "en")

    private static let foreign = Lexicon.words(.functionWords).union(Lexicon.words(.nameFunctionWords))
        .subtracting(english)
}
