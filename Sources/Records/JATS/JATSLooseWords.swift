import CitandaLexicon

/// Words of a citation that are outside of its fields.
enum JATSLooseWords {
    /// Words that only introduce a field.
    private static let labels: [WordList] = [
        .conjunctions, .etAl, .containerLeads, .roles, .contributions, .by, .editions, .editionLabels, .volumeLabels,
        .volumeCounts, .partLabels, .seriesLabels, .issueLabels, .pageLabels, .chapterLabels, .accessed, .noDate, .from,
        .connectors,
    ]
    private static let others: Set<String> = [
        "doi", "pmid", "pmcid", "isbn", "issn", "url", "http", "https", "www", "available", "retrieved", "eds", "ed",
        "edited", "others",
    ]
    private static let longestLabel = 16

    /// Whether words say more than the names of fields and punctuation.
    static func areTelling(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "." }
        return words.contains { word in
            let bare = word.lowercased().trimmingCharacters(".")
            return !bare.isEmpty && !isLabel(bare)
        }
    }

    private static func isLabel(_ word: String) -> Bool {
        guard word.count <= longestLabel else { return false }
        return others.contains(word) || EtAl.isLastWord(ArraySlice(word.utf8))
            || labels.contains { Lexicon.contains(word, in: $0) || Lexicon.contains(word + ".", in: $0) }
    }
}
