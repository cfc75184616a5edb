import CitandaWorks

/// Titles, journals with their numbers, and pages of continental notes.
extension Grammar {
    /// A title and, behind its last comma, the journal with its volume.
    func titleAndJournal(_ range: Range<Int>, isJournal: Bool = false) -> [LabelledSpan] {
        var commas = range.filter { stream.isMark($0, ",") }
        // “Techniken der Sozialforschung, Bd. 2” is one title with its volume.
        if let last = commas.last, let volume = number(at: last + 1), volume.label == .volume { commas.removeLast() }
        guard let comma = commas.last, comma + 1 < range.upperBound, stream[comma + 1].isCapitalised else {
            return numbered(range, as: .title)
        }
        let journal = comma + 1..<range.upperBound
        let last = journal.upperBound - 1
        let hasVolume =
            stream[last].kind == .number
            || stream[last].kind == .word && isRoman(last) && stream[last].isCapitalised && journal.count > 1
        guard isJournal || hasVolume || isPeriodical(journal) else { return numbered(range, as: .title) }
        return [LabelledSpan(.title, stream.bytes(unquoted(range.lowerBound..<comma)))]
            + numbered(journal, as: .containerTitle)
    }

    /// `Wirtschaft und Hafen, 5. Aufl., Tübingen`, `Hafenarbeit heute, Recht und Meer`, `ZRP`: before a year without brackets stands
    /// the place of a book or the name of a journal.
    func titleBeforeYear(_ range: Range<Int>) -> [LabelledSpan] {
        if range.count == 1, isSigil(range.lowerBound) { return [LabelledSpan(.containerTitle, stream.bytes(range))] }
        // Hafensoziologie. 2 Bde. Reinbek: Rowohlt
        if let colon = range.last(where: { stream.isMark($0, ":") }), colon + 1 < range.upperBound,
            let stop = (range.lowerBound..<colon).last(where: { stream.isMark($0, ".") }), colon - stop <= 5,
            stop > range.lowerBound, stream[stop + 1].isCapitalised
        {
            var title = range.lowerBound..<stop
            var spans = [
                LabelledSpan(.location, stream.bytes(stop + 1..<colon)),
                LabelledSpan(.publisher, stream.bytes(colon + 1..<range.upperBound)),
            ]
            if let before = title.last(where: { stream.isMark($0, ".") }), let count = number(at: before + 1),
                count.end >= title.upperBound, count.label == .numberOfVolumes || count.label == .edition
            {
                spans.insert(LabelledSpan(count.label, stream.bytes(count.value)), at: 0)
                title = title.lowerBound..<before
            }
            return [LabelledSpan(.title, stream.bytes(unquoted(title)))] + spans
        }
        guard let comma = range.last(where: { stream.isMark($0, ",") }), comma + 1 < range.upperBound else {
            return numbered(range, as: .title)
        }
        let last = comma + 1..<range.upperBound
        var title = range.lowerBound..<comma
        var edition: [LabelledSpan] = []
        // “…, hrsg. v. Gerhard Ost, Bd. 3, 2. Aufl.”: what stands between title and place.
        for _ in 0..<3 {
            guard let before = title.last(where: { stream.isMark($0, ",") }) else { break }
            if let match = number(at: before + 1), match.end == title.upperBound,
                [.edition, .numberOfVolumes, .volume].contains(match.label)
            {
                edition.insert(LabelledSpan(match.label, stream.bytes(match.value)), at: 0)
            } else if let people = contribution(at: before + 1), people.end == title.upperBound {
                edition.insert(contentsOf: people.labels.map { LabelledSpan($0, stream.bytes(people.names)) }, at: 0)
            } else {
                break
            }
            title = title.lowerBound..<before
        }
        let words = last.filter { stream[$0].kind == .word }
        let isPlace =
            isPlace(last) || !edition.isEmpty
            || !isPeriodical(last) && words.count <= 2 && words.allSatisfy { stream[$0].isCapitalised }
            || stream.isMark(range.upperBound - 1, ".") && stream.isWord(words.last ?? 0, .townSuffixes)
        guard isPlace else { return titleAndJournal(range, isJournal: true) }
        return [LabelledSpan(.title, stream.bytes(unquoted(title)))] + edition
            + [LabelledSpan(.location, stream.bytes(last))]
    }

    /// Whether a chunk names a periodical or a collection by its kind: `Festschrift für …`, `Jahrbuch …`, `ZfS`, `Int. J.`.
    private func isPeriodical(_ range: Range<Int>) -> Bool {
        if range.count == 1, isSigil(range.lowerBound) { return true }
        return range.contains { stream.isWord($0, .periodicals) }
    }

    /// A title, and the volume and number behind it: `Polish Sociological Bulletin 21 No. 1`, `Handbuch, Bd. VII 1`.
    func numbered(_ range: Range<Int>, as label: Label) -> [LabelledSpan] {
        var title = range
        var spans: [LabelledSpan] = []
        if let issue = title.last(where: { stream.isWord($0, .issueLabels) || stream.isWord($0, .issueLetters) }),
            issue > title.lowerBound,
            let match = number(at: issue), match.end == title.upperBound
        {
            spans.append(LabelledSpan(.issue, stream.bytes(issue..<match.end)))
            title = title.lowerBound..<issue
        }
        if let word = title.last(where: { stream.isWord($0, .volumeLabels) }), word > title.lowerBound,
            title.upperBound - word <= 5, skip(".", at: word + 1) < title.upperBound
        {
            spans.insert(LabelledSpan(.volume, stream.bytes(word..<title.upperBound)), at: 0)
            title = title.lowerBound..<word
        } else if let last = title.last, last > title.lowerBound, stream[last].hasSpaceBefore,
            stream[last].kind == .number && !isYear(last)
                || stream[last].kind == .word && stream[last].isCapitalised && isRoman(last) && label == .containerTitle
        {
            spans.insert(LabelledSpan(.volume, stream.bytes(last..<title.upperBound)), at: 0)
            title = title.lowerBound..<last
        }
        while let last = title.last, stream.isMark(last, ",") { title = title.lowerBound..<last }
        return [LabelledSpan(label, stream.bytes(unquoted(title)))] + spans
    }

    /// Without quotation marks around the whole.
    func unquoted(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, stream.opensQuotation(first), let close = stream[first].partner,
            close == range.upperBound - 1, close > first + 1
        else { return range }
        return first + 1..<close
    }

    // MARK: Pages

    /// Where the part begins, and in brackets the page that is meant: `405 (414 f.)`, `S. 23 (31 ff.)`, `163 ff.`.
    func placeBehind(_ start: Int) -> (spans: [(label: Label, range: Range<Int>)], end: Int)? {
        var index = skip(",", at: start)
        let first = index
        if stream.isWord(index, .pageLabels), stream.isMark(index + 1, ".") { index += 2 }
        if stream.isWord(index, .chapterLabels) { index = skip(".", at: index + 1) }
        guard index < end, stream[index].kind == .number && !isYear(index) || isRoman(index) && index > first else {
            return nil
        }
        // 3. Aufl.
        if stream.isMark(index + 1, "."), stream.isWord(index + 2, .ordered) {
            return nil
        }
        index += 1
        while index + 1 < end, stream[index].kind == .mark, stream[index].scalar.isDash || stream[index].scalar == ",",
            stream[index + 1].kind == .number, !isYear(index + 1)
        { index += 2 }
        index = following(index)
        let page = first..<index
        // “Zeitschrift 245 (1987)”: the volume of a journal.
        if stream.isMark(index, "("), isYear(index + 1) { return nil }
        if stream.isMark(index, "("), let close = stream[index].partner, close - index <= 8,
            stream[index + 1].kind == .number && !isYear(index + 1) || stream.isWord(index + 1, .pageLabels)
        {
            return ([(.pages, page), (.locator, index + 1..<close)], close + 1)
        }
        // S. 12–40, hier S. 15
        if stream.isMark(index, ","), stream.isWord(index + 1, .locatorLeadIns),
            let place = locator(at: skip(".", at: index + 2))
        {
            return ([(.pages, page), (.locator, place.range)], place.end)
        }
        // 188 N. 1
        if stream.isWord(index, .noteLabels), stream.isMark(index + 1, "."), index + 2 < end,
            stream[index + 2].kind == .number
        {
            return ([(.pages, page), (.locator, index..<index + 3)], index + 3)
        }
        guard
            isBoundary(index) || stream[index].kind == .mark || stream.isWord(index, .signals)
                || stream.isWord(index, .furtherSources)
        else { return nil }
        return ([(.locator, page)], index)
    }

    /// Behind `f.` and `ff.`.
    private func following(_ index: Int) -> Int {
        guard stream.isWord(index, .following) else { return index }
        // Two stops: that of the short form and that of the sentence.
        guard stream.isMark(index + 1, ".") else { return index + 1 }
        return index + 2 < end || stream.isMark(index + 2, ".") ? index + 2 : index + 1
    }
}

extension BracketYearMatch {
    /// The note where the work stands, and the page behind it.
    mutating func addKnown(_ known: OpCitMatch, in grammar: Grammar) {
        spans += known.references.map { LabelledSpan(.crossReference, grammar.stream.bytes($0)) }
        end = known.end
        isKnown = true
        if let place = grammar.placeBehind(known.end) {
            let start = grammar.skip(",", at: known.end)
            spans.append(LabelledSpan(.locator, grammar.stream.bytes(start..<place.end)))
            end = place.end
        }
    }

    mutating func addPages(
        _ place: (spans: [(label: Label, range: Range<Int>)], end: Int)?, in grammar: Grammar
    ) {
        guard let place else { return }
        spans += place.spans.map { LabelledSpan($0.label, grammar.stream.bytes($0.range)) }
        end = place.end
    }
}
