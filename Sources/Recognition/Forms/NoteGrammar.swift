import CitandaDocuments
import CitandaLexicon

/// Reads the citations of a note from left to right.
struct NoteGrammar {
    let grammar: Grammar
    var stream: TokenStream { grammar.stream }

    init(_ note: TokenStream, context: RecognitionContext) { grammar = Grammar(note, context: context) }

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
            if index + 1 < grammar.end, grammar.isSpacedDash(index) {
                index += 1
                clause = index
                continue
            }
            // *see also* *Roe v. Wade*: a signal in italics is no title.
            if token.isItalic, isClauseStart(index, clause: clause), let head = italicSignal(at: index) {
                index = head
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
            if between.count <= Self.longestJoint,
                words.allSatisfy({ Lexicon.contains($0.lowercased(), in: .conjunctions) })
            {
                found[index].kind = .archival
            }
        }
    }

    /// How many bytes may be between two letters of one file: “; and ”.
    private static let longestJoint = 8

    /// Whether the text begins with a bare number that belongs to nothing behind it.
    private var repeatsNumber: Bool {
        guard grammar.end > 1, stream[0].kind == .number, stream[0].range.count <= 3, stream[1].hasSpaceBefore else {
            return false
        }
        return stream[1].kind != .mark && !stream.isWord(1, .months) || stream[1].opens
    }

    private func citation(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        reading(at: index, clause: clause).map { ($0.citation, $0.end) }
    }

    /// The citation that begins at a token, the form it is in, and the index of the token behind it.
    func reading(at index: Int, clause: Int) -> (form: CitationForm, citation: RecognisedCitation, end: Int)? {
        guard mayBegin(index) else { return nil }
        let token = stream[index]
        let start = CitationStart(
            index: index, clause: clause, isClauseStart: isClauseStart(index, clause: clause),
            beginsNameOrTitle: token.isCapitalised || token.isItalic || stream.opensQuotation(index)
                || token.kind == .cjk || stream.isWord(index, .particles) || grammar.isIdem(index) || token.opens,
            token: token)
        for form in CitationForm.all {
            if let (citation, end) = form.read(self, start) { return (form, citation, end) }
        }
        return nil
    }

    /// Whether a citation may begin at a token: a word, a number, a title, or a bracket before a year or characters.
    private func mayBegin(_ index: Int) -> Bool {
        let token = stream[index]
        let opensBracket =
            token.opens && index + 1 < grammar.end && (grammar.isYear(index + 1) || stream[index + 1].kind == .cjk)
        guard token.kind != .mark || token.isItalic || stream.opensQuotation(index) || opensBracket else {
            return false
        }
        // Inside “U.S. Code” nothing begins.
        return token.hasSpaceBefore || index < 2 || !stream.isMark(index - 1, ".") || stream[index - 2].kind != .word
    }

    func bracketYear(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard let match = grammar.bracketYear(at: index), !match.spans.contains(where: isInitial) else { return nil }
        var (citation, end) = make(
            !match.isKnown && (match.hasYear || match.spans.contains { $0.label == .title }) ? .full : .short,
            index..<match.end, match.spans.sorted { $0.range.lowerBound < $1.range.lowerBound }, clause: clause,
            evidence: match.hasYear ? .bracketYear : .undatedBracketYear)
        if citation.range(of: .containerTitle) == nil, citation.range(of: .editor) == nil,
            let title = citation.range(of: .title)
        {
            citation.irregularities.append(.plainTitle(title))
        }
        return (citation, end)
    }

    /// “Nair, P. (2018), 4”: a single letter is a given name and no title.
    private func isInitial(_ span: LabelledSpan) -> Bool {
        span.label == .title && span.range.count <= Self.longestInitial
            && grammar.isInitialLetter(stream.token(from: span.range.lowerBound))
    }

    /// The bytes of an initial and its full stop.
    private static let longestInitial = 3

    /// Whether a word that leads to citations stands right before: “siehe”, “vgl.”, “see”.
    func followsLead(_ index: Int) -> Bool {
        let word = stream.isMark(index - 1, ".") ? index - 2 : index - 1
        return stream.isWord(word, .signals) || stream.phrase(at: word, in: .leads) != nil
    }

    /// “See n. 5”, “note 13 above” are notes of this text; “his note 45” and “the editor’s note 12” are those of others.
    func pointsHere(_ cross: (number: Range<Int>, chapter: Range<Int>?, end: Int), from start: CitationStart) -> Bool {
        let index = start.index
        if cross.chapter != nil
            || grammar.isPosition(cross.end - 1) || grammar.isPosition(index)
        {
            return true
        }
        return start.isClauseStart || stream.isWord(index - 1, .signals) || stream.isWord(index - 1, .leads)
            || stream.isWord(index - 1, .thisWork) || stream.isWord(index - 1, .notes)
            || stream.isMark(index - 1, ",") && !(index >= 2 && stream[index - 2].kind == .number)
    }

    /// Whether nothing but a signal stands between the head of the clause and an index.
    func isClauseStart(_ index: Int, clause: Int) -> Bool {
        guard index > clause, index - clause <= Self.longestSignal else { return index == clause }
        var word = clause
        while word < index {
            // “Cité par”, “zit. nach”
            if let end = stream.phrase(at: word, in: .leads), end <= index {
                word = end
            } else if stream.isMark(word, ",") || stream.isWord(word, .signals) || stream.isMark(word, "(")
                || stream.isMark(word, ".")
            {
                word += 1
            } else {
                return false
            }
        }
        return true
    }

    /// How many words and marks a signal may have: “Dazu ausführlich und mit weiteren Nachweisen vgl. auch”.
    private static let longestSignal = 16

    func archival(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        // The facts of a publication in their brackets are no document.
        if stream.isMark(index - 1, "("), grammar.publication(at: index - 1)?.hasPublisher == true { return nil }
        guard !stream.isWord(index, .signals) || stream[index].isCapitalised && !isSignal(index),
            let match = grammar.archival(at: index), grammar.editionDocument(at: match.start) == nil
        else { return nil }
        let spans = DocumentFields.mended(match.spans, of: stream.bytes(match.start..<match.end), grammar)
        return make(
            match.hasPlace ? .archival : .short, match.start..<match.end, spans, clause: clause,
            evidence: match.hasPlace ? .archive : .description)
    }

    /// Where the words of a signal in italics end before another word in italics: “*see also*”, “*accord*”, “*see, e.g.*,”.
    private func italicSignal(at start: Int) -> Int? {
        guard stream.isWord(start, .legalSignals) else { return nil }
        var index = start
        while index < grammar.end,
            stream.isWord(index, .legalSignals) || stream.isWord(index, .signals) && !stream[index].isCapitalised
                || stream.isMark(index, ".") || stream.isMark(index, ",")
        { index += 1 }
        return index < grammar.end && stream[index].isItalic && stream[index].isCapitalised ? index : nil
    }

    func isSignal(_ index: Int) -> Bool { stream.isWord(index, .signals) }

    func reference(at index: Int, clause: Int, isClauseStart: Bool) -> (RecognisedCitation, Int)? {
        guard var match = ReferenceParser.note(grammar, at: index, isClauseStart: isClauseStart) else {
            return isClauseStart ? entry(at: index, clause: clause) : nil
        }
        var index = index
        if !match.hasNames, let owner = owner(before: index, notBefore: clause, of: match) {
            match.spans.insert(LabelledSpan(.author, owner.name), at: 0)
            index = owner.start
        }
        let isAbbreviation = !match.hasNames && stream[index].isItalic && isKnown(match)
        var kind: CitationKind = match.isIbid ? .ibid : match.isFull && !isAbbreviation ? .full : .short
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
        if kind == .short, match.hasNames, match.hasTitle, !match.isTitlePlain, let year = yearAlone(match) {
            match.spans[year].label = .date
            kind = .full
        }
        if kind == .short, match.hasNames, isForeignWord(match) { return nil }
        if kind == .short, match.hasNames, !match.hasTitle, !match.isOpCit, !match.has(.reviewedTitle) { return nil }
        // A title in brackets, with a page: a work named in the sentence around it, or no work at all.
        let isAside = !match.hasNames && !match.isFull && stream.isMark(index - 1, "(")
        let evidence: Evidence =
            isAside
            ? .aside : match.isTitlePlain ? .plainTitle : match.isFull ? .full : match.hasNames ? .short : .titleAlone
        var (citation, end) = make(
            kind, index..<contentEnd(match), match.spans.sorted { $0.range.lowerBound < $1.range.lowerBound },
            clause: clause, evidence: evidence)
        citation.suffix = match.suffix
        citation.irregularities = match.irregularities
        end = match.end
        if citation.suffix == nil, match.isFull, let short = grammar.announcement(at: end) {
            citation.spans += stream.styled([LabelledSpan(.abbreviation, stream.bytes(short))])
            citation.suffix = stream.bytes(end + 1..<short.upperBound)
            end = short.upperBound
        }
        return (citation, end)
    }

    /// “In Tamil: *kadal*”: italics in small letters behind a colon, without a page, are words of a language.
    private func isForeignWord(_ match: ReferenceMatch) -> Bool {
        guard !match.hasLocator, let title = match.spans.first(where: { $0.label == .title }),
            case let first = stream.token(from: title.range.lowerBound), stream[first].isItalic,
            stream.isMark(first - 1, ":")
        else { return false }
        return stream[first].kind == .word && !stream[first].isCapitalised
    }

    /// “Orr, *Tides of the North*, 1923”: a number behind a title that no book has so many pages for is the year.
    private func yearAlone(_ match: ReferenceMatch) -> Int? {
        guard let place = match.spans.firstIndex(where: { $0.label == .locator }),
            case let first = stream.token(from: match.spans[place].range.lowerBound), grammar.isYear(first),
            stream[first].range == match.spans[place].range, let year = Int(stream.text(first)),
            Self.yearsNotPages.contains(year)
        else { return nil }
        return place
    }

    /// Years of printed books that are seldom pages.
    private static let yearsNotPages = 1500...2100

    /// “Orr’s *Tides of the North* (…)”: the author in the genitive before a title set apart.
    private func owner(before index: Int, notBefore clause: Int, of match: ReferenceMatch) -> (
        start: Int, name: Range<Int>
    )? {
        guard index > clause, grammar.startsTitle(index), !stream[index - 1].isItalic,
            match.has(.publisher) || match.has(.location) && !match.has(.containerTitle) || match.has(.volume)
                || !match.isFull && isCitedFamily(owner: index - 1)
        else { return nil }
        let bytes = stream.bytes(index - 1..<index)
        guard let name = stream.passage[bytes].withoutGenitive else { return nil }
        for start in max(clause, index - 4)..<index
        where grammar.person(at: start) == index && !stream.isWord(start, .signals) && !stream.isWord(start, .leads) {
            return (start, stream.bytes(start..<index).lowerBound..<bytes.lowerBound + name.utf8.count)
        }
        return nil
    }

    /// `Orr, Martin. *Tides of the North*. London: Cape, 1990`: the form of a bibliography in a note.
    private func entry(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard let match = ReferenceParser.entry(grammar, at: index), match.hasNames, match.isFull, !match.isTitlePlain,
            let names = match.spans.first, let behind = grammar.tokenEnd(at: names.range.upperBound),
            [".", ":", "("].contains(where: { stream.isMark(behind, $0) }) || stream.isMark(behind - 1, ".")
                || grammar.role(after: behind).role != nil,
            match.has(.publisher) || match.has(.location) || match.has(.containerTitle)
        else { return nil }
        var spans = match.spans
        var end = match.end
        // The place in the work may follow: “, p. 12”.
        if stream.isMark(end, ","), let place = grammar.locator(at: end + 1) {
            spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
            end = place.end
        }
        return make(
            .full, index..<end, spans.sorted { $0.range.lowerBound < $1.range.lowerBound }, clause: clause,
            evidence: .entryInNote)
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

    var context: RecognitionContext { grammar.context }

    // MARK: Making

    func make(
        _ kind: CitationKind, _ tokens: Range<Int>, _ spans: [LabelledSpan], clause: Int, evidence: Evidence
    ) -> (RecognisedCitation, Int) {
        var citation = RecognisedCitation(
            kind: kind, range: stream.bytes(tokens), spans: spans, in: stream, evidence: evidence)
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
        return stream.isWord(last, .signals) || stream.isWord(start, .pointers)
            ? stream.bytes(start..<index) : nil
    }
}
