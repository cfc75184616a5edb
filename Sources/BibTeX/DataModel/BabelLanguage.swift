/// The names by which babel and biblatex call languages (`langid`).
enum BabelLanguage {
    /// The name for a BCP 47 tag, by the longest part of the tag that has a name: “austrian” for `de-AT`, “german” for
    /// `de-Latn`. Nil for an unknown language.
    static func name(of tag: String) -> String? {
        var subtags = tag.lowercased().split { $0 == "-" || $0 == "_" }
        while !subtags.isEmpty {
            if let name = names[subtags.joined(separator: "-")] { return name }
            subtags.removeLast()
        }
        return nil
    }

    /// Whether the name says all that the tag says.
    static func isExact(_ tag: String) -> Bool { names[tag.lowercased()] != nil }

    static let names: [String: String] = [
        "ar": "arabic", "be": "belarusian", "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish",
        "de": "german", "de-at": "austrian", "de-ch": "swissgerman", "el": "greek", "en": "english",
        "en-gb": "british", "en-us": "american", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian",
        "fi": "finnish", "fr": "french", "ga": "irish", "gl": "galician", "he": "hebrew", "hi": "hindi",
        "hr": "croatian", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "is": "icelandic", "it": "italian",
        "ja": "japanese", "ka": "georgian", "ko": "korean", "la": "latin", "lt": "lithuanian", "lv": "latvian",
        "mk": "macedonian", "mn": "mongolian", "nl": "dutch", "no": "norwegian", "nb": "norsk", "nn": "nynorsk",
        "pl": "polish", "pt": "portuguese", "pt-br": "brazilian", "ro": "romanian", "ru": "russian", "sk": "slovak",
        "sl": "slovene", "sq": "albanian", "sr": "serbian", "sv": "swedish", "th": "thai", "tr": "turkish",
        "uk": "ukrainian", "vi": "vietnamese", "zh": "chinese",
    ]
}
