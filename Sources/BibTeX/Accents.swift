/// Latin letters with marks: how TeX spells them, and what is left without the marks.
enum Accents {
    /// The TeX spelling, such as `{\"u}`, of a letter with marks; nil for a letter TeX can only have as it is.
    static func tex(_ scalar: Unicode.Scalar) -> String? { letters[scalar]?.tex }

    /// The letter or letters without marks: u for ü, l for ł, ss for ß.
    static func base(_ scalar: Unicode.Scalar) -> String? { letters[scalar]?.base }

    /// The TeX command of a combining mark.
    static func command(_ scalar: Unicode.Scalar) -> String? { marks[scalar] }

    /// A mark: its TeX command, its combining scalar, the letters that have it and the same letters without it.
    private static let table: [(command: String, mark: Unicode.Scalar, letters: String, bases: String)] = [
        ("`", "\u{300}", "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ", "AEIOUaeiouNnWwYy"),
        ("'", "\u{301}", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǴǵ", "AEIOUYaeiouyCcLlNnRrSsZzGg"),
        ("^", "\u{302}", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ", "AEIOUaeiouCcGgHhJjSsWwYy"),
        ("~", "\u{303}", "ÃÑÕãñõĨĩŨũẼẽ", "ANOanoIiUuEe"),
        ("\"", "\u{308}", "ÄËÏÖÜŸäëïöüÿ", "AEIOUYaeiouy"),
        ("=", "\u{304}", "ĀāĒēĪīŌōŪū", "AaEeIiOoUu"),
        ("u", "\u{306}", "ĂăĔĕĞğĬĭŎŏŬŭ", "AaEeGgIiOoUu"),
        (".", "\u{307}", "ĊċĖėĠġİŻż", "CcEeGgIZz"),
        ("r", "\u{30A}", "ÅåŮů", "AaUu"),
        ("H", "\u{30B}", "ŐőŰű", "OoUu"),
        ("v", "\u{30C}", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǦǧ", "CcDdEeLlNnRrSsTtZzAaIiOoUuGg"),
        ("c", "\u{327}", "ÇçĢģĶķĻļŅņŖŗŞşŢţ", "CcGgKkLlNnRrSsTt"),
        ("k", "\u{328}", "ĄąĘęĮįŲų", "AaEeIiUu"),
        ("d", "\u{323}", "ẠạḌḍḤḥṆṇṢṣṬṭ", "AaDdHhNnSsTt"),
    ]

    /// Letters with a TeX command of their own.
    private static let commands: [(Unicode.Scalar, String, String)] = [
        ("ß", "{\\ss}", "ss"), ("æ", "{\\ae}", "ae"), ("Æ", "{\\AE}", "AE"), ("œ", "{\\oe}", "oe"),
        ("Œ", "{\\OE}", "OE"), ("ø", "{\\o}", "o"), ("Ø", "{\\O}", "O"), ("ł", "{\\l}", "l"), ("Ł", "{\\L}", "L"),
        ("đ", "{\\dj}", "d"), ("Đ", "{\\DJ}", "D"), ("ð", "{\\dh}", "d"), ("Ð", "{\\DH}", "D"),
        ("þ", "{\\th}", "th"), ("Þ", "{\\TH}", "Th"), ("ı", "{\\i}", "i"), ("ǖ", "{\\={\\\"u}}", "u"),
        ("ǘ", "{\\'{\\\"u}}", "u"), ("ǚ", "{\\v{\\\"u}}", "u"), ("ǜ", "{\\`{\\\"u}}", "u"),
    ]

    private static let marks = Dictionary(table.map { ($0.mark, $0.command) }, uniquingKeysWith: { first, _ in first })

    private static let letters: [Unicode.Scalar: (tex: String, base: String)] = {
        var letters: [Unicode.Scalar: (tex: String, base: String)] = [:]
        for row in table {
            for (letter, base) in zip(row.letters.unicodeScalars, row.bases) {
                let isWord = row.command.first?.isLetter == true
                letters[letter] = ("{\\\(row.command)\(isWord ? "{\(base)}" : "\(base)")}", String(base))
            }
        }
        for (letter, tex, base) in commands { letters[letter] = (tex, base) }
        return letters
    }()
}
