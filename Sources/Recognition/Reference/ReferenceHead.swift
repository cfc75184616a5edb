/// The head of a reference: names and title.
extension ReferenceParser {
    /// What may stand behind names: a title, a review, an introduction, “op. cit.”.
    mutating func head(after names: NameList) -> Bool {
        // Rose (oben N. 7) 175; Carbonnier (vorige N.) a.a.O.
        if form == .note, let known = grammar.noteInBrackets(at: index) ?? grammar.opCit(at: index) {
            take(names)
            take(known)
            return true
        }
        // P. Good in Law and the Sea, eds. …: a part without a title of its own
        if form == .note, stream.isWord(index, .containerLeads), isFull(names), !grammar.startsTitle(index + 1) {
            styling = .quoted
            if let end = plainContainer(at: index + 1), end - index >= 3, stream.isMark(end, ",") {
                take(names)
                add(.containerTitle, index + 1..<end)
                match.spans.append(LabelledSpan(.other, stream.bytes(index..<index + 1)))
                match.hasTitle = true
                index = end
                return true
            }
            styling = nil
        }
        // “Name: *Title*” is the custom of German notes.
        guard
            stream.isMark(index, ",")
                || stream.isMark(index, ":") && grammar.startsTitle(index + 1)
                    && (stream[index + 1].isItalic || isFull(names))
        else { return false }
        let next = index + 1
        if let known = grammar.opCit(at: next) {
            take(names)
            take(known)
            return true
        }
        if let title = grammar.title(at: next) {
            take(names)
            add(title, as: .title)
            return true
        }
        if let review = review(at: next) {
            take(names)
            index = review
            return true
        }
        if stream.value(at: next, in: .contributions)?.value == Label.interviewer.rawValue {
            let heads = match.spans.count
            if printedInterview(at: next) {
                match.spans.insert(LabelledSpan(names.role, stream.bytes(names.names)), at: heads)
                match.hasNames = true
                return true
            }
        }
        // Introduction to *Title*, by Author
        if stream.isWord(next, .frontMatter), stream.isWord(next + 1, .to),
            let title = grammar.title(at: next + 2)
        {
            take(names)
            add(.genre, next..<next + 1)
            match.hasTitle = true
            index = next
            add(title, as: .containerTitle)
            return true
        }
        // Vogel, id., p. 79: the same source as before, in it another author
        if let same = grammar.idem(at: next) {
            take(names)
            add(.crossReference, same)
            match.isIbid = true
            index = same.upperBound
            return true
        }
        // Introduction to Title (Place: …), and “ed.” before a title without styling
        if stream.isWord(next, .frontMatter), stream.isWord(next + 1, .to),
            let title = grammar.plainTitle(at: next + 2, mayBeDated: isFull(names))
        {
            take(names)
            add(.genre, next..<next + 1)
            match.hasTitle = true
            add(title, as: .containerTitle)
            return true
        }
        if let (role, end) = grammar.roleWord(at: next), isFull(names),
            let title = grammar.plainTitle(at: end, mayBeDated: true),
            grammar.contribution(at: next) == nil
                || title.content.count > 3
        {
            add(role, names.names)
            match.hasNames = true
            add(title, as: .title)
            match.isTitlePlain = true
            match.irregularities.append(.plainTitle(stream.bytes(title.content)))
            return true
        }
        // A star that opens italics which never close.
        let word = stream.isMark(next, "*") || stream.isMark(next, "_") ? next + 1 : next
        if let title = grammar.plainTitle(at: word, mayBeDated: isFull(names)) {
            take(names)
            add(title, as: .title)
            match.isTitlePlain = true
            match.irregularities.append(.plainTitle(stream.bytes(title.content)))
            return true
        }
        return false
    }

    /// Whether the first name has a given name or an initial.
    private func isFull(_ names: NameList) -> Bool {
        (grammar.person(at: names.names.lowerBound) ?? 0) - names.names.lowerBound >= 2
    }

    /// `*Les ports…*, op. cit.`: a short title and the words that send back.
    mutating func knownTitle(at start: Int) -> Bool {
        guard form == .note, match.hasTitle, !match.isFull, !match.isOpCit, let known = grammar.opCit(at: start) else {
            return false
        }
        take(known)
        return true
    }

    /// “op. cit. (1995), n. 4”: a work cited before, with its year and the note where it stands.
    mutating func take(_ known: OpCitMatch) {
        match.isOpCit = true
        for part in known.references { add(.crossReference, part) }
        if let year = known.year { add(.date, year) }
        index = known.end
        lastNumber = nil
        titleSwallowsComma = false
    }

    mutating func take(_ names: NameList) {
        add(names.role, names.names)
        match.hasNames = true
    }

    mutating func entryTitle() -> Bool {
        var start = index
        while stream.isMark(start, ".") || stream.isMark(start, ",") || stream.isMark(start, ":") { start += 1 }
        // Author (Year). Title
        if match.hasNames, stream.isMark(start, "("), grammar.isYear(start + 1), let close = stream[start].partner,
            close - start <= 3
        {
            add(.date, start + 1..<start + 2)
            start = close + 1
            while stream.isMark(start, ".") || stream.isMark(start, ",") || stream.isMark(start, ":") { start += 1 }
        }
        // Author. Year. Title: the author–date order.
        if match.hasNames, grammar.isYear(start), stream.isMark(start + 1, "."), grammar.startsTitle(start + 2) {
            add(.date, start..<start + 1)
            start += 2
        }
        if let title = grammar.title(at: start) {
            add(title, as: .title)
            return true
        }
        if let review = review(at: start) {
            index = review
            return true
        }
        // Introduction to *Title*, by Author
        if stream.isWord(start, .frontMatter), stream.isWord(start + 1, .to),
            let title = grammar.title(at: start + 2)
        {
            add(.genre, start..<start + 1)
            match.hasTitle = true
            add(title, as: .containerTitle)
            return true
        }
        // Name. Interview by Name. Place, date.
        if match.hasNames, let contribution = grammar.contribution(at: start), contribution.labels == [.interviewer] {
            add(.genre, start..<start + 1)
            add(.interviewer, contribution.names)
            match.hasTitle = true
            index = contribution.end
            return true
        }
        // US Congress. Senate. *Hearings*: the body goes on up to the title.
        if match.hasNames, let title = bodyGoesOn(from: start) {
            add(title, as: .title)
            return true
        }
        // A title without styling: up to the full stop.
        guard match.hasNames, start < grammar.end, stream[start].isCapitalised else { return false }
        let end = sentenceEnd(from: start)
        guard end > start, end < grammar.end, grammar.publication(in: start..<end)?.hasPublisher != true else {
            return false
        }
        add(.title, start..<end)
        styling = .plain
        match.hasTitle = true
        match.isTitlePlain = true
        match.irregularities.append(.plainTitle(stream.bytes(start..<end)))
        index = end
        return true
    }

    /// The title behind the further parts of a body's name, which then belong to the name.
    private mutating func bodyGoesOn(from start: Int) -> TitleMatch? {
        guard let names = match.spans.first, let first = grammar.token(at: names.range.lowerBound) else { return nil }
        guard (first..<start).contains(where: { stream.isWord($0, .bodies) }) else { return nil }
        var next = start
        for _ in 0..<4 {
            let end = sentenceEnd(from: next)
            guard end > next, end - next <= 10, end < grammar.end, !grammar.isProse(next..<end) else { return nil }
            if let title = grammar.title(at: end + 1), title.styling == .italic {
                match.spans[0].range = names.range.lowerBound..<stream.bytes(next..<end).upperBound
                return title
            }
            next = end + 1
        }
        return nil
    }
}
