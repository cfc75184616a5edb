import CitandaWorks

/// The words of texts, in which runs of words are counted.
///
/// A table leads from two neighbours to their places. A run is therefore found without a search through all words.
struct WordRuns {
    private struct Pair: Hashable {
        var first: String
        var second: String
    }

    private var words: [String] = []
    private var places: [Pair: [Int]] = [:]
    private var single: [String: Int] = [:]

    /// Takes the words of each text. No run goes on from one text to the next.
    init(_ texts: [String]) {
        for text in texts {
            let start = words.count
            words += ComparableText.words(of: text)
            for index in start..<words.count {
                single[words[index], default: 0] += 1
                if index > start {
                    places[Pair(first: words[index - 1], second: words[index]), default: []].append(index - 1)
                }
            }
            // An empty word parts the texts.
            words.append("")
        }
    }

    /// How often some words stand one after the other.
    func count(_ run: [String]) -> Int {
        guard run.count > 1 else { return run.first.flatMap { single[$0] } ?? 0 }
        return places[Pair(first: run[0], second: run[1]), default: []].count { place in
            place + run.count <= words.count && words[place..<place + run.count].elementsEqual(run)
        }
    }
}
