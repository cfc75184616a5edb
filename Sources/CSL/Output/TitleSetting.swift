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

    private static let english: Set<String> = [
        "about", "against", "among", "and", "are", "at", "between", "during", "for", "from", "how", "into", "is", "its",
        "of", "on", "the", "their", "through", "toward", "what", "why", "with",
    ]

    /// Small words of German, French, Spanish, Italian, Portuguese, Russian and Chinese (in Latin letters) that English
    /// does not have.
    private static let foreign: Set<String> = [
        "au", "aux", "da", "dans", "das", "de", "del", "della", "delle", "dem", "den", "der", "des", "di", "do", "dos",
        "du", "ein", "eine", "el", "em", "en", "et", "für", "gli", "i", "il", "im", "iz", "la", "las", "le", "les",
        "los",
        "na", "nel", "ob", "para", "po", "por", "sur", "un", "una", "und", "une", "v", "von", "vo", "y", "yu", "za",
        "zhi",
        "zum", "zur",
    ]
}
