/// Counts words in lists of names whose parts are labelled.
public enum NameCounts {
    /// For each word in small letters: 1 for a family name, 2 for a given name, 3 for both, by its frequency.
    ///
    /// Words that occur only once are left out, because they would be known during training and unknown later.
    public static func codes(_ names: [LabelledReference]) -> [String: Int] {
        var counts: [String: (family: Int, given: Int)] = [:]
        for (label, text) in names.flatMap(\.segments) {
            let bytes = Array(text.utf8)
            for token in Tokeniser.tokens(of: bytes) where token.kind == .letters {
                let word = String(decoding: bytes[token.range], as: UTF8.self).lowercased()
                guard word.count > 2 else { continue }
                if label == "family" { counts[word, default: (0, 0)].family += 1 }
                if label == "given" { counts[word, default: (0, 0)].given += 1 }
            }
        }
        var codes: [String: Int] = [:]
        for (word, count) in counts where count.family + count.given > 1 {
            codes[word] = count.family > 4 * count.given ? 1 : count.given > 4 * count.family ? 2 : 3
        }
        return codes
    }
}
