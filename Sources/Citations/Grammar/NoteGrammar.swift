import Documents

/// Reads the citations of a note from left to right.
struct NoteGrammar {
    private let grammar: Grammar
    private var stream: TokenStream { grammar.stream }

    init(_ note: Passage, context: RecognitionContext) {
        grammar = Grammar(TokenStream(note), context: context)
    }

    /// The citations in order; what stands between them is commentary.
    func citations() -> [RecognisedCitation] {
        var found: [RecognisedCitation] = []
        var index = 0
        var clause = 0
        while index < grammar.end {
            let token = stream[index]
            if token.kind == .mark, [";", "\n", ":"].contains(token.scalar) || grammar.endsSentence(index) {
                index += 1
                clause = index
                continue
            }
            // A dash between blanks parts citations as a stop does.
            if token.kind == .mark, token.scalar.isDash || token.scalar == "-", token.hasSpaceBefore,
                index + 1 < grammar.end,
                stream[index + 1].hasSpaceBefore
            {
                index += 1
                clause = index
                continue
            }
            if let (citation, end) = citation(at: index, clause: clause) {
                found.append(citation)
                index = max(end, index + 1)
                clause = index
                continue
            }
            // A note torn from its page begins with its own number.
            if index == 0, repeatsNumber { clause = 1 }
            // What is quoted or italic in commentary is not searched.
            if token.isItalic {
                while index < grammar.end, stream[index].isItalic { index += 1 }
                continue
            }
            if stream.opensQuotation(index), let partner = token.partner, partner > index {
                index = partner + 1
            } else {
                index += 1
            }
        }
        shareArchive(&found)
        return found
    }

    /// “Kuehl to Slany, 1 May; Slany to Kuehl, 5 May, in Box 5”: letters of one sentence lie where the last of them does.
    private func shareArchive(_ found: inout [RecognisedCitation]) {
        for index in found.indices.dropLast().reversed() {
            let next = found[index + 1]
            guard found[index].kind == .short, found[index].range(of: .recipient) != nil, next.kind == .archival,
                next.range(of: .recipient) != nil, found[index].range.upperBound <= next.range.lowerBound
            else { continue }
            let between = stream.passage.text[found[index].range.upperBound..<next.range.lowerBound]
            let words = String(decoding: between, as: UTF8.self).split { !$0.isLetter }
            if between.count <= 8, words.allSatisfy({ $0 == "and" }) { found[index].kind = .archival }
        }
    }

    /// Whether the text begins with a bare number that belongs to nothing behind it.
    private var repeatsNumber: Bool {
        guard grammar.end > 1, stream[0].kind == .number, stream[0].range.count <= 3, stream[1].hasSpaceBefore else {
            return false
        }
        return stream[1].kind != .mark && !stream.isWord(1, .months) || stream[1].opens
    }

    private func citation(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        let token = stream[index]
        let isWordStart =
            token.kind == .word || token.kind == .cjk || token.isItalic || stream.opensQuotation(index)
            || token.kind == .number || token.opens && grammar.isYear(index + 1)
        guard isWordStart else { return nil }
        // Inside “U.S. Code” nothing begins.
        if index > 0, !token.hasSpaceBefore, stream.isMark(index - 1, "."), index > 1, stream[index - 2].kind == .word {
            return nil
        }
        if let ibid = grammar.ibid(at: index) {
            // “Ibid., Grey to Smith, 5 May 1911”: another letter of the same file.
            if ibid.locator == nil, stream.isMark(ibid.end, ","), let letter = grammar.archival(at: ibid.end + 1),
                letter.spans.contains(where: { $0.label == .recipient })
            {
                let spans = [LabelledSpan(.crossReference, stream.bytes(ibid.word))] + letter.spans
                return make(.archival, index..<letter.end, spans, clause: clause, confidence: 0.85)
            }
            return make(ibid, at: index, clause: clause)
        }
        if let cross = grammar.crossReference(at: index), pointsHere(cross, at: index, clause: clause) {
            var spans = [LabelledSpan(.crossReference, stream.bytes(cross.number))]
            if let chapter = cross.chapter { spans.append(LabelledSpan(.note, stream.bytes(chapter))) }
            return make(.crossReference, index..<cross.end, spans, clause: clause, confidence: 0.9)
        }
        let begins =
            token.isCapitalised || token.isItalic || stream.opensQuotation(index) || token.kind == .cjk
            || stream.isWord(index, .particles) || grammar.isIdem(index) || token.opens
        let atClause = isClauseStart(index, clause: clause)
        if token.kind == .cjk || token.opens, let note = grammar.cjkNote(at: index) {
            var spans = [LabelledSpan(.crossReference, stream.bytes(note.number))]
            if let page = note.page { spans.append(LabelledSpan(.locator, stream.bytes(page))) }
            return make(.short, index..<note.end, spans, clause: clause, confidence: 0.8)
        }
        if atClause || token.kind == .cjk, let match = grammar.cjk(at: index) {
            var (citation, end) = make(
                match.isFull ? .full : .short, index..<match.end, match.spans, clause: clause, confidence: 0.85)
            let start = citation.range.lowerBound
            if match.signal > 0 { citation.prefix = start..<start + match.signal }
            citation.range = start + match.signal..<citation.range.upperBound
            return (citation, end)
        }
        if atClause, let match = grammar.gost(at: index) {
            return make(.full, index..<match.end, match.spans, clause: clause, confidence: 0.85)
        }
        if begins, atClause || stream.isWord(index - 1, .signals) || stream.isMark(index - 1, "("),
            let legal = grammar.legal(at: index)
        {
            return make(legal.kind, index..<legal.end, legal.spans, clause: clause, confidence: 0.85)
        }
        if begins, atClause, let series = documentSeries(at: index, clause: clause) { return series }
        if atClause || token.isCapitalised || stream.opensQuotation(index) || stream.isWord(index, .documents),
            let archival = archival(at: index, clause: clause)
        {
            return archival
        }
        guard begins else { return nil }
        if let personal = grammar.personal(at: index) {
            return make(.full, index..<personal.end, personal.spans, clause: clause, confidence: 0.9)
        }
        if let reference = reference(at: index, clause: clause, isClauseStart: atClause) {
            // A title without dress may hide a journal behind its last comma, or the book that holds the work.
            guard reference.0.hasPlainTitle, let bracket = bracketYear(at: index, clause: clause),
                bracket.0.range(of: .containerTitle) != nil, reference.0.range(of: .containerTitle) == nil
            else { return reference }
            return bracket
        }
        if let short = abbreviated(at: index, clause: clause) { return short }
        if atClause || followsLead(index), let bracket = bracketYear(at: index, clause: clause) { return bracket }
        if let short = plainShort(at: index, clause: clause) { return short }
        return atClause ? authorOnly(at: index, clause: clause) : nil
    }

    private func bracketYear(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard let match = grammar.bracketYear(at: index) else { return nil }
        var (citation, end) = make(
            !match.isKnown && (match.hasYear || match.spans.contains { $0.label == .title }) ? .full : .short,
            index..<match.end, match.spans.sorted { $0.range.lowerBound < $1.range.lowerBound }, clause: clause,
            confidence: match.hasYear ? 0.75 : 0.7)
        if citation.range(of: .containerTitle) == nil, citation.range(of: .editor) == nil,
            let title = citation.range(of: .title)
        {
            citation.irregularities.append(.plainTitle(title))
        }
        return (citation, end)
    }

    /// Whether a word that leads to citations stands right before: “siehe”, “vgl.”, “see”.
    private func followsLead(_ index: Int) -> Bool {
        let word = stream.isMark(index - 1, ".") ? index - 2 : index - 1
        return stream.isWord(word, .signals) || stream.isWord(word, .leads)
            || word != index - 1 && stream.isWord(word, "s")
    }

    /// “See n. 5”, “note 13 above” are notes of this text; “his note 45” and “the editor’s note 12” are those of others.
    private func pointsHere(
        _ cross: (number: Range<Int>, chapter: Range<Int>?, end: Int), at index: Int, clause: Int
    ) -> Bool {
        if cross.chapter != nil
            || stream.isWord(cross.end - 1, in: ["above", "below", "supra", "infra", "oben", "unten"])
            || stream.isWord(index, in: ["above", "below", "supra", "infra", "oben", "unten"])
        {
            return true
        }
        return isClauseStart(index, clause: clause) || stream.isWord(index - 1, .signals)
            || stream.isWord(index - 1, .leads) || stream.isWord(index - 1, in: ["note", "this", "essay"])
            || stream.isMark(index - 1, ",") && !(index >= 2 && stream[index - 2].kind == .number)
    }

    /// Whether nothing but a signal stands between the head of the clause and an index.
    private func isClauseStart(_ index: Int, clause: Int) -> Bool {
        index == clause
            || index - clause <= 16
                && (clause..<index).allSatisfy {
                    stream.isMark($0, ",") || stream.isWord($0, .signals) || stream.isWord($0, .leads)
                        || stream.isMark($0, "(")
                        || stream.isMark($0, ".")
                }
    }

    private func archival(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        // The facts of a publication in their brackets are no document.
        if stream.isMark(index - 1, "("), grammar.publication(at: index - 1)?.hasPublisher == true { return nil }
        guard !stream.isWord(index, .signals) || stream[index].isCapitalised && !isSignal(index),
            let match = grammar.archival(at: index)
        else { return nil }
        return make(
            match.hasPlace ? .archival : .short, match.start..<match.end, match.spans, clause: clause,
            confidence: match.hasPlace ? 0.85 : 0.75)
    }

    private func isSignal(_ index: Int) -> Bool { stream.isWord(index, .signals) }

    private func reference(at index: Int, clause: Int, isClauseStart: Bool) -> (RecognisedCitation, Int)? {
        guard let match = ReferenceParser.note(grammar, at: index, isClauseStart: isClauseStart) else { return nil }
        let isAbbreviation = !match.hasNames && stream[index].isItalic && isKnown(match)
        let kind: CitationKind = match.isIbid ? .ibid : match.isFull && !isAbbreviation ? .full : .short
        if !match.hasNames {
            // A title without names is a citation when facts or a locator stand behind it; else it is only mentioned.
            guard
                match.isFull || isAbbreviation
                    || match.hasLocator
                        && (isClauseStart || stream.isWord(index - 1, .signals) || stream.isMark(index - 1, "("))
            else { return nil }
            // “*Hamlet* (1601)”: a year alone is not enough to cite by.
            if match.isFull, !match.has(.publisher), !match.has(.location), !match.has(.containerTitle),
                !match.has(.url),
                !match.has(.doi),
                !match.has(.reportNumber), !match.isSubVerbo
            {
                return nil
            }
        }
        if kind == .short, match.hasNames, !match.hasTitle, !match.isOpCit { return nil }
        // A title in brackets, with a page: a work named in the sentence around it, or no work at all.
        let isAside = !match.hasNames && !match.isFull && stream.isMark(index - 1, "(")
        let confidence = isAside ? 0.55 : match.isTitlePlain ? 0.7 : match.isFull ? 0.95 : match.hasNames ? 0.9 : 0.6
        var (citation, end) = make(
            kind, index..<contentEnd(match), match.spans.sorted { $0.range.lowerBound < $1.range.lowerBound },
            clause: clause, confidence: confidence)
        citation.suffix = match.suffix
        citation.irregularities = match.irregularities
        end = match.end
        return (citation, end)
    }

    /// The citation ends before a bracket such as “(hereafter FRUS)” when that comes last.
    private func contentEnd(_ match: ReferenceMatch) -> Int {
        guard let suffix = match.suffix, stream.bytes(match.end - 1..<match.end).upperBound == suffix.upperBound,
            let open = stream[match.end - 1].partner
        else {
            return match.end
        }
        return open
    }

    private func isKnown(_ match: ReferenceMatch) -> Bool {
        guard let title = match.spans.first(where: { $0.label == .title }) else { return false }
        let text = stream.passage[title.range]
        return context.abbreviations.contains(text)
            || text.count <= 8 && text == text.uppercased() && !text.contains(" ")
    }

    private var context: RecognitionContext { grammar.context }

    /// `FRUS, 1955–1957, 3:30`: an abbreviation of a work that is not set in italics.
    private func abbreviated(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard grammar.isAcronym(index), context.abbreviations.contains(stream.text(index)),
            stream.isMark(index + 1, ","),
            isClauseStart(index, clause: clause)
        else { return nil }
        var next = index + 2
        // The years that a volume covers.
        if let date = grammar.date(at: next), stream.isMark(date.end, ",") { next = date.end + 1 }
        guard let locator = grammar.locator(at: next) else { return nil }
        var spans = [LabelledSpan(.title, stream.bytes(index..<index + 1))]
        if next > index + 2 { spans[0].range = stream.bytes(index..<next - 1) }
        if let volume = locator.volume { spans.append(LabelledSpan(.volume, stream.bytes(volume))) }
        spans.append(LabelledSpan(.locator, stream.bytes(locator.range)))
        return make(.short, index..<locator.end, spans, clause: clause, confidence: 0.8)
    }

    /// `Foreign Relations, 1964–1968, vol. II, Document 12`: a volume of a printed series, by its years.
    private func documentSeries(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        var name = index
        while name < grammar.end, name - index < 6, stream[name].kind == .word,
            stream[name].isCapitalised || stream.isWord(name, .connectors)
        { name += 1 }
        guard name > index + 1, stream.isMark(name, ","), let years = grammar.date(at: name + 1), !years.hasMonth,
            stream.isMark(years.end, ","), stream.isWord(years.end + 1, "vol"),
            let volume = grammar.number(at: years.end + 1), stream.isMark(volume.end, ","),
            let place = grammar.locator(at: volume.end + 1)
        else { return nil }
        let spans = [
            LabelledSpan(.title, stream.bytes(index..<years.end)), LabelledSpan(.volume, stream.bytes(volume.value)),
            LabelledSpan(.locator, stream.bytes(place.range)),
        ]
        return make(.full, index..<place.end, spans, clause: clause, confidence: 0.75)
    }

    /// Whether a token is the family name of an author whom the manuscript cites.
    private func isCitedFamily(_ index: Int) -> Bool {
        !context.families.isEmpty && stream[index].isCapitalised && stream[index].range.count >= 4
            && context.families.contains(TitleWords.of(stream.text(index)).joined(separator: " "))
    }

    /// `Cobb, Salt and Power, 44`, without italics. The linker keeps it only where it answers to a cited work.
    private func plainShort(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard isClauseStart(index, clause: clause) || stream.isWord(index - 1, .signals) || isCitedFamily(index) else {
            return nil
        }
        for names in grammar.nameReadings(at: index, isClauseStart: false).reversed() {
            guard !names.isBody, stream.isMark(names.end, ",") || stream.isMark(names.end, ":"),
                names.end + 1 < grammar.end,
                stream[names.end + 1].isCapitalised, !grammar.startsTitle(names.end + 1)
            else { continue }
            let start = names.end + 1
            var end = start
            while end < grammar.end, end - start < 12, stream[end].kind == .word || stream.isMark(end, ":") { end += 1 }
            guard stream.isMark(end, ","), end > start, !grammar.isProse(start..<end),
                let locator = grammar.locator(at: end + 1), grammar.isBoundary(locator.end),
                !grammar.isYear(locator.range.lowerBound)
            else { continue }
            let spans = [
                LabelledSpan(names.role, stream.bytes(names.names)), LabelledSpan(.title, stream.bytes(start..<end)),
                LabelledSpan(.locator, stream.bytes(locator.range)),
            ]
            return make(.short, index..<locator.end, spans, clause: clause, confidence: 0.55)
        }
        return nil
    }

    /// `Nystad, 14.`: a family name and a page. The linker keeps it only where the name is that of a cited author.
    private func authorOnly(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard let names = grammar.persons(at: index), stream.isMark(names, ","),
            let pages = grammar.locator(at: names + 1), grammar.isBoundary(pages.end)
        else { return nil }
        guard !grammar.isYear(pages.range.lowerBound) || pages.range.count > 1,
            !(index..<names).contains(where: { stream.isWord($0, "chapter") })
        else { return nil }
        let spans = [
            LabelledSpan(.author, stream.bytes(index..<names)), LabelledSpan(.locator, stream.bytes(pages.range)),
        ]
        return make(.short, index..<pages.end, spans, clause: clause, confidence: 0.6)
    }

    // MARK: Making

    private func make(_ ibid: (word: Range<Int>, locator: LocatorMatch?, end: Int), at index: Int, clause: Int) -> (
        RecognisedCitation, Int
    ) {
        var spans = [LabelledSpan(.crossReference, stream.bytes(ibid.word))]
        if let locator = ibid.locator {
            if let volume = locator.volume { spans.append(LabelledSpan(.volume, stream.bytes(volume))) }
            spans.append(LabelledSpan(.locator, stream.bytes(locator.range)))
        }
        return make(.ibid, index..<ibid.end, spans, clause: clause, confidence: 0.99)
    }

    private func make(
        _ kind: CitationKind, _ tokens: Range<Int>, _ spans: [LabelledSpan], clause: Int, confidence: Double
    ) -> (RecognisedCitation, Int) {
        var citation = RecognisedCitation(kind: kind, range: stream.bytes(tokens), spans: spans, confidence: confidence)
        citation.prefix = signal(before: tokens.lowerBound, clause: clause)
        return (citation, tokens.upperBound)
    }

    /// The words between the head of the clause and the citation, when they end in a signal such as “see”.
    private func signal(before index: Int, clause: Int) -> Range<Int>? {
        var start = clause
        while start < index, stream[start].kind == .mark, !stream[start].opens { start += 1 }
        while start < index, stream.isMark(start, "(") { start += 1 }
        guard start < index else { return nil }
        var last = index - 1
        while last > start, stream[last].kind == .mark { last -= 1 }
        return stream.isWord(last, .signals) || stream.isWord(start, in: ["see", "cf", "compare"])
            ? stream.bytes(start..<index) : nil
    }
}

/// The grammar behind the recogniser's front door.
public struct GrammarRecogniser: Recogniser {
    /// A recogniser of the Chicago forms.
    public init() {}

    /// The citations of a note in order, apart from each other.
    public func citations(in note: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        NoteGrammar(note, context: context).citations()
    }

    /// One entry of a bibliography; nil where it is none.
    public func reference(in entry: Passage, context: RecognitionContext) -> RecognisedCitation? {
        let grammar = Grammar(TokenStream(entry), context: context)
        guard let match = ReferenceParser.entry(grammar) else { return nil }
        let confidence = match.isTitlePlain ? 0.6 : match.isFull ? 0.95 : 0.7
        var citation = RecognisedCitation(
            kind: .full, range: grammar.stream.bytes(0..<grammar.end),
            spans: match.spans.sorted { $0.range.lowerBound < $1.range.lowerBound }, confidence: confidence)
        citation.irregularities = match.irregularities
        return citation
    }
}
