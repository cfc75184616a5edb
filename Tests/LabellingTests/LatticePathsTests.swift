import Testing

@testable import CitandaLabelling

/// The paths of a lattice are the most probable ones in order, with the probabilities they have among all.
struct LatticePathsTests {
    /// A lattice with scores and borders at random.
    private static func lattice(labels: Int, words: Int, seed: UInt64) -> Lattice {
        var random = SplitMix(state: seed)
        let lattice = Lattice(threshold: 0)
        lattice.reserve(words)
        for place in 0..<words * Lattice.width {
            lattice.scores[place] = place % Lattice.width < labels ? Float.random(in: 0.05...1, using: &random) : 0
        }
        let tables = (0..<EdgeFeatures.tables * Lattice.width * Lattice.width).map { _ in
            Float.random(in: 0.2...3, using: &random)
        }
        let edges = (0..<words * EdgeFeatures.count).map { _ in
            UInt16.random(in: 0..<UInt16(EdgeFeatures.tables), using: &random)
        }
        edges.withUnsafeBufferPointer { edges in
            tables.withUnsafeBufferPointer { tables in
                if let base = tables.baseAddress { lattice.run(words, edges: edges, tables: base) }
            }
        }
        return lattice
    }

    /// All ways to label the words, the most probable first.
    private static func all(_ lattice: Lattice, labels: Int, words: Int) -> [(labels: [UInt8], share: Double)] {
        var ways: [(labels: [UInt8], share: Double)] = [([], 1)]
        for word in 0..<words {
            ways = ways.flatMap { way in
                (0..<labels).map { label in
                    var share = way.share * Double(lattice.scores[word * Lattice.width + label])
                    if let last = way.labels.last {
                        share *= Double(lattice.borders[(word * Lattice.width + Int(last)) * Lattice.width + label])
                    }
                    return (way.labels + [UInt8(label)], share)
                }
            }
        }
        let sum = ways.reduce(0) { $0 + $1.share }
        return ways.map { ($0.labels, $0.share / sum) }.sorted { $0.share > $1.share }
    }

    @Test(arguments: [(2, 6), (3, 5), (5, 3), (4, 1)], [1, 4, 9])
    func areTheMostProbableInOrder(_ size: (labels: Int, words: Int), most: Int) {
        for seed in 0..<20 {
            let lattice = Self.lattice(labels: size.labels, words: size.words, seed: UInt64(seed))
            let expected = Self.all(lattice, labels: size.labels, words: size.words).prefix(most)
            let paths = lattice.paths(size.words, most: most, floor: 0)
            #expect(paths.map(\.labels) == expected.map(\.labels))
            for (path, way) in zip(paths, expected) {
                #expect(abs(Double(path.score.exponential) - way.share) < 1e-4)
            }
        }
    }

    @Test func theFirstIsTheBestPath() {
        for seed in 0..<50 {
            let lattice = Self.lattice(labels: 6, words: 40, seed: UInt64(seed))
            #expect(lattice.paths(40, most: 4, floor: 0).first?.labels == lattice.bestPath(40))
        }
    }

    @Test func longTextsStayInTheRangeOfNumbers() {
        let lattice = Self.lattice(labels: 3, words: 1500, seed: 5)
        let paths = lattice.paths(1500, most: 4, floor: 0)
        #expect(paths.count == 4)
        #expect(paths.allSatisfy { $0.labels.count == 1500 && $0.score < 0 && $0.score.isFinite })
        #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.score >= $1.score })
    }

    @Test func labelsBelowTheFloorAreNotLookedAt() {
        let lattice = Self.lattice(labels: 4, words: 8, seed: 9)
        for path in lattice.paths(8, most: 6, floor: 0.2) {
            for (word, label) in path.labels.enumerated() {
                #expect(lattice.marginals[word * Lattice.width + Int(label)] > 0.2)
            }
        }
        #expect(lattice.paths(8, most: 6, floor: 1).isEmpty)
    }

    @Test func whereNothingIsPossibleThereIsNoPath() {
        let lattice = Lattice(threshold: 0)
        lattice.reserve(3)
        for place in 0..<3 * Lattice.width { lattice.scores[place] = 0 }
        let edges = [UInt16](repeating: 0, count: 3 * EdgeFeatures.count)
        let tables = [Float](repeating: 1, count: EdgeFeatures.tables * Lattice.width * Lattice.width)
        edges.withUnsafeBufferPointer { edges in
            tables.withUnsafeBufferPointer { tables in
                if let base = tables.baseAddress { lattice.run(3, edges: edges, tables: base) }
            }
        }
        #expect(lattice.paths(3, most: 4, floor: 0.01).isEmpty)
        #expect(lattice.paths(0, most: 4, floor: 0.01).isEmpty)
        #expect(lattice.paths(3, most: 0, floor: 0.01).isEmpty)
    }
}
