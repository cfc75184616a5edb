extension Lexicon {
    /// The names that a language prints for the values of a list, in small letters and in the order of its file.
    ///
    /// A name is the first word of its line. Empty for a language whose file lacks the list.
    ///
    /// - Parameter code: the ISO 639 code of the language.
    package static func names(_ list: WordList, of code: String) -> [String] {
        var values: Set<String> = []
        return languages.filter { $0.code == code }.flatMap { $0.words[list] ?? [] }
            .filter { values.insert($0.value ?? "").inserted }.map(\.text)
    }

    /// The EDTF number of a month (1 to 12) or a season (21 for spring to 24 for winter); nil for any other word.
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
