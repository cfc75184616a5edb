/// Statements that no mark of their own sets apart: sentences of an entry, series, sites.
extension ReferenceParser {
    // MARK: Entries

    /// `1878. Reprint, Place: Publisher, 1971`.
    mutating func reprint(at start: Int) -> Bool {
        guard form == .entry, let date = grammar.date(at: start), stream.isMark(date.end, "."),
            stream.isWord(date.end + 1, .reprints)
        else {
            return false
        }
        add(.originalDate, date.range)
        index = date.end + 2
        return true
    }

    /// A sentence of an entry: publication facts, a thesis statement.
    mutating func entryStatement(at start: Int) -> Bool {
        guard form == .entry, !match.has(.publisher) else { return false }
        let stop = sentenceEnd(from: start)
        // “Oslo: Fjord Press, p. 12”: the place in the work is no part of the publisher.
        let end =
            (start..<stop).first {
                stream.isMark($0, ",") && stream.isWord($0 + 1, .pageLabels)
                    && grammar.labelledLocator(at: $0 + 1) != nil
            } ?? stop
        guard end > start, var publication = grammar.publication(in: start..<end),
            publication.hasPublisher || publication.hasGenre
        else { return false }
        // Without a colon only “Publisher, Year” and “Place, Year” are publication facts; a series or site has no year.
        guard publication.hasDate || publication.hasGenre || (start..<end).contains(where: { stream.isMark($0, ":") })
        else { return false }
        if styling == .quoted, match.has(.containerTitle), !publication.hasGenre,
            !publication.spans.contains(where: { $0.label == .location }),
            !match.spans.contains(where: { $0.label == .editor || $0.label == .pages }), grammar.date(at: start) != nil
        {
            return false
        }
        if match.has(.date) { publication.spans.removeAll { $0.label == .date } }
        match.spans += publication.spans.map { LabelledSpan($0.label, stream.bytes($0.range)) }
        if let irregular = publication.irregular {
            match.irregularities.append(.publisherStatement(stream.bytes(irregular)))
        }
        match.isFull = true
        index = end
        return true
    }

    /// The index of the full stop that ends the sentence an index stands in.
    func sentenceEnd(from start: Int) -> Int {
        var index = start
        while index < grammar.end, index - start < Grammar.reach {
            if stream[index].opens, let partner = stream[index].partner, partner > index {
                index = partner
            } else if !stream[index].isItalic, stream.isMark(index, "."),
                grammar.endsSentence(index) || index + 1 == grammar.end
                    || stream.isWord(index + 1, .addressStarts)
            {
                return index
            }
            index += 1
        }
        return min(index, grammar.end)
    }

    // MARK: Words without styling

    /// A series before the publication facts, or a site before its date and address.
    mutating func unstyled(at start: Int) -> Bool {
        guard let end = chunkEnd(from: start), !grammar.isProse(start..<end), grammar.recipient(in: start..<end) == nil
        else { return false }
        let first = stream[start]
        guard first.isCapitalised || first.kind == .cjk || form == .entry && first.kind == .number else { return false }
        let next = form == .entry ? skipStops(end) : grammar.skip(",", at: end)
        if styling == .quoted, !match.has(.containerTitle), followsAddress(next) {
            return take(.containerTitle, start..<end)
        }
        if styling == .quoted, match.has(.containerTitle), !match.has(.publisher), !match.has(.volume),
            followsAddress(next), grammar.date(at: start) == nil
        {
            return take(.publisher, start..<end)
        }
        guard match.hasTitle, !match.isFull, !match.has(.collectionTitle) else {
            return form == .entry && take(.note, start..<end)
        }
        if form == .note {
            guard stream.isMark(next, "("), grammar.publication(at: next)?.hasPublisher == true else { return false }
        } else {
            guard grammar.publication(in: next..<sentenceEnd(from: next))?.hasPublisher == true else {
                return take(.note, start..<end)
            }
        }
        let last = end - 1
        if last > start, stream[last].kind == .number {
            var nameEnd = last
            if stream.isMark(nameEnd - 1, "."), isNumberLabel(nameEnd - 2) { nameEnd -= 2 }
            if stream.isMark(nameEnd - 1, ",") { nameEnd -= 1 }
            add(.collectionTitle, start..<nameEnd)
            add(.collectionNumber, last..<end)
        } else {
            add(.collectionTitle, start..<end)
        }
        index = end
        return true
    }

    func skipStops(_ index: Int) -> Int {
        var index = index
        while stream.isMark(index, ".") || stream.isMark(index, ",") { index += 1 }
        return index
    }

    func chunkEnd(from start: Int) -> Int? {
        if form == .entry {
            let end = sentenceEnd(from: start)
            if styling == .quoted, let comma = (start..<end).first(where: { stream.isMark($0, ",") }),
                followsAddress(comma + 1)
            {
                return comma
            }
            return end > start && end - start <= 24 ? end : nil
        }
        var index = start
        while index < grammar.end, index - start <= 14 {
            if stream[index].isItalic || stream.opensQuotation(index) { return nil }
            if stream.isMark(index, ",") {
                // “Studies in X, no. 4” is one series.
                guard isNumberLabel(index + 1) else { return index > start ? index : nil }
            }
            if stream.isMark(index, "(") || stream.isMark(index, ";") { return index > start ? index : nil }
            if grammar.endsSentence(index) { return nil }
            index += 1
        }
        return nil
    }

    /// Whether a word stands before the number of a volume, an issue or a book of a series.
    func isNumberLabel(_ index: Int) -> Bool {
        stream.isWord(index, .issueLabels) || stream.isWord(index, .volumeLabels)
    }

    /// Whether a date of a page, an access date or an address stands at an index.
    func followsAddress(_ index: Int) -> Bool {
        if grammar.identifier(at: index) != nil { return true }
        if stream.phrase(at: index, in: .accessed) != nil || stream.phrase(at: index, in: .posted) != nil {
            return true
        }
        if let date = grammar.date(at: index), date.hasMonth { return true }
        // One more chunk between the site and its address.
        guard
            let comma = (index..<min(index + 10, grammar.end)).first(where: {
                stream.isMark($0, ",") || stream.isMark($0, ".") || stream.isMark($0, "(")
            }), !stream.isMark(comma, "(")
        else { return false }
        return grammar.identifier(at: comma + 1).map { $0.label == .url || $0.label == .doi }
            ?? (stream.phrase(at: comma + 1, in: .accessed) != nil
                || stream.phrase(at: comma + 1, in: .posted).flatMap { grammar.date(at: $0) } != nil)
    }
}
