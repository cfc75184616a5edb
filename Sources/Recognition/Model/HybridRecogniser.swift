import CitandaDocuments
import CitandaLabelling

/// The grammar and, for clauses and entries in which it finds nothing, a trained model.
///
/// The grammar knows what a note may be: short forms, archives, signals. The model knows references of every style and nothing else. It
/// is asked only where a clause has a year and no sentence. It is believed only where it is sure of nearly every word.
public struct HybridRecogniser: Recogniser {
    private let grammar = GrammarRecogniser()
    private let model: LinearChain?

    /// A recogniser with a model; without one the grammar alone.
    public init(model: LinearChain? = .embedded) { self.model = model }

    /// The citations of a note in order, apart from each other.
    public func citations(in note: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        let found = grammar.citations(in: note, context: context)
        guard let model, Self.hasUnread(note, beside: found) else { return found }
        let stream = TokenStream(note)
        let clauses = UnreadClauses(stream, context: context, beside: found).ranges
        guard !clauses.isEmpty else { return found }
        let labeller = Labeller(model: model)
        let added = clauses.compactMap { StatisticalReading(of: $0, in: stream, by: labeller)?.citation }
        guard !added.isEmpty else { return found }
        return (found + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// One entry of a bibliography; nil where it is none.
    public func reference(in entry: Passage, context: RecognitionContext) -> RecognisedCitation? {
        let found = grammar.reference(in: entry, context: context)
        if let found, found.evidence != .plainEntry, found.range(of: .date) != nil { return found }
        guard let model, let last = entry.text.indices.last else { return found }
        let labeller = Labeller(model: model)
        guard let read = StatisticalReading(of: 0..<last + 1, in: TokenStream(entry), by: labeller) else {
            return found
        }
        // Where both read something, the one that says more of the entry.
        if let found, Self.covered(found) >= Self.covered(read.citation) { return found }
        var citation = read.citation
        citation.range = 0..<entry.text.count
        return citation
    }

    private static func covered(_ citation: RecognisedCitation) -> Int {
        citation.spans.reduce(0) { $0 + ($1.label == .other ? 0 : $1.range.count) }
    }

    /// Whether enough text with a digit in it stands outside the citations; a cheap look before anything is taken apart.
    private static func hasUnread(_ note: Passage, beside found: [RecognisedCitation]) -> Bool {
        var position = 0
        var ends = found.map(\.range)
        ends.append(note.text.count..<note.text.count)
        for range in ends where range.lowerBound >= position {
            let gap = note.text[position..<range.lowerBound]
            if gap.count >= 16, gap.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return true }
            position = max(position, range.upperBound)
        }
        return false
    }
}

/// The clauses of a note that no citation was found in and that have a year.
struct UnreadClauses {
    /// Their bytes, without the words that lead to a citation.
    private(set) var ranges: [Range<Int>] = []

    init(_ stream: TokenStream, context: RecognitionContext, beside found: [RecognisedCitation]) {
        let grammar = Grammar(stream, context: context)
        var start = 0
        var index = 0
        var next = 0
        func close(_ end: Int) {
            if let clause = Self.trimmed(start..<end, grammar) { ranges.append(stream.bytes(clause)) }
        }
        while index < grammar.end {
            while next < found.count, found[next].range.upperBound <= stream[index].range.lowerBound { next += 1 }
            if next < found.count, found[next].range.contains(stream[index].range.lowerBound) {
                close(index)
                while index < grammar.end, stream[index].range.lowerBound < found[next].range.upperBound { index += 1 }
                start = index
                continue
            }
            let token = stream[index]
            let isDash =
                token.kind == .mark && token.scalar.isDash && token.hasSpaceBefore && index + 1 < grammar.end
                && stream[index + 1].hasSpaceBefore
            if isDash || stream.isMark(index, ";") || stream.isMark(index, "\n") || grammar.endsSentence(index) {
                close(index)
                start = index + 1
            }
            index += 1
        }
        close(grammar.end)
    }

    /// The clause behind its last signal; nil where it is too short, too long, has no year, or is a sentence.
    private static func trimmed(_ clause: Range<Int>, _ grammar: Grammar) -> Range<Int>? {
        let stream = grammar.stream
        var start = clause.lowerBound
        if let signal = clause.prefix(24).last(where: {
            stream.isWord($0, .pointers)
        }) {
            start = signal + 1
        }
        while start < clause.upperBound,
            stream[start].kind == .mark && !stream[start].opens || stream.isWord(start, .signals)
                || stream.isWord(start, .leads) || stream[start].kind == .number && start == 0
                || stream[start].kind == .word && !stream[start].isCapitalised && !stream.isWord(start, .particles)
        { start += 1 }
        let range = start..<clause.upperBound
        guard (6...90).contains(range.count), range.contains(where: { grammar.isYear($0) }),
            !grammar.isSentence(range), !range.contains(where: { stream[$0].kind == .cjk })
        else { return nil }
        return range
    }
}

/// What a model makes of a stretch of text, where it is sure.
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
        var citation = RecognisedCitation(
            kind: .full, range: first.range.lowerBound..<last.range.upperBound, spans: spans, in: stream,
            evidence: .model)
        citation.isStatistical = true
        self.citation = citation
    }

    /// How sure the model must be of the least certain part.
    private static let floor = 0.5
}
