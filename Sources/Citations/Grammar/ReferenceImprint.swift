/// Facts of publication that stand between commas and not in brackets, as French, Italian and German notes have them.
extension ReferenceParser {
    /// `Paris, PUF, 1995`, `Laterza, Bari 1999`, `München: Beck 1999`, `Paris 1995`, behind a title in italics or quotation marks.
    mutating func imprint(at start: Int) -> Bool {
        guard form == .note, dress == .italic || match.has(.containerTitle), !match.has(.issue), !match.has(.publisher),
            !match.has(.location), !match.has(.date),
            !match.hasLocator, !match.has(.volume), let imprint = grammar.imprint(at: start)
        else { return false }
        match.spans += imprint.spans.map { LabelledSpan($0.label, stream.bytes($0.range)) }
        match.isFull = true
        index = imprint.end
        lastNumber = nil
        return true
    }
}

extension Grammar {
    /// At most three chunks that end with a year: a place, a publisher, or both in either order.
    func imprint(at start: Int) -> PublicationMatch? {
        var chunks: [Range<Int>] = []
        var first = start
        var index = start
        while index < end, index - start < 24 {
            if isYear(index), isBoundary(index + 1), !stream[index].isItalic {
                if index > first { chunks.append(first..<index) }
                return imprint(chunks, year: index)
            }
            let token = stream[index]
            if stream.isMark(index, ",") {
                guard index > first, chunks.count < 2 else { return nil }
                chunks.append(first..<index)
                first = index + 1
            } else if token.isItalic || token.opens || token.kind == .number || stream.isMark(index, ";")
                || endsSentence(index) && !stream.isMark(index + 1, ",")
            {
                return nil
            }
            index += 1
        }
        return nil
    }

    private func imprint(_ chunks: [Range<Int>], year: Int) -> PublicationMatch? {
        let isName = { (chunk: Range<Int>) in
            chunk.count <= 9 && stream[chunk.lowerBound].isCapitalised && !stream.isWord(chunk.lowerBound, .months)
                && !stream.isWord(chunk.lowerBound, .seasons) && !isSentence(chunk) && !isProse(chunk)
        }
        guard !chunks.isEmpty, chunks.allSatisfy(isName) else { return nil }
        var match = PublicationMatch(end: year + 1)
        // München: Beck 1999
        if let colon = chunks[chunks.count - 1].first(where: { stream.isMark($0, ":") }), chunks.count == 1 {
            guard colon > chunks[0].lowerBound, colon + 1 < chunks[0].upperBound else { return nil }
            match.spans = [(.location, chunks[0].lowerBound..<colon), (.publisher, colon + 1..<chunks[0].upperBound)]
        } else if chunks.count == 1 {
            guard isPlace(chunks[0]) || !stream.isMark(year - 1, ",") else { return nil }
            match.spans = [(.location, chunks[0])]
        } else if isPlace(chunks[0]) || !isPlace(chunks[1]) && stream.isMark(year - 1, ",") {
            // The French custom: place, publisher, year.
            match.spans = [(.location, chunks[0]), (.publisher, chunks[1])]
        } else {
            // The Italian custom: publisher, place year.
            match.spans = [(.publisher, chunks[0]), (.location, chunks[1])]
        }
        match.spans.append((.date, year..<year + 1))
        return match
    }
}
