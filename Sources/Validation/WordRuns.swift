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
    ///
    /// - Parameter runs: The only runs that will be counted, where they are known; the table is then small.
    init(_ texts: [String], for runs: [[String]]? = nil) {
        let wanted = runs.map { Set($0.filter { $0.count > 1 }.map { Pair(first: $0[0], second: $0[1]) }) }
        let first = wanted.map { Set($0.map(\.first)) }
        for text in texts {
            let start = words.count
            words += ComparableText.words(of: text)
            for index in start..<words.count {
                if wanted == nil { single[words[index], default: 0] += 1 }
                guard index > start, first?.contains(words[index - 1]) ?? true else { continue }
                let pair = Pair(first: words[index - 1], second: words[index])
                if wanted?.contains(pair) ?? true { places[pair, default: []].append(index - 1) }
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
