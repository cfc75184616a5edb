import CitandaDocuments
import CitandaLabelling
import CitandaLexicon

/// The grammar, and trained models that weigh what the grammar reads.
///
/// The grammar reads the forms that it knows exactly. The model of notes sees what the grammar read, and decides where citations begin and
/// end, of what kind they are, and what their parts are. Where both agree, and where the grammar is sure of a citation that the model
/// finds in the same place, the grammar's reading counts: it knows how a citation is set.
public struct HybridRecogniser: Recogniser {
    private let grammar = GrammarRecogniser()
    private let references: LinearChain?
    private let labellers: LabellerPool?

    /// A recogniser with models; without them the grammar alone.
    public init(references: LinearChain? = .embedded, notes: NoteModel? = .embedded) {
        self.references = references
        labellers = notes.map { LabellerPool($0) }
    }

    /// The citations of a note in order, apart from each other.
    public func citations(in note: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        let found = grammar.citations(in: note, context: context)
        guard let labellers, !Self.isSure(found, of: note) else { return found }
        let exact = found.filter { Self.isExact($0, in: note, context) }
        let read = labellers.with { $0.citations(in: TokenStream(note), found: found, context: context) }
            .filter { citation in
                // A model cannot know which notes there are, so the grammar alone finds references to them.
                citation.kind != .crossReference && !exact.contains { $0.range.overlaps(citation.range) }
            }
            .map { citation in
                found.first {
                    Self.counts($0, before: citation, knowsAuthor: Self.knowsAuthor(of: $0, in: note, context))
                }
                    ?? citation
            }
        return (exact + read).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether the grammar alone decides about a citation: by marks of its form, by an abbreviation that the book explains, or by a
    /// shelfmark each of whose levels has its word and a number: “f. 5, op. 28, d. 187”.
    private static func isExact(
        _ citation: RecognisedCitation, in note: Passage, _ context: RecognitionContext
    ) -> Bool {
        if citation.evidence.hasMarksOfItsOwn { return true }
        if let title = citation.range(of: .title) ?? citation.range(of: .abbreviation) {
            // *FRUS, 1958–1960*
            let text = note[title]
            let head = String(text.prefix { $0 != "," })
            if context.abbreviations.contains(text) || context.abbreviations.contains(head) { return true }
        }
        // “Ibid., Grey to Smith, 5 May 1911”
        if citation.evidence == .archive, citation.range(of: .crossReference) != nil { return true }
        guard citation.evidence == .archive, let archive = citation.range(of: .archive),
            citation.spans.count(where: { $0.label == .date }) <= 1
        else { return false }
        // An archive that the book abbreviates is known; a translator says that the parts were told apart.
        if context.abbreviations.contains(note[archive]) || citation.range(of: .abbreviation) != nil
            || citation.range(of: .translator) != nil
        {
            return true
        }
        // “TNA, FO 371/84075, Hutch to Bevan, 4 May 1950”: the place comes first, then the document.
        let isPlaceFirst = citation.spans.first?.label == .archive && citation.spans.last?.label == .date
        if isPlaceFirst, [.author, .recipient, .title].contains(where: { citation.range(of: $0) != nil }) {
            return true
        }
        let levels = citation.spans.filter { $0.label == .archiveLocation }
        return !levels.isEmpty
            && levels.allSatisfy { level in
                let text = note[level.range]
                return Lexicon.contains(text.prefix { $0.isLetter }.lowercased(), in: .levels)
                    && text.contains(where: \.isNumber)
            }
    }

    /// The citations in a stretch of running text. The model of notes has seen none, so the grammar alone reads them.
    public func mentions(in prose: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        grammar.citations(in: prose, context: context)
    }

    /// Whether the grammar is sure of all citations of a note and leaves no text in which another may be: figures, or a title that is
    /// set apart. Most notes of an edited book are read this way, at a fraction of the time.
    private static func isSure(_ found: [RecognisedCitation], of note: Passage) -> Bool {
        guard
            found.allSatisfy({
                $0.evidence.strength >= sure && !$0.hasPlainTitle || $0.evidence.hasMarksOfItsOwn
                    || [.bracketYear, .undatedBracketYear].contains($0.evidence)
            })
        else { return false }
        var position = 0
        for range in found.map(\.range) + [note.text.count..<note.text.count] where range.lowerBound >= position {
            let gap = position..<range.lowerBound
            if note.text[gap].contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return false }
            if note.spans.contains(where: { gap.overlaps($0.range) }) || QuotationMarks.occur(in: Array(note.text[gap]))
            {
                return false
            }
            position = max(position, range.upperBound)
        }
        return true
    }

    /// Whether the grammar's reading counts before that of the model: where both read one stretch as one kind of citation, and the grammar
    /// is sure, or knows the abbreviation, or explains as much of the stretch.
    private static func counts(
        _ exact: RecognisedCitation, before read: RecognisedCitation, knowsAuthor: Bool
    ) -> Bool {
        guard exact.kind == read.kind, abs(exact.range.lowerBound - read.range.lowerBound) <= edge else { return false }
        let ends = [exact.range.upperBound, exact.suffix?.upperBound ?? 0]
        guard ends.contains(where: { abs($0 - read.range.upperBound) <= edge }) else { return false }
        if exact.kind == .short, knowsAuthor { return true }
        // Where both see the same order of fields, the grammar knows their edges better.
        if exact.spans.map(\.label) == read.spans.map(\.label) { return true }
        switch exact.evidence {
        case .bracketYear: return covered(exact) >= covered(read)
        // The levels of a shelfmark are read exactly where both find the same document in the same archive.
        case .archive: return core(exact) == core(read)
        default: return exact.evidence.strength >= sure
        }
    }

    /// Whether the author of a short form is cited elsewhere in the book: “Cobb, Salt, 51” inside a sentence.
    private static func knowsAuthor(
        of citation: RecognisedCitation, in note: Passage, _ context: RecognitionContext
    ) -> Bool {
        guard !context.families.isEmpty, let author = citation.range(of: .author) else { return false }
        return note[author].lowercased().split(whereSeparator: { !$0.isLetter }).contains {
            context.families.contains(String($0))
        }
    }

    /// What a document is and where it is kept: the first words of these parts, for comparing two readings.
    private static func core(_ citation: RecognisedCitation) -> [Label: Int] {
        let labels: Set<Label> = [.author, .recipient, .title, .genre, .date, .archive]
        let parts = citation.spans.filter { labels.contains($0.label) }
        return Dictionary(parts.map { ($0.label, $0.range.upperBound) }, uniquingKeysWith: { _, last in -last })
    }

    /// The strength of a citation of which the grammar is sure. On works left out of the training, 0.9 reads more notes right in
    /// every part than 0.8 and than the model alone.
    private static let sure = 0.9
    /// Two readings begin or end in one place where so many bytes are between: a quotation mark, a full stop.
    private static let edge = 3

    /// One entry of a bibliography; nil where it is none.
    public func reference(in entry: Passage, context: RecognitionContext) -> RecognisedCitation? {
        let found = grammar.reference(in: entry, context: context)
        if let found, found.evidence != .plainEntry, found.range(of: .date) != nil { return found }
        guard let references, let last = entry.text.indices.last else { return found }
        let labeller = Labeller(model: references)
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
