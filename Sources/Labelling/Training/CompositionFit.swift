/// Fits a composition to references that the chain was not fitted to. Of the best paths of the chain, the composition
/// prefers those closest to the known labels.
///
/// Steps follow the gradient over all references (AdaGrad), so that the result depends only on the references.
struct CompositionFit {
    /// The paths of one reference.
    private struct Choice {
        var paths: [(fields: FieldSet, score: Float)]
        /// Whether the path has the fewest wrong words.
        var isBest: [Bool]
        /// The weight of the reference.
        var weight: Float
    }

    private var choices: [Choice] = []
    private static let rounds = 100
    /// The length of the first steps.
    private static let rate: Float = 0.1
    /// How strongly weights are drawn to zero. Values between 1 and 25 were tried on parts of the training references,
    /// both with the same sources and with sources left out.
    private static let decay: Float = 10

    /// The number of references with a choice between better and worse paths.
    var count: Int { choices.count }

    /// Adds a reference: its paths, and for each word the allowed labels. A reference whose paths are equally good is
    /// ignored.
    mutating func add(_ paths: [Lattice.Path], allowed: [UInt32], weight: Float) {
        let wrong = paths.map { path in
            zip(path.labels, allowed).reduce(0) { $0 + ($1.1 >> UInt32($1.0) & 1 == 1 ? 0 : 1) }
        }
        guard let least = wrong.min(), wrong.contains(where: { $0 > least }) else { return }
        choices.append(
            Choice(
                paths: paths.map { (FieldSet(of: $0.labels), $0.score) }, isBest: wrong.map { $0 == least },
                weight: weight))
    }

    /// The fitted composition.
    func composition() -> Composition {
        var fitted = Composition()
        guard !choices.isEmpty else { return fitted }
        var squares = [Float](repeating: 0, count: fitted.weights.count)
        var trustSquare: Float = 0
        for _ in 0..<Self.rounds {
            let (trust, gradient) = gradient(at: fitted)
            for place in gradient.indices where gradient[place] != 0 {
                squares[place] += gradient[place] * gradient[place]
                fitted.weights[place] -= Self.rate * gradient[place] / squares[place].squareRoot()
            }
            guard trust != 0 else { continue }
            trustSquare += trust * trust
            // With no trust in the chain, paths with the same fields would have no order.
            fitted.trust = max(0.1, fitted.trust - Self.rate * trust / trustSquare.squareRoot())
        }
        return fitted
    }

    /// The gradient of the loss, which is the probability of paths that are not the best.
    private func gradient(at fitted: Composition) -> (trust: Float, weights: [Float]) {
        var trust: Float = 0
        var gradient = fitted.weights.map { $0 * Self.decay }
        for choice in choices {
            let shares = fitted.shares(
                by: choice.paths.map { fitted.value(of: $0.fields, score: $0.score) })
            let right = zip(shares, choice.isBest).reduce(Float(1e-20)) { $1.1 ? $0 + $1.0 : $0 }
            for (path, (share, isBest)) in zip(choice.paths, zip(shares, choice.isBest)) {
                let slope = choice.weight * (isBest ? share - share / right : share)
                trust += slope * path.score
                path.fields.visitPairs { gradient[$0] += slope }
            }
        }
        return (trust, gradient)
    }
}
