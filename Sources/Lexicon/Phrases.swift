/// The entries of a word list as they are met in a text: single words, and phrases such as “record office” and “op. cit.”.
///
/// They are one object, because readers ask for them at almost every word, and a copy of all tables would cost more than the question.
package final class Phrases: Sendable {
    /// One entry, word by word.
    private struct Phrase: Sendable {
        var text: String
        var words: [(text: String, hasStop: Bool)]

        init(_ text: String) {
            self.text = text
            words = text.split(separator: " ").map { word in
                word.last == "." ? (String(word.dropLast()), true) : (String(word), false)
            }
        }

        /// How many words and full stops the phrase has.
        var length: Int { words.count + words.count(where: \.hasStop) }
    }

    /// All entries.
    private let entries: Set<String>
    /// The phrases by their first words, the longest first.
    private let table: [String: [Phrase]]
    /// The length of the longest entry in bytes. No first word is longer.
    private let longestEntry: Int
    /// The keys of the first words of phrases (`Lexicon.key`).
    private let firstWords: Set<UInt64>

    /// Phrases as a word list writes them. A full stop that is written has to be in the text that is read.
    package init(_ entries: Set<String>) {
        self.entries = entries
        longestEntry = entries.lazy.map(\.utf8.count).max() ?? 0
        var table: [String: [Phrase]] = [:]
        for phrase in entries.lazy.filter(Self.isPhrase).map(Phrase.init) {
            guard let first = phrase.words.first?.text else { continue }
            table[first, default: []].append(phrase)
        }
        self.table = table.mapValues { $0.sorted { ($0.length, $0.text) > ($1.length, $1.text) } }
        firstWords = Set(table.keys.map { Lexicon.key($0) })
    }

    /// Whether an entry is more than a single word.
    static func isPhrase(_ entry: String) -> Bool {
        entry.utf8.last == UInt8(ascii: ".") || entry.utf8.contains(UInt8(ascii: " "))
    }

    /// The first word of an entry, without its full stop.
    static func firstWord(of entry: String) -> String? { Phrase(entry).words.first?.text }

    /// Whether a phrase of several words may begin with a word, given in small letters.
    ///
    /// The look-up is faster than the reading of a phrase.
    package func mayBegin(with word: ArraySlice<UInt8>) -> Bool {
        word.withUnsafeBufferPointer { firstWords.contains(Lexicon.key($0)) }
    }

    /// The longest phrase that begins a text; nil where none does.
    ///
    /// - Parameter token: the word or mark at a distance from the first; nil behind the last.
    /// - Returns: the phrase as its list writes it, and how many words and marks the text has for it.
    package func longest(_ token: (Int) -> String?) -> (text: String, length: Int)? {
        guard let printed = token(0), printed.utf8.count <= longestEntry else { return nil }
        let first = printed.lowercased()
        for phrase in table[first] ?? [] where Self.begins(phrase, token) { return (phrase.text, phrase.length) }
        return entries.contains(first) ? (first, 1) : nil
    }

    private static func begins(_ phrase: Phrase, _ token: (Int) -> String?) -> Bool {
        var index = 0
        for word in phrase.words {
            guard let printed = token(index), printed == word.text || printed.lowercased() == word.text else {
                return false
            }
            index += 1
            if word.hasStop {
                guard token(index) == "." else { return false }
                index += 1
            }
        }
        return true
    }
}
