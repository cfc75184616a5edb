import CitandaDocuments
import CitandaLabelling
import CitandaWorks

/// Reads the citations of whole notes by a trained model, which weighs what the grammar reads.
///
/// A labeller keeps working memory between notes, so it belongs to one thread at a time: `LabellerPool` sees to that.
final class NoteLabeller: @unchecked Sendable {
    private let parts: Labeller
    private let fields: Labeller
    private let references: Labeller

    init(_ model: NoteModel) {
        parts = Labeller(model: model.parts)
        fields = Labeller(model: model.fields)
        references = Labeller(model: model.references)
    }

    /// The citations of a note.
    ///
    /// - Parameters:
    ///   - found: What the grammar found.
    ///   - known: The stretches, in order, of which the fields are known. Citations there are not taken apart.
    ///   - exact: The citations, in order, whose fields count where the model sees a citation of the same kind in the same place.
    func citations(
        in stream: TokenStream, found: [RecognisedCitation], besides known: [Range<Int>], exact: [RecognisedCitation],
        context: RecognitionContext
    ) -> [RecognisedCitation] {
        let evidence = PassageEvidence(stream, found: found, context: context, references: references)
        let labelled = parts.label(stream.passage.text, evidence: evidence.evidence)
        let grammar = Grammar(stream, context: context)
        let stretches = Self.mended(Self.stretches(of: labelled), grammar, evidence)
        var next = 0
        var candidate = 0
        return stretches.compactMap { stretch in
            let range = Self.range(of: stretch, stream, evidence)
            while next < known.count, known[next].upperBound <= range.lowerBound { next += 1 }
            if next < known.count, known[next].overlaps(range) { return nil }
            while candidate < exact.count, exact[candidate].range.upperBound <= range.lowerBound { candidate += 1 }
            if candidate < exact.count, exact[candidate].kind == stretch.kind, exact[candidate].hasEdges(of: range) {
                return exact[candidate]
            }
            return citation(stretch, range, grammar, evidence)
        }
    }

    /// The bytes of a stretch with the marks at its ends.
    private static func range(of stretch: Stretch, _ stream: TokenStream, _ evidence: PassageEvidence) -> Range<Int> {
        let words = evidence.words
        return withMarks(
            words[stretch.words.lowerBound].lowerBound..<words[stretch.words.upperBound - 1].upperBound, in: stream)
    }

    /// The stretches with documents joined and parted where words prove it.
    private static func mended(_ stretches: [Stretch], _ grammar: Grammar, _ evidence: PassageEvidence) -> [Stretch] {
        let stream = grammar.stream
        func tokens(_ words: Range<Int>) -> Range<Int> {
            stream.tokens(
                of: evidence.words[words.lowerBound].lowerBound..<evidence.words[words.upperBound - 1].upperBound)
        }
        var mended: [Stretch] = []
        for stretch in stretches {
            var stretch = stretch
            if let last = mended.last, last.words.upperBound > stretch.words.lowerBound {
                // A document that was drawn out took these words.
                guard last.words.upperBound < stretch.words.upperBound else { continue }
                stretch.words = last.words.upperBound..<stretch.words.upperBound
            }
            if let last = mended.last, last.kind == .legal, stretch.kind != .crossReference,
                DocumentStretches.continuesHearing(tokens(stretch.words), of: tokens(last.words), grammar)
            {
                mended[mended.count - 1].words = last.words.lowerBound..<stretch.words.upperBound
                continue
            }
            if let last = mended.last,
                last.kind == .archival || last.kind == .full && DocumentStretches.isLetter(tokens(last.words), grammar),
                stretch.kind != .crossReference, stretch.kind != .ibid,
                DocumentStretches.belongs(tokens(stretch.words), to: tokens(last.words), grammar)
            {
                mended[mended.count - 1] = Stretch(
                    kind: .archival, words: last.words.lowerBound..<stretch.words.upperBound)
                continue
            }
            if stretch.kind == .full, DocumentStretches.isLetter(tokens(stretch.words), grammar) {
                stretch.kind = .archival
            }
            guard stretch.kind == .archival else {
                if stretch.kind == .full, let cut = DocumentStretches.missingMark(in: tokens(stretch.words), grammar) {
                    let end = evidence.words(in: 0..<stream[cut].range.lowerBound).upperBound
                    if end > stretch.words.lowerBound, end < stretch.words.upperBound {
                        mended.append(Stretch(kind: .full, words: stretch.words.lowerBound..<end))
                        stretch.words = end..<stretch.words.upperBound
                    }
                }
                mended.append(stretch)
                continue
            }
            let limit = mended.last.map { tokens($0.words).upperBound } ?? 0
            let start = DocumentStretches.start(of: tokens(stretch.words), behind: limit, grammar)
            if start < tokens(stretch.words).lowerBound {
                let first = evidence.words(in: stream[start].range.lowerBound..<stream.passage.text.count).lowerBound
                stretch.words = min(first, stretch.words.lowerBound)..<stretch.words.upperBound
            }
            var end = DocumentStretches.end(of: tokens(stretch.words), grammar)
            if end == tokens(stretch.words).upperBound {
                end = DocumentStretches.foldersEnd(of: tokens(stretch.words), grammar)
            }
            if end > tokens(stretch.words).upperBound, end > 0, end <= stream.count {
                let last = evidence.words(in: 0..<stream[end - 1].range.upperBound).upperBound
                stretch.words = stretch.words.lowerBound..<max(stretch.words.upperBound, last)
            }
            var rest = stretch.words
            for cut in DocumentStretches.cuts(in: tokens(stretch.words), grammar) {
                let end = evidence.words(in: 0..<stream[cut].range.lowerBound).upperBound
                guard end > rest.lowerBound, end + 1 < rest.upperBound else { continue }
                mended.append(Stretch(kind: .archival, words: rest.lowerBound..<end))
                rest = end + 1..<rest.upperBound
            }
            mended.append(Stretch(kind: .archival, words: rest))
        }
        return mended
    }

    /// A citation by its words.
    private struct Stretch {
        var kind: CitationKind
        var words: Range<Int>
    }

    /// The citations that labels of parts describe.
    private static func stretches(of labelled: LabelledText) -> [Stretch] {
        var stretches: [Stretch] = []
        var isOpen = false
        for (word, label) in labelled.labels.enumerated() {
            let name = labelled.names[Int(label)]
            guard name != NoteModel.outside else {
                isOpen = false
                continue
            }
            let begins = name.hasSuffix(NoteModel.first)
            if isOpen, !begins {
                stretches[stretches.count - 1].words = stretches[stretches.count - 1].words.lowerBound..<word + 1
            } else if let kind = CitationKind(rawValue: begins ? String(name.dropLast(NoteModel.first.count)) : name) {
                stretches.append(Stretch(kind: kind, words: word..<word + 1))
                isOpen = true
            }
        }
        return stretches
    }

    private func citation(
        _ stretch: Stretch, _ bytes: Range<Int>, _ grammar: Grammar, _ evidence: PassageEvidence
    ) -> RecognisedCitation? {
        let stream = grammar.stream
        var range = bytes
        let text = Array(stream.passage.text[range])
        let labelled = fields.label(
            text, evidence: evidence.evidence(of: range, kind: stretch.kind))
        var spans: [LabelledSpan] = []
        var confidence = 0.0
        var count = 0.0
        for segment in labelled.segments(of: text) {
            guard let label = Label(rawValue: segment.label), label != .other else { continue }
            let bytes = range.lowerBound + segment.range.lowerBound..<range.lowerBound + segment.range.upperBound
            spans.append(LabelledSpan(label, bytes))
            confidence += Double(segment.confidence)
            count += 1
        }
        let head = spans.first?.range.lowerBound
        spans = LabelledFields.mended(spans, of: range, stretch.kind, grammar)
        // Words at the head that turned out to be no part of the first field are commentary. An article may belong to a name.
        if let head, let first = spans.map(\.range.lowerBound).min(),
            stream.token(from: first) > stream.token(from: head) + 1,
            stream.token(from: head) == stream.token(from: range.lowerBound)
        {
            range = Self.withMarks(first..<range.upperBound, in: stream)
        }
        guard !Self.namesNoWork(spans), !Self.isEastAsian(range, in: stream), !Self.pointsElsewhere(spans, in: stream),
            !Self.isTown(spans, in: stream), !Self.isForeignWord(spans, in: stream)
        else { return nil }
        let certainty = Self.share(of: confidence / max(count, 1))
        // A guess at names and a title alone is rather a sentence.
        if certainty < Self.guess, spans.allSatisfy({ [.author, .title].contains($0.label) }) { return nil }
        return RecognisedCitation(
            kind: LabelledFields.kind(stretch.kind, of: spans, in: stream), range: range, spans: spans, in: stream,
            evidence: .labelled(certainty: certainty))
    }

    /// A reading of which less is probably right than so much is a guess.
    private static let guess = 0.47

    /// How often fields are right, by their mean confidence. The chain is fitted to works of its training, and is surer of itself in others
    /// than it should be. The power, 1.25, was chosen on works left out of the training (Models/left-out.py).
    private static func share(of confidence: Double) -> Double {
        confidence * confidence.squareRoot().squareRoot()
    }

    /// Whether nothing but people and places in a work are there: “see 44–46” continues the citation before, “Cobb” is commentary.
    private static func namesNoWork(_ spans: [LabelledSpan]) -> Bool {
        spans.allSatisfy { idle.contains($0.label) }
            && !(spans.contains { $0.label == .author }
                && spans.contains { $0.label == .locator || $0.label == .pages })
    }

    /// Parts that no work can be found by.
    private static let idle: Set<Label> = [
        .author, .editor, .translator, .contributor, .locator, .pages, .volume, .issue, .note,
    ]

    /// Whether a stretch is a place of the book itself, “Fig. 3”, or sends the reader on by a word that names no earlier citation, “cf.”.
    private static func pointsElsewhere(_ spans: [LabelledSpan], in stream: TokenStream) -> Bool {
        guard spans.allSatisfy({ [.title, .author, .crossReference, .locator].contains($0.label) }) else {
            return false
        }
        return spans.contains { span in
            let first = stream.token(from: span.range.lowerBound)
            switch span.label {
            case .title:
                // “Abb. 3 und Taf. 4 zeigen den Hafen”
                let isNumbered =
                    stream.isMark(first + 1, ".") && first + 2 < stream.count && stream[first + 2].kind == .number
                return stream.isWord(first, .locators) && (spans.count == 1 || isNumbered)
            case .crossReference:
                return stream.isWord(first, .pointers) || stream.isWord(first, .leads) || stream.isWord(first, .signals)
            default: return false
            }
        }
    }

    /// Whether a town and a year are all there is: “In Wien (1920) waren 12 Schiffe”.
    private static func isTown(_ spans: [LabelledSpan], in stream: TokenStream) -> Bool {
        guard let author = spans.first, author.label == .author,
            spans.dropFirst().allSatisfy({ [.date, .locator, .pages].contains($0.label) })
        else { return false }
        let first = stream.token(from: author.range.lowerBound)
        return stream.isWord(first, .cities) && stream[first].range == author.range
    }

    /// Whether italics in small letters behind a colon are all that is there, besides who or what says so: “in Tamil: *kadal*”.
    private static func isForeignWord(_ spans: [LabelledSpan], in stream: TokenStream) -> Bool {
        guard let title = spans.last, title.label == .title, spans.dropLast().allSatisfy({ $0.label == .author }) else {
            return false
        }
        // The italics may be the end of the title: “in Tamil: *kadal*”.
        var first = stream.token(from: title.range.upperBound) - 1
        while first > 0, stream[first - 1].isItalic { first -= 1 }
        return stream[first].isItalic && stream[first].kind == .word && !stream[first].isCapitalised
            && stream.isMark(first - 1, ":")
    }

    /// Whether most of a stretch is in Chinese, Japanese or Korean characters, of which the model has seen no notes.
    private static func isEastAsian(_ bytes: Range<Int>, in stream: TokenStream) -> Bool {
        let tokens = stream.token(from: bytes.lowerBound)..<stream.token(from: bytes.upperBound)
        let characters = tokens.reduce(0) { $0 + (stream[$1].kind == .cjk ? stream[$1].range.count : 0) }
        return characters * 2 > bytes.count
    }

    /// The bytes with the marks at both ends that belong to them: those whose partner is inside, and the quotation mark before a title.
    static func withMarks(_ bytes: Range<Int>, in stream: TokenStream) -> Range<Int> {
        var first = stream.token(from: bytes.lowerBound)
        var end = stream.token(from: bytes.upperBound)
        while end < stream.count, stream[end].kind == .mark, let partner = stream[end].partner, partner >= first,
            partner < end
        { end += 1 }
        while first > 0, stream[first - 1].kind == .mark, let partner = stream[first - 1].partner, partner > first - 1,
            partner < end || stream.opensQuotation(first - 1) && partner <= end
        { first -= 1 }
        return stream.bytes(first..<max(end, first + 1))
    }
}
