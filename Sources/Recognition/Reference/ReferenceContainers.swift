/// What stands behind the title: brackets, the work that holds this one, what is reviewed.
extension ReferenceParser {
    // MARK: Brackets

    mutating func bracket(at open: Int) -> Bool {
        guard let close = stream[open].partner, close > open else { return false }
        if let abbreviation = grammar.abbreviation(at: open) {
            add(.abbreviation, abbreviation)
            match.suffix = stream.bytes(open..<close + 1)
            index = close + 1
            return true
        }
        guard !match.hasLocator else { return false }
        if let publication = grammar.publication(at: open) {
            // A document has a date of its own before that of the bulletin it is printed in.
            if publication.isDateOnly, let own = match.spans.firstIndex(where: { $0.label == .date }) {
                guard match.has(.containerTitle), match.has(.issue) || match.has(.volume) else { return false }
                match.spans[own].label = .originalDate
            }
            match.spans += publication.spans.map { LabelledSpan($0.label, stream.bytes($0.range)) }
            if let irregular = publication.irregular {
                match.irregularities.append(.publisherStatement(stream.bytes(irregular)))
            }
            match.isFull = true
            index = publication.end
            lastNumber = nil
            return true
        }
        // *The Times* (London), 4 July 1911: a newspaper without an article.
        if form == .note, !match.hasNames, styling == .italic, match.spans.count == 1, stream.isMark(close + 1, ","),
            close - open <= 4, stream[open + 1].isCapitalised, grammar.date(at: close + 2)?.hasDay == true
        {
            match.spans[0].label = .containerTitle
            add(.location, open + 1..<close)
            index = close + 1
            return true
        }
        if let genre = genreBracket(open + 1..<close) {
            add(.genre, genre)
            index = close + 1
            return true
        }
        // A newspaper's city: *Gazette* (Verny), May 19, 1904
        if match.has(.containerTitle), !match.has(.location), close - open <= 6, stream[open + 1].isCapitalised,
            stream.isMark(close + 1, ",")
        {
            add(.location, open + 1..<close)
            index = close + 1
            return true
        }
        return false
    }

    /// “[in Chinese]” behind a title.
    mutating func bracketedNote(at start: Int) -> Bool {
        guard stream.isMark(start, "["), let close = stream[start].partner, close > start + 1 else { return false }
        return take(.note, start + 1..<close)
            && {
                index = close + 1; return true
            }()
    }

    /// `in *Book*`, `in Name, ed., *Book*`.
    mutating func container(at start: Int) -> Bool {
        guard !match.has(.containerTitle) else { return false }
        // chap. 1 in *Book*
        if stream.isWord(start, .chapterLabels), let chapter = grammar.labelledLocator(at: start),
            stream.isWord(chapter.end, .containerLeads) || stream.isWord(chapter.end, .of), styling == .quoted,
            container(at: chapter.end)
        {
            let value = grammar.skip(".", at: start + 1)
            add(.chapterNumber, value..<chapter.end)
            return true
        }
        guard
            stream.isWord(start, .containerLeads)
                || styling == .quoted && stream.isWord(start, .quotedContainerLeads)
                || stream.isWord(start, .of) && stream.isWord(start - 2, .chapterLabels)
        else { return false }
        // in: *Book*
        let inner = grammar.skip(":", at: start + 1)
        if let title = grammar.title(at: inner), title.styling == .italic || form == .note {
            add(title, as: .containerTitle)
            match.spans.append(LabelledSpan(.other, stream.bytes(start..<start + 1)))
            return true
        }
        // in idem, *Book*: another work of the same author
        if form == .note, match.hasNames, stream.isWord(inner, .idem),
            let title = grammar.title(at: grammar.skip(",", at: grammar.skip(".", at: inner + 1))),
            title.styling == .italic
        {
            add(title, as: .containerTitle)
            match.spans.append(LabelledSpan(.other, stream.bytes(start..<start + 1)))
            match.spans.append(LabelledSpan(.other, stream.bytes(inner..<inner + 1)))
            return true
        }
        // in id., p. 97
        if form == .note, match.hasTitle, let same = grammar.idem(at: inner) {
            add(.crossReference, start..<same.upperBound)
            match.isIbid = true
            index = same.upperBound
            return true
        }
        // in Thornton, op. cit., n. 4: a part of a book cited before
        if form == .note, match.hasTitle, let names = grammar.names(at: inner), stream.isMark(names.end, ","),
            let known = grammar.opCit(at: names.end + 1)
        {
            add(.editor, names.names)
            take(known)
            return true
        }
        if let names = grammar.names(at: inner), names.role == .editor, stream.isMark(names.end, ","),
            let title = grammar.title(at: names.end + 1)
        {
            add(.editor, names.names)
            add(title, as: .containerTitle)
            return true
        }
        if form == .note, let names = grammar.names(at: inner), names.role == .editor,
            stream.isMark(names.end, ","),
            let title = grammar.plainTitle(at: names.end + 1)
        {
            add(.editor, names.names)
            add(title, as: .containerTitle)
            return true
        }
        // in Emile Compardon, Title (Paris: …): the author of the book that holds it
        if form == .note, styling == .quoted,
            let names = grammar.nameReadings(at: inner, isClauseStart: false).first(where: {
                !$0.isBody && $0.role == .author && stream.isMark($0.end, ",") && $0.names.count >= 2
                    && grammar.plainTitle(at: $0.end + 1, mayBeDated: true) != nil
            }), let title = grammar.plainTitle(at: names.end + 1, mayBeDated: true)
        {
            add(.containerAuthor, names.names)
            add(title, as: .containerTitle)
            return true
        }
        if form == .note, let end = plainContainer(at: inner) {
            add(.containerTitle, inner..<end)
            match.spans.append(LabelledSpan(.other, stream.bytes(start..<start + 1)))
            index = end
            return true
        }
        // “in Westad, *Brothers in Arms*, 117–40”: a chapter of a book that was cited before.
        if form == .note, let names = grammar.names(at: inner), stream.isMark(names.end, ","),
            let title = grammar.title(at: names.end + 1), title.styling == .italic, match.hasNames
        {
            add(.editor, names.names)
            add(title, as: .containerTitle)
            match.isFull = true
            return true
        }
        return false
    }

    mutating func italics(at start: Int) -> Bool {
        guard let title = grammar.title(at: start), title.styling == .italic else { return false }
        if lastNumber == .volume || lastNumber == .part {
            add(title, as: .volumeTitle)
        } else if styling == .quoted || styling == .plain && match.isTitlePlain || !match.hasTitle
            || match.has(.reviewedTitle), !match.has(.containerTitle)
        {
            add(title, as: .containerTitle)
        } else {
            return false
        }
        return true
    }

    /// `review of *Book*, by Author`.
    mutating func review(at start: Int) -> Int? {
        guard let reviewed = stream.phrase(at: start, in: .reviews) else { return nil }
        // “review of”: the genre without the word that leads to the title.
        let genre = start..<reviewed - 1
        if let title = grammar.title(at: reviewed) {
            add(.genre, genre)
            add(title, as: .reviewedTitle)
            // review of *Book* by Author
            _ = byAuthor(at: index)
            return index
        }
        // review of Author, *Book*
        guard let names = grammar.persons(at: reviewed), stream.isMark(names, ","),
            let title = grammar.title(at: names + 1)
        else { return nil }
        add(.genre, genre)
        add(.reviewedAuthor, reviewed..<names)
        add(title, as: .reviewedTitle)
        return index
    }

    mutating func reviewElement(at start: Int) -> Bool {
        guard !match.has(.reviewedTitle) else { return false }
        return review(at: start) != nil
    }

    mutating func byAuthor(at start: Int) -> Bool {
        guard match.has(.reviewedTitle) || match.has(.genre) || match.isSubVerbo,
            let agent = stream.phrase(at: start, in: .by), let names = grammar.persons(at: agent)
        else { return false }
        let isReview = match.has(.reviewedTitle)
        add(
            isReview ? .reviewedAuthor : match.has(.containerTitle) ? .containerAuthor : .contributor, agent..<names
        )
        index = names
        return true
    }

    mutating func contribution(at start: Int) -> Bool {
        guard let contribution = grammar.contribution(at: start) else { return false }
        for label in contribution.labels { add(label, contribution.names) }
        index = contribution.end
        lastNumber = nil
        return true
    }

    /// `(blog)`, `(podcast)`, `(unpublished manuscript)`.
    private func genreBracket(_ range: Range<Int>) -> Range<Int>? {
        guard range.count <= 4, !stream[range.lowerBound].isCapitalised,
            range.contains(where: { stream.isWord($0, .genres) })
        else { return nil }
        return range
    }
}
