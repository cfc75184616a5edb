import CEmbedded

/// The words of scholarly notes in all languages. Every reader and writer asks here.
package enum Lexicon {
    /// The languages, each from a file of `Languages/`.
    package static let languages: [Language] = {
        var languages: [Language] = []
        while let file = embedded_language_at(languages.count)?.pointee {
            languages.append(Language(UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }
        return languages
    }()

    /// The lists of a word given in small letters.
    package static func classes(of word: ArraySlice<UInt8>) -> WordClasses {
        word.withUnsafeBufferPointer { classes[key($0)] ?? WordClasses() }
    }

    /// The lists of a word given in small letters.
    package static func classes(of word: String) -> WordClasses {
        classes[key(word)] ?? WordClasses()
    }

    /// The words and phrases of a list, in all languages.
    package static func words(_ list: WordList) -> Set<String> { tables[Int(list.rawValue)].words }

    /// The words and phrases of a list in the language of a code, as ISO 639 has it.
    package static func words(_ list: WordList, of code: String) -> Set<String> {
        Set(languages.filter { $0.code == code }.flatMap { $0.words[list] ?? [] }.map(\.text))
    }

    /// Whether a word or phrase is in a list.
    package static func contains(_ word: String, in list: WordList) -> Bool {
        tables[Int(list.rawValue)].words.contains(word)
    }

    /// Whether a text in small letters has a word of a list anywhere, also inside another word.
    package static func isFound(_ list: WordList, in text: ArraySlice<UInt8>) -> Bool {
        tables[Int(list.rawValue)].bytes.contains { text.contains(sequence: $0) }
    }

    /// The phrases of a list, its single words among them.
    package static func phrases(_ list: WordList) -> Phrases { tables[Int(list.rawValue)].phrases }

    /// The value of a word or phrase in a list with values.
    package static func value(of word: String, in list: WordList) -> String? {
        tables[Int(list.rawValue)].values[word]
    }

    /// The number of a month, 1 to 12, by its name in small letters.
    package static func month(_ word: String) -> Int? { months[word] }

    /// The EDTF number of a season, 21 to 24, by its name in small letters.
    package static func season(_ word: String) -> Int? { seasons[word] }

    /// The number of a day of the week, 1 for Monday to 7 for Sunday, by its name in small letters.
    package static func weekday(_ word: String) -> Int? { weekdays[word] }

    /// The number of a word. Two words of one number are not to be expected among some thousand, and would only share their classes.
    static func key(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = TextHash()
        hash.add(word)
        return hash.number
    }

    static func key(_ word: String) -> UInt64 {
        var word = word
        return word.withUTF8 { key($0) }
    }

    /// What is asked of one list.
    private struct Table {
        var words: Set<String>
        var bytes: [[UInt8]]
        var phrases: Phrases
        var values: [String: String]

        init(_ entries: [Language.Entry]) {
            words = Set(entries.map(\.text))
            bytes = words.map { Array($0.utf8) }
            phrases = Phrases(words)
            values = Dictionary(
                entries.compactMap { entry in entry.value.map { (entry.text, $0) } },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The tables of all lists, each at the raw value of its list.
    private static let tables = WordList.allCases.map { list in Table(languages.flatMap { $0.words[list] ?? [] }) }

    private static let months = tables[Int(WordList.months.rawValue)].values.compactMapValues { Int($0) }
    private static let seasons = tables[Int(WordList.seasons.rawValue)].values.compactMapValues { Int($0) }

    private static let weekdays = tables[Int(WordList.weekdays.rawValue)].values.compactMapValues { Int($0) }

    private static let classes: [UInt64: WordClasses] = {
        var table: [UInt64: WordClasses] = [:]
        for language in languages {
            for (list, entries) in language.words {
                for entry in entries {
                    if Phrases.isPhrase(entry.text), let first = Phrases.firstWord(of: entry.text) {
                        table[key(first), default: []].beginsPhrase = true
                    } else {
                        table[key(entry.text), default: []].insert(list)
                    }
                }
            }
        }
        return table
    }()
}

extension ArraySlice<UInt8> {
    /// Whether the bytes hold others, one after the other.
    fileprivate func contains(sequence other: [UInt8]) -> Bool {
        guard let first = other.first, other.count <= count else { return false }
        for start in startIndex...endIndex - other.count where self[start] == first {
            if other.indices.allSatisfy({ self[start + $0] == other[$0] }) { return true }
        }
        return false
    }
}
