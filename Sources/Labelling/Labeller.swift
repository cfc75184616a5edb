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
        let sequence = ObservedSequence(tokens, of: text, names: chain.names)
        let count = sequence.count
        guard count > 0 else { return }
        chain.score(sequence, into: lattice)
        sequence.edges.withUnsafeBufferPointer { edges in
            chain.borders.withUnsafeBufferPointer { tables in
                guard let base = tables.baseAddress else { return }
                lattice.run(count, edges: edges, tables: base)
            }
        }
        labelled.labels += lattice.bestPath(count)
        for word in 0..<count {
            labelled.words.append(offset + sequence.observations.words[word].token)
            let row = lattice.marginals + word * Lattice.width
            for label in 0..<labelled.width { labelled.marginals.append(row[label]) }
        }
    }
}
