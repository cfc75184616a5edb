import CitandaLabelling
import CitandaLexicon

/// Years, days, volumes, pages and references to other notes, in the forms of each family of styles.
enum NumberFields {
    /// The labelled pieces of a field of a style, by its short name; empty for a name that is none of these.
    static func segments(_ name: String, _ family: StyleFamily, _ random: inout SplitMix) -> [(
        label: String, text: String
    )] {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        func pick(_ words: [String]) -> String { Vocabulary.pick(words, &random) }
        let year = number(0...5) == 0 ? number(1780...1940) : number(1941...2022)
        switch name {
        case "y":
            let letter = number(0...14) == 0 ? pick(["a", "b", "c"]) : ""
            return [("date", "\(year)" + (number(0...40) == 0 ? "/\(year % 100 + 1)" : letter))]
        case "y2": return [("date", "\(year)")]
        case "my": return [("date", pick(["", "", "Spring ", "May ", "October ", "December ", "Summer "]) + "\(year)")]
        case "month": return [("date", pick(months(family)))]
        case "md": return [("date", pick(months(family)) + " \(number(1...31))")]
        case "d": return [("date", day(family, year, &random))]
        case "day": return [("note", day(family, year, &random))]
        case "acc": return [("note", wordsOfAccess(family, &random) + day(family, year, &random))]
        case "v": return [("volume", volume(family, &random))]
        case "rv": return [("volume", pick(romanVolumes))]
        case "i": return [("issue", number(0...9) == 0 ? "\(number(1...3))/\(number(2...4))" : "\(number(1...12))")]
        case "ed": return [("edition", edition(family, &random))]
        case "arxiv": return [("arxiv", arXiv(&random))]
        case "pg1": return [("pages", "\(number(1...900))")]
        case "pp": return [("pages", pageRange(&random))]
        case "pg": return [("pages", pages(family, &random))]
        case "x": return [("cross-ref", crossReference(family, &random))]
        default: return []
        }
    }

    /// The words before the day on which somebody saw a page of the web.
    private static func wordsOfAccess(_ family: StyleFamily, _ random: inout SplitMix) -> String {
        let german = [
            "Stand: ", "Zugriff: ", "letzter Abruf: ", "Aufruf: ", "abgerufen am ", "Zugriff am ",
        ]
        return Vocabulary.pick(family.language == "de" ? german : ["accessed "], &random)
    }

    /// A volume in arabic numerals, and in roman ones in some notes of German law.
    private static func volume(_ family: StyleFamily, _ random: inout SplitMix) -> String {
        if family == .germanLaw, Int.random(in: 0...3, using: &random) == 0 {
            let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "IX", "XII"]
            let word = Vocabulary.pick(["Bd. ", "Band ", ""], &random)
            return word + Vocabulary.pick(roman, &random)
        }
        let isLong = Int.random(in: 0...3, using: &random) == 0
        return String(Int.random(in: isLong ? 1...400 : 1...60, using: &random))
    }

    private static let romanVolumes = [
        "I", "II", "III", "IV", "V", "VI", "VIII", "XI", "XIV", "XX", "XXXII", "LIV", "ii", "iv",
    ]

    /// An edition in the words of a language.
    private static func edition(_ family: StyleFamily, _ random: inout SplitMix) -> String {
        let count = Int.random(in: 2...12, using: &random)
        switch family.language {
        case "de":
            return Vocabulary.pick(
                [
                    "\(count). Aufl.", "\(count). Auflage", "\(count)., überarb. Aufl.", "erweiterte Aufl.",
                    "\(count). Aufl.",
                ], &random)
        case "fr": return "\(count)e éd."
        default:
            return Vocabulary.pick(
                ["\(count)th ed.", "2nd ed.", "3rd ed.", "2nd edn", "\(count)th edn.", "rev. ed."], &random)
        }
    }

    /// An identifier of arXiv, of the scheme since 2007 or of those before it.
    private static func arXiv(_ random: inout SplitMix) -> String {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let scheme = Vocabulary.pick(["arXiv:", "", ""], &random)
        let identifiers = [
            "\(number(10...22))0\(number(1...9)).\(number(1000...9999))",
            "hep-ph/0\(number(100_000...999_999))", "astro-ph/9\(number(100_000...999_999))",
        ]
        return scheme + Vocabulary.pick(identifiers, &random)
    }

    /// The first and last page of an article; some last pages have their last two digits alone.
    private static func pageRange(_ random: inout SplitMix) -> String {
        let start = Int.random(in: 1...900, using: &random), end = start + Int.random(in: 1...40, using: &random)
        let dash = Vocabulary.pick(["-", "–", "–", "-", " – ", " - "], &random)
        let isShort = Int.random(in: 0...4, using: &random) == 0
        return "\(start)" + dash + (isShort ? "\(end % 100)" : "\(end)")
    }

    /// The names of the months in the language of a family; in English two abbreviations besides.
    private static func months(_ family: StyleFamily) -> [String] {
        switch family.language {
        case "de": Lexicon.names(.months, of: "de").map(\.withCapital)
        case "fr", "it": Lexicon.names(.months, of: family.language)
        default: Lexicon.names(.months, of: "en").map(\.withCapital) + ["Jan.", "Oct."]
        }
    }

    private static func day(_ family: StyleFamily, _ year: Int, _ random: inout SplitMix) -> String {
        let day = Int.random(in: 1...28, using: &random), month = Int.random(in: 1...12, using: &random)
        let name = Vocabulary.pick(months(family), &random)
        switch family.language {
        case "de":
            return Vocabulary.pick(
                [
                    "\(day).\(month).\(year)", "\(day). \(name) \(year)", "0\(month).\(month).\(year)",
                    "\(day).\(month).",
                ], &random)
        case "fr", "it": return "\(day) \(name) \(year)"
        default:
            return Vocabulary.pick(
                ["\(day) \(name) \(year)", "\(name) \(day), \(year)", "\(day) \(name) \(year)"], &random)
        }
    }

    /// Pages in the forms of notes.
    private static func pages(_ family: StyleFamily, _ random: inout SplitMix) -> String {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let page = number(1...700)
        let range =
            "\(page)" + Vocabulary.pick(["–", "-", "–"], &random)
            + (number(0...2) == 0 ? "\(page % 10 + 1)" : "\(page + number(1...30))")
        switch family {
        case .germanLaw, .germanSocial:
            return Vocabulary.pick(
                [
                    "\(page)", "\(page) ff.", "\(page) ff", "\(page) f.", "\(page) f.", "\(page), \(page + 9)",
                    "\(page) f., \(page + 12)",
                    "\(page) ff., \(page + 30) f.", range, "\(page) mit Anm. \(number(1...90))",
                    "\(page) N. \(number(1...40))",
                    "Kapitel \(Vocabulary.pick(["I", "II", "VIII", "3"], &random))", "\(page)",
                ], &random)
        case .englishLaw:
            return Vocabulary.pick(
                [
                    "\(page)", "\(page)", "\(page)", range, "\(page), \(page + number(1...20))", "\(page) ff",
                    "\(page) ff.", "xii", "ix", "ch. \(number(1...12))", "\(page)-\(page + 3), \(page + 9)",
                ],
                &random)
        default:
            return Vocabulary.pick(
                [
                    "\(page)", "\(page)", range, range, "\(page), \(page + number(1...20))",
                    "\(page)n\(number(1...20))", "\(page)ff",
                ], &random)
        }
    }

    private static func crossReference(_ family: StyleFamily, _ random: inout SplitMix) -> String {
        let note = Int.random(in: 1...150, using: &random)
        switch family {
        case .germanLaw, .germanSocial:
            return Vocabulary.pick(
                [
                    "oben N. \(note)", "oben N. \(note)", "oben Anm. \(note)", "Fn. \(note)", "a.a.O.", "a. a. O.",
                    "aaO", "oben Fn. \(note)", "vorige N.", "a.a.O. (Fn. \(note))", "Anm. \(note)",
                    "(vorige N.) a.a.O.",
                ],
                &random)
        case .englishLaw:
            return Vocabulary.pick(
                [
                    "op. cit., n. \(note)", "op. cit., n. \(note)", "n. \(note) above", "above, n. \(note)",
                    "supra note \(note)", "op. cit.", "id.", "loc. cit.", "above n. \(note)", "above, note \(note)",
                    "op. cit. n. \(note)",
                ],
                &random)
        default: return Vocabulary.pick(["op. cit.", "loc. cit."], &random)
        }
    }
}
