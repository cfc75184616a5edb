import CitandaLexicon
import CitandaWorks

/// The name of a journal, or of another work that holds articles and chapters.
struct JournalName: Sendable, Hashable {
    /// The name as printed.
    let printed: String
    /// The letters and figures of the name in small letters, by which names are compared.
    let folded: String

    init(_ printed: String) {
        self.printed = printed
        let words = printed.utf8.contains(UInt8(ascii: "&")) ? printed.replacing("&", with: "and") : printed
        folded = String(words.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// Whether two names may be one journal’s: words cut short, left out, or told by their first letters.
    func mayBe(_ other: JournalName) -> Bool {
        if folded.hasPrefix(other.folded) || other.folded.hasPrefix(folded) { return true }
        let first = words, second = other.words
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        return Self.isCutShort(short, of: long) || initials(first, second) || initials(second, first)
    }

    private var words: [String] {
        Array(
            ComparableText.words(of: printed).lazy.filter { !Lexicon.contains($0, in: .titleSmallWords) }
                .prefix(Self.mostWords))
    }

    /// Whether each word of the shorter name and a word of the other begin alike, in any order: names are turned and cut short.
    private static func isCutShort(_ short: [String], of long: [String]) -> Bool {
        short.allSatisfy { word in
            long.contains { next in
                let same = zip(word, next).prefix { $0 == $1 }.count
                return same > 0 && same >= min(next.count, word.count, sameLetters)
            }
        }
    }

    /// Words are compared with each other, and no name has more.
    private static let mostWords = 40
    /// Abbreviations keep some letters at the beginning of a word.
    private static let sameLetters = 3

    /// Whether one word of a name has the first letters of the words of the other: “JHEP”.
    private func initials(_ short: [String], _ long: [String]) -> Bool {
        guard let word = short.first(where: { $0.count > 1 }), long.count > 1 else { return false }
        var rest = word[...]
        for next in long where next.first == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
