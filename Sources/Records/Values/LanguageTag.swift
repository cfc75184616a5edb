import CitandaLexicon

/// The languages of catalogues and databases as tags of BCP 47. Catalogues write the codes of ISO 639-2.
enum LanguageTag {
    /// The tag of a language; nil where the text says that the language is unknown or that there is none.
    ///
    /// - Parameter text: A code of two or three letters, a tag, or an English name. Other texts stay as they are.
    static func tag(of text: String) -> String? {
        let name = text.trimmingCharacters(" .,;").lowercased()
        guard !name.isEmpty, !unknown.contains(name), name.contains(where: \.isLetter) else { return nil }
        if name.count == codeLength { return byCode[name] ?? name }
        return Lexicon.value(of: name, in: .languageNames) ?? text.trimmingCharacters(" .,;")
    }

    /// A code of ISO 639-2 has three letters.
    private static let codeLength = 3

    /// Undetermined, no linguistic content, several, not coded.
    private static let unknown: Set<String> = ["und", "zxx", "mul", "mis", "n/a", "xxx"]

    private static let byCode: [String: String] = {
        let bibliographic = MODSLanguage.codes.map { ($0.value, $0.key) }
        return Dictionary(bibliographic + terminological + more, uniquingKeysWith: { first, _ in first })
    }()

    /// The codes for terminology, where they differ from those for bibliographies.
    private static let terminological = [
        ("sqi", "sq"), ("hye", "hy"), ("eus", "eu"), ("bod", "bo"), ("mya", "my"), ("zho", "zh"), ("ces", "cs"),
        ("nld", "nl"), ("fra", "fr"), ("kat", "ka"), ("deu", "de"), ("ell", "el"), ("isl", "is"), ("mkd", "mk"),
        ("msa", "ms"), ("fas", "fa"), ("ron", "ro"), ("slk", "sk"),
    ]

    /// Languages that MODS does not need, and old codes of MARC 21.
    private static let more = [
        ("cym", "cy"), ("wel", "cy"), ("swa", "sw"), ("tgl", "tl"), ("scr", "hr"), ("scc", "sr"), ("bos", "bs"),
        ("mol", "ro"), ("pus", "ps"), ("kur", "ku"), ("mal", "ml"), ("mar", "mr"), ("tel", "te"), ("pan", "pa"),
        ("guj", "gu"), ("sin", "si"), ("tgk", "tg"), ("kir", "ky"), ("tat", "tt"), ("ltz", "lb"), ("mlt", "mt"),
    ]
}
