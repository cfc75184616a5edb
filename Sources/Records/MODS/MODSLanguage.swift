/// Language tags (BCP 47) in the forms of MODS: divided into parts, or as codes of ISO 639-2/B.
enum MODSLanguage {
    /// The parts of a tag for which MODS has attributes.
    struct Tag {
        /// The language, with its region if it has one.
        var language: String?
        /// The script (ISO 15924).
        var script: String?
        /// The romanisation, such as `pinyin` or `alalc97`.
        var transliteration: String?

        /// Divides a tag such as `zh-Latn-pinyin`. All parts are nil for a nil tag.
        init(_ tag: String?) {
            guard let tag else { return }
            var language: [Substring] = []
            for (index, subtag) in tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).enumerated() {
                if index > 0, subtag.count == 4, subtag.first?.isLetter == true {
                    script = String(subtag)
                } else if index > 0, subtag.count >= 5 {
                    transliteration = String(subtag)
                } else {
                    language.append(subtag)
                }
            }
            self.language = language.isEmpty ? nil : language.joined(separator: "-")
        }

        /// The tag of the parts; nil if there are none.
        static func text(language: String?, script: String?, transliteration: String?) -> String? {
            // “romanised” says only that the script is Latin.
            let romanisation = transliteration == "romanised" ? nil : transliteration
            let parts = [language, script, romanisation].compactMap { $0 }.filter { !$0.isEmpty }
            return parts.isEmpty ? nil : parts.joined(separator: "-")
        }
    }

    /// The tag of a bibliographic or terminological code of ISO 639-2, if a shorter code exists.
    static func tag(of code: String) -> String? { tags[code.lowercased()] }

    private static let tags: [String: String] = {
        var tags = Dictionary(codes.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        for (code, tag) in ["deu": "de", "fra": "fr", "zho": "zh", "nld": "nl", "ces": "cs", "ell": "el", "fas": "fa"] {
            tags[code] = tag
        }
        return tags
    }()

    /// The bibliographic code of ISO 639-2 for the language of a tag; nil for unknown languages.
    static func code(of tag: String) -> String? {
        let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        return codes[String(primary)] ?? (primary.count == 3 ? String(primary) : nil)
    }

    /// The bibliographic codes of ISO 639-2 by those of ISO 639-1.
    static let codes: [String: String] = [
        "af": "afr", "ar": "ara", "be": "bel", "bg": "bul", "bn": "ben", "bo": "tib", "ca": "cat", "cs": "cze",
        "da": "dan",
        "de": "ger", "el": "gre", "en": "eng", "eo": "epo", "es": "spa", "et": "est", "eu": "baq", "fa": "per",
        "fi": "fin",
        "fr": "fre", "ga": "gle", "gl": "glg", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun", "hy": "arm",
        "id": "ind",
        "is": "ice", "it": "ita", "ja": "jpn", "ka": "geo", "kk": "kaz", "km": "khm", "ko": "kor", "la": "lat",
        "lo": "lao",
        "lt": "lit", "lv": "lav", "mk": "mac", "mn": "mon", "ms": "may", "my": "bur", "nb": "nob", "ne": "nep",
        "nl": "dut",
        "nn": "nno", "no": "nor", "pl": "pol", "pt": "por", "ro": "rum", "ru": "rus", "sa": "san", "sk": "slo",
        "sl": "slv",
        "sq": "alb", "sr": "srp", "sv": "swe", "ta": "tam", "th": "tha", "tr": "tur", "ug": "uig", "uk": "ukr",
        "ur": "urd",
        "uz": "uzb", "vi": "vie", "yi": "yid", "zh": "chi",
    ]
}
