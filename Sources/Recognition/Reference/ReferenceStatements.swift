/// Statements that no mark of their own sets apart: sentences of an entry, series, sites.
extension ReferenceElement {
    /// `1878. Reprint, Oslo: Fjord Press, 1971` in an entry
    static let reprint = ReferenceElement(
        "reprint", "Orr, Ann. *Tides*. 1878. Reprint, Oslo: Fjord Press, 1971.", in: .entry
    ) { $0.reprint(at: $1) }

    /// `Oslo: Fjord Press, 1999` in an entry
    static let entryFacts = ReferenceElement("entry facts", "Orr, Ann. *Tides*. Oslo: Fjord Press, 1999.", in: .entry) {
        $0.entryFacts(at: $1)
    }

    /// A series before the facts of publication, or a site before its date and address
    static let unstyled = ReferenceElement(
        "unstyled", "Ann Orr, *Tides*, Studies in Salt, no. 12 (Oslo: Fjord Press, 1999), 12."
    ) { $0.unstyled(at: $1) }
}

extension ReferenceParser {
    // MARK: Entries

    mutating func reprint(at start: Int) -> Bool {
        guard let date = grammar.date(at: start), stream.isMark(date.end, "."),
            stream.isWord(date.end + 1, .reprints)
        else { return false }
        add(.originalDate, date.range)
        index = date.end + 2
        return true
    }

    mutating func entryFacts(at start: Int) -> Bool {
        guard !match.has(.publisher) else { return false }
        let end = factsEnd(from: start)
        guard end > start, var publication = grammar.publication(in: start..<end),
            publication.hasPublisher || publication.hasGenre
        else { return false }
        // Without a colon only “Publisher, Year” and “Place, Year” are publication facts; a series or site has no year.
        guard publication.hasDate || publication.hasGenre || (start..<end).contains(where: { stream.isMark($0, ":") })
        else { return false }
        if isDateOfPage(publication), grammar.date(at: start) != nil { return false }
        if match.has(.date) { publication.spans.removeAll { $0.label == .date } }
        add(publication)
        return true
    }

    /// The end of the facts of publication. “Oslo: Fjord Press, p. 12”: the place in the work is no part of the publisher.
    private func factsEnd(from start: Int) -> Int {
        let stop = sentenceEnd(from: start)
        return (start..<max(start, stop)).first {
            stream.isMark($0, ",") && stream.isWord($0 + 1, .pageLabels)
                && grammar.labelledLocator(at: $0 + 1) != nil
        } ?? stop
    }

    /// Whether facts behind the title of a page and its site may be the date of the page.
    private func isDateOfPage(_ publication: PublicationMatch) -> Bool {
        styling == .quoted && match.has(.containerTitle) && !publication.hasGenre
            && !publication.spans.contains { $0.label == .location } && !match.has(.editor) && !match.has(.pages)
    }

    /// The index of the full stop that ends the sentence around a token.
    func sentenceEnd(from start: Int) -> Int {
        var index = start
        while index < grammar.end, index - start < Grammar.reach {
            if stream[index].opens, let partner = stream[index].partner, partner > index {
                index = partner
            } else if !stream[index].isItalic, stream.isMark(index, "."),
                grammar.endsSentence(index) || index + 1 == grammar.end || stream.isWord(index + 1, .addressStarts)
            {
                return index
            }
            index += 1
        }
        return min(index, grammar.end)
    }

    // MARK: Words without styling

    mutating func unstyled(at start: Int) -> Bool {
        guard let end = chunkEnd(from: start), !grammar.isProse(start..<end), grammar.recipient(in: start..<end) == nil,
            stream[start].isCapitalised || stream[start].kind == .cjk
                || form == .entry && stream[start].kind == .number
        else { return false }
        let next = form == .entry ? skipStops(end) : grammar.skip(",", at: end)
        if styling == .quoted, isFollowedByAddress(next) {
            if !match.has(.containerTitle) { return take(.containerTitle, start..<end) }
            if !match.has(.publisher), !match.has(.volume), grammar.date(at: start) == nil {
                return take(.publisher, start..<end)
            }
        }
        if match.hasTitle, !match.isFull, !match.has(.collectionTitle), hasFacts(next) {
            return takeSeries(start..<end)
        }
        return form == .entry && take(.note, start..<end)
    }

    /// Whether facts of publication with a publisher or a place begin at an index.
    private func hasFacts(_ start: Int) -> Bool {
        guard form == .note else {
            return grammar.publication(in: start..<sentenceEnd(from: start))?.hasPublisher == true
        }
        return stream.isMark(start, "(") && grammar.publication(at: start)?.hasPublisher == true
    }

    /// `Studies in Salt, no. 12`: the series, and the number of the book in it.
    private mutating func takeSeries(_ series: Range<Int>) -> Bool {
        let last = series.upperBound - 1
        guard last > series.lowerBound, stream[last].kind == .number else { return take(.collectionTitle, series) }
        var nameEnd = last
        if stream.isMark(nameEnd - 1, "."), isNumberLabel(nameEnd - 2) { nameEnd -= 2 }
        if stream.isMark(nameEnd - 1, ",") { nameEnd -= 1 }
        add(.collectionTitle, series.lowerBound..<max(series.lowerBound, nameEnd))
        return take(.collectionNumber, last..<series.upperBound)
    }

    /// The end of words between commas in a note, or of a sentence in an entry.
    func chunkEnd(from start: Int) -> Int? {
        if form == .entry { return entryChunkEnd(from: start) }
        var index = start
        while index < grammar.end, index - start <= Longest.series {
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

    private func entryChunkEnd(from start: Int) -> Int? {
        let end = sentenceEnd(from: start)
        if styling == .quoted, let comma = (start..<max(start, end)).first(where: { stream.isMark($0, ",") }),
            isFollowedByAddress(comma + 1)
        {
            return comma
        }
        return end > start && end - start <= Longest.statement ? end : nil
    }

    /// Whether the date of a page, an access date or an address is at an index, or behind one more chunk.
    private func isFollowedByAddress(_ index: Int) -> Bool {
        if grammar.identifier(at: index) != nil { return true }
        if stream.phrase(at: index, in: .accessed) != nil || stream.phrase(at: index, in: .posted) != nil {
            return true
        }
        if let date = grammar.date(at: index), date.hasMonth { return true }
        let between = index..<max(index, min(index + Longest.beforeAddress, grammar.end))
        guard
            let comma = between.first(where: {
                stream.isMark($0, ",") || stream.isMark($0, ".") || stream.isMark($0, "(")
            }), !stream.isMark(comma, "(")
        else { return false }
        if let identifier = grammar.identifier(at: comma + 1) {
            return identifier.label == .url || identifier.label == .doi
        }
        return stream.phrase(at: comma + 1, in: .accessed) != nil
            || stream.phrase(at: comma + 1, in: .posted).flatMap { grammar.date(at: $0) } != nil
    }
}
