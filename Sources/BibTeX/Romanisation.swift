/// Letters of other alphabets and letters with marks in plain Latin letters, for citation keys.
enum Romanisation {
    /// The text in lower-case ASCII letters and digits, with a blank for everything that divides words; scripts without an
    /// alphabet of ours, such as Chinese, leave nothing.
    static func words(of text: String) -> [String] {
        var out = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                if isWord { out.unicodeScalars.append(scalar) } else if scalar != "'" { out += " " }
            } else if let base = Accents.base(scalar) {
                out += base
            } else if let latin = cyrillic[String(scalar).lowercased()] {
                out += latin
            } else if scalar.properties.generalCategory != .nonspacingMark, !"’‘ʹʺʻʼ´`".unicodeScalars.contains(scalar)
            {
                out += " "
            }
        }
        return out.lowercased().split(separator: " ").map(String.init)
    }

    /// Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian letters, as the Library of Congress romanises them but without marks.
    private static let cyrillic: [String: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie", "ж": "zh", "з": "z",
        "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
        "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj",
        "ћ": "c", "џ": "dz", "ѓ": "g", "ќ": "k", "ѕ": "dz",
    ]
}
