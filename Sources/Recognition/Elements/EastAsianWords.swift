import CitandaLexicon
import CitandaWorks

/// Words of one class in Chinese and Japanese characters. No blank parts them, so readers look at the head and the end of a run.
struct EastAsianWords: Sendable, Equatable {
    /// The words, the longest first.
    private let words: [String]

    /// The words of a list, or those of one value.
    private init(_ list: WordList, value: String? = nil) {
        words = Lexicon.words(list)
            .filter { word in
                word.unicodeScalars.allSatisfy(\.isCJK) && (value == nil || Lexicon.value(of: word, in: list) == value)
            }
            .sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// Whether a run is one of the words.
    func has(_ run: String) -> Bool { words.contains(run) }

    /// Whether a run begins with one of the words.
    func begins(_ run: String) -> Bool { head(of: run) != nil }

    /// The longest word that begins a run.
    func head(of run: String) -> String? { words.first { run.hasPrefix($0) } }

    /// The longest word that ends a run.
    func end(of run: String) -> String? { words.first { run.hasSuffix($0) } }

    static let year = EastAsianWords(.dateCharacters, value: "year")
    static let month = EastAsianWords(.dateCharacters, value: "month")
    static let day = EastAsianWords(.dateCharacters, value: "day")
    static let volumes = EastAsianWords(.numberCharacters, value: "volume")
    static let issues = EastAsianWords(.numberCharacters, value: "issue")
    static let pages = EastAsianWords(.numberCharacters, value: "page")
    static let ordinal = EastAsianWords(.numberCharacters, value: "ordinal")
    static let numerals = EastAsianWords(.numerals)
    static let halves = EastAsianWords(.halves)
    static let editors = EastAsianWords(.roleCharacters, value: Label.editor.rawValue)
    static let translators = EastAsianWords(.roleCharacters, value: Label.translator.rawValue)
    static let signals = EastAsianWords(.signals)
    static let containers = EastAsianWords(.containerLeads)
    static let ibid = EastAsianWords(.ibid)
    static let noteReferences = EastAsianWords(.noteReferences)
}
