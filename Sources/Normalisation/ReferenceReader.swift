import CitandaDocuments
import CitandaLabelling
import CitandaRecognition
import CitandaWorks

/// Reads single references that stand without a manuscript, one at a time.
///
/// It keeps working memory between references: make one for each thread.
public final class ReferenceReader {
    /// A reference taken apart.
    public struct Reference: Sendable {
        /// A piece of the reference.
        public struct Segment: Sendable, Hashable {
            /// The label, `other` for what stands between fields.
            public var label: String
            /// The text.
            public var text: String
            /// How sure the reader is of a field, from 0 to 1.
            public var confidence: Double
        }

        /// Its pieces in order; their texts, one after the other, are the reference.
        public var segments: [Segment]
        /// The work it describes, without a key.
        public var work: Work
        /// From 0, where nothing was recognised, to 1: how sure the reader is of its least certain field.
        public var confidence: Double
    }

    private let labeller: Labeller

    /// A reader by a model.
    public init(model: LinearChain) { labeller = Labeller(model: model) }

    /// Reads one reference, of whatever form.
    public func read(_ text: [UInt8]) -> Reference {
        let passage = Passage(plain: text)
        let read = ReferenceSegments(of: passage, by: labeller)
        let segments = read.segments
        var spans = read.spans(in: passage)
        let confidence = Double(
            segments.filter { $0.label != Label.other.rawValue }.map(\.confidence).min() ?? 1)
        for index in spans.indices where WorkBuilder.isName(spans[index].label) {
            let limit = index + 1 < spans.count ? spans[index + 1].range.lowerBound : passage.text.count
            spans[index].range = EtAlSpan.extended(spans[index].range, before: limit, in: passage.text)
        }
        let citation = RecognisedCitation(
            kind: Self.kind(of: spans), range: 0..<passage.text.count, spans: spans, in: passage,
            evidence: .labelled(certainty: spans.isEmpty ? 0 : confidence))
        return Reference(
            segments: segments.map {
                Reference.Segment(
                    label: $0.label, text: String(decoding: text[$0.range], as: UTF8.self),
                    confidence: Double($0.confidence))
            },
            work: WorkBuilder.work(ofReference: citation, in: passage),
            confidence: citation.evidence.strength)
    }

    private static func kind(of spans: [LabelledSpan]) -> CitationKind {
        let labels = Set(spans.map(\.label))
        if labels.contains(.archive) || labels.contains(.archiveLocation) { return .archival }
        return labels.contains(.crossReference) ? .short : .full
    }
}
