import CitandaLabelling
import CitandaNormalisation

extension FuzzTarget {
    /// The model is read once; it does not change.
    private struct Readers: @unchecked Sendable {
        let labeller: Labeller
        let reader: ReferenceReader
    }

    private static let readers = LinearChain.embedded.map {
        Readers(labeller: Labeller(model: $0), reader: ReferenceReader(model: $0))
    }

    /// A line is labelled, whatever it is; the segments are the line again, and confidences are shares.
    static let labels = FuzzTarget("Labels", .reference) { bytes in
        guard let readers else { throw BrokenPromise(description: "the program has a model") }
        let labelled = readers.labeller.label(bytes)
        try promise(labelled.words.count == labelled.labels.count, "every word has a label")
        let segments = labelled.segments(of: bytes)
        try promise(segments.flatMap { bytes[$0.range] } == bytes, "segments are the line")
        try promise(segments.allSatisfy { $0.confidence >= 0 && $0.confidence <= 1 }, "confidence is a share")
        let reference = readers.reader.read(bytes)
        try promise(reference.confidence >= 0 && reference.confidence <= 1, "confidence is a share")
    }
}
