/// A case before a court, or an act in its official collection.
struct LegalMatch {
    var spans: [LabelledSpan]
    var end: Int
    var kind = CitationKind.full
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
        if let report = regnal(at: start) ?? bareReport(at: start) ?? shortCase(at: start) { return report }
        guard start < end, stream[start].isCapitalised || stream[start].isItalic else { return nil }
        if let decision = decisionInCollection(at: start) ?? decision(at: start) ?? debate(at: start) {
            return decision
        }
        if let paper = congressional(at: start) ?? act(at: start) { return paper }
        var isCase = false
        var index = start
        while index < end, index - start < 28 {
            if stream.isWord(index, .cases), index > start { isCase = true }
            if stream.isMark(index, ";") || stream.isMark(index, "\n") || stream.opensQuotation(index) { return nil }
            let closes =
                stream.isMark(index, ",") || stream.isMark(index, "(") || stream.isMark(index, "[")
                || isCase && stream[index].kind == .number && !isYear(index)
            if closes, let match = facts(behind: index, isCase: isCase) {
                guard index > start + 1, !isProse(start..<index), !isCase || beginsCase(start, before: index) else {
                    return nil
                }
                var end = index
                while end > start, stream.isMark(end - 1, ",") { end -= 1 }
                var spans = match.spans
                // Public Law 102–138, October 28, 1991, 105 Stat. 647
                if !isCase, let day = date(endingAt: end, notBefore: start), day.hasDay,
                    stream.isMark(day.range.lowerBound - 1, ",")
                {
                    spans.insert(LabelledSpan(.date, stream.bytes(day.range)), at: 0)
                    end = day.range.lowerBound - 1
                }
                return LegalMatch(
                    spans: [LabelledSpan(.title, stream.bytes(start..<end))] + spans, end: match.end)
            }
            if endsSentence(index), !stream.isWord(index - 1, .cases) { return nil }
            index += 1
        }
        return nil
    }

    /// `22 & 23 Car. II, c. 18`, `31 Geo. II, c. 29, § 6`: a statute by the years of a reign.
    private func regnal(at start: Int) -> LegalMatch? {
        guard start < end, stream[start].kind == .number, stream[start].range.count <= Self.longestReign else {
            return nil
        }
        var index = start + 1
        if stream.isMark(index, "&") || isConjunction(index), index + 1 < end, stream[index + 1].kind == .number {
            index += 2
        }
        guard stream.isWord(index, .monarchs), stream[index].isCapitalised else { return nil }
        while index < end, stream.isWord(index, .monarchs) || stream.isMark(index, ".") || stream.isMark(index, "&") {
            index += 1
        }
        if index < end, isRoman(index) || stream[index].kind == .number { index += 1 }
        index = skip(".", at: index)
        // “st. 2,”
        if stream.isMark(index, ","), index + 3 < end, stream[index + 1].kind == .word,
            !stream.isWord(index + 1, .statuteChapters),
            stream[skip(".", at: index + 2)].kind == .number
        {
            index = skip(".", at: index + 2) + 1
        }
        guard stream.isMark(index, ","), stream.isWord(index + 1, .statuteChapters),
            case let number = skip(".", at: index + 2), number < end, stream[number].kind == .number
        else { return nil }
        var match = LegalMatch(
            spans: [LabelledSpan(.title, stream.bytes(start..<number + 1))], end: number + 1, kind: .legal)
        if stream.isMark(number + 1, ","), let place = labelledLocator(at: number + 2) {
            match.spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
            match.end = place.end
        }
        return match
    }

    /// The figures of a year of a reign.
    private static let longestReign = 2

    /// `*Brown*, 347 U.S. at 494`: a case by one of its names, and the place in the reports.
    private func shortCase(at start: Int) -> LegalMatch? {
        guard start < end, stream[start].isItalic, stream[start].isCapitalised else { return nil }
        var comma = start
        while comma < end, stream[comma].isItalic, comma - start < 12 { comma += 1 }
        guard stream.isMark(comma, ","), comma + 3 < end, stream[comma + 1].kind == .number else { return nil }
        var index = comma + 2
        while index < end, index - comma < 9,
            stream[index].kind == .word && stream[index].isCapitalised || stream.isMark(index, ".")
        {
            index += 1
        }
        guard index > comma + 2, stream.isMark(index - 1, "."), stream.isWord(index, .locatorLeadIns),
            let place = pages(at: index + 1)
        else { return nil }
        return LegalMatch(
            spans: [
                LabelledSpan(.title, stream.bytes(start..<comma)),
                LabelledSpan(.volume, stream.bytes(comma + 1..<comma + 2)),
                LabelledSpan(.containerTitle, stream.bytes(comma + 2..<index)),
                LabelledSpan(.locator, stream.bytes(index + 1..<place)),
            ], end: place, kind: .short)
    }

    /// Whether nothing but names stands before the “v.”: small words there belong to a sentence, and the case begins behind them.
    private func beginsCase(_ start: Int, before close: Int) -> Bool {
        guard let versus = (start..<close).first(where: { stream.isWord($0, .cases) }),
            // “MR. v. 27. 10. 1849”: the German “v.” before a day is “vom”.
            date(at: skip(".", at: versus + 1))?.hasDay != true
        else { return false }
        return (start..<versus).allSatisfy {
            stream[$0].kind != .word || stream[$0].isCapitalised || stream[$0].isItalic
                || stream.isWord($0, .caseConnectors)
        }
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
        if stream.phrase(at: next, in: .publicLaws) != nil,
            let comma = (next..<min(next + 12, end)).first(where: { stream.isMark($0, ",") })
        {
            spans.append(LabelledSpan(.reportNumber, stream.bytes(next..<comma)))
            next = comma + 1
        }
        guard let report = volumeReporterPage(at: next) else { return nil }
        // Without a case only collections of laws and treaties count: a journal looks the same.
        let isCollection =
            report.reporter.contains {
                stream.isWord($0, .statuteBooks) || stream.phrase(at: $0, in: .treatyBooks) != nil
            }
        guard isCase || isCollection else { return nil }
        if let volume = report.volume { spans.append(LabelledSpan(.volume, stream.bytes(volume))) }
        spans.append(LabelledSpan(.containerTitle, stream.bytes(report.reporter)))
        spans.append(LabelledSpan(.pages, stream.bytes(report.page)))
        next = report.end
        if stream.isMark(next, ","), let pin = pages(at: next + 1) {
            spans.append(LabelledSpan(.locator, stream.bytes(next + 1..<pin)))
            next = pin
        } else if stream.isWord(next, .locatorLeadIns), let pin = pages(at: next + 1) {
            spans.append(LabelledSpan(.locator, stream.bytes(next + 1..<pin)))
            next = pin
        }
        // “347 U.S. 483, 74 S. Ct. 686 (1954)”: the same case in another collection.
        while isCase, stream.isMark(next, ","), let other = volumeReporterPage(at: next + 1), other.volume != nil,
            other.reporter.contains(where: { stream.isMark($0, ".") })
        {
            spans.append(LabelledSpan(.note, stream.bytes(next + 1..<other.end)))
            next = other.end
        }
        if !hasYear, stream.isMark(next, "("), let close = stream[next].partner, close - next <= 8,
            let date = date(endingAt: close, notBefore: next + 1)
        {
            // `(D. Me. 2001)`, `(2d Cir. 1999)`: the court before the year.
            let court = next + 1..<date.range.lowerBound
            if isCase, !court.isEmpty { spans.append(LabelledSpan(.location, stream.bytes(court))) }
            spans.append(LabelledSpan(.date, stream.bytes(date.range)))
            next = close + 1
        }
        if isCase, let court = jurisdiction(at: next) {
            spans.append(LabelledSpan(.location, stream.bytes(court)))
            next = court.upperBound + 1
        }
        return LegalMatch(spans: spans, end: next)
    }

    /// `(N.S.W.C.A.)`, `(U.K.)`, `(Vic.)`: a court or a country in brackets; the range is without them.
    private func jurisdiction(at open: Int) -> Range<Int>? {
        guard stream.isMark(open, "("), let close = stream[open].partner, close > open + 1, close - open <= 12,
            stream[open + 1].isCapitalised, stream.isMark(close - 1, ".") || isAcronym(open + 1) && close == open + 2,
            (open + 1..<close).allSatisfy({
                stream.isMark($0, ".") || stream[$0].kind == .word && stream[$0].range.count <= 5
            })
        else { return nil }
        return open + 1..<close
    }

    /// `(1991) 25 N.S.W.L.R. 32 (C.A.)`: a report whose case the sentence names.
    private func bareReport(at start: Int) -> LegalMatch? {
        guard stream.isMark(start, "(") || stream.isMark(start, "["), isYear(start + 1),
            stream[start].partner == start + 2, let report = volumeReporterPage(at: start + 3),
            report.reporter.contains(where: { stream.isMark($0, ".") }),
            report.reporter.allSatisfy({ stream[$0].kind == .mark || stream[$0].range.count <= 4 })
        else { return nil }
        return facts(behind: start, isCase: true)
    }

    /// `Contracts Review Act 1980 (N.S.W.)`: a statute by its short title and year.
    private func act(at start: Int) -> LegalMatch? {
        var index = start
        while index < end, index - start < 20 {
            if isYear(index) { break }
            if stream.isMark(index, "("), let close = stream[index].partner, close - index <= 6 {
                index = close + 1
                continue
            }
            guard stream[index].kind == .word, stream[index].isCapitalised || stream.isWord(index, .connectors) else {
                return nil
            }
            index += 1
        }
        guard index > start + 1, isYear(index), (start..<index).contains(where: { stream.isWord($0, .acts) }),
            stream.isWord(index - 1, .acts) || stream.isMark(index - 1, ")"), let place = jurisdiction(at: index + 1)
        else { return nil }
        return LegalMatch(
            spans: [
                LabelledSpan(.title, stream.bytes(start..<index)),
                LabelledSpan(.date, stream.bytes(index..<index + 1)),
                LabelledSpan(.location, stream.bytes(place)),
            ], end: place.upperBound + 1)
    }

    /// `The Emancipation of Slaves in Cuba, 41st Cong., 2nd Sess., SED 113 (Ser. 1407), pp. 1–2`: a paper of Congress.
    private func congressional(at start: Int) -> LegalMatch? {
        var index = start
        while index < end, index - start < 40, !isCongress(index) {
            // A title in italics is read as that of a hearing or book.
            if stream[index].isItalic { return nil }
            if stream.isMark(index, ";") || stream.isMark(index, "\n") || stream.opensQuotation(index) { return nil }
            if stream.isMark(index, "("), let close = stream[index].partner { index = close }
            if endsSentence(index) { return nil }
            index += 1
        }
        guard index > start + 1, index < end, isCongress(index), stream.isMark(index - 1, ","),
            !isSentence(start..<index)
        else { return nil }
        var spans = [LabelledSpan(.title, stream.bytes(start..<index - 1))]
        var last = index
        var next = index
        // Congress, session, document and serial set, parted by commas or by blanks alone.
        while next < end, next - index < 30 {
            if stream.isMark(next, "("), let close = stream[next].partner, close - next <= 5 {
                next = close + 1
                last = next
                continue
            }
            if stream.isMark(next, ","), date(at: next + 1) != nil || labelledLocator(at: next + 1) != nil { break }
            if stream.isMark(next, ","), stream.isWord(next + 1, .volumeLabels), let volume = number(at: next + 1) {
                next = volume.end
                last = next
                continue
            }
            let token = stream[next]
            guard
                token.kind == .number || stream.isMark(next, ",") || stream.isMark(next, ".") && !endsPaper(next)
                    || token.kind == .word
                        && (token.isCapitalised || stream.isWord(next, .sessions)
                            || stream.isWord(next, .parliamentPapers))
            else { break }
            next += 1
            if token.kind == .number || token.kind == .word || stream.isMark(next - 1, ".") { last = next }
        }
        spans.append(LabelledSpan(.archiveLocation, stream.bytes(index..<last)))
        next = last
        if stream.isMark(next, ","), let date = date(at: next + 1) {
            spans.append(LabelledSpan(.date, stream.bytes(date.range)))
            next = date.end
        }
        if stream.isMark(next, ","), let place = locator(at: next + 1) {
            spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
            next = place.end
        }
        if stream.isMark(next, "("), let close = stream[next].partner, let date = date(at: next + 1), date.end == close
        {
            spans.append(LabelledSpan(.date, stream.bytes(date.range)))
            next = close + 1
        }
        return LegalMatch(spans: spans, end: next, kind: .legal)
    }

    /// A stop behind a number ends the paper; behind “Cong” and “Sess” it does not.
    private func endsPaper(_ index: Int) -> Bool {
        !stream.isWord(index - 1, .sessions) && !stream.isWord(index - 1, .parliamentPapers)
    }

    /// `41st Cong`.
    private func isCongress(_ index: Int) -> Bool {
        index + 1 < end && stream[index].kind == .number && stream.isWord(index + 1, .congresses)
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
                token.kind == .word
                && (token.isCapitalised || stream.isWord(index, .connectors)
                    || volume != nil && index > first && stream.isWord(index, .containerLeads))
                || token.kind == .mark && (token.scalar == "." || token.scalar == "&")
                || token.kind == .number && index > first
                    && (!token.hasSpaceBefore
                        || isOrdinalNumber(index))
            guard belongs else { break }
            index += 1
        }
        // 5 U.S. (1 Cranch) 137: the reporter by whose name the volume goes
        if volume != nil, index > first, stream.isMark(index, "("), let close = stream[index].partner,
            close == index + 3,
            stream[index + 1].kind == .number, stream[index + 2].isCapitalised, close + 1 < end
        {
            index = close + 1
        }
        guard index > first, index < end, stream[first].isCapitalised, stream[index].kind == .number,
            stream[index].hasSpaceBefore,
            !(first..<index).contains(where: { stream[$0].isCapitalised && isProse($0..<$0 + 1) })
        else { return nil }
        guard volume != nil || (first..<index).allSatisfy({ stream[$0].range.count <= 4 }) else { return nil }
        var page = index..<index + 1
        if index + 2 < end, stream[index + 1].kind == .mark, stream[index + 1].scalar.isDash,
            stream[index + 2].kind == .number, !stream[index + 2].hasSpaceBefore
        {
            page = index..<index + 3
        }
        return ReporterMatch(volume: volume, reporter: first..<index, page: page)
    }
}
