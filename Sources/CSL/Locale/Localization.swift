/// The localization data for one style and one language. The style's own locales precede the locale files, unit by unit
/// (CSL 1.0.2, section “Locale Fallback”).
struct Localization: Sendable {
    /// The language.
    let language: String
    let punctuationInQuote: Bool
    let limitDayOrdinals: Bool
    let quotes: Quotes
    private let terms: [TermKey: Term]
    private let ordinals: Ordinals
    private let dates: [DateElement.Form: LocalizedDate]

    /// The quotation marks.
    struct Quotes: Sendable, Hashable {
        var open = "“"
        var close = "”"
        var innerOpen = "‘"
        var innerClose = "’"

        /// Whether quotations of the language open with a mark, the outer or the inner ones.
        func opens(with mark: String) -> Bool { open == mark || innerOpen == mark }
    }

    init(style: Style, language: String, source: LocaleSource) {
        let language = Self.dialect(language)
        self.language = language
        var chain: [StyleLocale] = []
        let base = Self.base(language)
        chain += style.locales.filter { $0.language == language }
        if base != language { chain += style.locales.filter { $0.language == base } }
        chain += style.locales.filter { $0.language == nil }
        if let locale = source(language) { chain.append(locale) }
        let primary = Self.dialect(base)
        if primary != language, let locale = source(primary) { chain.append(locale) }
        if language != "en-US", let locale = source("en-US") { chain.append(locale) }

        var terms: [TermKey: Term] = [:]
        var dates: [DateElement.Form: LocalizedDate] = [:]
        for locale in chain.reversed() {
            terms.merge(locale.terms) { old, new in
                Term(single: new.single, multiple: new.multiple, gender: new.gender ?? old.gender)
            }
            dates.merge(locale.dates) { _, new in new }
        }
        self.terms = terms
        self.dates = dates
        // Suffixes in the form of CSL 1.0, without a general suffix, are used only if no other locale has a general
        // suffix.
        ordinals =
            (chain.first { !$0.ordinals.general.isEmpty } ?? chain.first { !$0.ordinals.isEmpty })?.ordinals
            ?? Ordinals()
        punctuationInQuote = chain.lazy.compactMap(\.punctuationInQuote).first ?? false
        limitDayOrdinals = chain.lazy.compactMap(\.limitDayOrdinals).first ?? false
        func mark(_ name: String, _ fallback: String) -> String {
            terms[TermKey(name: name, form: .long)]?.single ?? fallback
        }
        quotes = Quotes(
            open: mark("open-quote", "“"), close: mark("close-quote", "”"),
            innerOpen: mark("open-inner-quote", "‘"), innerClose: mark("close-inner-quote", "’"))
    }

    /// The term in a form, or in the nearest form that the language has; nil if the language does not have the term.
    func term(_ name: String, _ form: TermForm = .long) -> Term? {
        var form: TermForm? = form
        while let current = form {
            if let term = terms[TermKey(name: name, form: current)] { return term }
            form = current.fallback
        }
        return nil
    }

    /// The text of a term; empty if the language does not have the term.
    func text(_ name: String, _ form: TermForm = .long, plural: Bool = false) -> String {
        guard let term = term(name, form) else { return "" }
        return plural ? term.multiple : term.single
    }

    /// The localized date format.
    func date(_ form: DateElement.Form) -> LocalizedDate? { dates[form] }

    /// The number as an ordinal: “2nd”.
    func ordinal(_ number: Int, gender: Gender?) -> String {
        "\(number)" + ordinals.suffix(of: abs(number), gender: gender)
    }

    /// The number as a word, “second”; above ten as an ordinal.
    func longOrdinal(_ number: Int, gender: Gender?) -> String {
        if (1...10).contains(number) {
            let name = number < 10 ? "long-ordinal-0\(number)" : "long-ordinal-10"
            if let gender, let term = terms[TermKey(name: "\(name)/\(gender.rawValue)", form: .long)] {
                return term.single
            }
            if let term = terms[TermKey(name: name, form: .long)] { return term.single }
        }
        return ordinal(number, gender: gender)
    }

    /// The gender of the noun of a term.
    func gender(_ name: String) -> Gender? { terms[TermKey(name: name, form: .long)]?.gender }

    /// The language without its region: “de” for “de-AT”.
    static func base(_ language: String) -> String { String(language.prefix { $0 != "-" && $0 != "_" }) }

    /// The primary dialect of a language. A dialect is returned unchanged.
    static func dialect(_ language: String) -> String {
        guard !language.contains("-") else { return language }
        return primaryDialects[language] ?? language
    }

    private static let primaryDialects: [String: String] = [
        "af": "af-ZA", "bg": "bg-BG", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK", "de": "de-DE",
        "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR", "fi": "fi-FI", "fr": "fr-FR",
        "gl": "gl-ES", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU", "hy": "hy-AM", "id": "id-ID",
        "is": "is-IS", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR", "lt": "lt-LT", "lv": "lv-LV",
        "mn": "mn-MN", "ms": "ms-MY", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO", "pa": "pa-PK", "pl": "pl-PL",
        "pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI", "sr": "sr-Latn-RS",
        "sv": "sv-SE", "th": "th-TH", "tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN",
    ]
}
