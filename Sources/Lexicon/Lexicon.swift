import CEmbedded

/// The words of scholarly notes in all languages. Every reader and writer asks here.
package enum Lexicon {
    /// The languages, each from a file of `Languages/`.
    package static let languages: [Language] = {
        var languages: [Language] = []
        while let file = embedded_language_at(languages.count)?.pointee {
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
            languages.append(Language(String(decoding: bytes, as: UTF8.self)))
        }
        return languages
    }()

    /// The lists of a word given in small letters.
    package static func classes(of word: some Sequence<UInt8>) -> WordClasses { classes[key(word)] ?? [] }

    /// The words and phrases of a list, in all languages.
    package static func words(_ list: WordList) -> Set<String> { words[list] ?? [] }

    /// The words and phrases of a list in the language of a code, as ISO 639 has it.
    package static func words(_ list: WordList, of code: String) -> Set<String> {
        Set(languages.filter { $0.code == code }.flatMap { $0.words[list] ?? [] }.map(\.text))
    }

    /// Whether a word or phrase is in a list.
    package static func contains(_ word: String, in list: WordList) -> Bool { words[list]?.contains(word) ?? false }

    /// The phrases of a list, its single words among them.
    package static func phrases(_ list: WordList) -> Phrases { phrases[list] ?? Phrases([]) }

    /// The value of a word or phrase in a list with values.
    package static func value(of word: String, in list: WordList) -> String? { values[list]?[word] }

    /// The number of a month, 1 to 12, by its name in small letters.
    package static func month(_ word: String) -> Int? { months[word] }

    /// The EDTF number of a season, 21 to 24, by its name in small letters.
    package static func season(_ word: String) -> Int? { seasons[word] }

    /// FNV-1a in 64 bits: two words of one key are not to be expected among some thousand, and would only share their classes.
    private static func key(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    private static let entries = Dictionary(
        WordList.allCases.map { list in (list, languages.flatMap { $0.words[list] ?? [] }) },
        uniquingKeysWith: { first, _ in first })

    private static let words = entries.mapValues { Set($0.map(\.text)) }

    private static let phrases = words.mapValues { Phrases($0) }

    private static let values = entries.mapValues { entries in
        Dictionary(
            entries.compactMap { entry in entry.value.map { (entry.text, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static let months = (values[.months] ?? [:]).compactMapValues { Int($0) }
    private static let seasons = (values[.seasons] ?? [:]).compactMapValues { Int($0) }

    private static let classes: [UInt64: WordClasses] = {
        var table: [UInt64: WordClasses] = [:]
        for (list, entries) in entries {
            for entry in entries {
                guard Phrases.isPhrase(entry.text), let first = Phrases.firstWord(of: entry.text) else {
                    table[key(entry.text.utf8), default: []].insert(list)
                    continue
                }
                table[key(first.utf8), default: []].beginsPhrase = true
            }
        }
        return table
    }()
}
