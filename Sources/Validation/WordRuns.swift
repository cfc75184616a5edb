import CitandaWorks

/// The words of texts, in which runs of words are counted.
///
/// A table leads from two or three neighbours to their places. A run is therefore found without a search through all words.
struct WordRuns {
    /// The first words of a run: three, or both of two. Hundreds of titles may share two words.
    private struct Head: Hashable {
        var first: String
        var second: String
        var third: String?

        /// Nil for fewer than two words.
        init?(_ run: some RandomAccessCollection<String>) {
            let words = Array(run.prefix(3))
            guard words.count > 1 else { return nil }
            (first, second, third) = (words[0], words[1], words.count > 2 ? words[2] : nil)
        }
    }

    private var words: [String] = []
    private var places: [Head: [Int]] = [:]
    private var single: [String: Int] = [:]

    /// Takes the words of each text. No run goes on from one text to the next.
    ///
    /// - Parameter runs: The only runs that will be counted, where they are known; the table is then small.
    init(_ texts: [[String]], for runs: [[String]]? = nil) {
        let wanted = runs.map { Set($0.compactMap { Head($0) }) }
        let first = wanted.map { Set($0.map(\.first)) }
        for text in texts {
            let start = words.count
            words += text
            for index in start..<words.count {
                if wanted == nil { single[words[index], default: 0] += 1 }
                guard first?.contains(words[index]) ?? true else { continue }
                for end in [index + 2, index + 3] where end <= words.count {
                    guard let head = Head(words[index..<end]), wanted?.contains(head) ?? true else { continue }
                    places[head, default: []].append(index)
                }
            }
            // An empty word parts the texts.
            words.append("")
        }
    }

    /// How often some words stand one after the other.
    func count(_ run: [String]) -> Int {
        guard let head = Head(run) else { return run.first.flatMap { single[$0] } ?? 0 }
        return places[head, default: []].count { place in
            place + run.count <= words.count && words[place..<place + run.count].elementsEqual(run)
        }
    }
}
