import CitandaLabelling
import CitandaWorks

/// An entry of a list as the model of references reads it, where the model is sure.
struct StatisticalReading {
    let citation: RecognisedCitation

    /// Reads a stretch of the tokens’ passage; nil where the model doubts, or where the parts do not make a reference.
    ///
    /// - Parameter isReference: Whether the stretch is known to be a reference, so that doubts are only written down.
    init?(of range: Range<Int>, in stream: TokenStream, by labeller: Labeller, isReference: Bool = false) {
        let text = stream.passage.slice(range)
        let read = ReferenceSegments(of: text, by: labeller)
        let spans = read.spans(in: text).map { span in
            LabelledSpan(
                span.label, range.lowerBound + span.range.lowerBound..<range.lowerBound + span.range.upperBound)
        }
        let fields = read.segments.filter { $0.label != Label.other.rawValue }
        let least = Double(fields.map(\.confidence).min() ?? 1)
        let covered = fields.reduce(0) { $0 + $1.range.count }
        let labels = Set(spans.map(\.label))
        guard let first = spans.first, let last = spans.last else { return nil }
        if isReference {
            guard !labels.isDisjoint(with: [.title, .containerTitle]), !labels.isDisjoint(with: Self.facts) else {
                return nil
            }
        } else {
            guard labels.contains(.date), labels.contains(.title), labels.contains(.author) || labels.contains(.editor),
                Set(spans.filter { $0.label == .title }).count == 1, covered * 10 >= range.count * 7,
                least >= Self.floor
            else { return nil }
        }
        citation = RecognisedCitation(
            kind: .full, range: first.range.lowerBound..<last.range.upperBound, spans: spans, in: stream,
            evidence: isReference ? .labelled(certainty: least) : .model)
    }

    /// What is said of every work besides its author and title, by one of these at least.
    private static let facts: Set<Label> = [
        .date, .publisher, .location, .containerTitle, .doi, .url, .isbn, .genre, .volume, .pages, .edition,
    ]
    /// How sure the model must be of the least certain part.
    private static let floor = 0.35
}
