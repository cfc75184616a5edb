import CitandaDocuments
import CitandaLabelling
import CitandaLexicon
import CitandaWorks

/// The grammar, and trained models that weigh what the grammar reads.
///
/// The grammar reads the forms that it knows exactly. The model of notes sees what the grammar read, and decides where citations begin and
/// end, of what kind they are, and what their parts are. Where both agree, and where the grammar is sure of a citation that the model
/// finds in the same place, the grammar's reading counts: it knows how a citation is set.
public struct HybridRecogniser: Recogniser {
    private let grammar = GrammarRecogniser()
    private let references: LinearChain?
    private let labellers: LabellerPool?
    /// Whether every entry of a list is known to be a reference.
    private let hasOnlyReferences: Bool

    /// A recogniser with models; without them the grammar alone.
    ///
    /// - Parameters:
    ///   - references: The model of references.
    ///   - notes: The model of whole notes.
    ///   - hasOnlyReferences: Whether the text is a list and nothing else. Every entry is then read, however uncertain it is.
    public init(
        references: LinearChain? = .embedded, notes: NoteModel? = .embedded, hasOnlyReferences: Bool = false
    ) {
        self.references = references
        self.hasOnlyReferences = hasOnlyReferences
        labellers = notes.map { LabellerPool($0) }
    }

    /// The citations of a note in order, apart from each other.
    public func citations(in note: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        read(note, context).map { $0.withBareDOIs(in: note).withSession(in: note) }
    }

    private func read(_ note: Passage, _ context: RecognitionContext) -> [RecognisedCitation] {
        let stream = TokenStream(note)
        let found = NoteGrammar(stream, context: context).citations()
        guard let labellers, !Self.isSure(found, of: note) else { return found }
        let alone = found.filter { Self.decidesAlone($0, in: note, context) }
        // Names and titles set apart, or facts of publication: where the model sees the same citation, the grammar's fields count.
        // Papers of a congress have fields that the grammar of titles does not tell apart.
        let exact = found.filter { citation in
            [.full, .short, .knownShort].contains(citation.evidence)
                && !stream.tokens(of: citation.range).contains { stream.isWord($0, .congresses) }
        }
        let read = labellers.with {
            $0.citations(in: stream, found: found, besides: alone.map(\.range), exact: exact, context: context)
        }
        return Self.chosen(found, alone, read, in: note, context)
    }

    /// The citations of a note, of what the grammar found, of those about which it decides alone, and of what the model read. All are in
    /// order.
    private static func chosen(
        _ found: [RecognisedCitation], _ certain: [RecognisedCitation], _ read: [RecognisedCitation], in note: Passage,
        _ context: RecognitionContext
    ) -> [RecognisedCitation] {
        var chosen = certain
        var decided = 0
        var next = 0
        let alone = certain.map(\.range)
        for citation in read {
            while decided < alone.count, alone[decided].upperBound <= citation.range.lowerBound { decided += 1 }
            while next < found.count, found[next].range.upperBound <= citation.range.lowerBound { next += 1 }
            let isTaken = decided < alone.count && alone[decided].overlaps(citation.range)
            // A model cannot know which notes there are, so the grammar alone finds references to them.
            guard !isTaken, citation.kind != .crossReference, !citation.isCrossReferenceAlone else { continue }
            // “Bell, *Salt* (Oslo: Fjord, 2001), 44 (quoting Reed, *Ports* [New York: Knopf, 1970], 3)” is no single work.
            let inside = found[next...].prefix {
                $0.range.upperBound <= citation.range.upperBound + RecognisedCitation.edge
            }.filter {
                $0.kind == .full && $0.evidence.strength >= sure && $0.range(of: .date) != nil
            }
            if inside.count > 1 {
                chosen += inside
                continue
            }
            let exact = next < found.count ? found[next] : nil
            let counts = exact.map { Self.counts($0, before: citation, in: note, context) } ?? false
            chosen.append(counts ? exact ?? citation : citation)
        }
        return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether the grammar alone decides about a citation: by marks of its form, by an abbreviation that the book explains, or by a
    /// shelfmark each of whose levels has its word and a number: “f. 5, op. 28, d. 187”.
    private static func decidesAlone(
        _ citation: RecognisedCitation, in note: Passage, _ context: RecognitionContext
    ) -> Bool {
        // “Department of State, *FRUS*” before “Clearance Lot File 04” was cut in the middle.
        if citation.evidence != .cjk, isCut(citation, in: note) { return false }
        if citation.evidence.hasMarksOfItsOwn || citation.evidence == .knownShort { return true }
        if let title = citation.range(of: .title) ?? citation.range(of: .abbreviation) {
            // *FRUS, 1958–1960*
            let text = note[title]
            let head = String(text.prefix { $0 != "," })
            if context.abbreviations.contains(text) || context.abbreviations.contains(head) { return true }
        }
        // “(hereafter *PRNS*)”: a form without it would take the short form from later notes.
        if citation.range(of: .abbreviation) != nil, citation.evidence.strength >= sure { return true }
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

    /// Whether a word with a capital letter follows a citation without any mark between.
    private static func isCut(_ citation: RecognisedCitation, in note: Passage) -> Bool {
        let end = max(citation.range.upperBound, citation.suffix?.upperBound ?? 0)
        let rest = note.text[end...]
        // “83rd Cong., 2nd Sess., Senate” before “, Subcommittee on Ports”
        if citation.evidence == .legal, rest.starts(with: [UInt8(ascii: ","), 0x20]),
            Lexicon.contains(
                String(decoding: rest.dropFirst(2).prefix { $0 > 0x20 }, as: UTF8.self).lowercased(), in: .committees)
        {
            return true
        }
        guard rest.first == 0x20, let next = rest.dropFirst().first else { return false }
        if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next) { return true }
        // “House, Committee” before “on Appropriations”
        let word = String(decoding: rest.dropFirst().prefix { $0 > 0x20 }, as: UTF8.self)
        return citation.evidence == .legal && Lexicon.contains(word, in: .connectors)
            && !Lexicon.contains(word, in: .conjunctions)
    }

    /// The citations in a stretch of running text. The model of notes has seen none, so the grammar alone reads them.
    public func mentions(in prose: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        grammar.citations(in: prose, context: context).map { $0.withBareDOIs(in: prose) }
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
        guard !found.contains(where: { standsInAnother($0, of: note) }) else { return false }
        var position = 0
        var rest: [UInt8] = []
        for range in found.map(\.range) + [note.text.count..<note.text.count] where range.lowerBound >= position {
            // A blank keeps the texts on both sides of a citation apart.
            rest += note.text[position..<range.lowerBound] + [UInt8(ascii: " ")]
            position = max(position, range.upperBound)
        }
        var next = 0
        let isSetApart = note.spans.contains { span in
            while next < found.count, found[next].range.upperBound <= span.range.lowerBound { next += 1 }
            return next == found.count || found[next].range.lowerBound >= span.range.upperBound
        }
        return !isSetApart && !QuotationMarks.occur(in: rest)
            && !rest.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Whether the word before a citation says that its work holds another, which the grammar did not read: “Title, in: Roe (ed.), …”.
    private static func standsInAnother(_ citation: RecognisedCitation, of note: Passage) -> Bool {
        let before = note.text[..<citation.range.lowerBound].suffix(longestLead)
        // “cited in Roe” has no colon.
        guard let last = before.last(where: { $0 > 0x20 }), last == UInt8(ascii: ":"),
            let word = String(decoding: before, as: UTF8.self).split(whereSeparator: { !$0.isLetter }).last
        else { return false }
        return Lexicon.contains(word.lowercased(), in: .containerLeads)
    }

    /// The bytes before a citation that are read for “in:”.
    private static let longestLead = 8

    /// Whether the grammar's reading counts before that of the model: where both read one stretch as one kind of citation, and the grammar
    /// is sure, or knows the abbreviation, or explains as much of the stretch.
    private static func counts(
        _ exact: RecognisedCitation, before read: RecognisedCitation, in note: Passage, _ context: RecognitionContext
    ) -> Bool {
        guard exact.kind == read.kind, exact.hasEdges(of: read.range) else { return false }
        if exact.kind == .short, knowsAuthor(of: exact, in: note, context) { return true }
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
            context.families[String($0)] != nil
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

    /// One entry of a bibliography; nil where it is none.
    public func reference(in entry: Passage, context: RecognitionContext) -> RecognisedCitation? {
        var found = readEntry(entry, context)?.withBareDOIs(in: entry)
        found?.tellNewspaper(in: entry)
        return found
    }

    private func readEntry(_ entry: Passage, _ context: RecognitionContext) -> RecognisedCitation? {
        let found = grammar.reference(in: entry, context: context)
        // Without italics nothing says where a title ends, and the model has seen more such references than the grammar has forms.
        let isPlain = !entry.spans.contains { $0.style == .italic }
        let isOfOwnKind =
            found.map { found in found.spans.contains { Self.unknownToModel.contains($0.label) } } ?? false
        if let found, found.evidence != .plainEntry, found.range(of: .date) != nil, !isPlain || isOfOwnKind {
            return found
        }
        guard let references, let last = entry.text.indices.last else { return found }
        let labeller = Labeller(model: references)
        guard
            let read = StatisticalReading(
                of: 0..<last + 1, in: TokenStream(entry), by: labeller, isReference: hasOnlyReferences)
        else { return found }
        // Where both read something, the one that says more of the entry.
        let least = Self.covered(read.citation) * (isPlain ? Self.plainShare : Self.evenShare) / Self.evenShare
        if let found, Self.covered(found) >= least { return found }
        var citation = read.citation
        citation.range = 0..<entry.text.count
        return citation
    }

    /// Parts that the model of references has no label for.
    private static let unknownToModel: Set<Label> = [
        .interviewer, .recipient, .director, .compiler, .reviewedTitle, .reviewedAuthor, .archive, .archiveLocation,
        .originalDate, .originalScript, .translatedTitle, .volumeTitle,
    ]

    /// The grammar has to explain so many bytes of a plain entry for each ten that the model explains.
    private static let plainShare = 13
    private static let evenShare = 10

    private static func covered(_ citation: RecognisedCitation) -> Int {
        citation.spans.reduce(0) { $0 + ($1.label == .other ? 0 : $1.range.count) }
    }
}
