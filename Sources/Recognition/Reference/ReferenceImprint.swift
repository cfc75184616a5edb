/// Facts of publication between commas and not in brackets, as French, Italian and German notes have them.
extension ReferenceElement {
    /// `Paris, PUF, 1995`, `Paris, Colin, coll. « U », 1968-1972`, `Laterza, Bari 1999`, `München: Beck 1999`, `Paris 1995`
    static let imprint = ReferenceElement("imprint", "Ann Orr, *Tides*, Paris, Fjord, 1999, p. 12.", in: .note) {
        $0.imprint(at: $1)
    }
}

extension ReferenceParser {
    mutating func imprint(at start: Int) -> Bool {
        guard styling == .italic || match.has(.containerTitle), !match.has(.issue), !match.has(.publisher),
            !match.has(.location), !match.has(.date), !match.hasLocator, let imprint = grammar.imprint(at: start)
        else { return false }
        add(imprint)
        return true
    }
}

extension Grammar {
    /// A place, a publisher, or both in either order, with commas between them and a year at the end.
    func imprint(at start: Int) -> PublicationMatch? {
        var chunks: [Range<Int>] = []
        var collection: Range<Int>?
        var first = start
        var index = start
        while index < end, index - start < Longest.imprint {
            if let years = years(at: index), !stream[index].isItalic {
                if index > first { chunks.append(first..<index) }
                guard var match = imprint(chunks, years: years) else { return nil }
                if let collection { match.spans.append((.collectionTitle, collection)) }
                return match
            }
            let token = stream[index]
            // « Bibliothèque de la Pléiade », coll. « U »
            let word = stream.isWord(first, .collectionLabels) ? skip(".", at: first + 1) : first
            if index == word, stream.opensQuotation(index), let close = token.partner, !chunks.isEmpty,
                collection == nil, close > index + 1, stream.isMark(close + 1, ",")
            {
                collection = index + 1..<close
                index = close + 2
                first = index
                continue
            }
            if stream.isMark(index, ",") {
                guard index > first, chunks.count < Self.mostNames, collection == nil else { return nil }
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

    /// A place and a publisher.
    private static let mostNames = 2

    /// Whether an article begins a name: “il Mulino”, “la Nuova Italia”.
    private func isArticle(_ index: Int) -> Bool {
        stream.isWord(index, .articles) && index + 1 < end
            && stream[index + 1].isCapitalised
    }

    /// The end of `(rééd. 2005)` behind the year.
    private func laterEdition(at open: Int) -> Int? {
        guard stream.isMark(open, "("), let close = stream[open].partner, close - open <= Longest.laterEdition,
            (open + 1..<close).contains(where: { isYear($0) || stream.isWord($0, .editionLabels) }),
            isBoundary(close + 1)
        else { return nil }
        return close + 1
    }

    /// `1999`, `1968-1972`.
    private func years(at start: Int) -> Range<Int>? {
        guard isYear(start) else { return nil }
        if isBoundary(start + 1) || laterEdition(at: start + 1) != nil { return start..<start + 1 }
        guard start + 2 < end, stream[start + 1].kind == .mark, stream[start + 1].scalar.isDash, isYear(start + 2),
            isBoundary(start + 3)
        else { return nil }
        return start..<start + 3
    }

    private func imprint(_ chunks: [Range<Int>], years: Range<Int>) -> PublicationMatch? {
        let isName = { (chunk: Range<Int>) in
            chunk.count <= Longest.imprintName
                && (stream[chunk.lowerBound].isCapitalised || isArticle(chunk.lowerBound))
                && !stream.isWord(chunk.lowerBound, .months)
                && !stream.isWord(chunk.lowerBound, .seasons) && !isSentence(chunk) && !isProse(chunk)
        }
        guard !chunks.isEmpty, chunks.allSatisfy(isName) else { return nil }
        // The comma before the year may be one behind a collection.
        let isBehindComma = stream.isMark(years.lowerBound - 1, ",")
        var match = PublicationMatch(end: years.upperBound)
        // München: Beck 1999
        if let colon = chunks[chunks.count - 1].first(where: { stream.isMark($0, ":") }), chunks.count == 1 {
            guard colon > chunks[0].lowerBound, colon + 1 < chunks[0].upperBound else { return nil }
            match.spans = [(.location, chunks[0].lowerBound..<colon), (.publisher, colon + 1..<chunks[0].upperBound)]
        } else if chunks.count == 1 {
            guard isPlace(chunks[0]) || !isBehindComma else { return nil }
            match.spans = [(.location, chunks[0])]
        } else if isPlace(chunks[0]) || !isPlace(chunks[1]) && isBehindComma {
            // The French custom: place, publisher, year.
            match.spans = [(.location, chunks[0]), (.publisher, chunks[1])]
        } else {
            // The Italian custom: publisher, place year.
            match.spans = [(.publisher, chunks[0]), (.location, chunks[1])]
        }
        match.spans.append((.date, years))
        if let later = laterEdition(at: years.upperBound) {
            match.spans.append((.note, years.upperBound + 1..<later - 1))
            match.end = later
        }
        return match
    }
}
