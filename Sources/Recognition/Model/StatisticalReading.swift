import CitandaLabelling

/// An entry of a list as the model of references reads it, where the model is sure.
struct StatisticalReading {
    let citation: RecognisedCitation

    /// Reads a stretch of the tokens’ passage; nil where the model doubts, or where the parts do not make a reference.
    init?(of range: Range<Int>, in stream: TokenStream, by labeller: Labeller) {
        let text = Array(stream.passage.text[range])
        var spans: [LabelledSpan] = []
        var least = 1.0
        var covered = 0
        for segment in labeller.label(text).segments(of: text) {
            guard let label = Label(rawValue: segment.label), label != .other else { continue }
            let bytes = range.lowerBound + segment.range.lowerBound..<range.lowerBound + segment.range.upperBound
            spans.append(LabelledSpan(label, bytes))
            least = min(least, Double(segment.confidence))
            covered += segment.range.count
        }
        let labels = Set(spans.map(\.label))
        guard let first = spans.first, let last = spans.last, labels.contains(.date), labels.contains(.title),
            labels.contains(.author) || labels.contains(.editor),
            Set(spans.filter { $0.label == .title }).count == 1, covered * 10 >= range.count * 7, least >= Self.floor
        else { return nil }
        citation = RecognisedCitation(
            kind: .full, range: first.range.lowerBound..<last.range.upperBound, spans: spans, in: stream,
            evidence: .model)
    }

    /// How sure the model must be of the least certain part.
    private static let floor = 0.5
}
