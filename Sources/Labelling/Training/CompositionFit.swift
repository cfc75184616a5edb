/// Fits a composition to references the chain was not fitted to: of the chain's best paths, those nearest to what is known shall be
/// believed.
///
/// Steps follow the gradient over all references (AdaGrad), so that the outcome depends on nothing but them.
struct CompositionFit {
    /// The paths of one reference.
    private struct Choice {
        var paths: [(fields: FieldSet, score: Float)]
        /// Which paths have the fewest words wrong.
        var isBest: [Bool]
        /// How much the reference counts.
        var weight: Float
    }

    private var choices: [Choice] = []
    private static let rounds = 100
    /// The length of the first steps.
    private static let rate: Float = 0.1
    /// How strongly weights are drawn to zero: tried between 1 and 25 by fitting to parts of the training references and asking others,
    /// both of the same sources and of sources left out.
    private static let decay: Float = 10

    /// How many references have a choice between better and worse paths.
    var count: Int { choices.count }

    /// One more reference: its paths, and for each word the labels it may have. One whose paths are all as good says nothing.
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

    /// The composition that believes the best paths most.
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
            // A chain that is not trusted at all would leave paths of the same fields in no order.
            fitted.trust = max(0.1, fitted.trust - Self.rate * trust / trustSquare.squareRoot())
        }
        return fitted
    }

    /// The slope of the loss: of what was believed of paths that are not the best.
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
