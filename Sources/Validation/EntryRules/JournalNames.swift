import CitandaDiagnostics

/// Journals whose name one entry has in full and another abbreviated.
struct JournalNames {
    static let kinds: [FindingKind] = [.journalNameMixed]

    /// The first field of each name of a journal.
    private var names: [String: FieldFacts] = [:]
    /// The names in the order of the file.
    private var order: [String] = []

    /// Takes up the journal of an entry.
    mutating func add(_ entry: EntryFacts) {
        guard let field = entry.own.first(where: { $0.canonical == "journaltitle" && !$0.isBlank }) else { return }
        if names[field.plain] == nil {
            names[field.plain] = field
            order.append(field.plain)
        }
    }

    /// A finding at each abbreviated name whose full form another entry has.
    func findings() -> [Diagnostic] {
        // Names are compared only with those that begin with the same letter, and their words are made once.
        let full = Dictionary(grouping: order.filter { !$0.contains(".") }.map { (name: $0, words: Self.words($0)) }) {
            $0.words.first?.first
        }
        return order.filter { $0.contains(".") }.compactMap { short in
            let words = Self.words(short)
            guard let field = names[short], let candidates = full[words.first?.first],
                let name = candidates.first(where: { Self.isAbbreviation(words, of: $0.words) })?.name,
                let other = names[name]
            else { return nil }
            return Diagnostic(
                .journalNameMixed, "“\(short)” is “\(name)” in another entry", at: field.range,
                notes: [.init("the full name is here", at: other.range)])
        }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }.map { $0.filter { $0 != "." } }
            .filter { !$0.isEmpty }
    }

    /// Whether each word of a short name is the beginning of a word of the full name, in order.
    ///
    /// ISO 4 leaves out articles, prepositions and conjunctions, and no other words.
    private static func isAbbreviation(_ short: [String], of name: [String]) -> Bool {
        var rest = short[...]
        guard rest.count > 1 else { return false }
        for word in name {
            if let next = rest.first, word.hasPrefix(next) {
                rest = rest.dropFirst()
            } else if !small.contains(word) {
                return false
            }
        }
        return rest.isEmpty
    }

    private static let small: Set<String> = [
        "a", "an", "the", "of", "and", "for", "in", "on", "to", "der", "die", "das", "des", "für", "und", "de", "la",
        "le", "les", "du", "et",
        "des", "del", "e", "y", "el", "los", "di", "della", "per", "zur", "zum", "von",
    ]
}

extension FindingKind {
    static let journalNameMixed = FindingKind(
        "journal-name-mixed", .note, "A journal is abbreviated in one entry and in full in another",
        why: "A list of references has one form for all journals. Names without a full stop count as full.",
        example: Example(
            .bibTeX,
            wrong: """
                @article{a, author = {Ann Roe}, title = {Ports}, journal = {J. Salt Hist.}, year = 1999}
                @article{b, author = {Jan Berg}, title = {Tolls}, journal = {Journal of Salt History}, year = 2001}
                """,
            right: """
                @article{a, author = {Ann Roe}, title = {Ports}, journal = {Journal of Salt History}, year = 1999}
                @article{b, author = {Jan Berg}, title = {Tolls}, journal = {Journal of Salt History}, year = 2001}
                """),
        source: "Chicago 18 §14.72")
}
