/// Readable citation keys: family name, year and the first telling word of the title, in small ASCII letters, as in `luthi2008sino`.
///
/// A key depends on its work alone; letters tell apart works that would share one, in the order in which they come.
public struct CitationKeys: Sendable {
    private var taken: Set<String>

    /// Keys that are not to be given again.
    public init(taken: Set<String> = []) { self.taken = taken }

    /// A key for a work that no other has.
    public mutating func key(for work: Work) -> String {
        let stem = Self.stem(of: work)
        guard taken.contains(stem) else {
            taken.insert(stem)
            return stem
        }
        var number = 1
        while taken.contains(stem + Self.letters(number)) { number += 1 }
        taken.insert(stem + Self.letters(number))
        return stem + Self.letters(number)
    }

    /// 1 is `b`: the first of the works that share a stem keeps it bare.
    private static func letters(_ number: Int) -> String {
        var rest = number
        var text = ""
        repeat {
            text = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + text
            rest = rest / 26 - 1
        } while rest >= 0
        return text
    }

    private static func stem(of work: Work) -> String {
        let name = work.leadNames?.names.first.map { ASCIIFold.letters($0.short) } ?? ""
        let year = work.dates[.issued]?.start.map { String(abs($0.year)) } ?? ""
        let title = work.titles[.title] ?? work.titles[.reviewed] ?? work.titles[.container]
        let words = (title?.main.plain ?? "").split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map {
            ASCIIFold.letters(String($0))
        }
        let word = words.first { !$0.isEmpty && !idle.contains($0) } ?? words.first { !$0.isEmpty } ?? ""
        let stem = String(name.prefix(20)) + year + String(word.prefix(20))
        return stem.isEmpty ? "work" : stem.first?.isNumber == true ? "w" + stem : stem
    }

    private static let idle: Set<String> = [
        "the", "a", "an", "of", "on", "in", "and", "to", "for", "from", "with", "at", "by", "der", "die", "das", "ein",
        "eine", "le", "la",
        "les", "un", "une", "des", "du", "de", "el", "los", "las", "il", "lo", "gli", "o", "v", "na", "i",
    ]
}

/// Latin letters without their marks.
public enum ASCIIFold {
    /// The ASCII letters and digits of a text, in small letters; letters with marks lose them, other scripts are left out.
    public static func letters(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                    out.unicodeScalars.append(scalar)
                } else if ("A"..."Z").contains(scalar), let small = UnicodeScalar(scalar.value + 32) {
                    out.unicodeScalars.append(small)
                }
            } else if let base = bases[scalar] {
                out += base
            }
        }
        return out
    }

    /// The base letters of a marked Latin letter, in small letters; nil for any other.
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
            ("ŹźŻżŽž", "z"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (letters, base) in rows { for scalar in letters.unicodeScalars { table[scalar] = base } }
        return table
    }()
}
