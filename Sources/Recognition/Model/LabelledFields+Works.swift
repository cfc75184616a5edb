import CitandaLexicon

/// What the words beside the fields of a published work prove of them.
extension LabelledFields {
    static func markWork(_ spans: inout [LabelledSpan], of range: Range<Int>, _ kind: CitationKind, _ grammar: Grammar)
    {
        let tokens = grammar.stream.tokens(of: range)
        partOwners(&spans, in: grammar.stream)
        markNamedBook(&spans, grammar)
        extendYears(&spans, in: grammar.stream)
        joinDays(&spans, in: grammar.stream)
        partVolumes(&spans, grammar)
        markSociety(&spans, in: grammar.stream)
        markSeries(&spans, in: grammar.stream)
        markPeriodical(&spans, in: grammar.stream)
        if kind == .legal { markPaper(&spans, in: tokens, grammar) }
    }

    // MARK: Names

    /// “Sismondi’s *Tableau*”: the owner of the title is its author.
    private static func partOwners(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        for index in spans.indices.reversed() where [.title, .containerTitle].contains(spans[index].label) {
            let words = stream.tokens(of: spans[index].range)
            guard let italic = words.first(where: { stream[$0].isItalic }), italic > words.lowerBound else { continue }
            let owner = words.lowerBound..<italic
            let text = stream.passage[stream.bytes(owner)]
            let title = LabelledSpan(spans[index].label, stream.bytes(italic..<words.upperBound))
            // The model parts words at an apostrophe.
            if text == genitive {
                spans[index] = title
            } else if let name = text.withoutGenitive, stream[owner.lowerBound].isCapitalised,
                !spans.contains(where: { $0.label == .author })
            {
                let start = stream.bytes(owner).lowerBound
                spans[index] = title
                spans.insert(LabelledSpan(.author, start..<start + name.utf8.count), at: index)
            }
        }
    }

    private static let genitive = "s"

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
            && grammar.context.families[String(decoding: stream.folded(words.lowerBound), as: UTF8.self)] != nil
        guard isJoined || isKnown else { return }
        spans[book].label = .editor
        // “3 (9 ff.)”: the first page of the part, and the place.
        if book + 1 < spans.count, spans[book + 1].label == .volume { spans[book + 1].label = .pages }
    }

    // MARK: Numbers

    /// “26” before “April 1997” is the day.
    private static func joinDays(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        for index in spans.indices.dropFirst().reversed() where spans[index].label == .date {
            let month = stream.token(from: spans[index].range.lowerBound)
            let day = stream.tokens(of: spans[index - 1].range)
            guard [.pages, .locator, .volume, .issue].contains(spans[index - 1].label), stream.isWord(month, .months),
                day.count == 1,
                day.upperBound == month || stream.isMark(day.upperBound, ".") && day.upperBound + 1 == month,
                let number = Int(stream.text(day.lowerBound)), (1...mostDays).contains(number)
            else { continue }
            spans[index].range = spans[index - 1].range.lowerBound..<spans[index].range.upperBound
            spans.remove(at: index - 1)
        }
    }

    private static let mostDays = 31

    /// “1907–13”: both years are the date.
    private static func extendYears(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        for index in spans.indices where spans[index].label == .date {
            let dash = stream.token(from: spans[index].range.upperBound)
            guard dash > 0, dash + 1 < stream.count, stream[dash].kind == .mark,
                stream[dash].scalar.isDash || stream[dash].scalar == "-", !stream[dash].hasSpaceBefore,
                stream[dash + 1].kind == .number, !stream[dash + 1].hasSpaceBefore,
                stream[dash - 1].kind == .number, stream[dash - 1].range.count == yearDigits,
                [1, 2, yearDigits].contains(stream[dash + 1].range.count)
            else { continue }
            let end = stream[dash + 1].range.upperBound
            spans[index].range = spans[index].range.lowerBound..<end
            guard index + 1 < spans.count, spans[index + 1].range.lowerBound < end else { continue }
            if spans[index + 1].range.upperBound <= end {
                spans[index + 1].range = end..<end
            } else {
                spans[index + 1].range = end..<spans[index + 1].range.upperBound
            }
        }
        spans.removeAll { $0.range.isEmpty }
    }

    private static let yearDigits = 4

    /// “(London, 1822), ii 205” is volume and page; “*Stromateis* iii 3. 14” is one place of a text that has no pages.
    private static func partVolumes(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        let isDated = spans.contains { [.date, .location, .publisher].contains($0.label) }
        let places: Set<Label> = [.locator, .pages]
        if isDated, !spans.contains(where: { $0.label == .volume }) {
            guard let place = spans.firstIndex(where: { places.contains($0.label) }) else { return }
            let words = stream.tokens(of: spans[place].range)
            guard words.count > 1, grammar.isRoman(words.lowerBound), !stream[words.lowerBound].isCapitalised,
                stream[words.lowerBound + 1].kind == .number, stream[words.lowerBound + 1].hasSpaceBefore
            else { return }
            spans[place].range = stream[words.lowerBound + 1].range.lowerBound..<spans[place].range.upperBound
            spans.insert(LabelledSpan(.volume, stream[words.lowerBound].range), at: place)
            return
        }
        guard !isDated, !spans.contains(where: { $0.label == .crossReference }),
            let place = spans.indices.dropFirst().first(where: { places.contains(spans[$0].label) }),
            spans[place - 1].label == .volume, place > 1
        else { return }
        let volume = stream.tokens(of: spans[place - 1].range)
        let figure = stream.token(from: spans[place].range.lowerBound)
        // The roman number of a book with a blank before the chapter.
        guard grammar.isRoman(volume.lowerBound), !stream[volume.lowerBound].isCapitalised,
            volume.upperBound == figure, stream[figure].kind == .number
        else { return }
        spans[place].range = spans[place - 1].range.lowerBound..<spans[place].range.upperBound
        spans.remove(at: place - 1)
    }

    // MARK: Series

    /// “Surtees Society, vol. XXXIV, 1858, *The Acts*”: a society that prints texts is a series and no author.
    private static func markSociety(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        guard let author = spans.firstIndex(where: { $0.label == .author }), author + 1 < spans.count,
            let last = stream.tokens(of: spans[author].range).last(where: { stream[$0].kind == .word }),
            stream.isWord(last, .societies),
            let title = spans.first(where: { $0.label == .title || $0.label == .containerTitle }),
            title.range.lowerBound > spans[author].range.lowerBound,
            stream[stream.token(from: title.range.lowerBound)].isItalic,
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
        guard stream[words.lowerBound].isItalic, words.contains(where: { stream.isWord($0, .periodicals) }) else {
            return
        }
        if let last = words.last, words.count > 2, stream[last].kind == .number, stream[last].range.count == yearDigits,
            stream.isMark(last - 1, ","), !stream[last].isItalic, !spans.contains(where: { $0.label == .date })
        {
            spans.insert(LabelledSpan(.date, stream[last].range), at: title + 1)
            words = words.lowerBound..<last - 1
        }
        spans[title] = LabelledSpan(.containerTitle, stream.bytes(words))
    }

    // MARK: Papers of parliaments

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
