import CitandaManuscripts
import CitandaWorks

/// The words of all lists of works, also of entries that were not read.
struct ListedWords {
    private let words: WordRuns

    init(_ facts: Facts) { words = WordRuns(Self.texts(facts).map { ComparableText.words(of: $0) }) }

    /// Whether the lists have the words of a title, one after the other.
    func hold(_ title: String) -> Bool { words.count(ComparableText.title(title)) > 0 }

    /// The text of each block of the lists.
    static func texts(_ facts: Facts) -> [String] {
        facts.reading.document.sections.filter { $0.kind == .bibliography || $0.kind == .furtherReading }
            .flatMap(\.blocks).map(\.passage.string)
    }
}
