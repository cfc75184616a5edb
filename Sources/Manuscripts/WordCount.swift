import CitandaLexicon
import CitandaRecognition
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
    public func missing(from text: String) -> [Word] { missing(from: Self.words(of: text)) }

    /// The words that are not among these; each of these answers for one word.
    func missing(from words: [Word]) -> [Word] {
        var left = counts
        return words.filter { word in
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
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let (first, length) = TokenStream.decode(bytes, at: index)
            guard first.isLetterOrFigure else {
                index += length
                continue
            }
            let word = bytes[index..<end(ofWordAt: index, bytes)]
            index = word.endIndex
            words.append(Word(text: String(decoding: word, as: UTF8.self), folded: fold(word)))
            guard word.allSatisfy({ Unicode.Scalar($0).isDigit }), index < bytes.count,
                case let (dash, length) = TokenStream.decode(bytes, at: index), dash.joinsPages
            else { continue }
            let last = bytes[(index + length)...].prefix { Unicode.Scalar($0).isDigit }
            guard !last.isEmpty else { continue }
            let page = String(decoding: last, as: UTF8.self)
            let range = PageRange(first: String(decoding: word, as: UTF8.self), last: page)
            let expanded = range.expanded.split(separator: "–").last.map(String.init) ?? page
            words.append(Word(text: page, folded: expanded))
            index = last.endIndex
        }
        return words
    }

    /// Where a word ends: a mark above or below a letter belongs to the letter, and an apostrophe to the word.
    private static func end(ofWordAt start: Int, _ bytes: [UInt8]) -> Int {
        var end = start
        while end < bytes.count {
            let (scalar, length) = TokenStream.decode(bytes, at: end)
            guard
                scalar.isLetterOrFigure || scalar.isApostrophe || !scalar.isASCII && scalar.properties.isGraphemeExtend
            else {
                break
            }
            end += length
        }
        return end
    }

    /// In small letters, without marks and the genitive's s, a month or season by its number, a number without its ending, an ordinal in words as its
    /// number, a word of editions by its abbreviation.
    private static func fold(_ bytes: ArraySlice<UInt8>) -> String {
        let isPlain = bytes.allSatisfy { $0 < 0x80 && !Unicode.Scalar($0).isApostrophe }
        let text = String(decoding: bytes, as: UTF8.self)
        let small: String
        let folded: String
        if isPlain {
            small = text.lowercased()
            folded = small
        } else {
            let word = text.withoutGenitive ?? text[...]
            small = word.lowercased()
            folded = ComparableText.words(of: String(word)).joined()
        }
        if let value = value(of: small, folded) { return value }
        let figures = folded.prefix { $0.isASCII && $0.isNumber }
        guard !figures.isEmpty else { return folded }
        let isNumber =
            figures.count == folded.count
            || Lexicon.contains(String(folded.dropFirst(figures.count)), in: .ordinalEndings)
        guard isNumber else { return folded }
        let value = figures.drop { $0 == "0" }
        return value.isEmpty ? "0" : String(value)
    }

    /// What a month, an ordinal or a word of editions is compared by; nil for other words, which are most.
    private static func value(of small: String, _ folded: String) -> String? {
        if !Lexicon.classes(of: small).isDisjoint(with: [.months, .seasons]),
            let month = Lexicon.month(small) ?? Lexicon.season(small)
        {
            return Self.month + "\(month)"
        }
        guard !Lexicon.classes(of: folded).isDisjoint(with: [.ordinals, .houseWords]) else { return nil }
        return Lexicon.value(of: folded, in: .ordinals)
            ?? Lexicon.value(of: folded, in: .houseWords).map { $0.lowercased().filter(\.isLetter) }
    }
}

extension Unicode.Scalar {
    /// Whether the sign may stand between the first and the last page of a range.
    fileprivate var joinsPages: Bool { self == "-" || self == "‐" || self == "‑" || self == "–" || self == "—" }
}
