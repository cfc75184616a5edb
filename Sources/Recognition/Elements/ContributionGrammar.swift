import CitandaLexicon
import CitandaWorks

/// People named behind the title: editors, translators and the like.
struct ContributionMatch {
    /// The parts that the people had in the work.
    var labels: [Label]
    /// The names without the words before them.
    var names: Range<Int>
    /// The index behind the last name.
    var end: Int
}

extension Grammar {
    /// `ed. X`, `edited by X and Y`, `trans. X`, `ed. and trans. X`, `with an introduction by X`.
    func contribution(at start: Int) -> ContributionMatch? {
        guard let (labels, index) = contributionWords(at: start) else { return nil }
        guard let names = persons(at: index) ?? body(at: index, isClauseStart: true) else { return nil }
        return ContributionMatch(labels: labels, names: index..<names, end: names)
    }

    /// The parts that words name, and the index of the first name: `ed. and trans. by`.
    private func contributionWords(at start: Int) -> (labels: [Label], end: Int)? {
        var labels: [Label] = []
        var index = start
        while index < end {
            if let part = stream.value(at: index, in: .contributions), let label = Label(rawValue: part.value) {
                labels.append(label)
                index = skip(".", at: part.end)
            } else if let names = introduction(at: index) {
                return (labels + [.contributor], names)
            } else {
                break
            }
            guard isConjunction(index) else { break }
            index += 1
        }
        guard !labels.isEmpty else { return nil }
        // “translated from the Russian by”
        if stream.isWord(index, .translatedFrom),
            let agent = (index + 1..<max(index + 1, min(index + Self.longestLanguage, end))).first(where: {
                stream.phrase(at: $0, in: .by) != nil
            })
        {
            index = agent
        }
        return (labels, stream.phrase(at: index, in: .by) ?? index)
    }

    /// How many words the language of an original may have, with “from” and “the”: “from the Middle High German”.
    private static let longestLanguage = 6

    /// The end of `with an introduction by`, `introduction by`, `foreword by`.
    private func introduction(at start: Int) -> Int? {
        // “reprint with a new introduction by”
        var index = stream.isWord(start, .reprints) ? skip(".", at: start + 1) : start
        guard index == start || stream.isWord(index, .with) else { return nil }
        if stream.isWord(index, .with) { index += 1 }
        if stream.isWord(index, .indefiniteArticles) { index += 1 }
        if stream.isWord(index, .editions) { index += 1 }
        guard stream.isWord(index, .frontMatter) || stream.isWord(index, .additions) else { return nil }
        return stream.phrase(at: skip(".", at: index + 1), in: .by)
    }

    /// Whether a word joins two names, parts or places: “and”, “und”.
    func isConjunction(_ index: Int) -> Bool {
        stream.isWord(index, .conjunctions) && NameWords.isConjunction(stream.text(index))
    }
}
