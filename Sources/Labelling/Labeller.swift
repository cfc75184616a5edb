/// Gives labels to the words of texts by a model.
///
///     let labeller = Labeller(model: try Model(bytes))
///     let labelled = labeller.label(Array("Abe, Kenji. Salt Roads. Tokyo, 2001.".utf8))
///
/// It keeps working memory between texts: make one for each thread.
public final class Labeller {
    private let chain: LinearChain
    private let lattice = Lattice(threshold: 1e-6)
    /// Longer texts are labelled in pieces, so that memory does not grow with them.
    static let longest = 1500
    /// Texts of more words are no single references, and what goes together in one says nothing of them.
    private static let longestReference = 160
    /// How many paths are compared.
    private static let paths = 6
    /// Labels less probable at a word are not looked at when paths are compared.
    private static let floor: Float = 0.01

    /// A labeller by a model.
    public init(model: LinearChain) { chain = model }

    /// The labels of the words of a text.
    public func label(_ text: [UInt8]) -> LabelledText {
        text.withUnsafeBufferPointer { text in
            let tokens = Tokeniser.tokens(of: text)
            var labelled = LabelledText(
                tokens: tokens, words: [], labels: [], marginals: [], width: chain.labels.count, names: chain.labels,
                calibration: chain.calibration)
            var start = 0
            while start < tokens.count {
                let end = min(start + Self.longest, tokens.count)
                label(Array(tokens[start..<end]), from: start, of: text, into: &labelled)
                start = end
            }
            return labelled
        }
    }

    private func label(
        _ tokens: [TextToken], from offset: Int, of text: UnsafeBufferPointer<UInt8>, into labelled: inout LabelledText
    ) {
        let words = run(tokens, of: text)
        guard !words.isEmpty else { return }
        let count = words.count
        for word in 0..<count {
            labelled.words.append(offset + words[word].token)
            let row = lattice.marginals + word * Lattice.width
            for label in 0..<labelled.width { labelled.marginals.append(row[label]) }
        }
        var best = lattice.bestPath(count)
        if count <= Self.longestReference, isOpen(best) {
            labelled.alternatives = alternatives(count)
            if let first = labelled.alternatives.max(by: { $0.share < $1.share }) { best = first.labels }
        }
        labelled.labels += best
    }

    /// Runs the chain over the tokens of a text; gives its words.
    private func run(_ tokens: [TextToken], of text: UnsafeBufferPointer<UInt8>) -> [ObservedWord] {
        let sequence = ObservedSequence(tokens, of: text, names: chain.names)
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

    /// Whether another path could be the right one.
    private func isOpen(_ path: [UInt8]) -> Bool {
        for (word, label) in path.enumerated()
        where lattice.marginals[word * Lattice.width + Int(label)] < 1 - 2 * Self.floor { return true }
        return false
    }

    /// The best paths, each with its share in what is believed.
    private func alternatives(_ count: Int) -> [LabelledText.Alternative] {
        let paths = lattice.paths(count, most: Self.paths, floor: Self.floor)
        return zip(paths, chain.composition.shares(of: paths, labels: chain.labels.count)).map {
            LabelledText.Alternative(labels: $0.labels, share: $1)
        }
    }

    /// The best paths of a text that may be one reference, and its words.
    func paths(of text: [UInt8]) -> ([Lattice.Path], [ObservedWord]) {
        text.withUnsafeBufferPointer { text in
            let words = run(Array(Tokeniser.tokens(of: text).prefix(Self.longest)), of: text)
            guard words.count <= Self.longestReference else { return ([], words) }
            return (lattice.paths(words.count, most: Self.paths, floor: Self.floor), words)
        }
    }
}
