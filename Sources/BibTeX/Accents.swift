/// Latin letters with marks, and how TeX spells them.
enum Accents {
    /// The TeX spelling, such as `{\"u}`, of a letter with marks; nil for a letter TeX can only have as it is.
    static func tex(_ scalar: Unicode.Scalar) -> String? { letters[scalar] }

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

    /// Letters with a TeX command of their own, or with two marks.
    private static let commands: [Unicode.Scalar: String] = [
        "ß": "{\\ss}", "æ": "{\\ae}", "Æ": "{\\AE}", "œ": "{\\oe}", "Œ": "{\\OE}", "ø": "{\\o}", "Ø": "{\\O}",
        "ł": "{\\l}", "Ł": "{\\L}", "đ": "{\\dj}", "Đ": "{\\DJ}", "ð": "{\\dh}", "Ð": "{\\DH}", "þ": "{\\th}",
        "Þ": "{\\TH}", "ı": "{\\i}", "ǖ": "{\\={\\\"u}}", "ǘ": "{\\'{\\\"u}}", "ǚ": "{\\v{\\\"u}}",
        "ǜ": "{\\`{\\\"u}}",
    ]

    private static let marks = Dictionary(table.map { ($0.mark, $0.command) }, uniquingKeysWith: { first, _ in first })

    private static let letters: [Unicode.Scalar: String] = {
        var letters = commands
        for row in table {
            for (letter, base) in zip(row.letters.unicodeScalars, row.bases) {
                let isWord = row.command.first?.isLetter == true
                letters[letter] = "{\\\(row.command)\(isWord ? "{\(base)}" : "\(base)")}"
            }
        }
        return letters
    }()
}
