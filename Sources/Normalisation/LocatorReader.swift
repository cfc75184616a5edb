import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// Reads a printed locator into label and value.
enum LocatorReader {
    /// `doc. 33`, `fol. 44r`, `xiv–xvii`, `2:140`; a number without a word is a page.
    static func read(_ text: String, origin: Origin?) -> Locator {
        if isNumber(text) { return Locator(.page, text, origin: origin) }
        let word = text.prefix { $0.isLetter || $0 == "§" || $0 == "¶" }
        let rest = text.dropFirst(word.count).drop { $0 == "." || $0 == " " || $0 == "\n" }
        if Lexicon.words(.subVerbo).contains(where: { text.lowercased().hasPrefix($0 + " ") }) {
            let entry = text.drop { !($0.unicodeScalars.first?.isQuotationMark ?? false) }
            return Locator(.subVerbo, String(entry.dropFirst().dropLast()), origin: origin)
        }
        // The pages have no numbers: “n.p.”.
        let letters = text.lowercased().filter { !$0.isWhitespace }
        if Lexicon.words(.noPages).contains(where: { $0.filter { $0 != " " } == letters }) {
            return Locator(.page, text, origin: origin)
        }
        // 第45页
        if let last = text.last, Lexicon.value(of: String(last), in: .numberCharacters) == "page" {
            let isOrdinal = { Lexicon.value(of: String($0 as Character), in: .numberCharacters) == "ordinal" }
            return Locator(.page, String(text.dropLast().drop(while: isOrdinal)), origin: origin)
        }
        let clock = text.split(separator: ":", omittingEmptySubsequences: false)
        if clock.count == 3, clock.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) {
            return Locator(.timestamp, text, origin: origin)
        }
        guard !rest.isEmpty, let label = label(word.lowercased()),
            rest.first?.isNumber == true || label != .page || word.lowercased().hasPrefix("p")
        else {
            return Locator(.page, text, origin: origin)
        }
        return Locator(label, String(rest), origin: origin)
    }

    /// Whether a text has nothing but figures, dashes, commas and blanks, as most places have.
    private static func isNumber(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.isDigit || $0.isDash || $0 == "," || $0 == " " }
            && text.unicodeScalars.first?.isDigit == true
    }

    /// The label that a word stands for.
    private static func label(_ word: String) -> Locator.Label? {
        (Lexicon.value(of: word, in: .locators) ?? Lexicon.value(of: word, in: .locatorParts)).flatMap(
            Locator.Label.init(rawValue:))
    }
}
