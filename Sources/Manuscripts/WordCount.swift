import CitandaLexicon
import CitandaWorks

/// How often each word stands in a text, in a form in which words are compared however they are set.
///
/// Capitals, quotation marks, hyphens and stops do not count. All forms of a month are one word, and the last page of a range is written
/// out. “Sept. 12, 315–38” and “12 September, 315–338” have the same words.
public struct WordCount: Sendable, Hashable {
    private var counts: [String: Int] = [:]

    /// The words of a text.
    public init(_ text: String = "") { self.init(Self.words(of: text)) }

    /// Some words.
    init(_ words: [Word]) { for word in words { counts[word.folded, default: 0] += 1 } }

    /// Takes in the words of another text; a word counts as often as in the one that has it more often.
    public mutating func unite(with other: WordCount) { counts.merge(other.counts, uniquingKeysWith: max) }

    /// Adds the words of another text.
    public mutating func add(_ other: WordCount) { counts.merge(other.counts, uniquingKeysWith: +) }

    /// Whether a word, in small letters, stands in the text.
    public func contains(_ word: String) -> Bool { counts[word] != nil }

    /// The words of a text that are not among these, as they stand there; each of these answers for one word.
    public func missing(from text: String) -> [Word] {
        var left = counts
        return Self.words(of: text).filter { word in
            guard let count = left[word.folded], count > 0 else { return true }
            left[word.folded] = count - 1
            return false
        }
    }

    /// A word as it stands in a text.
    public struct Word: Sendable, Hashable {
        /// As printed.
        public var text: String
        /// In the form in which words are compared.
        public var folded: String

        /// Whether it names a month or a season.
        var isMonth: Bool { folded.hasPrefix(WordCount.month) }
    }

    private static let month = "month "

    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var rest = Substring(text)
        while let first = rest.first {
            guard isPart(first) else {
                rest.removeFirst()
                continue
            }
            let word = rest.prefix { isPart($0) || $0.isApostrophe }
            rest = rest[word.endIndex...]
            words.append(Word(text: String(word), folded: fold(word)))
            guard word.allSatisfy({ $0.isASCII && $0.isNumber }), let dash = rest.first, "-‐‑–—".contains(dash) else {
                continue
            }
            let last = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard !last.isEmpty else { continue }
            let range = PageRange(first: String(word), last: String(last))
            let expanded = range.expanded.split(separator: "–").last.map(String.init) ?? String(last)
            words.append(Word(text: String(last), folded: expanded))
            rest = rest[last.endIndex...]
        }
        return words
    }

    private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// In small letters, without marks and the genitive's s, a month or season by its number, a number without its ending, an ordinal in words as its
    /// number, a word of editions by its abbreviation.
    private static func fold(_ word: Substring) -> String {
        let word = word.withoutGenitive ?? word
        let folded = ComparableText.words(of: String(word)).joined()
        let small = word.lowercased()
        if let month = Lexicon.month(small) ?? Lexicon.season(small) { return Self.month + "\(month)" }
        if let number = Lexicon.value(of: folded, in: .ordinals) { return number }
        if let short = Lexicon.value(of: folded, in: .houseWords) { return short.lowercased().filter(\.isLetter) }
        let figures = folded.prefix { $0.isASCII && $0.isNumber }
        let isNumber =
            figures.count == folded.count
            || Lexicon.contains(String(folded.dropFirst(figures.count)), in: .ordinalEndings)
        guard !figures.isEmpty, isNumber else { return folded }
        let value = figures.drop { $0 == "0" }
        return value.isEmpty ? "0" : String(value)
    }
}

extension Character {
    fileprivate var isApostrophe: Bool { unicodeScalars.count == 1 && unicodeScalars.first?.isApostrophe == true }
}
