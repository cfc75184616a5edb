import Documents
import Works

/// Reads single references that stand without a manuscript, one at a time.
public enum ReferenceReader {
    /// A reference taken apart.
    public struct Reference: Sendable {
        /// Its pieces in order; their texts, one after the other, are the reference.
        public var segments: [(label: Label, text: String)]
        /// The work it describes, without a key.
        public var work: Work
        /// From 0, where nothing was recognised, to 1.
        public var confidence: Double
    }

    /// Reads one reference, in the form of a bibliography entry or of a note, whichever explains more of it.
    public static func read(_ text: [UInt8], by recogniser: some Recogniser = GrammarRecogniser()) -> Reference {
        let passage = Passage(plain: text)
        let context = RecognitionContext()
        let note = recogniser.citations(in: passage, context: context).first
        let entry = recogniser.reference(in: passage, context: context)
        let isEntry = (entry.map(covered) ?? 0) > (note.map(covered) ?? 0)
        guard let best = isEntry ? entry : note ?? entry else {
            return Reference(
                segments: text.isEmpty ? [] : [(.other, passage.string)], work: Work(key: "", type: .document),
                confidence: 0)
        }
        return Reference(
            segments: segments(of: best, in: passage), work: WorkBuilder.work(of: best, in: passage, isEntry: isEntry),
            confidence: best.confidence)
    }

    /// How many bytes are labelled.
    private static func covered(_ citation: RecognisedCitation) -> Int {
        citation.spans.reduce(0) { $0 + ($1.label == .other ? 0 : $1.range.count) }
    }

    private static func segments(of citation: RecognisedCitation, in passage: Passage) -> [(label: Label, text: String)]
    {
        var segments: [(label: Label, text: String)] = []
        var position = 0
        for span in citation.spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where span.range.lowerBound >= position && span.label != .other {
            if span.range.lowerBound > position { segments.append((.other, passage[position..<span.range.lowerBound])) }
            segments.append((span.label, passage[span.range]))
            position = span.range.upperBound
        }
        if position < passage.text.count { segments.append((.other, passage[position..<passage.text.count])) }
        return segments
    }
}
