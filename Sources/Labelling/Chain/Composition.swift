/// What references are made of: how well it goes together that one label occurs so often and another so often.
///
/// A chain sees two neighbours at a time; that there are two titles and nothing that contains them, or pages and no volume, it cannot see.
/// Here every pair of labels has a weight for each pair of counts (none, one, more), and so has every label alone.
struct Composition: Sendable {
    /// Counts that are told apart.
    static let counts = 3

    /// How much the chain's own opinion of a path counts.
    var trust: Float
    /// A triangle of weights over labels and their counts.
    var weights: [Float]

    /// One that has no opinion.
    init(labels: Int) {
        trust = 1
        weights = [Float](repeating: 0, count: Self.size(labels: labels))
    }

    /// The number of weights for a number of labels.
    static func size(labels: Int) -> Int {
        let width = labels * counts
        return width * (width + 1) / 2
    }

    /// What is believed of each of several paths of one text; all of it is 1.
    func shares(of paths: [Lattice.Path], labels: Int) -> [Float] {
        shares(of: Comparison(paths, labels: labels))
    }

    /// What is believed of each path.
    func shares(of comparison: Comparison) -> [Float] {
        var values = comparison.paths.map { path in
            path.places.reduce(trust * path.score) { $0 + weights[$1] }
        }
        let highest = values.max() ?? 0
        var sum: Float = 0
        for index in values.indices {
            values[index] = (values[index] - highest).exponential
            sum += values[index]
        }
        return values.map { $0 / sum }
    }

    /// Paths of one text side by side: what is the same in all of them is left out.
    struct Comparison {
        /// The chain's opinion of each path, and the weights that concern it.
        var paths: [(score: Float, places: [Int])]

        init(_ paths: [Lattice.Path], labels: Int) {
            let found = paths.map { Self.counts(of: $0.labels, labels: labels) }
            var differs = [Bool](repeating: false, count: labels)
            for other in found.dropFirst() {
                for label in 0..<labels where other[label] != found[0][label] { differs[label] = true }
            }
            let differing = (0..<labels).filter { differs[$0] }
            self.paths = zip(paths, found).map { path, found in
                var places: [Int] = []
                for label in differing {
                    for other in 0..<labels where other <= label || !differs[other] {
                        places.append(Self.place(label, Int(found[label]), other, Int(found[other])))
                    }
                }
                return (path.score, places)
            }
        }

        /// How often each label has a field: none, once, more often.
        static func counts(of path: [UInt8], labels: Int) -> [UInt8] {
            var found = [UInt8](repeating: 0, count: labels)
            var last: UInt8 = .max
            for label in path where Int(label) < labels {
                if label != last, found[Int(label)] < Composition.counts - 1 { found[Int(label)] += 1 }
                last = label
            }
            return found
        }

        private static func place(_ label: Int, _ count: Int, _ other: Int, _ otherCount: Int) -> Int {
            let first = label * Composition.counts + count, second = other * Composition.counts + otherCount
            let row = max(first, second)
            return row * (row + 1) / 2 + min(first, second)
        }
    }
}
