import CitandaLexicon
import CitandaWorks

/// The fields of a citation as the model labels them, with their edges where the marks of the text say they are.
///
/// A chain labels word by word: an article, a colon or a word behind a page may be on the wrong side of an edge.
enum LabelledFields {
    /// The fields with their right edges, in order.
    ///
    /// - Parameter range: The bytes of the citation.
    static func mended(
        _ spans: [LabelledSpan], of range: Range<Int>, _ kind: CitationKind, _ grammar: Grammar
    ) -> [LabelledSpan] {
        let stream = grammar.stream
        let isLinked = kind == .short && spans.contains { $0.label == .crossReference }
        var spans = spans.flatMap { span -> [LabelledSpan] in
            switch span.label {
            case .archiveLocation: levels(span.range, grammar)
            case .author, .editor:
                [
                    LabelledSpan(
                        span.label,
                        knownName(names(withoutArticle(span, in: stream), in: stream), isLinked: isLinked, grammar))
                ]
            case .containerTitle, .title:
                series(LabelledSpan(span.label, setApart(withoutArticle(span, in: stream), in: stream)), in: stream)
            case .locator, .pages: [LabelledSpan(span.label, figures(span.range, grammar))]
            default: [LabelledSpan(span.label, withoutArticle(span, in: stream))]
            }
        }
        let hasDate = spans.contains { $0.label == .date }
        spans.removeAll { isTextOfAddress($0, in: stream) }
        spans = spans.flatMap { $0.label == .title ? described($0, hasDate: hasDate, grammar) : [$0] }
        markSameAuthor(&spans, grammar)
        markVolumeTitles(&spans)
        markBook(&spans)
        markIssue(&spans, in: stream)
        if kind == .short { partShortTitle(&spans, grammar) }
        if kind != .archival { markWork(&spans, of: range, grammar) }
        if kind == .archival { spans = DocumentFields.mended(spans, of: range, grammar) }
        if spans.contains(where: { $0.label == .archive }) { joinLevels(&spans, in: stream) }
        return spans
    }

    /// The kind that the fields show: what an archive keeps under a shelfmark is a document of that archive, and what a parliament printed
    /// in a session is one of its papers.
    static func kind(_ kind: CitationKind, of spans: [LabelledSpan], in stream: TokenStream) -> CitationKind {
        let labels = Set(spans.map(\.label))
        // “id., *Tribes and Castes*, ii 251”
        if kind == .ibid, labels.isSuperset(of: [.author, .title]), !labels.contains(.crossReference) { return .full }
        // A year and a publisher make a citation full.
        if kind == .short, labels.isSuperset(of: [.title, .publisher, .date]) { return .full }
        guard kind == .full else { return kind }
        if labels.isSuperset(of: [.archive, .archiveLocation]), labels.isDisjoint(with: [.containerTitle, .publisher]) {
            return .archival
        }
        let isPaper = spans.contains { span in
            let words = stream.tokens(of: span.range)
            // “41st Cong., 2nd Sess.”
            return words.contains { stream.isWord($0, .congresses) }
                && words.contains { stream.isWord($0, .sessions) && !stream.isWord($0, .congresses) }
        }
        return isPaper ? .legal : kind
    }

    /// The words of a level in an archive that other labels tear apart: “*FRUS* Clearance Lot File 04D114”, “Dissent Package (1980)”.
    private static func joinLevels(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        var joined: [LabelledSpan] = []
        for span in spans {
            let torn: Set<Label> = [
                .containerTitle, .collectionTitle, .volume, .title, .date, .locator, .archiveLocation,
            ]
            guard let last = joined.last, torn.contains(last.label), torn.contains(span.label),
                last.label == .archiveLocation || span.label == .archiveLocation,
                joined.contains(where: { $0.label == .archive }),
                stream.passage.text[last.range.upperBound..<max(span.range.lowerBound, last.range.upperBound)]
                    .allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "(") })
            else {
                joined.append(span)
                continue
            }
            joined[joined.count - 1] = LabelledSpan(.archiveLocation, last.range.lowerBound..<span.range.upperBound)
        }
        for index in joined.indices where joined[index].label == .archiveLocation {
            let end = stream.token(from: joined[index].range.upperBound)
            let next = index + 1 < joined.count ? joined[index + 1].range.lowerBound : stream.passage.text.count
            // A bracket that opens inside the level or right behind it belongs to it.
            if end < stream.count, let partner = stream[end].partner,
                stream[max(partner, end)].range.upperBound <= next,
                stream[end].opens
                    ? stream.isMark(end, "(") : stream[partner].range.lowerBound >= joined[index].range.lowerBound
            {
                joined[index].range = joined[index].range.lowerBound..<stream[max(partner, end)].range.upperBound
            }
        }
        spans = joined
    }

    /// “id., *Tribes and Castes*”: a word for the same author before a title is the author, and no reference to the same work.
    private static func markSameAuthor(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        guard let title = spans.first(where: { $0.label == .title }) else { return }
        for index in spans.indices
        where spans[index].label == .crossReference && spans[index].range.upperBound <= title.range.lowerBound
            && grammar.isIdem(grammar.stream.token(from: spans[index].range.lowerBound))
        {
            spans[index].label = .author
        }
    }

    /// A second title behind a volume is that of the volume: “*Capital*, vol. 1, *The Process of Production*”.
    private static func markVolumeTitles(_ spans: inout [LabelledSpan]) {
        guard let first = spans.firstIndex(where: { $0.label == .title }) else { return }
        for index in spans.indices.dropFirst(first + 1)
        where spans[index].label == .title && spans[index - 1].label == .volume {
            spans[index].label = .volumeTitle
        }
    }

    /// “*Studies*, 7 (14)”: a number in brackets behind the volume is the issue.
    private static func markIssue(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        guard !spans.contains(where: { $0.label == .issue }) else { return }
        for index in spans.indices.dropFirst()
        where [.locator, .pages].contains(spans[index].label) && spans[index - 1].label == .volume {
            let number = stream.tokens(of: spans[index].range)
            if number.count == 1, stream.isMark(number.lowerBound - 1, "("), stream.isMark(number.upperBound, ")") {
                spans[index].label = .issue
            }
        }
    }

    /// A container with a publisher that holds nothing is the work itself.
    private static func markBook(_ spans: inout [LabelledSpan]) {
        guard !spans.contains(where: { $0.label == .title || $0.label == .abbreviation }),
            spans.contains(where: { $0.label == .publisher || $0.label == .location }),
            let container = spans.firstIndex(where: { $0.label == .containerTitle })
        else { return }
        spans[container].label = .title
    }

    /// “Brandt, Neoabsolutismus 2, 629”: a short title without marks that is labelled as part of the name or of the place.
    private static func partShortTitle(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        let titles: Set<Label> = [.title, .abbreviation, .crossReference, .containerTitle, .date, .recipient]
        guard !spans.contains(where: { titles.contains($0.label) }),
            let author = spans.firstIndex(where: { $0.label == .author }),
            let place = spans.firstIndex(where: { [.locator, .pages, .volume].contains($0.label) })
        else { return }
        let names = stream.tokens(of: spans[author].range)
        if let comma = names.last(where: { stream.isMark($0, ",") }), comma > names.lowerBound,
            comma + 1 < names.upperBound, stream[comma + 1].isCapitalised, !grammar.isInitialLetter(comma + 1),
            !names.contains(where: { stream.isWord($0, .conjunctions) || stream.isMark($0, "/") })
        {
            spans[author].range = stream.bytes(names.lowerBound..<comma)
            spans.insert(LabelledSpan(.title, stream.bytes(comma + 1..<names.upperBound)), at: author + 1)
            return
        }
        let figures = stream.tokens(of: spans[place].range)
        guard let figure = figures.first(where: { stream[$0].kind == .number }), figure > figures.lowerBound,
            (figures.lowerBound..<figure).allSatisfy({ stream[$0].kind == .word }),
            stream[figures.lowerBound].isCapitalised,
            !figures.contains(where: { stream.isWord($0, .locators) || stream.isWord($0, .locatorParts) })
        else { return }
        spans[place].range = stream[figure].range.lowerBound..<spans[place].range.upperBound
        spans.insert(LabelledSpan(.title, stream.bytes(figures.lowerBound..<figure)), at: place)
    }

    /// A name or container without the article of the sentence: “to the Asiatic Department”, “in the *Salt Review*”.
    private static func withoutArticle(_ span: LabelledSpan, in stream: TokenStream) -> Range<Int> {
        let bytes = span.range
        let named: Set<Label> = [.author, .recipient, .editor, .containerTitle, .archive, .date]
        let first = stream.token(from: bytes.lowerBound)
        // “le 10 mars 2016”
        let isArticle = stream.isWord(first, span.label == .date ? .titleArticles : .definiteArticles)
        guard named.contains(span.label), isArticle, !stream[first].isCapitalised,
            !stream[first].isItalic, first + 1 < stream.token(from: bytes.upperBound)
        else { return bytes }
        return stream[first + 1].range.lowerBound..<bytes.upperBound
    }

    /// Names have no colon and no words of a sentence: “on the whole chapter: Brandt”, “on the use of salt see Roe”.
    private static func names(_ bytes: Range<Int>, in stream: TokenStream) -> Range<Int> {
        var tokens = stream.tokens(of: bytes)
        var bytes = bytes
        // “Beispiel von Brandt”
        if let lead = stream.phrase(at: tokens.lowerBound, in: .leads), lead < tokens.upperBound,
            lead > tokens.lowerBound + 1, !stream.isMark(lead - 1, "."), stream[lead].isCapitalised
        {
            tokens = lead..<tokens.upperBound
            bytes = stream[lead].range.lowerBound..<bytes.upperBound
        }
        let sentence = tokens.dropLast().last { stream.isMark($0, ":") || isWordOfSentence($0, in: stream) }
        guard let sentence, stream[sentence + 1].isCapitalised else { return bytes }
        return stream[sentence + 1].range.lowerBound..<bytes.upperBound
    }

    /// “zum Problem in der Kriminologie Kaiser (oben N. 6)”: of words with capital letters, the family name that the text cites elsewhere.
    /// A given name, an initial or a particle before the family name belongs to the name.
    ///
    /// - Parameter isLinked: Whether the citation points to another note, as in the example.
    private static func knownName(_ bytes: Range<Int>, isLinked: Bool, _ grammar: Grammar) -> Range<Int> {
        guard isLinked else { return bytes }
        let stream = grammar.stream
        let words = stream.tokens(of: bytes)
        guard words.count > 1, let last = words.last, words.allSatisfy({ stream[$0].kind == .word }),
            let cited = grammar.citedAuthors(named: last)
        else { return bytes }
        let before = last - 1
        guard !stream.isWord(before, .particles), !stream.isWord(before, .givenNames), !grammar.isInitialLetter(before),
            !cited.given.contains(String(decoding: stream.folded(before), as: UTF8.self))
        else { return bytes }
        return stream[last].range
    }

    /// A verb or a word that leads to a citation.
    private static func isWordOfSentence(_ index: Int, in stream: TokenStream) -> Bool {
        !stream[index].isCapitalised
            && (stream.isWord(index, .verbs) || stream.isWord(index, .leads) || stream.isWord(index, .pointers)
                || stream.isWord(index, .signals) && !stream.isWord(index, .conjunctions)
                || stream.isWord(index, .containerLeads))
            && !stream.isWord(index, .particles) && !stream.isWord(index, .connectors)
    }

    /// The part of a container that is set in italics, where a comma or small words part it from the rest: “Site Notes, *Estuary Papers*”,
    /// “in the *Salt Review*”.
    private static func setApart(_ bytes: Range<Int>, in stream: TokenStream) -> Range<Int> {
        let tokens = stream.tokens(of: bytes)
        guard let first = tokens.first(where: { stream[$0].isItalic }), first > tokens.lowerBound,
            stream.isMark(first - 1, ",")
                || (tokens.lowerBound..<first).allSatisfy({ stream[$0].kind == .word && !stream[$0].isCapitalised }),
            !tokens[first...].contains(where: { stream[$0].kind == .word && !stream[$0].isItalic })
        else { return bytes }
        return stream[first].range.lowerBound..<bytes.upperBound
    }

    /// What a title without marks says of a document: “*passim*” is a place, “Hale memorandum” has an author and a genre, “Hale to Grey”
    /// an author and a recipient.
    private static func described(_ span: LabelledSpan, hasDate: Bool, _ grammar: Grammar) -> [LabelledSpan] {
        let stream = grammar.stream
        let words = stream.tokens(of: span.range)
        guard let last = words.last else { return [span] }
        if words.count == 1, stream.isWord(last, .passim) { return [LabelledSpan(.locator, span.range)] }
        guard !stream.opensQuotation(words.lowerBound - 1), !words.contains(where: { stream[$0].isItalic }) else {
            return [span]
        }
        if let to = words.dropFirst().dropLast().first(where: { stream.isWord($0, .to) && !stream[$0].isCapitalised }),
            hasDate, !stream.isWord(words.lowerBound, .indefiniteArticles),
            isNames(words.lowerBound..<to, in: stream), isNames(to + 1..<words.upperBound, in: stream)
        {
            return [
                LabelledSpan(.author, stream.bytes(words.lowerBound..<to)),
                LabelledSpan(.recipient, stream.bytes(to + 1..<words.upperBound)),
            ]
        }
        guard stream.isWord(last, .documents), !stream[last].isCapitalised else { return [span] }
        if words.count == 1 { return [LabelledSpan(.genre, span.range)] }
        guard words.count <= longestDescription, isNames(words.lowerBound..<last, in: stream) else { return [span] }
        return [
            LabelledSpan(.author, stream.bytes(words.lowerBound..<last)),
            LabelledSpan(.genre, stream.bytes(last..<last + 1)),
        ]
    }

    /// The words and marks of “M. P[aul] C[laussen] note”.
    private static let longestDescription = 12

    /// Whether every word may belong to the name of a person or an office.
    private static func isNames(_ words: Range<Int>, in stream: TokenStream) -> Bool {
        guard !words.isEmpty else { return false }
        var index = words.lowerBound
        while index < words.upperBound {
            // “J[ohn] P G[lennon]”
            if stream.isMark(index, "["), let close = stream[index].partner, close > index {
                index = close + 1
                continue
            }
            guard
                stream[index].isCapitalised || stream[index].kind == .mark && !stream.isMark(index, ",")
                    || stream.isWord(index, .connectors) || stream.isWord(index, .conjunctions)
                    || stream.isWord(index, .particles)
            else { return false }
            index += 1
        }
        return true
    }

    /// The series that German notes put behind a title: “Nachbarn (=Studien zum Handel, Bd. 9)”.
    private static func series(_ span: LabelledSpan, in stream: TokenStream) -> [LabelledSpan] {
        let words = stream.tokens(of: span.range)
        guard let sign = words.first(where: { stream.isMark($0, "=") }), sign > words.lowerBound + 1,
            stream.isMark(sign - 1, "("), sign + 1 < words.upperBound
        else { return [span] }
        let end = stream[sign - 1].partner.map { min($0, words.upperBound) } ?? words.upperBound
        return [
            LabelledSpan(span.label, stream.bytes(words.lowerBound..<sign - 1)),
            LabelledSpan(.collectionTitle, stream.bytes(sign + 1..<end)),
        ]
    }

    /// A place up to its last figure: “31–38, abridged”.
    private static func figures(_ bytes: Range<Int>, _ grammar: Grammar) -> Range<Int> {
        let stream = grammar.stream
        var tokens = stream.tokens(of: bytes)
        var bytes = bytes
        // “88 mwNachw”: the author says that the place names further sources.
        while tokens.count > 1, let last = tokens.last, stream.isWord(last, .furtherSources),
            stream[last].hasSpaceBefore
        {
            tokens = tokens.lowerBound..<last
            bytes = bytes.lowerBound..<stream.bytes(tokens).upperBound
        }
        let chunks = grammar.chunks(tokens)
        guard let last = chunks.lastIndex(where: { chunk in chunk.contains { stream.hasFigure($0) } }),
            last + 1 < chunks.count,
            !chunks[(last + 1)...].contains(where: {
                stream.isWord($0.lowerBound, .passim) || stream.isWord($0.lowerBound, .locators)
            })
        else { return bytes }
        return bytes.lowerBound..<stream.bytes(chunks[last]).upperBound
    }

    /// Whether a field is a part of the text of a link that repeats the address: `[exa.mp/2k](http://exa.mp/2k)`.
    private static func isTextOfAddress(_ span: LabelledSpan, in stream: TokenStream) -> Bool {
        guard ![.url, .doi].contains(span.label) else { return false }
        return stream.passage.spans.contains { link in
            guard let address = link.address, link.range.overlaps(span.range) else { return false }
            let text = stream.passage[link.range]
            return text.contains(".") && address.text.hasSuffix(text)
        }
    }

    /// “RG” is a level, “NARA” an archive.
    private static let shortestAcronym = 3

    /// The levels of a place in an archive, which commas divide: “RG 59, box 4”.
    private static func levels(_ bytes: Range<Int>, _ grammar: Grammar) -> [LabelledSpan] {
        let stream = grammar.stream
        let tokens = stream.tokens(of: bytes)
        let chunks = grammar.chunks(tokens)
        var levels = chunks.map { LabelledSpan(.archiveLocation, stream.bytes($0)) }
        // “NARA, RG 59”: initials before the levels are those of the archive.
        if chunks.count > 1, chunks[0].count == 1, grammar.isAcronym(chunks[0].lowerBound),
            stream[chunks[0].lowerBound].range.count >= shortestAcronym
        {
            levels[0].label = .archive
        }
        // “box 4, fol. 12r”: the leaf is a place in the document.
        if levels.count > 1, let last = levels.last {
            let first = stream.token(from: last.range.lowerBound)
            if stream.isWord(first, .leaves) || stream.isWord(first, .pageLabels),
                (first..<tokens.upperBound).contains(where: { stream[$0].kind == .number })
            {
                levels[levels.count - 1].label = .locator
            }
        }
        return levels
    }
}
