import CitandaLexicon

/// Decisions of German courts and debates of the British parliament: neither has a title.
extension Grammar {
    /// `BVerfGE 7, 198 (205)`, `BGHZ 26, 349`: a collection of decisions by volume and page.
    func decisionInCollection(at start: Int) -> LegalMatch? {
        guard stream.isWord(start, .courtReports), start + 3 < end, stream[start + 1].kind == .number,
            stream.isMark(start + 2, ","),
            stream[start + 3].kind == .number
        else { return nil }
        var match = LegalMatch(
            spans: [
                LabelledSpan(.containerTitle, stream.bytes(start..<start + 1)),
                LabelledSpan(.volume, stream.bytes(start + 1..<start + 2)),
                LabelledSpan(.pages, stream.bytes(start + 3..<start + 4)),
            ], end: start + 4)
        placeBehind(&match)
        return match
    }

    /// `BGH, Urteil vom 5. Mai 1999 – II ZR 12/98, NJW 1999, 2345 (2347)`, `OLG Kiel, Beschl. v. 3.2.2001, 4 U 12/00`.
    func decision(at start: Int) -> LegalMatch? {
        guard stream.isWord(start, .courts), isAcronym(start) || stream[start].range.count >= 4
        else { return nil }
        var index = start + 1
        while index < end, index - start <= 4, stream[index].kind == .word, stream[index].isCapitalised { index += 1 }
        guard stream.isMark(index, ",") || stream.isMark(index, ":"),
            stream.isWord(index + 1, .rulings)
        else { return nil }
        let court = start..<index
        let genre = index + 1..<skip(".", at: index + 2)
        index = genre.upperBound
        guard stream.isWord(index, .rulingDates) else { return nil }
        index = skip(".", at: index + 1)
        guard let date = date(at: index), date.hasDay else { return nil }
        var match = LegalMatch(
            spans: [
                LabelledSpan(.authority, stream.bytes(court)), LabelledSpan(.genre, stream.bytes(genre)),
                LabelledSpan(.date, stream.bytes(date.range)),
            ], end: date.end)
        guard docket(&match) else { return nil }
        caseName(&match)
        let joint = match.end
        if stream.isMark(joint, ",") || stream.isMark(joint, "=") || isSpacedDash(joint),
            let printed = report(at: joint + 1)
        {
            match.spans += printed.spans
            match.end = printed.end
            placeBehind(&match)
        } else if let place = labelledLocator(at: isSpacedDash(match.end) ? match.end + 1 : skip(",", at: match.end)) {
            // “Rn. 21”, “– Rn. 21”
            match.spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
            match.end = place.end
        }
        return match
    }

    /// Where a decision is printed: `NJW 1999, 2345`, `BGHZ 120, 45`, `Slg. 2001, I-45`.
    private func report(at start: Int) -> (spans: [LabelledSpan], end: Int)? {
        guard start < end, stream[start].kind == .word, stream[start].isCapitalised else { return nil }
        let volume = skip(".", at: start + 1)
        let page = volume + 2
        guard page < end, stream[volume].kind == .number, stream.isMark(volume + 1, ",") else { return nil }
        var close = page + 1
        // “I-45”: the part of the collection belongs to the page.
        if isRoman(page), stream.isMark(page + 1, "-"), page + 2 < end, stream[page + 2].kind == .number {
            close = page + 3
        } else if stream[page].kind != .number {
            return nil
        }
        return (
            [
                LabelledSpan(.containerTitle, stream.bytes(start..<start + 1)),
                LabelledSpan(.volume, stream.bytes(volume..<volume + 1)),
                LabelledSpan(.pages, stream.bytes(page..<close)),
            ], close
        )
    }

    /// The docket: a number with a slash behind a comma, between dashes, or in brackets: `(C-112/99)`, `– 1 BvR 12/99 –`.
    ///
    /// - Returns: false where something else is in its place, so that the decision is not understood.
    private func docket(_ match: inout LegalMatch) -> Bool {
        let first = match.end + 1
        if stream.isMark(match.end, "("), let close = stream[match.end].partner, close > first {
            guard close - first < Self.longestDocket, (first..<close).contains(where: { stream.isMark($0, "/") }) else {
                return false
            }
            match.spans.append(LabelledSpan(.reportNumber, stream.bytes(first..<close)))
            match.end = close + 1
            return true
        }
        let isDashed = match.end < end && (stream[match.end].scalar.isDash || stream.isMark(match.end, "-"))
        guard match.end < end, isDashed || stream.isMark(match.end, ",") else { return true }
        var docket = first
        while docket < end, docket - first < Self.longestDocket, !closesDocket(docket),
            !isBoundary(docket) || stream.isMark(docket, "/")
        { docket += 1 }
        let hasSlash = (first..<docket).contains { stream.isMark($0, "/") }
        guard docket > first, hasSlash, stream[docket - 1].kind == .number else { return !isDashed }
        match.spans.append(LabelledSpan(.reportNumber, stream.bytes(first..<docket)))
        match.end = docket
        // “–, NJW”
        if isDashed, closesDocket(docket), stream.isMark(docket + 1, ",") { match.end = docket + 1 }
        return true
    }

    /// A dash behind the docket, before a blank or a comma.
    private func closesDocket(_ index: Int) -> Bool {
        isSpacedDash(index)
            || index < end && stream[index].scalar.isDash && stream[index].hasSpaceBefore
                && stream.isMark(index + 1, ",")
    }

    /// `– Verlag Linde –`, `– Caroline, NJW 1999, 45`: the name by which a case is known, behind a dash.
    private func caseName(_ match: inout LegalMatch) {
        let open = skip(",", at: match.end)
        guard isSpacedDash(open) else { return }
        var close = open + 1
        while close < end, close - open <= Self.longestCaseName, !closesDocket(close), !isBoundary(close) { close += 1 }
        guard close > open + 1, close < end, stream[open + 1].isCapitalised, labelledLocator(at: open + 1) == nil else {
            return
        }
        if closesDocket(close) {
            match.spans.append(LabelledSpan(.title, stream.bytes(open + 1..<close)))
            match.end = close + 1
        } else if stream.isMark(close, ","), report(at: close + 1) != nil {
            match.spans.append(LabelledSpan(.title, stream.bytes(open + 1..<close)))
            match.end = close
        } else if report(at: open + 1) != nil {
            // “– NJW 2001, 45”: the dash stands for a comma.
            match.end = open
        }
    }

    /// The words and marks of a docket, and of the name of a case.
    private static let longestDocket = 10
    private static let longestCaseName = 12

    /// `(205)`, `, 205`, `, 205 f.`: the place in a decision.
    private func placeBehind(_ match: inout LegalMatch) {
        let next = match.end + 1
        if stream.isMark(match.end, "("), let close = stream[match.end].partner, let page = pages(at: next),
            page == close
        {
            match.spans.append(LabelledSpan(.locator, stream.bytes(next..<page)))
            match.end = close + 1
        } else if stream.isMark(match.end, ","), next < end, stream[next].kind == .number, let page = pages(at: next) {
            match.spans.append(LabelledSpan(.locator, stream.bytes(next..<page)))
            match.end = page
        }
    }

    /// `HC Deb, 5 May 1911, vol. 25, cols. 1023–5`, `Hansard, HL Deb 5 May 1911 vol 25 c1023`.
    func debate(at start: Int) -> LegalMatch? {
        var index = start
        if stream.isWord(index, .debateReports) { index = skip(",", at: index + 1) }
        guard let nameEnd = stream.phrase(at: index, in: .debates) else { return nil }
        let name = start..<nameEnd
        index = skip("(", at: skip(",", at: skip(".", at: nameEnd)))
        guard let date = date(at: index) else { return nil }
        index = skip(",", at: skip(")", at: date.end))
        var match = LegalMatch(
            spans: [
                LabelledSpan(.containerTitle, stream.bytes(name)), LabelledSpan(.date, stream.bytes(date.range)),
            ], end: date.end, kind: .legal)
        if stream.isWord(index, .debateVolumes) {
            let value = skip(".", at: index + 1)
            guard value < end, stream[value].kind == .number else { return match }
            match.spans.append(LabelledSpan(.volume, stream.bytes(value..<value + 1)))
            match.end = value + 1
            index = skip(",", at: match.end)
        }
        if isColumnLabel(index), let place = pages(at: skip(".", at: index + 1)) {
            match.spans.append(LabelledSpan(.locator, stream.bytes(index..<place)))
            match.end = place
        } else if index < end, stream[index].kind == .word, !stream[index].isCapitalised,
            isNumberedColumn(index)
        {
            // c1023, cc1023–5
            var close = index + 1
            if close + 1 < end, stream[close].scalar.isDash || stream.isMark(close, "-"),
                stream[close + 1].kind == .number
            {
                close += 2
            }
            match.spans.append(LabelledSpan(.locator, stream.bytes(index..<close)))
            match.end = close
        }
        return match
    }

    /// Whether a word stands before the number of a column: “cols.”, “c”.
    private func isColumnLabel(_ index: Int) -> Bool {
        [WordList.locators, .locatorParts].contains { list in
            stream.isWord(index, list) && stream.value(at: index, in: list)?.value == Self.column
        }
    }

    /// Whether a word is the label of a column and its number in one: “c1023”.
    private func isNumberedColumn(_ index: Int) -> Bool {
        let letters = stream.folded(index).prefix { !($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
        let digits = stream.folded(index).dropFirst(letters.count)
        let label = String(decoding: letters, as: UTF8.self)
        return !digits.isEmpty && digits.allSatisfy { Unicode.Scalar($0).isDigit }
            && Lexicon.value(of: label, in: .locatorParts) == Self.column
    }

    /// The value of the labels of columns in the lists of locators.
    private static let column = "column"
}
