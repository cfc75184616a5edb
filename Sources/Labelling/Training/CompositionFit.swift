/// Fits a composition to references the chain was not fitted to: of the chain's best paths, those nearest to what is known shall be
/// believed.
struct CompositionFit {
    /// The paths of one reference.
    private struct Choice {
        var comparison: Composition.Comparison
        /// Which paths have the fewest words wrong.
        var isBest: [Bool]
        var weight: Float
    }

    private let labels: Int
    private var choices: [Choice] = []
    private static let epochs = 40
    private static let rate: Float = 0.02
    private static let decay: Float = 1.5e-3

    init(labels: Int) { self.labels = labels }

    /// One more reference: its paths, and for each word the labels it may have.
    mutating func add(_ paths: [Lattice.Path], allowed: [UInt32], weight: Float) {
        let wrong = paths.map { path in
            zip(path.labels, allowed).reduce(0) { $0 + ($1.1 >> UInt32($1.0) & 1 == 1 ? 0 : 1) }
        }
        guard let least = wrong.min(), wrong.contains(where: { $0 > least }) else { return }
        choices.append(
            Choice(
                comparison: Composition.Comparison(paths, labels: labels), isBest: wrong.map { $0 == least },
                weight: weight))
    }

    /// The composition that believes the best paths most.
    func composition() -> Composition {
        var fitted = Composition(labels: labels)
        var squares = [Float](repeating: 1, count: fitted.weights.count)
        var trustSquare: Float = 1
        for epoch in 0..<Self.epochs {
            var order = Array(choices.indices)
            var random = SplitMix(state: 0xC0DE &+ UInt64(epoch))
            order.shuffle(using: &random)
            for index in order { Self.step(choices[index], &fitted, &squares, &trustSquare) }
        }
        return fitted
    }

    private static func step(
        _ choice: Choice, _ fitted: inout Composition, _ squares: inout [Float], _ trustSquare: inout Float
    ) {
        let shares = fitted.shares(of: choice.comparison)
        let best = zip(shares, choice.isBest).reduce(Float(1e-20)) { $1.1 ? $0 + $1.0 : $0 }
        var trust: Float = 0
        for (index, path) in choice.comparison.paths.enumerated() {
            let gradient = choice.weight * (shares[index] - (choice.isBest[index] ? shares[index] / best : 0))
            trust += gradient * path.score
            guard abs(gradient) > 1e-5 else { continue }
            for place in path.places {
                let full = gradient + decay * fitted.weights[place]
                squares[place] += full * full
                fitted.weights[place] -= rate * full / squares[place].squareRoot()
            }
        }
        trustSquare += trust * trust
        fitted.trust = max(0.1, fitted.trust - rate * trust / trustSquare.squareRoot())
    }
}
