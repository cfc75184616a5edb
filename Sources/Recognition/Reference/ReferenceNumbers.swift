/// Numbers, places, dates and addresses of a reference.
extension ReferenceParser {
    // MARK: Numbers

    mutating func numbers(at start: Int) -> Bool {
        guard let number = grammar.number(at: start) else { return false }
        // `vol. 3 of *Collected Works*`
        if number.label == .volume, stream.isWord(number.end, .of), let set = grammar.title(at: number.end + 1),
            set.styling == .italic, !match.has(.collectionTitle)
        {
            add(.volume, number.value)
            add(set, as: .collectionTitle)
            return true
        }
        let issue = number.label == .volume ? issue(behind: number.end) : nil
        // “vol. 14, doc. 33” behind a short title is a locator.
        if form == .note, number.label == .volume || number.label == .part, issue == nil,
            let locator = grammar.locator(at: start),
            locator.volume != nil,
            locator.range.lowerBound > number.end
        {
            return self.locator(at: start)
        }
        guard
            grammar.isBoundary(number.end) || stream.isMark(number.end, "(") || form == .entry
                || number.label == .numberOfVolumes || number.label == .edition || issue != nil
        else { return false }
        if number.label == .issue, !match.has(.containerTitle), !isJournal(before: number.end, isIssue: true) {
            return false
        }
        let label = number.label == .part && match.has(.part) ? Label.note : number.label
        // A part or series keeps its word, without which “E” says nothing.
        add(label == .note ? .part : label, number.label == .part ? start..<number.end : number.value)
        index = number.end
        lastNumber = number.label
        // Bd. 1: *Salz und Macht*
        if number.label == .volume || number.label == .part, stream.isMark(number.end, ":"), styling != nil,
            let title = grammar.title(at: number.end + 1), title.styling == styling
        {
            add(title, as: .volumeTitle)
        }
        return true
    }

    /// The issue that follows the volume of an article's journal: `vol. 17, no. 3 (2014)`, `vol. 17 no. 3 (2014)`.
    private func issue(behind volume: Int) -> NumberMatch? {
        guard styling == .quoted, match.has(.containerTitle),
            let issue = grammar.number(at: grammar.skip(",", at: volume)), issue.label == .issue,
            stream.isMark(issue.end, "(") || grammar.isBoundary(issue.end)
        else { return nil }
        return issue
    }

    /// `*Magazine* 60 (1790): 440`: a volume of a journal without an article.
    mutating func volumeOfJournal(at start: Int) -> Bool {
        guard start < grammar.end, stream[start].kind == .number, !grammar.isYear(start),
            isJournal(before: start + 1, isIssue: false)
        else { return false }
        return journalVolume(at: start)
    }

    /// `9, no. 2`, `18:2`, `XII` behind a journal's title.
    mutating func journalVolume(at start: Int) -> Bool {
        guard match.has(.containerTitle), !match.has(.volume), !match.has(.date) || form == .entry,
            !match.has(.issue) || form == .entry, start < grammar.end,
            stream[start].kind == .number || grammar.isRoman(start) && stream[start].isCapitalised,
            !grammar.isYear(start) || stream.isMark(start + 1, ",")
        else { return false }
        let end = start + 1
        if stream.isMark(end, ":") || stream.isMark(end, "/"), !stream[end].hasSpaceBefore, end + 1 < grammar.end,
            stream[end + 1].kind == .number,
            stream.isMark(end + 2, "(") || stream.isMark(end + 2, ",")
        {
            add(.volume, start..<end)
            add(.issue, end + 1..<end + 2)
            index = end + 2
            return true
        }
        // 12 (3): 1–20, where the year stands before the title
        if match.has(.date), stream.isMark(end, "("), stream[end].partner == end + 2, stream[end + 1].kind == .number {
            add(.volume, start..<end)
            add(.issue, end + 1..<end + 2)
            index = end + 3
            match.isFull = true
            return true
        }
        let next = grammar.skip(",", at: end)
        let followsNumber = grammar.number(at: next)?.label == .issue || stream.isWord(next, .partLabels)
        guard stream.isMark(end, "(") || followsNumber || stream.isMark(end, ":") else { return false }
        add(.volume, start..<end)
        index = end
        match.isFull = true
        return true
    }

    /// `*Gazette*, no. 3 (1989): 33–44`: a title alone is that of a journal where an issue, a year and pages follow.
    private mutating func isJournal(before bracket: Int, isIssue: Bool) -> Bool {
        guard form == .note, !match.hasNames, styling == .italic, match.spans.count == 1, match.has(.title),
            stream.isMark(bracket, "("), let close = stream[bracket].partner,
            grammar.date(endingAt: close, notBefore: bracket + 1) != nil,
            stream.isMark(close + 1, ":")
                ? grammar.pages(at: close + 2) != nil : isIssue && grammar.isBoundary(close + 1)
        else { return false }
        match.spans[0].label = .containerTitle
        return true
    }

    /// `no. 179 (2003)` behind a journal's title or volume without a comma.
    mutating func journalIssue(at start: Int) -> Bool {
        guard form == .note, styling == .quoted,
            match.spans.last?.label == .containerTitle && stream[start - 1].isItalic
                || match.spans.last?.label == .volume,
            let number = grammar.number(at: start), number.label == .issue,
            stream.isMark(number.end, "(") || grammar.isBoundary(number.end)
        else { return false }
        return numbers(at: start)
    }

    /// Pages behind the colon of an article.
    func articlePages(at start: Int) -> Int? {
        guard match.has(.containerTitle), match.has(.date) || match.has(.volume) || match.has(.issue) else {
            return nil
        }
        return grammar.pages(at: start) ?? grammar.labelledLocator(at: start)?.end
    }

    mutating func locator(at start: Int) -> Bool {
        if form == .entry {
            // pp. 12–19
            let isLabelled = stream.isWord(start, .pageLabels) && stream.isMark(start + 1, ".")
            let first = isLabelled ? start + 2 : start
            guard match.has(.containerTitle), !match.has(.pages), let pages = grammar.pages(at: first),
                grammar.isBoundary(pages)
            else { return false }
            return take(.pages, first..<pages)
        }
        guard let locator = grammar.locator(at: start) else { return false }
        // A bare year behind a title is a date, not a page.
        if grammar.isYear(start), locator.end == start + 1, !match.isFull, styling == .quoted,
            match.has(.containerTitle)
        {
            return false
        }
        if let volume = locator.volume, !match.has(.volume) { add(.volume, volume) }
        // A dictionary is cited by its entry, without the facts of publication.
        if !match.hasNames, stream.phrase(at: locator.range.lowerBound, in: .subVerbo) != nil {
            match.isFull = true
            match.isSubVerbo = true
        }
        return take(.locator, locator.range)
    }

    mutating func identifier(at start: Int) -> Bool {
        guard let identifier = grammar.identifier(at: start) else { return false }
        match.spans.append(LabelledSpan(identifier.label, identifier.bytes))
        if identifier.label == .url || identifier.label == .doi { match.isFull = true }
        index = identifier.end
        return true
    }

    mutating func accessed(at start: Int) -> Bool {
        let access = stream.phrase(at: start, in: .accessed)
        guard let next = access ?? stream.phrase(at: start, in: .posted), let date = grammar.date(at: next) else {
            return false
        }
        add(access != nil ? .accessed : .date, date.range)
        match.isFull = true
        index = date.end
        return true
    }

    /// `(1996) 20 Melbourne Law Review 1072`: the custom of lawyers.
    mutating func yearVolumeJournal(at start: Int) -> Bool {
        guard styling == .quoted, !match.has(.containerTitle),
            stream.isMark(start - 1, ")") || stream.isMark(start - 1, "]"),
            let journal = grammar.volumeReporterPage(at: start)
        else { return false }
        if let volume = journal.volume { add(.volume, volume) }
        add(.containerTitle, journal.reporter)
        match.isFull = true
        // “56, 61”: where the article begins, and the place in it.
        add(.pages, journal.page)
        index = journal.end
        if stream.isMark(index, ","), let place = grammar.pages(at: index + 1), !grammar.isYear(index + 1) {
            return take(.locator, index + 1..<place)
        }
        return true
    }

    /// `(1991) 77`: a page behind the bracket without a comma.
    mutating func pagesBehindBracket(at start: Int) -> Bool {
        // (oben N. 52) Chapter VIII
        if form == .note, match.isOpCit, !match.hasLocator, let place = grammar.locator(at: start) {
            return take(.locator, place.range)
        }
        guard form == .note, match.isFull, !match.hasLocator, stream.isMark(start - 1, ")") else { return false }
        // (1998) ch. 3
        if let place = grammar.labelledLocator(at: start), grammar.isBoundary(place.end) {
            return take(.locator, place.range)
        }
        guard let pages = grammar.pages(at: start), grammar.isBoundary(pages) else { return false }
        return take(.locator, start..<pages)
    }

    /// `78 Harv. L. Rev. 1021, 1030 (1965)`: the custom of American lawyers.
    mutating func lawReview(at start: Int) -> Bool {
        guard form == .note, styling != nil, !match.isFull, !match.has(.containerTitle),
            let journal = grammar.volumeReporterPage(at: start), let volume = journal.volume
        else { return false }
        var next = journal.end
        var place: Range<Int>?
        if stream.isMark(next, ","), let pages = grammar.pages(at: next + 1) {
            place = next + 1..<pages
            next = pages
        }
        guard stream.isMark(next, "("), let close = stream[next].partner, let date = grammar.date(at: next + 1),
            date.end == close
        else { return false }
        add(.volume, volume)
        add(.containerTitle, journal.reporter)
        add(.pages, journal.page)
        if let place {
            add(.locator, place)
            match.hasLocator = true
        }
        add(.date, date.range)
        match.isFull = true
        index = close + 1
        lastNumber = nil
        return true
    }

    /// `201–20, at 207`: the pages of the article, and the place in it.
    mutating func innerLocator(at start: Int) -> Bool {
        guard stream.isWord(start, .locatorLeadIns), let inner = grammar.locator(at: start),
            let outer = match.spans.lastIndex(where: { $0.label == .locator })
        else { return false }
        if match.has(.containerTitle), !match.has(.pages) {
            match.spans[outer].label = .pages
        } else {
            match.spans.remove(at: outer)
        }
        return take(.locator, inner.range)
    }

    mutating func numberOfVolumes(at start: Int) -> Bool {
        guard let number = grammar.number(at: start), number.label == .numberOfVolumes, grammar.isBoundary(number.end)
        else { return false }
        return numbers(at: start)
    }

    /// The date of a newspaper, a magazine or a page, which stands without brackets.
    mutating func dated(at start: Int) -> Bool {
        guard !match.has(.date), let date = grammar.date(at: start), grammar.isBoundary(date.end) else { return false }
        // *Gazette*, May 4, 1911: a newspaper without an article.
        if form == .note, !match.hasNames, styling == .italic, date.hasDay, !match.has(.containerTitle),
            !match.has(.editor),
            let title = match.spans.firstIndex(where: { $0.label == .title })
        {
            match.spans[title].label = .containerTitle
        }
        guard
            match.has(.containerTitle) || styling == .quoted || match.has(.note) || match.has(.genre)
                || match.has(.reportNumber) || date.isWord
        else { return false }
        guard
            date.hasMonth || form == .entry || match.has(.containerTitle) || match.has(.note)
                || match.has(.reportNumber) || date.isWord
        else { return false }
        add(.date, date.range)
        match.isFull = true
        index = date.end
        return true
    }
}
