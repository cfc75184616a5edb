/// Labels the words of texts with a model.
///
///     let labeller = Labeller(model: model)
///     let labelled = labeller.label(Array("Abe, Kenji. Salt Roads. Tokyo, 2001.".utf8))
///
/// A labeller keeps working memory between texts, so each thread needs its own.
public final class Labeller {
    private let chain: LinearChain
    private let lattice = Lattice(threshold: 1e-6)
    /// The most words that are labelled at once. Longer texts are labelled in pieces, so that memory does not grow with
    /// them.
    static let longest = 1500
    /// The most words of a single reference. Longer texts hold several references, so their sets of fields are not
    /// compared.
    private static let longestReference = 160
    /// The number of paths that are compared. Four, six and ten paths give the same results on references that the
    /// chain was not fitted to. With four, sources unlike the training data are read better.
    private static let paths = 4
    /// Labels less probable than this at a word are ignored when paths are compared.
    private static let floor: Float = 0.01

    /// A labeller with a model.
    public init(model: LinearChain) { chain = model }

    /// Labels the words of a text.
    ///
    /// - Parameters:
    ///   - text: The text in UTF-8.
    ///   - evidence: What exact readers say of each word, for a model that was trained with evidence.
    public func label(_ text: [UInt8], evidence: [WordEvidence] = []) -> LabelledText {
        text.withUnsafeBufferPointer { text in
            let tokens = Tokeniser.tokens(of: text)
            var labelled = LabelledText(
                tokens: tokens, words: [], labels: [], marginals: [], width: chain.labels.count, names: chain.labels,
                calibration: chain.calibration)
            var start = 0
            while start < tokens.count {
                let end = min(start + Self.longest, tokens.count)
                label(Array(tokens[start..<end]), from: start, of: text, evidence: evidence, into: &labelled)
                start = end
            }
            return labelled
        }
    }

    /// Whether a word is mostly a given name in the lists of the model, or as often a given name as a family name.
    package func isGivenName(_ word: String) -> Bool {
        chain.names.code(of: FeatureHash.of(folding: Array(word.utf8))) & Self.givenName != 0
    }

    /// The bit of given names in the codes of `NameList`.
    private static let givenName: UInt64 = 2

    private func label(
        _ tokens: [TextToken], from offset: Int, of text: UnsafeBufferPointer<UInt8>, evidence: [WordEvidence],
        into labelled: inout LabelledText
    ) {
        let words = run(tokens, of: text, evidence: evidence.dropFirst(labelled.words.count))
        guard !words.isEmpty else { return }
        let first = labelled.words.count
        for word in words.indices {
            labelled.words.append(offset + words[word].token)
            let row = lattice.marginals + word * Lattice.width
            for label in 0..<labelled.width { labelled.marginals.append(row[label]) }
        }
        let paths = bestPaths(words.count)
        let shares = chain.composition.shares(of: paths)
        guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }) else {
            labelled.labels += lattice.bestPath(words.count)
            return
        }
        labelled.labels += paths[best].labels
        labelled.redistribute(paths, shares, from: first)
    }

    /// Runs the chain over the tokens of a text. Returns the words.
    private func run(
        _ tokens: [TextToken], of text: UnsafeBufferPointer<UInt8>, evidence: ArraySlice<WordEvidence>
    ) -> [ObservedWord] {
        let sequence = ObservedSequence(tokens, of: text, names: chain.names, evidence: evidence)
        guard sequence.count > 0 else { return [] }
        chain.score(sequence, into: lattice)
        sequence.edges.withUnsafeBufferPointer { edges in
            chain.borders.withUnsafeBufferPointer { tables in
                guard let base = tables.baseAddress else { return }
                lattice.run(sequence.count, edges: edges, tables: base)
            }
        }
        return sequence.observations.words
    }

    /// The best paths through the lattice; empty if the text is not a single reference or leaves no choice.
    private func bestPaths(_ count: Int) -> [Lattice.Path] {
        guard count <= Self.longestReference, lattice.isOpen(count, floor: Self.floor) else { return [] }
        return lattice.paths(count, most: Self.paths, floor: Self.floor)
    }

    /// The paths that are compared for a text, and the words of the text.
    func paths(of text: [UInt8], evidence: [WordEvidence] = []) -> ([Lattice.Path], [ObservedWord]) {
        text.withUnsafeBufferPointer { text in
            let words = run(
                Array(Tokeniser.tokens(of: text).prefix(Self.longest)), of: text, evidence: evidence[...])
            return (bestPaths(words.count), words)
        }
    }
}

extension LabelledText {
    /// Distributes the probability of the compared paths by their shares. The probability of other paths does not
    /// change.
    fileprivate mutating func redistribute(_ paths: [Lattice.Path], _ shares: [Float], from first: Int) {
        let believed = paths.map(\.score.exponential)
        let sum = min(believed.reduce(0, +), 1)
        for (index, path) in paths.enumerated() {
            let change = sum * shares[index] - believed[index]
            for (word, label) in path.labels.enumerated() where Int(label) < width {
                marginals[(first + word) * width + Int(label)] += change
            }
        }
        // Rounding may give values slightly outside 0 to 1.
        for place in first * width..<marginals.count { marginals[place] = min(max(marginals[place], 0), 1) }
    }
}
