import CitandaWorks

/// The words of `@publication-type` and the types of works, for reading and writing. JATS leaves the words to the publisher.
enum JATSTypes {
    /// Of several words with one type, the first is written. Types without a word here are written by their own names.
    private static let types: [(word: String, type: WorkType)] = [
        ("journal", .articleJournal), ("magazine", .articleMagazine), ("newspaper", .articleNewspaper),
        ("preprint", .article), ("working-paper", .article), ("book", .book), ("monograph", .book),
        ("chapter", .chapter), ("book-chapter", .chapter), ("thesis", .thesis), ("dissertation", .thesis),
        ("report", .report), ("government", .report), ("gov", .report), ("technical-report", .report),
        ("confproc", .paperConference), ("conf-proc", .paperConference), ("conference", .paperConference),
        ("conf", .paperConference), ("proceedings", .paperConference),
        ("webpage", .webpage), ("web", .webpage), ("website", .webpage), ("weblink", .webpage), ("blog", .postWeblog),
        ("data", .dataset), ("dataset", .dataset), ("database", .dataset), ("software", .software),
        ("commun", .personalCommunication), ("letter", .personalCommunication),
        ("personal-communication", .personalCommunication), ("discussion", .interview),
        ("book-review", .reviewBook), ("standard", .standard), ("std", .standard), ("legal-doc", .legislation),
        ("archival-material", .archivalItem), ("film", .motionPicture), ("video", .motionPicture),
        ("audio", .song), ("presentation", .speech), ("encyclopedia", .entryEncyclopedia), ("other", .document),
    ]

    /// Words that are not written, because another word of their type is plainer.
    private static let isOnlyRead: Set<String> = [
        "commun", "discussion", "legal-doc", "audio", "encyclopedia", "other",
    ]

    private static let byWord: [String: WorkType] = {
        let own = WorkType.allCases.map { ($0.rawValue.replacing("_", with: "-"), $0) }
        return Dictionary(types.map { ($0.word, $0.type) } + own, uniquingKeysWith: { first, _ in first })
    }()

    private static let byType = Dictionary(
        types.filter { !isOnlyRead.contains($0.word) }.map { ($0.type, $0.word) },
        uniquingKeysWith: { first, _ in first })

    /// The type of a word; nil for an unknown word.
    static func type(of word: String) -> WorkType? {
        byWord[word.lowercased().replacing(" ", with: "-").replacing("_", with: "-")]
    }

    /// The word of a type.
    static func word(for type: WorkType) -> String { byType[type] ?? type.rawValue.replacing("_", with: "-") }

    /// The type of a work as a reader has it, who knows the word and whether the work is a titled part of its source.
    static func type(of word: String, isPart: Bool) -> WorkType? {
        let type = type(of: word)
        return type == .book && isPart ? .chapter : type
    }
}
