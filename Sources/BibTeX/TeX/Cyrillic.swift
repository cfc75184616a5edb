/// The letters of Cyrillic by the commands of LaTeX's encodings T2A to T2C, as `\cyrzh` and `\CYRZH`.
enum Cyrillic {
    /// The letter of a command; nil for any other command.
    static func letter(_ name: String) -> String? {
        guard name.utf8.count <= 12, name.hasPrefix("cyr") || name.hasPrefix("CYR") else { return nil }
        let rest = name.dropFirst(3)
        guard let small = letters[rest.lowercased()] else { return nil }
        return name.hasPrefix("C") ? small.uppercased() : small
    }

    private static let letters: [String: String] = [
        "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "e": "е", "yo": "ё", "zh": "ж", "z": "з", "i": "и",
        "ishrt": "й",
        "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф",
        "h": "х", "c": "ц", "ch": "ч", "sh": "ш", "shch": "щ", "hrdsn": "ъ", "ery": "ы", "sftsn": "ь", "erev": "э",
        "yu": "ю", "ya": "я", "ie": "є", "ii": "і", "yi": "ї", "gup": "ґ", "dje": "ђ", "je": "ј", "lje": "љ",
        "nje": "њ",
        "tshe": "ћ", "ushrt": "ў", "dzhe": "џ", "dze": "ѕ", "yat": "ѣ", "fita": "ѳ", "izh": "ѵ", "schwa": "ә",
        "otld": "ө", "y": "ү", "ghcrs": "ғ", "kdsc": "қ", "ndsc": "ң", "hdsc": "ҳ", "shha": "һ",
    ]
}
