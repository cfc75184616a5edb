import Works

/// The closed classes a word may belong to; a token carries them, so that no reader looks a word up twice.
struct WordClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let abbreviations = WordClass(rawValue: 1 << 0)
    static let prose = WordClass(rawValue: 1 << 1)
    static let signals = WordClass(rawValue: 1 << 2)
    static let connectors = WordClass(rawValue: 1 << 3)
    static let particles = WordClass(rawValue: 1 << 4)
    static let notNames = WordClass(rawValue: 1 << 5)
    static let bodies = WordClass(rawValue: 1 << 6)
    static let archives = WordClass(rawValue: 1 << 7)
    static let documents = WordClass(rawValue: 1 << 8)
    static let theses = WordClass(rawValue: 1 << 9)
    static let reports = WordClass(rawValue: 1 << 10)
    static let months = WordClass(rawValue: 1 << 11)
    static let seasons = WordClass(rawValue: 1 << 12)
    static let locators = WordClass(rawValue: 1 << 13)
    static let levels = WordClass(rawValue: 1 << 14)
    static let newspapers = WordClass(rawValue: 1 << 15)
    static let personal = WordClass(rawValue: 1 << 16)
    static let editions = WordClass(rawValue: 1 << 17)
    static let genres = WordClass(rawValue: 1 << 19)
    static let articles = WordClass(rawValue: 1 << 18)
    static let verbs = WordClass(rawValue: 1 << 20)
    static let acts = WordClass(rawValue: 1 << 21)
    static let leads = WordClass(rawValue: 1 << 22)
    static let materials = WordClass(rawValue: 1 << 23)
    static let conjunctions = WordClass(rawValue: 1 << 24)
    /// The first words of “et al.”.
    static let others = WordClass(rawValue: 1 << 25)
    static let nameSuffixes = WordClass(rawValue: 1 << 26)
    /// Words inside the names of bodies and of no person: “of”, “für”.
    static let bodyJoints = WordClass(rawValue: 1 << 27)
}

/// The words of all classes in one table.
enum Lexicon {
    /// The classes of a word given in small letters.
    static func classes(of word: some Sequence<UInt8>) -> WordClass { table[key(word)] ?? [] }

    /// FNV-1a in 64 bits: two words of one key are not to be expected among some thousand, and would only share their classes.
    private static func key(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    private static let table: [UInt64: WordClass] = {
        let classes: [(WordClass, any Sequence<String>)] = [
            (.abbreviations, Words.abbreviations), (.prose, Words.prose), (.signals, Words.signals),
            (.connectors, Words.connectors), (.particles, NameWords.particles), (.notNames, Words.notNames),
            (.bodies, CorporateWords.words), (.archives, Words.archives), (.documents, Words.documents),
            (.theses, Words.theses), (.reports, Words.reports), (.months, Words.months.keys),
            (.seasons, Words.seasons.keys), (.locators, Words.locators), (.levels, Words.levels),
            (.newspapers, Words.newspapers), (.personal, Words.personal), (.editions, Words.editions),
            (.articles, NameWords.joinedArticles), (.genres, Words.genres), (.verbs, Words.verbs), (.acts, Words.acts),
            (.leads, Words.leads), (.materials, Words.materials), (.conjunctions, NameWords.conjunctions),
            (.others, EtAl.firstWords), (.nameSuffixes, NameWords.suffixes), (.bodyJoints, CorporateWords.joining),
        ]
        var table: [UInt64: WordClass] = [:]
        for (wordClass, words) in classes {
            for word in words { table[key(word.utf8), default: []].insert(wordClass) }
        }
        return table
    }()
}
