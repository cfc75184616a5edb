/// Works known by their kind: theses, papers, hearings, reports; and journals that no italics set apart.
extension ReferenceParser {
    /// `unpublished PhD thesis, University of Leeds, 1999`; `paper presented at the Meeting, Place, Date`: without brackets.
    mutating func thesis(at start: Int) -> Bool {
        guard form == .note, styling != nil, !match.isFull, !match.has(.containerTitle), !match.has(.genre),
            start < grammar.end
        else { return false }
        let end = min(grammar.clauseEnd(from: start), grammar.end)
        let parts = grammar.chunks(start..<end)
        guard let first = parts.first, first.count <= 16, first.lowerBound == start,
            !stream[start].isCapitalised
                || first.contains(where: { stream.isWord($0, .theses) })
        else { return false }
        let isThesis = first.contains { stream.isWord($0, .theses) }
        guard isThesis || grammar.isPaper(first) else { return false }
        // `PhD diss. (Universität Wien, 2008)`
        if let open = first.first(where: { stream.isMark($0, "(") }), open > start, isThesis,
            let facts = grammar.publication(at: open), facts.hasPublisher
        {
            add(.genre, start..<open)
            index = open
            lastNumber = nil
            return true
        }
        // Up to the date, or to the last part that is a name.
        var last = first.upperBound
        for part in parts.dropFirst().prefix(4) {
            if let date = grammar.date(at: part.lowerBound), grammar.isBoundary(date.end) {
                last = date.end
                break
            }
            guard stream[part.lowerBound].isCapitalised, !grammar.isProse(part), part.count <= 12 else { break }
            last = part.upperBound
        }
        guard let publication = grammar.publication(in: start..<last), publication.hasGenre else { return false }
        match.spans += publication.spans.map { LabelledSpan($0.label, stream.bytes($0.range)) }
        match.isFull = true
        index = last
        return true
    }

    /// `85th Cong., 1st sess.`: the session of a parliament before which a hearing was held.
    mutating func session(at start: Int) -> Bool {
        guard !match.isFull, start + 1 < grammar.end, stream[start].kind == .number,
            stream.isWord(start + 1, .sessions)
        else { return false }
        var end = grammar.skip(".", at: start + 2)
        if stream.isMark(end, ","), end + 2 < grammar.end, stream[end + 1].kind == .number,
            stream.isWord(end + 2, .sessions)
        {
            end = grammar.skip(".", at: end + 3)
        }
        add(.note, start..<end)
        match.isFull = true
        index = end
        lastNumber = nil
        return true
    }

    /// `n.s.`, `new series`, `3rd ser.` behind a journal's title.
    mutating func journalSeries(at start: Int) -> Bool {
        guard match.has(.containerTitle), !match.has(.collectionTitle), !match.isFull else { return false }
        var end = start
        if let series = stream.phrase(at: start, in: .journalSeries) {
            end = grammar.skip(".", at: series)
        } else if start < grammar.end, stream[start].kind == .number || stream.isWord(start, .ordinals),
            stream.isWord(start + 1, .seriesLabels)
        {
            end = grammar.skip(".", at: start + 2)
        }
        guard end > start else { return false }
        add(.collectionTitle, start..<end)
        index = end
        // The volume follows with a comma or without.
        let next = grammar.skip(",", at: end)
        if next > end, journalVolume(at: next) { return true }
        lastNumber = nil
        return true
    }

    /// `NBER Working Paper 1234` before the facts in brackets: a report's series and number.
    mutating func report(at start: Int) -> Bool {
        guard form == .note, styling == .quoted || styling == .italic, !match.isFull, !match.has(.genre),
            !match.has(.containerTitle), let end = chunkEnd(from: start), stream[start].isCapitalised,
            (start..<end).contains(where: { stream.isWord($0, .reports) }), stream[end - 1].kind == .number,
            end > start + 1,
            !grammar.isProse(start..<end)
        else { return false }
        let next = grammar.skip(",", at: end)
        guard stream.isMark(next, "(") || grammar.date(at: next) != nil || next > end && stream[next].isCapitalised,
            let genre = grammar.genreStatement(start..<end)
        else { return false }
        match.spans += genre.map { LabelledSpan($0.label, stream.bytes($0.range)) }
        index = end
        lastNumber = nil
        return true
    }

    /// `A/RES/1803(XVII)`, `S/PV.484`: the sign of a document of the United Nations.
    mutating func documentSymbol(at start: Int) -> Bool {
        guard let end = grammar.documentSymbol(at: start) else { return false }
        add(.reportNumber, start..<end)
        match.isFull = true
        index = end
        return true
    }

    /// `DVD`, `Kindle ed.`, `PDF`: what a work was seen or read on.
    mutating func medium(at start: Int) -> Bool {
        if let catalogue = stream.phrase(at: start, in: .exhibitionCatalogues) {
            return take(.medium, start..<grammar.skip(".", at: catalogue))
        }
        guard match.isFull, stream.isWord(start, .media) else { return false }
        var end = start + 1
        if stream.isWord(end, .editionLabels) { end = grammar.skip(".", at: end + 1) }
        guard grammar.isBoundary(end) else { return false }
        return take(.medium, start..<end)
    }

    // MARK: Without italics

    /// The name of a journal or newspaper that is not set apart, told by the volume, number or date behind it.
    mutating func plainJournal(at start: Int) -> Bool {
        guard styling == .quoted, match.hasTitle, !match.has(.containerTitle), !match.isFull,
            start < grammar.end, stream[start].isCapitalised, stream[start].kind == .word
        else { return false }
        var end = start
        var hasSmallWords = false
        while end < grammar.end, end - start <= 14 {
            let token = stream[end]
            if token.isItalic || stream.opensQuotation(end) || stream.isMark(end, ";") { return false }
            if end > start, token.kind == .number || stream.isMark(end, "(") { break }
            // “Annonces, affiches et avis divers, 15 October 1767”: a comma inside the name of a paper.
            if end > start, stream.isMark(end, ","), isFollowedByJournalFacts(end) || !isDatedBehind(end) { break }
            if grammar.endsSentence(end) || token.kind == .mark && token.scalar == ":" { return false }
            if token.kind == .word, !token.isCapitalised, !stream.isWord(end, .connectors),
                !stream.isWord(end, .containerLeads)
            {
                hasSmallWords = true
            }
            end += 1
        }
        guard end > start, end < grammar.end, !grammar.isSentence(start..<end), isFollowedByJournalFacts(end),
            // “Revue d’histoire moderne 57 (2010)”: small words need the numbers of a journal behind them.
            !hasSmallWords || stream[end].kind == .number || stream.isMark(end, ","),
            // “Kennan to Marshall” is no journal.
            grammar.recipient(in: start..<end) == nil
        else { return false }
        return take(.containerTitle, start..<end)
    }

    /// Whether one more chunk and then the day of a newspaper stand behind a comma.
    private func isDatedBehind(_ comma: Int) -> Bool {
        guard
            let next = (comma + 1..<min(comma + 9, grammar.end)).first(where: {
                stream.isMark($0, ",") || stream.isMark($0, "(") || stream.isMark($0, ";")
            }), stream.isMark(next, ","), !grammar.isSentence(comma + 1..<next)
        else { return false }
        return grammar.date(at: next + 1)?.hasDay == true
    }

    private func isFollowedByJournalFacts(_ index: Int) -> Bool {
        if stream.isMark(index, "(") {
            if grammar.publication(at: index)?.isDateOnly == true { return true }
            // The Patriot (Harrisburg, PA), December 7, 1869
            guard let close = stream[index].partner, close - index <= 5, stream.isMark(close + 1, ",") else {
                return false
            }
            return grammar.date(at: close + 2)?.hasDay == true
        }
        if stream[index].kind == .number {
            let next = index + 1
            return stream.isMark(next, "(") || stream.isMark(next, ":")
                || stream.isMark(next, ",") && stream.isWord(next + 1, .issueLabels)
        }
        guard stream.isMark(index, ",") else { return false }
        if stream.isWord(index + 1, .issueLabels) || stream.isWord(index + 1, .volumeLabels),
            stream.isMark(index + 2, ".")
        {
            return true
        }
        return grammar.date(at: index + 1).map { $0.hasDay && grammar.isBoundary($0.end) } ?? false
    }

    /// `in Gulf Ports, ed. …` or `in Gulf Ports (Place: …)`, without italics.
    func plainContainer(at start: Int) -> Int? {
        guard styling == .quoted || match.isTitlePlain, start < grammar.end, stream[start].isCapitalised,
            stream[start].kind == .word
        else { return nil }
        var end = start
        while end < grammar.end, end - start <= 24 {
            let token = stream[end]
            if token.isItalic || stream.opensQuotation(end) || stream.isMark(end, ";") { return nil }
            if stream.isMark(end, "(") {
                guard let facts = grammar.publication(at: end), facts.hasPublisher || facts.isDateOfEdition else {
                    return nil
                }
                return grammar.isSentence(start..<end) ? nil : end
            }
            if stream.isMark(end, ","), grammar.contribution(at: end + 1) != nil {
                return grammar.isSentence(start..<end) ? nil : end
            }
            if grammar.endsSentence(end) { return nil }
            end += 1
        }
        return nil
    }
}
