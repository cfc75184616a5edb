/// A case before a court, or an act in its official collection.
struct LegalMatch {
    var spans: [LabelledSpan]
    var end: Int
}

/// A volume of reports with a page: `347 U.S. 483`, `20 Melbourne Law Review 1072`.
struct ReporterMatch {
    var volume: Range<Int>?
    var reporter: Range<Int>
    var page: Range<Int>
    var end: Int { page.upperBound }
}

extension Grammar {
    /// `Brown v. Board of Education, 347 U.S. 483, 495 (1954)`, `R v. Hale (1876) 1 QBD 22`, `Act of 1947, 61 Stat. 495 (1947)`.
    func legal(at start: Int) -> LegalMatch? {
        guard start < end, stream[start].isCapitalised || stream[start].isItalic else { return nil }
        var isCase = false
        var index = start
        while index < end, index - start < 28 {
            if stream.isWord(index, in: ["v", "vs"]), index > start { isCase = true }
            if stream.isMark(index, ";") || stream.isMark(index, "\n") || stream.opensQuotation(index) { return nil }
            let closes = stream.isMark(index, ",") || stream.isMark(index, "(") || stream.isMark(index, "[")
            if closes, let match = facts(behind: index, isCase: isCase) {
                guard index > start + 1, !isProse(start..<index) else { return nil }
                var end = index
                while end > start, stream.isMark(end - 1, ",") { end -= 1 }
                return LegalMatch(
                    spans: [LabelledSpan(.title, stream.bytes(start..<end))] + match.spans, end: match.end)
            }
            if endsSentence(index), !stream.isWord(index - 1, in: ["v", "vs"]) { return nil }
            index += 1
        }
        return nil
    }

    private func facts(behind index: Int, isCase: Bool) -> LegalMatch? {
        var spans: [LabelledSpan] = []
        var next = skip(",", at: index)
        var hasYear = false
        if stream.isMark(next, "(") || stream.isMark(next, "["), isYear(next + 1), stream[next].partner == next + 2 {
            spans.append(LabelledSpan(.date, stream.bytes(next + 1..<next + 2)))
            next += 3
            hasYear = true
        }
        // `Pub. L. No. 80-253,`
        if stream.isPhrase(next, ["pub"]), stream.isMark(next + 1, "."),
            let comma = (next..<min(next + 12, end)).first(where: { stream.isMark($0, ",") })
        {
            spans.append(LabelledSpan(.reportNumber, stream.bytes(next..<comma)))
            next = comma + 1
        }
        guard let report = volumeReporterPage(at: next) else { return nil }
        // Without a case only collections of laws and treaties count: a journal looks the same.
        let isCollection =
            report.reporter.contains {
                stream.isWord($0, in: ["stat", "u.s.c", "unts", "lnts", "bevans", "ust", "tias", "usc"])
            }
            || report.reporter.contains { stream.isWord($0, "t") }
                && report.reporter.contains { stream.isWord($0, "s") }
        guard isCase || isCollection else { return nil }
        if let volume = report.volume { spans.append(LabelledSpan(.volume, stream.bytes(volume))) }
        spans.append(LabelledSpan(.containerTitle, stream.bytes(report.reporter)))
        spans.append(LabelledSpan(.pages, stream.bytes(report.page)))
        next = report.end
        if stream.isMark(next, ","), let pin = pages(at: next + 1) {
            spans.append(LabelledSpan(.locator, stream.bytes(next + 1..<pin)))
            next = pin
        } else if stream.isWord(next, "at"), let pin = pages(at: next + 1) {
            spans.append(LabelledSpan(.locator, stream.bytes(next + 1..<pin)))
            next = pin
        }
        if !hasYear, stream.isMark(next, "("), let close = stream[next].partner, close - next <= 8,
            let date = date(endingAt: close, notBefore: next + 1)
        {
            spans.append(LabelledSpan(.date, stream.bytes(date.range)))
            next = close + 1
        }
        return LegalMatch(spans: spans, end: next)
    }

    /// A number, capitals or capitalised words, and a number.
    func volumeReporterPage(at start: Int) -> ReporterMatch? {
        var index = start
        var volume: Range<Int>?
        if index < end, stream[index].kind == .number, !isYear(index) {
            volume = index..<index + 1
            index += 1
        }
        let first = index
        while index < end, index - first < 12 {
            let token = stream[index]
            let belongs =
                token.kind == .word && (token.isCapitalised || stream.isWord(index, .connectors))
                || token.kind == .mark && (token.scalar == "." || token.scalar == "&")
                || token.kind == .number && index > first && !token.hasSpaceBefore
            guard belongs else { break }
            index += 1
        }
        guard index > first, index < end, stream[first].isCapitalised, stream[index].kind == .number,
            stream[index].hasSpaceBefore, !isProse(first..<index)
        else { return nil }
        guard volume != nil || (first..<index).allSatisfy({ stream[$0].range.count <= 4 }) else { return nil }
        return ReporterMatch(volume: volume, reporter: first..<index, page: index..<index + 1)
    }
}
