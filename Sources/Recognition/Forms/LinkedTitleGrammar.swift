import CitandaDocuments

/// A page cited by its title as a link: `[Harbour Master Resigns](https://…), Ines Calder, *Coast Wire*, 4 March 2019`.
struct LinkedTitleMatch {
    var spans: [LabelledSpan]
    var end: Int
}

extension Grammar {
    /// A page whose title leads to it, with an author or without, the site or newspaper, and a date.
    func linkedTitle(at start: Int) -> LinkedTitleMatch? {
        guard start < end, !stream[start].isItalic, let link = link(at: start),
            case let title = start..<stream.token(from: link.upperBound), stream.isMark(title.upperBound, ",")
        else { return nil }
        let facts = chunks(title.upperBound + 1..<clauseEnd(from: title.upperBound))
        guard let day = facts.firstIndex(where: { chunk in date(at: chunk.lowerBound)?.end == chunk.upperBound }),
            day > 0, day <= Self.mostFacts, let date = date(at: facts[day].lowerBound)
        else { return nil }
        var spans = [LabelledSpan(.title, stream.bytes(title))]
        if day == Self.mostFacts {
            guard person(at: facts[0].lowerBound) == facts[0].upperBound else { return nil }
            spans.append(LabelledSpan(.author, stream.bytes(facts[0])))
        }
        let holder = facts[day - 1]
        guard stream[holder.lowerBound].isCapitalised || stream[holder.lowerBound].isItalic, !isProse(holder) else {
            return nil
        }
        spans.append(LabelledSpan(.containerTitle, stream.bytes(holder)))
        spans.append(LabelledSpan(.date, stream.bytes(date.range)))
        return LinkedTitleMatch(spans: spans, end: facts[day].upperBound)
    }

    /// The author and the site.
    private static let mostFacts = 2

    /// The bytes of a link that begins at a token and whose text is no address.
    private func link(at start: Int) -> Range<Int>? {
        let first = stream[start].range.lowerBound
        let passage = stream.passage
        return passage.spans[passage.firstSpan(from: first)...].prefix { $0.range.lowerBound == first }.first {
            $0.address != nil && passage[$0.range].contains(" ")
        }?.range
    }
}
