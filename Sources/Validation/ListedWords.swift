import CitandaManuscripts
import CitandaWorks

/// The words of all lists of works, also of entries that were not read.
struct ListedWords {
    /// The words of each block of the lists, each word between blanks.
    let text: String

    init(_ facts: Facts) {
        text = facts.reading.document.sections.filter { $0.kind == .bibliography || $0.kind == .furtherReading }
            .flatMap(\.blocks).map { Self.joined(ComparableText.words(of: $0.passage.string)) }.joined()
    }

    /// Whether the lists have the words of a title, one after the other.
    func hold(_ title: String) -> Bool {
        let words = ComparableText.title(title)
        return !words.isEmpty && text.contains(Self.joined(words))
    }

    /// Words with a blank before and behind each.
    static func joined(_ words: [String]) -> String { " " + words.joined(separator: " ") + " " }
}
