import CitandaLexicon
import CitandaWorks

/// What the words beside the fields of a published work prove of them.
extension LabelledFields {
    static func markWork(_ spans: inout [LabelledSpan], of range: Range<Int>, _ grammar: Grammar) {
        let tokens = grammar.stream.tokens(of: range)
        markTitles(&spans, grammar)
        markNamedBook(&spans, grammar)
        markVersion(&spans, in: tokens, grammar.stream)
        markScale(&spans, in: grammar.stream)
        markDates(&spans, grammar)
        markJournalInitials(&spans, grammar)
        partRemarks(&spans, grammar)
        partSets(&spans, grammar)
        partVolumes(&spans, grammar)
        labelNumbers(&spans, in: grammar.stream)
        markSociety(&spans, in: grammar.stream)
        markSeries(&spans, in: grammar.stream)
        markPeriodical(&spans, in: grammar.stream)
        markNewspaper(&spans, grammar)
        markPaper(&spans, in: tokens, grammar)
        markCommittee(&spans, in: tokens, grammar.stream)
        markEdition(&spans)
        markRepository(&spans, in: tokens, grammar)
    }

    // MARK: Names

    /// “in: Drobnig/Rehbinder 151 (159)”: names instead of a title are those of the editors of a book that was cited before.
    private static func markNamedBook(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        // “Rokkan/Verba/Viet” and “/Almasy”
        for index in spans.indices.dropFirst().reversed()
        where spans[index].label == .containerTitle && [.editor, .containerTitle].contains(spans[index - 1].label) {
            let slash = stream.token(from: spans[index - 1].range.upperBound)
            guard stream.isMark(slash, "/"), !stream[slash].hasSpaceBefore,
                slash + 1 == stream.token(from: spans[index].range.lowerBound)
            else { continue }
            spans[index - 1].range = spans[index - 1].range.lowerBound..<spans[index].range.upperBound
            spans.remove(at: index)
        }
        guard let book = spans.firstIndex(where: { $0.label == .containerTitle }) else { return }
        let words = stream.tokens(of: spans[book].range)
        let lead = stream.isMark(words.lowerBound - 1, ":") ? words.lowerBound - 2 : words.lowerBound - 1
        guard stream.isWord(lead, .containerLeads), words.upperBound < stream.count,
            stream[words.upperBound].kind == .number, !words.contains(where: { stream[$0].isItalic }),
            words.allSatisfy({ stream[$0].isCapitalised || stream.isMark($0, "/") || stream.isWord($0, .particles) })
        else { return }
        let isJoined = words.contains { stream.isMark($0, "/") }
        let isKnown =
            words.count == 1
            && grammar.citedAuthors(named: words.lowerBound) != nil
        // “in: Vallier 267”: a book or journal without year or volume would be cited nowhere else.
        let isName =
            words.count == 1 && stream.isMark(words.lowerBound - 1, ":") && !grammar.isAcronym(words.lowerBound)
            && !stream.isMark(words.upperBound + 1, "/") && spans.allSatisfy { $0.label != .date && $0.label != .url }
        guard isJoined || isKnown || isName else { return }
        spans[book].label = .editor
        // “3 (9 ff.)”: the first page of the part, and the place.
        if book + 1 < spans.count, spans[book + 1].label == .volume {
            spans[book + 1].label = .pages
            if book + 2 < spans.count, spans[book + 2].label == .issue { spans[book + 2].label = .locator }
        }
    }

    // MARK: Series

    /// “Surtees Society, vol. XXXIV, 1858, *The Acts*”: a society that prints texts is a series and no author.
    private static func markSociety(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        guard let author = spans.firstIndex(where: { $0.label == .author }), author + 1 < spans.count,
            let last = stream.tokens(of: spans[author].range).last(where: { stream[$0].kind == .word }),
            stream.isWord(last, .societies),
            let title = spans.first(where: { $0.label == .title || $0.label == .containerTitle }),
            title.range.lowerBound > spans[author].range.lowerBound,
            stream.tokens(of: title.range).first.map({ stream[$0].isItalic }) == true,
            [.volume, .title, .containerTitle].contains(spans[author + 1].label)
        else { return }
        spans[author].label = .collectionTitle
        if let container = spans.firstIndex(where: { $0.label == .containerTitle }),
            !spans.contains(where: { $0.label == .title })
        {
            spans[container].label = .title
        }
    }

    /// “*Foreign Relations*, 1870, pp. 448–449”: a known series of printed documents.
    private static func markSeries(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        for index in spans.indices where [.title, .containerTitle, .author].contains(spans[index].label) {
            let words = stream.tokens(of: spans[index].range)
            guard stream.phrase(at: words.lowerBound, in: .documentSeries) == words.upperBound else { continue }
            spans[index].label = .collectionTitle
        }
    }

    /// “*Bulletin de la Société d’Anthropologie*, 1888, vol. xi, p. 652”: a volume of a journal, without an article.
    private static func markPeriodical(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        let others: Set<Label> = [.author, .editor, .publisher, .location, .containerTitle]
        guard let title = spans.firstIndex(where: { $0.label == .title }), title == 0,
            spans.allSatisfy({ !others.contains($0.label) }), spans.contains(where: { $0.label == .volume })
        else { return }
        var words = stream.tokens(of: spans[title].range)
        guard let first = words.first, stream[first].isItalic,
            words.contains(where: { stream.isWord($0, .periodicals) })
        else { return }
        if let last = words.last, words.count > 2, stream[last].kind == .number, stream[last].range.count == yearDigits,
            stream.isMark(last - 1, ","), !stream[last].isItalic, !spans.contains(where: { $0.label == .date })
        {
            spans.insert(LabelledSpan(.date, stream[last].range), at: title + 1)
            words = words.lowerBound..<last - 1
        }
        spans[title] = LabelledSpan(.containerTitle, stream.bytes(words))
    }

    /// “R package version 1.3.1”: what kind of software, and which edition.
    private static func markVersion(_ spans: inout [LabelledSpan], in tokens: Range<Int>, _ stream: TokenStream) {
        guard
            let word = tokens.first(where: {
                stream.isWord($0, .versions) && $0 + 1 < tokens.upperBound && stream[$0 + 1].kind == .number
            })
        else { return }
        var end = word + 2
        while end + 1 < tokens.upperBound, stream.isMark(end, ".") || stream.isMark(end, "-"),
            !stream[end].hasSpaceBefore,
            stream[end + 1].kind == .number, !stream[end + 1].hasSpaceBefore
        {
            end += 2
        }
        let version = stream.bytes(word..<end)
        var parts = [LabelledSpan(.edition, version)]
        var start = word > tokens.lowerBound && stream.isMark(word - 1, ",") ? word - 1 : word
        // The words back to the last mark say what it is.
        if let first = (tokens.lowerBound..<start).last(where: { stream[$0].kind == .mark }), first + 1 < start,
            start - first - 1 <= longestSoftware, stream.isWord(start - 1, .software)
        {
            parts.append(LabelledSpan(.genre, stream.bytes(first + 1..<start)))
            start = first + 1
        }
        let statement = stream.bytes(start..<end)
        for index in spans.indices where spans[index].range.overlaps(statement) {
            // A title ends before the statement; anything else that begins in it is a part of it.
            let start = spans[index].range.lowerBound
            spans[index].range =
                start < statement.lowerBound ? trimmed(start..<statement.lowerBound, in: stream) : start..<start
        }
        spans.removeAll { $0.range.isEmpty }
        spans = (spans + parts).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Bytes without the marks at their end.
    private static func trimmed(_ bytes: Range<Int>, in stream: TokenStream) -> Range<Int> {
        var words = stream.tokens(of: bytes)
        while let last = words.last, words.count > 1, stream[last].kind == .mark, stream[last].partner == nil {
            words = words.lowerBound..<last
        }
        return stream.bytes(words)
    }

    /// The words of “R package”.
    private static let longestSoftware = 3

    /// “*Daily Picayune* (New Orleans), December 21, 1876”: a title that appears on a day is a newspaper, without an article.
    private static func markNewspaper(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let others: Set<Label> = [
            .author, .editor, .recipient, .publisher, .containerTitle, .collectionTitle, .genre, .url,
        ]
        guard spans.first?.label == .title, let title = spans.first, spans.allSatisfy({ !others.contains($0.label) }),
            !spans.contains(where: { $0.label == .note || $0.label == .reportNumber }),
            grammar.stream.tokens(of: title.range).first.map({ grammar.stream[$0].isItalic }) == true,
            spans.contains(where: { span in
                span.label == .date
                    && grammar.date(at: grammar.stream.token(from: span.range.lowerBound))?.hasDay == true
            })
        else { return }
        spans[0].label = .containerTitle
    }

    /// “Knox to Washington, March 30, 1792, *The Papers of Washington*”: the title behind a letter is that of the edition.
    private static func markEdition(_ spans: inout [LabelledSpan]) {
        guard let recipient = spans.firstIndex(where: { $0.label == .recipient }),
            let date = spans.firstIndex(where: { $0.label == .date }), recipient < date,
            !spans.contains(where: { $0.label == .containerTitle }),
            let title = spans.firstIndex(where: { $0.label == .title }), title > date
        else { return }
        spans[title].label = .containerTitle
    }

    /// “Harbour Museum Library, HM2014.03.1, https://…”: a shelf mark behind a library, without a work.
    private static func markRepository(_ spans: inout [LabelledSpan], in tokens: Range<Int>, _ grammar: Grammar) {
        let stream = grammar.stream
        let own: Set<Label> = [.author, .editor, .publisher, .date, .volume, .locator, .pages, .url, .location]
        guard spans.first?.label == .author, spans.allSatisfy({ own.contains($0.label) }),
            spans.contains(where: { $0.label == .url })
        else { return }
        let chunks = grammar.chunks(tokens)
        guard chunks.count > 2, grammar.archiveName(chunks[0]), let mark = chunks[1].first, isShelfmark(mark, stream),
            let url = spans.first(where: { $0.label == .url }),
            url.range.lowerBound >= stream.bytes(chunks[1]).upperBound
        else { return }
        spans.removeAll { $0.range.lowerBound < url.range.lowerBound }
        spans.insert(LabelledSpan(.archiveLocation, stream.bytes(chunks[1])), at: 0)
        spans.insert(LabelledSpan(.archive, stream.bytes(chunks[0])), at: 0)
    }

    /// Capital letters with figures behind them: “HM2014”.
    private static func isShelfmark(_ index: Int, _ stream: TokenStream) -> Bool {
        let text = stream.text(index)
        let letters = text.prefix { $0.isUppercase }
        return letters.count > 1 && letters.count < text.count && text.dropFirst(letters.count).allSatisfy(\.isNumber)
    }

    // MARK: Papers of parliaments

    /// “57th Cong., 1st Sess., Senate, Committee on Immigration”: the committee that held the hearings is their author.
    private static func markCommittee(_ spans: inout [LabelledSpan], in tokens: Range<Int>, _ stream: TokenStream) {
        guard
            let session = tokens.last(where: { stream.isWord($0, .sessions) && !stream.isWord($0, .congresses) }),
            tokens.contains(where: { stream.isWord($0, .congresses) }),
            let committee = (session..<tokens.upperBound).first(where: {
                stream.isWord($0, .committees) && stream[$0].isCapitalised
            })
        else { return }
        let start =
            stream.isMark(committee - 1, ",") && stream.isWord(committee - 2, .bodies) ? committee - 2 : committee
        // The name goes on to the date or the page.
        var end = committee + 1
        while end < tokens.upperBound, stream[end].kind != .number, !stream.isMark(end, "("), !stream.isMark(end, ";"),
            !stream.isWord(end, .pageLabels),
            !(stream.isMark(end, ",")
                && (stream.isWord(end + 1, .months) || stream.isWord(end + 1, .pageLabels)
                    || end + 1 >= tokens.upperBound
                    || stream[end + 1].kind == .number))
        {
            end += 1
        }
        guard end < tokens.upperBound, stream.isMark(end, ",") || stream.isMark(end, "(") else { return }
        let name = stream.bytes(start..<end)
        for index in spans.indices
        where spans[index].range.overlaps(name) && spans[index].range.lowerBound < name.lowerBound {
            spans[index].range = trimmed(spans[index].range.lowerBound..<name.lowerBound, in: stream)
        }
        spans.removeAll { $0.range.overlaps(name) }
        // “Hearings, *Trade Bill*, 57th Cong.” says what was held.
        for index in spans.indices where spans[index].label == .author {
            let words = stream.tokens(of: spans[index].range)
            if words.count == 1, stream.isWord(words.lowerBound, .hearings) { spans[index].label = .genre }
        }
        spans = (spans + [LabelledSpan(.author, name)]).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// “41st Cong., 2nd Sess., SED 7 (Ser. 1405)”: what follows the session numbers the paper.
    private static func markPaper(_ spans: inout [LabelledSpan], in tokens: Range<Int>, _ grammar: Grammar) {
        let stream = grammar.stream
        guard tokens.contains(where: { stream.isWord($0, .congresses) }),
            let session = tokens.last(where: { stream.isWord($0, .sessions) && !stream.isWord($0, .congresses) })
        else { return }
        let start = grammar.skip(",", at: grammar.skip(".", at: session + 1))
        var end = start
        // “S. rpt. 507”
        while end < tokens.upperBound, end - start < longestPaper, stream[end].kind == .word || stream.isMark(end, ".")
        {
            end += 1
        }
        guard end > start, end < tokens.upperBound, stream[start].isCapitalised, stream[end].kind == .number,
            !stream.isWord(end - 1, .months), !stream.isWord(start, .volumeLabels), !stream.isWord(start, .partLabels)
        else { return }
        end += 1
        var parts = [LabelledSpan(.reportNumber, stream.bytes(start..<end))]
        if stream.isMark(end, "("), let close = stream[end].partner, close > end + 1, stream.isWord(end + 1, .serials) {
            parts.append(LabelledSpan(.reportNumber, stream.bytes(end + 1..<close)))
            end = close + 1
        }
        let paper = stream.bytes(start..<end)
        for index in spans.indices where spans[index].range.lowerBound < paper.lowerBound {
            let before = stream.bytes(tokens.lowerBound..<session + 1).upperBound
            if spans[index].range.upperBound > paper.lowerBound {
                spans[index].range = spans[index].range.lowerBound..<max(spans[index].range.lowerBound, before)
            }
        }
        spans.removeAll { $0.range.overlaps(paper) || $0.range.isEmpty }
        spans = (spans + parts).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The words and marks of “S. rpt.”.
    private static let longestPaper = 5
}
