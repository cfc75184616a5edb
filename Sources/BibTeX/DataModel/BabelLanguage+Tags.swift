extension BabelLanguage {
    /// The BCP 47 tag of a name of babel, biblatex or polyglossia, or of a language's English name or code; nil for any other word.
    static func tag(of name: String) -> String? {
        let word = name.lowercased().trimmingBlanks
        if let tag = tags[word] { return tag }
        let code = word.replacing("_", with: "-")
        let primary = code.prefix { $0 != "-" }
        return (primary.count == 2 || primary.count == 3) && primary.allSatisfy({ $0.isASCII && $0.isLetter })
            && Self.name(of: code) != nil ? code : nil
    }

    private static let tags: [String: String] = {
        var tags = others
        for (tag, name) in names {
            let parts = tag.split(separator: "-")
            tags[name] = parts.count == 2 ? "\(parts[0])-\(parts[1].uppercased())" : tag
        }
        return tags
    }()

    /// Names beside those that are written.
    private static let others: [String: String] = [
        "usenglish": "en-US", "ukenglish": "en-GB", "canadian": "en-CA", "australian": "en-AU", "newzealand": "en-NZ",
        "ngerman": "de", "germanb": "de", "naustrian": "de-AT", "nswissgerman": "de-CH", "francais": "fr",
        "frenchb": "fr",
        "canadien": "fr-CA", "acadian": "fr-CA", "castilian": "es", "mexican": "es-MX", "portuges": "pt",
        "brazil": "pt-BR",
        "brasil": "pt-BR", "polutonikogreek": "el", "farsi": "fa", "magyar": "hu", "bahasa": "id", "indon": "id",
        "malay": "ms", "meyalu": "ms", "slovenian": "sl", "serbianc": "sr", "norwegian": "no", "farsi-persian": "fa",
        "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "rus": "ru",
        "por": "pt", "nld": "nl", "dut": "nl", "jpn": "ja", "chi": "zh", "zho": "zh", "kor": "ko", "pol": "pl",
        "swe": "sv", "dan": "da", "fin": "fi", "nor": "no", "tur": "tr", "ara": "ar", "heb": "he", "lat": "la",
        "ces": "cs", "cze": "cs", "hun": "hu", "ukr": "uk", "esperanto": "eo", "welsh": "cy", "tamil": "ta",
        "bengali": "bn",
    ]
}
