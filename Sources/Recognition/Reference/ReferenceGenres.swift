import CitandaWorks

/// Works known by their kind: theses, papers, hearings, reports; and what a work was seen or read on.
extension ReferenceElement {
    /// `unpublished PhD thesis, University of Leeds, 1999`, `paper presented at the Meeting, Place, Date`
    static let thesis = ReferenceElement(
        "thesis", "Ann Orr, “Foam,” unpublished PhD thesis, University of Oslo, 1999, 12.", in: .note
    ) { $0.thesis(at: $1) }

    /// `podcast`, `radio broadcast`: what was sent or streamed (Chicago 18, ch. 14 “Podcasts”)
    static let broadcast = ReferenceElement(
        "broadcast", "Ann Orr, “Foam,” *Tidal Hour*, podcast, May 3, 2019, 45:12."
    ) { $0.broadcast(at: $1) }

    /// `85th Cong., 1st sess.`: the session of a parliament before which a hearing was held
    static let session = ReferenceElement(
        "session", "Ann Orr, *Hearings on Salt*, 85th Cong., 1st sess., 1957, 12."
    ) { $0.session(at: $1) }

    /// `A/RES/1803(XVII)`, `S/PV.484`: the sign of a document of the United Nations
    static let documentSymbol = ReferenceElement(
        "document symbol", "General Assembly, *Rights of the Sea*, A/RES/1803(XVII), 14 December 1962."
    ) { $0.documentSymbol(at: $1) }

    /// `DVD`, `Kindle ed.`, `PDF`: what a work was seen or read on
    static let medium = ReferenceElement(
        "medium", "Ann Orr, *Tides* (Oslo: Fjord Press, 1999), Kindle ed."
    ) { $0.medium(at: $1) }

    /// `NBER Working Paper 1234` before the facts in brackets: the series and number of a report
    static let report = ReferenceElement(
        "report", "Ann Orr, “Foam,” Fjord Working Paper 1234 (Oslo: Fjord Institute, 1999), 12.", in: .note
    ) { $0.report(at: $1) }
}

extension ReferenceParser {
    mutating func thesis(at start: Int) -> Bool {
        guard styling != nil, !match.isFull, !match.has(.containerTitle), !match.has(.genre), start < grammar.end
        else { return false }
        let parts = grammar.chunks(start..<min(grammar.clauseEnd(from: start), grammar.end))
        guard let genre = parts.first, genre.count <= Longest.genre, genre.lowerBound == start else { return false }
        let isThesis = genre.contains { stream.isWord($0, .theses) }
        guard isThesis || !stream[start].isCapitalised && grammar.isPaper(genre) else { return false }
        // `PhD diss. (Universität Wien, 2008)`
        if isThesis, let open = genre.first(where: { stream.isMark($0, "(") }), open > start,
            let facts = grammar.publication(at: open), facts.hasPublisher
        {
            return take(.genre, start..<open)
        }
        guard let publication = grammar.publication(in: start..<thesisEnd(parts, behind: genre)), publication.hasGenre
        else { return false }
        add(publication)
        return true
    }

    /// The end of a statement on a thesis: behind the date, or behind the last part that is a name.
    private func thesisEnd(_ parts: [Range<Int>], behind genre: Range<Int>) -> Int {
        var end = genre.upperBound
        for part in parts.dropFirst().prefix(Longest.genreParts) {
            if let date = grammar.date(at: part.lowerBound), grammar.isBoundary(date.end) { return date.end }
            guard stream[part.lowerBound].isCapitalised, !grammar.isProse(part), part.count <= Longest.genrePart else {
                break
            }
            end = part.upperBound
        }
        return end
    }

    mutating func broadcast(at start: Int) -> Bool {
        guard styling != nil, !match.has(.genre),
            let found = stream.value(at: start, in: .genres), found.value == WorkType.broadcast.rawValue,
            grammar.isBoundary(found.end)
        else { return false }
        match.isFull = true
        return take(.genre, start..<found.end)
    }

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
        match.isFull = true
        return take(.note, start..<end)
    }

    mutating func documentSymbol(at start: Int) -> Bool {
        guard let end = grammar.documentSymbol(at: start) else { return false }
        match.isFull = true
        return take(.reportNumber, start..<end)
    }

    mutating func medium(at start: Int) -> Bool {
        if let catalogue = stream.phrase(at: start, in: .exhibitionCatalogues) {
            return take(.medium, start..<grammar.skip(".", at: catalogue))
        }
        guard match.isFull, stream.isWord(start, .media) else { return false }
        var end = start + 1
        if stream.isWord(end, .editionLabels) { end = grammar.skip(".", at: end + 1) }
        return grammar.isBoundary(end) && take(.medium, start..<end)
    }

    mutating func report(at start: Int) -> Bool {
        guard styling == .quoted || styling == .italic, !match.isFull, !match.has(.genre),
            !match.has(.containerTitle), let end = chunkEnd(from: start), end > start + 1,
            // “discussion paper no. 88” has small letters, and a word before its number.
            stream[start].isCapitalised || (start..<end).contains(where: { stream.isWord($0, .issueLabels) }),
            (start..<end).contains(where: { stream.isWord($0, .reports) }), stream[end - 1].kind == .number,
            !grammar.isProse(start..<end)
        else { return false }
        let next = grammar.skip(",", at: end)
        guard stream.isMark(next, "(") || grammar.date(at: next) != nil || next > end && stream[next].isCapitalised,
            let genre = grammar.genreStatement(start..<end)
        else { return false }
        match.spans += genre.map { LabelledSpan($0.label, stream.bytes($0.range)) }
        index = end
        return true
    }
}
