/// The languages of sources: a tag, or a number of Windows.
enum WordLanguage {
    private static let numbers = [
        1025: "ar-SA", 1028: "zh-TW", 1029: "cs-CZ", 1030: "da-DK", 1031: "de-DE", 1032: "el-GR", 1033: "en-US",
        1034: "es-ES", 1035: "fi-FI", 1036: "fr-FR", 1037: "he-IL", 1038: "hu-HU", 1039: "is-IS", 1040: "it-IT",
        1041: "ja-JP", 1042: "ko-KR", 1043: "nl-NL", 1044: "nb-NO", 1045: "pl-PL", 1046: "pt-BR", 1048: "ro-RO",
        1049: "ru-RU", 1053: "sv-SE", 1055: "tr-TR", 1058: "uk-UA", 2052: "zh-CN", 2055: "de-CH", 2057: "en-GB",
        2068: "nn-NO", 2070: "pt-PT", 3079: "de-AT", 3082: "es-ES", 3084: "fr-CA",
    ]

    /// The tag of a language; nil where the text says nothing, as 0 does.
    static func tag(of text: String) -> String? {
        guard let number = Int(text) else { return isTag(text) ? text : nil }
        return numbers[number]
    }

    /// Whether a text is a tag of a language.
    static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count) else { return false }
        return parts.allSatisfy { part in
            !part.isEmpty && part.count <= 8 && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
