import CitandaLexicon
import CitandaWorks

/// The place of a part in its host, as field 773 gives it: “Vol. 3, no. 2 (1999), p. 101-129” or “3:2<101”.
struct MARCHostPart {
    var volume: String?
    var issue: String?
    var pages: String?
    var date: String?
    /// The bytes of the text.
    var origin: Origin?

    /// Reads the subfields for enumeration and for related parts.
    init(_ field: MARCField?) {
        guard let field else { return }
        if let related = field.joined("g", separator: ", ") {
            origin = related.origin
            read(related.text)
        }
        if let enumeration = field["q"] {
            if origin == nil { origin = enumeration.origin }
            let parts = enumeration.text.split(separator: "<", maxSplits: 1)
            let levels = (parts.first ?? "").split(separator: ":").map { Self.number(String($0)) }
            if volume == nil { volume = levels.first }
            if issue == nil, levels.count > 1 { issue = levels[1] }
            if pages == nil, parts.count > 1 { pages = String(parts[1]) }
        }
    }

    private static func number(_ text: String) -> String {
        let words = text.trimmingBlanks
        let bare = words.drop { $0.isLetter || $0 == "." || $0 == " " }
        return bare.isEmpty ? words : String(bare)
    }

    /// What the next number is.
    private enum Label { case volume, issue, pages, year }

    private mutating func read(_ text: String) {
        var label: Label?
        var text = text
        // A year and perhaps a month in brackets.
        while let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            let inner = String(text[text.index(after: open)..<close])
            if date == nil, inner.contains(where: \.isNumber) { date = inner }
            text.replaceSubrange(open...close, with: ", ")
        }
        for word in text.split(whereSeparator: { " ,;:".contains($0) }) {
            var word = String(word)
            // “p.101”, “Bd.3”
            let letters = word.prefix { $0.isLetter || $0 == "." }
            if letters.count < word.count, let found = Self.label(String(letters)) {
                label = found
                word = String(word.dropFirst(letters.count))
            }
            if let found = Self.label(word) {
                label = found
            } else if word.contains(where: \.isNumber) {
                take(word, as: label)
                label = nil
            }
        }
    }

    private static let yearLength = 4

    private mutating func take(_ word: String, as label: Label?) {
        switch label {
        case .volume: volume = volume ?? word
        case .issue: issue = issue ?? word
        case .pages: pages = pages ?? word.trimmingCharacters(".")
        case .year: date = date ?? word
        case nil:
            if word.count == Self.yearLength, Int(word) != nil, date == nil, volume != nil {
                date = word
            } else if word.contains(where: { "-–".contains($0) }), volume != nil {
                pages = pages ?? word.trimmingCharacters(".")
            } else if volume == nil {
                volume = word
            } else {
                issue = issue ?? word
            }
        }
    }

    private static func label(_ text: String) -> Label? {
        let word = text.lowercased().trimmingCharacters(".")
        guard !word.isEmpty else { return nil }
        if Lexicon.contains(word, in: .pageLabels) || pageWords.contains(word) { return .pages }
        if Lexicon.contains(word, in: .volumeLabels) || volumeWords.contains(word) { return .volume }
        if Lexicon.contains(word, in: .issueLabels) || issueWords.contains(word) { return .issue }
        return yearWords.contains(word) ? .year : nil
    }

    /// Words of catalogues that notes of books do not use.
    private static let pageWords: Set<String> = ["page", "pages", "seite", "seiten"]
    private static let volumeWords: Set<String> = ["v", "jg", "jahrgang", "t", "tome"]
    private static let issueWords: Set<String> = ["h", "number", "numéro", "n"]
    private static let yearWords: Set<String> = ["year", "jahr"]
}
