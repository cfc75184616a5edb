extension Lexicon {
    /// The words of a list in one language.
    ///
    /// - Parameter code: the ISO 639 code of the language.
    package static func words(_ list: WordList, in code: String) -> Set<String> {
        Set(languages.filter { $0.code == code }.flatMap { $0.words[list] ?? [] }.map(\.text))
    }

    /// The names of a list with values as a language prints them, in the order of its file and in small letters: the first
    /// word of each line. Empty where the language's file has no such list.
    ///
    /// - Parameter code: the ISO 639 code of the language.
    package static func names(_ list: WordList, in code: String) -> [String] {
        var values: Set<String> = []
        return languages.filter { $0.code == code }.flatMap { $0.words[list] ?? [] }
            .filter { values.insert($0.value ?? "").inserted }.map(\.text)
    }

    /// The number of a month or season in EDTF: 1 to 12 for a month, 21 to 24 for spring to winter; nil for any other word.
    ///
    /// - Parameter word: a whole name in small letters, or three letters or more that begin the names of one month only.
    package static func monthOrSeason(_ word: String) -> Int? {
        month(word) ?? season(word) ?? monthsByBeginning[word] ?? nil
    }

    /// The shortest beginning of a name that is taken for the name.
    private static let leastBeginning = 3

    /// The months by the beginnings of their names in all languages; nil where the names of several months begin so.
    private static let monthsByBeginning: [String: Int?] = {
        var months: [String: Int?] = [:]
        for name in words(.months) {
            guard let number = month(name), name.count > leastBeginning else { continue }
            for length in leastBeginning..<name.count {
                let beginning = String(name.prefix(length))
                months[beginning] = .some(months[beginning, default: number] == number ? number : nil)
            }
        }
        return months
    }()
}

extension String {
    /// The word with a capital letter, as English and German print the names of months.
    package var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
