import CitandaLabelling
import CitandaLexicon

/// Years, days, volumes, pages and references to other notes, in the forms of each family of styles.
enum NumberFields {
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
        case "acc":
            let words =
                family.language == "de"
                ? ["Stand: ", "Zugriff: ", "letzter Abruf: ", "Aufruf: ", "abgerufen am ", "Zugriff am "]
                : ["accessed "]
            return [("note", pick(words) + day(family, year, &random))]
        case "v":
            let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "IX", "XII"]
            if family == .germanLaw, number(0...3) == 0 {
                return [("volume", pick(["Bd. ", "Band ", ""]) + pick(roman))]
            }
            return [("volume", "\(number(0...3) == 0 ? number(1...400) : number(1...60))")]
        case "rv":
            return [
                (
                    "volume",
                    pick(["I", "II", "III", "IV", "V", "VI", "VIII", "XI", "XIV", "XX", "XXXII", "LIV", "ii", "iv"])
                )
            ]
        case "i": return [("issue", number(0...9) == 0 ? "\(number(1...3))/\(number(2...4))" : "\(number(1...12))")]
        case "ed":
            let count = number(2...12)
            switch family.language {
            case "de":
                return [
                    (
                        "edition",
                        pick([
                            "\(count). Aufl.", "\(count). Auflage", "\(count)., überarb. Aufl.", "erweiterte Aufl.",
                            "\(count). Aufl.",
                        ])
                    )
                ]
            case "fr": return [("edition", "\(count)e éd.")]
            default:
                return [
                    (
                        "edition",
                        pick(["\(count)th ed.", "2nd ed.", "3rd ed.", "2nd edn", "\(count)th edn.", "rev. ed."])
                    )
                ]
            }
        case "arxiv":
            return [
                (
                    "arxiv",
                    pick(["arXiv:", "", ""])
                        + pick([
                            "\(number(10...22))0\(number(1...9)).\(number(1000...9999))",
                            "hep-ph/0\(number(100_000...999_999))", "astro-ph/9\(number(100_000...999_999))",
                        ])
                )
            ]
        case "pg1": return [("pages", "\(number(1...900))")]
        case "pp":
            let start = number(1...900), end = start + number(1...40)
            return [
                (
                    "pages",
                    "\(start)" + pick(["-", "–", "–", "-", " – ", " - "])
                        + (number(0...4) == 0 ? "\(end % 100)" : "\(end)")
                )
            ]
        case "pg": return [("pages", pages(family, &random))]
        case "x": return [("cross-ref", crossReference(family, &random))]
        default: return []
        }
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
