import CitandaManuscripts
import CitandaWorks

/// Tells where the title of an open short form stands once more in notes or lists of works.
///
/// Such a title may be a part of a full citation that was not read. The full citation is then not proved missing.
struct TitlesElsewhere {
    /// The words of all notes and lists.
    private var words = WordRuns([])
    /// The letters of the lists, where a blank may be lost.
    private var letters = LetterRuns([])
    /// How many short forms have a title.
    private var shortForms: [[String]: Int] = [:]

    /// Gathers the words where some short form is open.
    ///
    /// - Parameter notes: The words of each note.
    init(_ facts: Facts, notes: [[String]]) {
        let short = facts.citations.map(\.citation).filter { $0.kind == .short }
        let open = short.filter { $0.problem == .noAntecedent }
        guard !open.isEmpty else { return }
        for citation in short { Self.key(citation).map { shortForms[$0, default: 0] += 1 } }
        letters = LetterRuns(ListedWords.texts(facts))
        words = WordRuns(
            notes + ListedWords.texts(facts).map { ComparableText.words(of: $0) },
            for: open.compactMap { Self.key($0) })
    }

    /// Whether the title of a short form stands in more places than in short forms.
    func hold(_ citation: Citation) -> Bool {
        guard let key = Self.key(citation) else { return false }
        return words.count(key) > shortForms[key, default: 0] || letters.hold(key)
    }

    /// A title of two words or more; a single word stands in many sentences.
    private static func key(_ citation: Citation) -> [String]? {
        let words = citation.part(.title).map { ComparableText.title($0.text) } ?? []
        return words.count > 1 ? words : nil
    }
}
