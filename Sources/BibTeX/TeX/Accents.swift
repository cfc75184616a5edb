/// Latin letters with marks, and how TeX spells them.
enum Accents {
    /// The TeX spelling, such as `{\"u}`, of a letter with marks; nil for a letter TeX can only have as it is.
    static func tex(_ scalar: Unicode.Scalar) -> String? { letters[scalar] }

    /// The TeX command of a combining mark.
    static func command(_ scalar: Unicode.Scalar) -> String? { marks[scalar] }

    /// A letter with a mark, as one scalar if Unicode has one. Without a letter, the mark alone.
    static func accented(_ base: String, _ mark: Unicode.Scalar) -> String {
        guard let first = base.first else { return spacing[mark] ?? "" }
        let letter = first == "ı" && mark.value < 0x31F ? "i" : first == "ȷ" && mark.value < 0x31F ? "j" : String(first)
        let rest = base.dropFirst()
        // A tie joins two letters.
        if mark == "\u{361}", !rest.isEmpty { return letter + "\u{361}" + rest }
        let marked = letter + String(mark)
        return (composed[marked] ?? marked) + rest
    }

    /// A letter of ASCII with a mark.
    static func accented(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> String {
        plain[key(letter, mark)] ?? accented(String(letter), mark)
    }

    private static func key(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> UInt64 {
        UInt64(letter.value) << 32 | UInt64(mark.value)
    }

    /// The letters of ASCII with the common marks, found without making a text.
    private static let plain: [UInt64: String] = {
        var table: [UInt64: String] = [:]
        for mark in TeXCommands.marks {
            for value in Array(0x41...0x5A) + Array(0x61...0x7A) {
                guard let letter = UnicodeScalar(UInt32(value)) else { continue }
                let marked = String(letter) + String(mark)
                table[key(letter, mark)] = composed[marked] ?? marked
            }
        }
        return table
    }()

    /// Letters by the sequences that Unicode holds equal to them: Swift compares and hashes texts by canonical equivalence.
    private static let composed: [String: String] = {
        var table: [String: String] = [:]
        for range in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF] {
            for value in range {
                guard let scalar = UnicodeScalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
                let letter = String(scalar)
                if table[letter] == nil { table[letter] = letter }
            }
        }
        return table
    }()

    /// The forms of marks without a letter.
    private static let spacing: [Unicode.Scalar: String] = [
        "\u{300}": "`", "\u{301}": "´", "\u{302}": "^", "\u{303}": "~", "\u{304}": "¯", "\u{306}": "˘", "\u{307}": "˙",
        "\u{308}": "¨", "\u{30A}": "˚", "\u{30C}": "ˇ", "\u{327}": "¸",
    ]

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
