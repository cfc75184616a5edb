/// Journals and newspapers: their names without styling, series, volumes, issues and pages.
extension ReferenceElement {
    /// `: 31–38` behind the year of a journal
    static let articlePages = ReferenceElement(
        "article pages", "Ann Orr, “Foam,” *Journal of Tides* 12 (1999): 31–38.",
        at: [.separated, .joined, .behindLocator]
    ) { $0.articlePages(at: $1) }

    /// `n.s.`, `new series`, `3rd ser.` behind the title of a journal
    static let journalSeries = ReferenceElement(
        "journal series", "Ann Orr, “Foam,” *Journal of Tides*, 3rd ser., 12 (1999): 31."
    ) { $0.journalSeries(at: $1) }

    /// `*Magazine* 60 (1790): 440`: a volume of a journal without an article
    static let volumeOfJournal = ReferenceElement(
        "volume of journal", "*Journal of Tides* 12 (1999): 31.", in: .note, at: .joined
    ) { $0.volumeOfJournal(at: $1) }

    /// `9, no. 2`, `18:2`, `XII` behind the title of a journal
    static let journalVolume = ReferenceElement(
        "journal volume", "Ann Orr, “Foam,” *Journal of Tides* 12, no. 3 (1999): 31.", at: [.separated, .joined]
    ) { $0.journalVolume(at: $1) }

    /// `no. 179 (2003)` behind the title or the volume of a journal, without a comma
    static let journalIssue = ReferenceElement(
        "journal issue", "Ann Orr, “Foam,” *Journal of Tides* no. 179 (1999): 31.", in: .note, at: .joined
    ) { $0.journalIssue(at: $1) }

    /// `(1996) 20 Melbourne Law Review 1072`: the custom of lawyers
    static let yearVolumeJournal = ReferenceElement(
        "year, volume, journal", "Ann Orr, “Foam” (1996) 20 Fjord Law Review 1072, 1075.", at: .joined
    ) { $0.yearVolumeJournal(at: $1) }

    /// `78 Harv. L. Rev. 1021, 1030 (1965)`: the custom of American lawyers
    static let lawReview = ReferenceElement(
        "law review", "Ann Orr, *Foam and Law*, 78 Fjord L. Rev. 1021, 1030 (1965).", in: .note
    ) { $0.lawReview(at: $1) }

    /// The name of a journal or newspaper without styling, told by the volume, number or date behind it
    static let plainJournal = ReferenceElement(
        "plain journal", "Ann Orr, “Foam,” Journal of Tides 12 (1999): 31."
    ) { $0.plainJournal(at: $1) }
}

extension ReferenceParser {
    // MARK: Numbers of a journal

    mutating func articlePages(at colon: Int) -> Bool {
        guard stream.isMark(colon, ":"), match.has(.containerTitle),
            match.has(.date) || match.has(.volume) || match.has(.issue),
            let end = grammar.pages(at: colon + 1) ?? grammar.labelledLocator(at: colon + 1)?.end
        else { return false }
        return take(form == .entry ? .pages : .locator, colon + 1..<end)
    }

    mutating func journalSeries(at start: Int) -> Bool {
        guard match.has(.containerTitle), !match.has(.collectionTitle), !match.isFull else { return false }
        let words: Int
        if let series = stream.phrase(at: start, in: .journalSeries) {
            words = series
        } else if start < grammar.end, stream[start].kind == .number || stream.isWord(start, .ordinals),
            stream.isWord(start + 1, .seriesLabels)
        {
            words = start + 2
        } else {
            return false
        }
        let end = grammar.skip(".", at: words)
        add(.collectionTitle, start..<end)
        index = end
        // The volume follows with a comma or without.
        let next = grammar.skip(",", at: end)
        if next > end { _ = journalVolume(at: next) }
        return true
    }

    mutating func volumeOfJournal(at start: Int) -> Bool {
        guard start < grammar.end, stream[start].kind == .number, !grammar.isYear(start),
            becomesJournal(before: start + 1, isIssue: false)
        else { return false }
        return journalVolume(at: start)
    }

    mutating func journalVolume(at start: Int) -> Bool {
        guard match.has(.containerTitle), !match.has(.volume), !match.has(.date) || form == .entry,
            !match.has(.issue) || form == .entry, start < grammar.end,
            stream[start].kind == .number || grammar.isRoman(start) && stream[start].isCapitalised,
            !grammar.isYear(start) || stream.isMark(start + 1, ",")
        else { return false }
        let end = start + 1
        if let issue = issueSign(behind: end) {
            add(.volume, start..<end)
            return take(.issue, issue)
        }
        // 12 (3): 1–20, where the year is before the title
        if match.has(.date), stream.isMark(end, "("), stream[end].partner == end + 2, stream[end + 1].kind == .number {
            add(.volume, start..<end)
            add(.issue, end + 1..<end + 2)
            index = end + 3
            match.isFull = true
            return true
        }
        let next = grammar.skip(",", at: end)
        let isFollowedByNumber = grammar.number(at: next)?.label == .issue || stream.isWord(next, .partLabels)
        guard stream.isMark(end, "(") || stream.isMark(end, ":") || isFollowedByNumber else { return false }
        match.isFull = true
        return take(.volume, start..<end)
    }

    /// The issue of `18:2 (1999)` or `18/2, 1999`, behind the volume.
    private func issueSign(behind end: Int) -> Range<Int>? {
        guard stream.isMark(end, ":") || stream.isMark(end, "/"), !stream[end].hasSpaceBefore, end + 1 < grammar.end,
            stream[end + 1].kind == .number, stream.isMark(end + 2, "(") || stream.isMark(end + 2, ",")
        else { return nil }
        return end + 1..<end + 2
    }

    mutating func journalIssue(at start: Int) -> Bool {
        guard styling == .quoted,
            match.spans.last?.label == .containerTitle && stream[start - 1].isItalic
                || match.spans.last?.label == .volume,
            let number = grammar.number(at: start), number.label == .issue,
            stream.isMark(number.end, "(") || grammar.isBoundary(number.end)
        else { return false }
        return self.number(at: start)
    }

    /// Whether the title alone is that of a journal, which the reference then cites: `*Gazette*, no. 3 (1989): 33–44`. An issue, a year
    /// and pages have to follow.
    mutating func becomesJournal(before bracket: Int, isIssue: Bool) -> Bool {
        guard form == .note, !match.hasNames, styling == .italic, match.spans.count == 1, match.has(.title),
            stream.isMark(bracket, "("), let close = stream[bracket].partner,
            grammar.date(endingAt: close, notBefore: bracket + 1) != nil,
            stream.isMark(close + 1, ":")
                ? grammar.pages(at: close + 2) != nil : isIssue && grammar.isBoundary(close + 1)
        else { return false }
        match.spans[0].label = .containerTitle
        return true
    }

    // MARK: The customs of lawyers

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

    mutating func lawReview(at start: Int) -> Bool {
        guard styling != nil, !match.isFull, !match.has(.containerTitle),
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
        if let place { add(.locator, place) }
        add(.date, date.range)
        match.isFull = true
        index = close + 1
        return true
    }

    // MARK: Without italics

    mutating func plainJournal(at start: Int) -> Bool {
        guard styling == .quoted, match.hasTitle, !match.has(.containerTitle), !match.isFull, start < grammar.end,
            stream[start].isCapitalised, stream[start].kind == .word, let end = plainJournalEnd(from: start),
            !grammar.isSentence(start..<end), isFollowedByJournalFacts(end),
            // “Revue d’histoire moderne 57 (2010)”: small words need the numbers of a journal behind them.
            !hasSmallWords(start..<end) || stream[end].kind == .number || stream.isMark(end, ","),
            // “Kennan to Marshall” is no journal.
            grammar.recipient(in: start..<end) == nil
        else { return false }
        return take(.containerTitle, start..<end)
    }

    /// The index of the number, bracket or comma behind the name of a journal.
    private func plainJournalEnd(from start: Int) -> Int? {
        var end = start
        while end < grammar.end, end - start <= Longest.journal {
            if stream[end].isItalic || stream.opensQuotation(end) || stream.isMark(end, ";") { return nil }
            if end > start {
                if stream[end].kind == .number || stream.isMark(end, "(") { return end }
                // “Annonces, affiches et avis divers, 15 October 1767”: a comma inside the name of a paper.
                if stream.isMark(end, ","), isFollowedByJournalFacts(end) || !isDatedBehind(end) { return end }
            }
            if grammar.endsSentence(end) || stream.isMark(end, ":") { return nil }
            end += 1
        }
        return end < grammar.end ? end : nil
    }

    private func hasSmallWords(_ range: Range<Int>) -> Bool {
        range.contains {
            stream[$0].kind == .word && !stream[$0].isCapitalised && !stream.isWord($0, .connectors)
                && !stream.isWord($0, .containerLeads)
        }
    }

    /// Whether one more chunk and then the day of a newspaper are behind a comma.
    private func isDatedBehind(_ comma: Int) -> Bool {
        let rest = comma + 1..<max(comma + 1, min(comma + 1 + Longest.journalRest, grammar.end))
        guard
            let next = rest.first(where: {
                stream.isMark($0, ",") || stream.isMark($0, "(") || stream.isMark($0, ";")
            }), stream.isMark(next, ","), !grammar.isSentence(comma + 1..<next)
        else { return false }
        return grammar.date(at: next + 1)?.hasDay == true
    }

    private func isFollowedByJournalFacts(_ index: Int) -> Bool {
        if stream.isMark(index, "(") {
            if grammar.publication(at: index)?.isDateOnly == true { return true }
            // The Patriot (Harrisburg, PA), December 7, 1869
            guard let close = stream[index].partner, close - index < Longest.city, stream.isMark(close + 1, ",") else {
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
        if isNumberLabel(index + 1), stream.isMark(index + 2, ".") { return true }
        return grammar.date(at: index + 1).map { $0.hasDay && grammar.isBoundary($0.end) } ?? false
    }

    /// Whether a word is before the number of a volume, an issue or a book of a series.
    func isNumberLabel(_ index: Int) -> Bool {
        stream.isWord(index, .issueLabels) || stream.isWord(index, .volumeLabels)
    }
}
