/// The head of an entry: inverted names, a year or none, and the title.
extension ReferenceParser {
    /// Reads names and title at the current index.
    mutating func entryHead() -> Bool {
        if let names = grammar.invertedNames(at: index) {
            add(names)
            index = names.end
        }
        let start = titleStartBehindYear()
        if let title = grammar.title(at: start) {
            add(title, as: .title)
            return true
        }
        return review(at: start) || introduction(at: start) || interview(at: start) || bodyTitle(at: start)
            || sentenceTitle(at: start)
    }

    /// The index of the title. A year before the title is read: `Orr, Ann (1999). Tides`, `Orr, Ann. 1999. *Tides*`.
    private mutating func titleStartBehindYear() -> Int {
        var start = skipMarks(index)
        guard match.hasNames else { return start }
        if stream.isMark(start, "("), grammar.isYear(start + 1), let close = stream[start].partner,
            close - start <= Self.longestYear
        {
            add(.date, start + 1..<start + 2)
            start = skipMarks(close + 1)
        }
        if grammar.isYear(start), stream.isMark(start + 1, "."), grammar.startsTitle(start + 2) {
            add(.date, start..<start + 1)
            start += 2
        }
        return start
    }

    /// A year in brackets with a letter behind it: “(1999 b)”.
    private static let longestYear = 3

    private func skipMarks(_ index: Int) -> Int {
        var index = index
        while stream.isMark(index, ".") || stream.isMark(index, ",") || stream.isMark(index, ":") { index += 1 }
        return index
    }

    /// `Orr, Ann. Interview by Bo Lee. Oslo, 5 May 1999.`
    private mutating func interview(at start: Int) -> Bool {
        guard match.hasNames, let contribution = grammar.contribution(at: start),
            contribution.labels == [.interviewer]
        else { return false }
        add(.genre, start..<start + 1)
        add(.interviewer, contribution.names)
        index = contribution.end
        return true
    }

    /// `US Congress. Senate. *Hearings*`: the name of a body goes on up to the title.
    private mutating func bodyTitle(at start: Int) -> Bool {
        guard match.hasNames, let names = match.spans.first, let first = grammar.token(at: names.range.lowerBound),
            first < start, (first..<start).contains(where: { stream.isWord($0, .bodies) })
        else { return false }
        var next = start
        for _ in 0..<Longest.bodyParts {
            let end = sentenceEnd(from: next)
            guard end > next, end - next <= Longest.bodyPart, end < grammar.end, !grammar.isProse(next..<end) else {
                return false
            }
            if let title = grammar.title(at: end + 1), title.styling == .italic {
                match.spans[0].range = names.range.lowerBound..<stream.bytes(next..<end).upperBound
                add(title, as: .title)
                return true
            }
            next = end + 1
        }
        return false
    }

    /// `Orr, Ann. Tides and foam. Oslo: …`: a title without styling, up to the full stop.
    private mutating func sentenceTitle(at start: Int) -> Bool {
        guard match.hasNames, start < grammar.end, stream[start].isCapitalised else { return false }
        let end = sentenceEnd(from: start)
        guard end > start, end < grammar.end, grammar.publication(in: start..<end)?.hasPublisher != true else {
            return false
        }
        addPlain(TitleMatch(styling: .plain, content: start..<end, end: end))
        return true
    }
}
