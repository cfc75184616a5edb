/// Turns Latin letters with marks and Cyrillic letters into ASCII letters.
public enum ASCIIFold {
    /// The ASCII letters and digits of a text, in small letters.
    ///
    /// Letters lose their marks. Cyrillic is romanised as by the Library of Congress, without marks. Other scripts are
    /// left out.
    public static func letters(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": out.append(UInt8(ascii: scalar))
            case "A"..."Z": out.append(UInt8(ascii: scalar) | 0x20)
            case "\u{0}"..."\u{7F}": continue
            default: if let base = bases[scalar] { out += base.utf8 }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The ASCII letters for a marked Latin letter or a Cyrillic letter, in small letters; nil for any other character.
    public static func base(_ scalar: Unicode.Scalar) -> String? { bases[scalar] }

    private static let bases: [Unicode.Scalar: String] = {
        let rows: [(String, String)] = [
            ("ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ", "a"), ("ÆæǢǣ", "ae"), ("ÇçĆćĈĉĊċČč", "c"),
            ("ÐðĎďĐđḌḍ", "d"),
            ("ÈÉÊËèéêëĒēĔĕĖėĘęĚěẸẹẺẻẼẽẾếỀềỂểỄễỆệ", "e"), ("ĜĝĞğĠġĢģǦǧ", "g"), ("ĤĥĦħḤḥ", "h"),
            ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐỈỉỊị", "i"),
            ("Ĵĵ", "j"), ("Ķķ", "k"), ("ĹĺĻļĽľĿŀŁł", "l"), ("ÑñŃńŅņŇňŊŋṄṅṆṇ", "n"),
            ("ÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợƠơ", "o"),
            ("Œœ", "oe"), ("ŔŕŖŗŘř", "r"), ("ŚśŜŝŞşŠšȘșṢṣ", "s"), ("ß", "ss"), ("ŢţŤťŦŧȚțṬṭ", "t"), ("Þþ", "th"),
            ("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔǕǖǗǘǙǚǛǜỤụỦủỨứỪừỬửỮữỰựƯư", "u"), ("Ŵŵ", "w"), ("ÝýÿŶŷŸỲỳỴỵỶỷỸỹ", "y"),
            ("ŹźŻżŽž", "z"), ("Аа", "a"), ("Бб", "b"), ("Вв", "v"), ("ГгҐґЃѓ", "g"), ("Дд", "d"), ("ЕеЁёЭэ", "e"),
            ("Єє", "ie"),
            ("Жж", "zh"), ("Зз", "z"), ("ИиІіЇїЙй", "i"), ("КкЌќ", "k"), ("Лл", "l"), ("Мм", "m"), ("Нн", "n"),
            ("Оо", "o"),
            ("Пп", "p"), ("Рр", "r"), ("Сс", "s"), ("Тт", "t"), ("УуЎў", "u"), ("Фф", "f"), ("Хх", "kh"), ("Цц", "ts"),
            ("Чч", "ch"), ("Шш", "sh"), ("Щщ", "shch"), ("ЪъЬь", ""), ("Ыы", "y"), ("Юю", "iu"), ("Яя", "ia"),
            ("Ђђ", "dj"),
            ("Јј", "j"), ("Љљ", "lj"), ("Њњ", "nj"), ("Ћћ", "c"), ("ЏџЅѕ", "dz"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (letters, base) in rows { for scalar in letters.unicodeScalars { table[scalar] = base } }
        return table
    }()
}
