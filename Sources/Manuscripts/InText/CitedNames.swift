import CitandaLexicon
import CitandaWorks

/// The names of a citation by author and date, to be compared with entries.
///
/// Such names are families alone, so that “Morais, Dias” is two people: a reader of whole names would take it for one, inverted.
struct CitedNames {
    /// The words of each person or body.
    let groups: [[String]]
    /// Whether “et al.” closes them.
    let hasOthers: Bool
    /// Whether the first name is all in capitals, as in Brazilian lists.
    let isCapitals: Bool
    private let first: String

    /// Names as printed.
    init(_ text: String) {
        var groups: [[String]] = []
        var group: [String] = []
        var others = false
        func close() {
            if !group.isEmpty { groups.append(group) }
            group = []
        }
        var printed: [Substring] = []
        for piece in text.split(whereSeparator: { $0.isWhitespace || $0 == "/" || $0 == ";" || $0 == "&" || $0 == "," })
        {
            if Self.begins(piece, behindJointIn: text) { close() }
            let word = String(piece.lowercased().filter { $0 != "." && $0 != "*" })
            if NameWords.isConjunction(word) {
                close()
                continue
            }
            if EtAl.isWord(word) {
                others = true
                continue
            }
            if groups.isEmpty { printed.append(piece) }
            // “Krugman’s” names Krugman.
            group += ComparableText.words(of: String(piece.withoutGenitive ?? piece))
        }
        close()
        // Initials name nobody: “P. Krugman”.
        self.groups = groups.map { words in words.count > 1 ? words.filter { $0.count > 1 } : words }.filter {
            !$0.isEmpty
        }
        hasOthers = others || EtAl.isWhole(String(text.suffix(Self.longestEtAl)).trimmingBlanks)
        first = printed.joined(separator: " ")
        isCapitals = first == first.uppercased() && first.count > 1
    }

    private static let longestEtAl = 6

    /// Whether a mark that joins names stands before a piece.
    private static func begins(_ piece: Substring, behindJointIn text: String) -> Bool {
        text[..<piece.startIndex].reversed().prefix { $0.isWhitespace || "/;&,".contains($0) }.contains {
            "/;&,".contains($0)
        }
    }

    /// Whether the first name is made of the initials of a body: WHO.
    func isAcronym(of words: [String]) -> Bool {
        guard isCapitals, first.count > 1, !first.contains(" ") else { return false }
        return Self.acronyms(of: words).contains(first.lowercased().filter(\.isLetter))
    }

    /// The initials of the words of a body, with the small words and without.
    static func acronyms(of words: [String]) -> [String] {
        let long = words.filter { !Lexicon.contains($0, in: .connectors) }
        return [words, long].map { String($0.compactMap(\.first)) }
    }
}
