import CitandaLexicon
import CitandaWorks

/// A place inside a work, as printed.
struct LocatorMatch {
    /// Label and value.
    var range: Range<Int>
    /// A volume named before it: “vol. 7, doc. 121”.
    var volume: Range<Int>?
    var end: Int { range.upperBound }
}

extension Grammar {
    /// Behind a comma: `44–47`, `2:140`, `doc. 33`, `chap. 9`, `fol. 2v`, `xiv–xvii`, `214n9`, `vol. 7, doc. 121`.
    func locator(at start: Int) -> LocatorMatch? {
        // “esp. chap. 4”, “at 207”: the word says nothing of the place itself.
        if stream.isWord(start, .locatorLeadIns) {
            let next = skip(".", at: start + 1)
            guard next < end, stream[next].kind == .number || isRomanPage(next) || stream.isWord(next, .locators) else {
                return nil
            }
            return place(at: next).map { withOwnNote($0) }
        }
        return place(at: start).map { withOwnNote($0) }
    }

    /// The place with the note of the cited work behind it, which belongs to the place.
    ///
    /// Examples: `38, n. 7`, `12 (n. 3)`, `45 and n. 12`, `S. 12, Anm. 33`.
    private func withOwnNote(_ match: LocatorMatch) -> LocatorMatch {
        var match = match
        for _ in 0..<2 {
            let isBracketed = stream.isMark(match.end, "(")
            var start = isBracketed || stream.isMark(match.end, ",") ? match.end + 1 : match.end
            if isConjunction(start) || stream.isMark(start, "&") { start += 1 }
            guard start > match.end, let note = noteNumber(at: start), position(behind: note.end) == nil else {
                return match
            }
            if isBracketed {
                guard stream[match.end].partner == note.end else { return match }
                match.range = match.range.lowerBound..<note.end + 1
            } else {
                match.range = match.range.lowerBound..<note.end
            }
        }
        return match
    }

    private func place(at start: Int) -> LocatorMatch? {
        // n.p.: the pages have no numbers.
        if let behind = stream.phrase(at: start, in: .noPages), isBoundary(behind) {
            return LocatorMatch(range: start..<behind)
        }
        if let levels = levels(at: start) { return levels }
        if let labelled = labelledLocator(at: start) { return labelled }
        return pages(at: start).map { LocatorMatch(range: start..<$0) }
    }

    /// `vol. 7, doc. 121`, `part 2, ser. E, vol. 27, doc. 64`: the levels of a set before the place in it; the innermost is kept.
    private func levels(at start: Int) -> LocatorMatch? {
        var index = start
        var volume: Range<Int>?
        while stream.isWord(index, .volumeLabels) || stream.isWord(index, .partLabels)
            || stream.isWord(index, .seriesLabels) || stream.isWord(index, .bookLabels)
        {
            let valueStart = skip(".", at: index + 1)
            guard let end = value(at: valueStart), stream.isMark(end, ",") else { return nil }
            volume = valueStart..<end
            index = end + 1
        }
        guard let volume else { return nil }
        // “Bd. 3, 2. Aufl.” and “vol. XI, 1913, pp. 551–4”: an edition, and the year of a volume.
        if number(at: index)?.label == .edition { return nil }
        if isYear(index), stream.isMark(index + 1, ",") { return nil }
        guard let inner = labelledLocator(at: index) ?? pages(at: index).map({ LocatorMatch(range: index..<$0) }) else {
            return nil
        }
        // “bk. I, par. 204” is one place in a text, whatever its edition.
        if stream.isWord(start, .bookLabels) { return LocatorMatch(range: start..<inner.end) }
        return LocatorMatch(range: inner.range, volume: volume)
    }

    func labelledLocator(at start: Int) -> LocatorMatch? {
        if stream.isMark(start, "§") || stream.isMark(start, "¶"), let value = values(at: start + 1) {
            return LocatorMatch(range: start..<value)
        }
        // §§ 12–14
        if stream.isMark(start, "§"), stream.isMark(start + 1, "§"), let value = values(at: start + 2) {
            return LocatorMatch(range: start..<value)
        }
        if let word = stream.phrase(at: start, in: .subVerbo), case let entry = skip(".", at: word),
            stream.opensQuotation(entry), let close = stream[entry].partner
        {
            return LocatorMatch(range: start..<close + 1)
        }
        guard stream.isWord(start, .locators), !stream[start].isItalic
        else { return nil }
        let valueStart = skip(".", at: start + 1)
        // “N.Y. Times” is no note Y.
        if valueStart > start + 1, stream[start].isCapitalised, stream[start].range.count == 1, valueStart < end,
            stream[valueStart].kind == .word, !stream[valueStart].hasSpaceBefore
        {
            return nil
        }
        // “no. 12 (1998)” and “no. 3, May” number an issue and not a place.
        if stream.isWord(start, .issueLabels) || stream.isWord(start, .noteNouns), !stream.isMark(start + 1, ".") {
            return nil
        }
        guard let value = values(at: valueStart) ?? letterValue(at: valueStart) else { return nil }
        var index = stream.isWord(start, .pageLabels) ? following(value) ?? value : value
        // “doc. 12, pp. 30–31” is one place.
        if stream.isMark(index, ","), stream.isWord(index + 1, .pageLabels),
            let inner = labelledLocator(at: index + 1)
        {
            index = inner.end
        }
        return LocatorMatch(range: start..<index)
    }

    /// `sec. B`, `pl. XII`, `sig. B2r`: a letter, with digits or without, or a roman number.
    private func letterValue(at start: Int) -> Int? {
        guard start < end, stream[start].kind == .word, stream[start].isCapitalised,
            stream[start].range.count <= Self.longestLetterValue,
            isBoundary(start + 1)
        else { return nil }
        let text = stream.folded(start)
        let isLetter = text.count == 1
        let hasDigits = text.dropFirst().first.map { $0 >= 0x30 && $0 <= 0x39 } == true
        return isLetter || hasDigits || isRoman(start) ? start + 1 : nil
    }

    /// The bytes of a letter value: “XVIII”, “B12r”.
    private static let longestLetterValue = 5

    /// A page of a newspaper's section: `A12`, `B4`.
    private func sectionPage(at start: Int) -> Int? {
        guard start < end, stream[start].kind == .word, stream[start].isCapitalised, isBoundary(start + 1) else {
            return nil
        }
        let text = stream.folded(start)
        guard (2...4).contains(text.count), text.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return start + 1
    }

    /// Bare page numbers; nil where a word follows, which makes the number one of a sentence.
    func pages(at start: Int) -> Int? {
        if let page = sectionPage(at: start) { return page }
        guard let value = values(at: start) else { return nil }
        // Two years are the time that a work covers.
        if isYear(start), value == start + 3, isYear(start + 2) { return nil }
        if isBoundary(value) || stream.isMark(value, "(") || stream.isWord(value, .furtherSources) { return value }
        // “214 n. 9”, “30 and 44”, “12 passim”, “12 ff.”
        if stream.isWord(value, .noteLabels), let note = values(at: skip(".", at: value + 1)) { return note }
        return following(value)
    }

    /// “12 ff.”, “12 sq.”, “12 e segg.”, “12 et seq.”, “12 passim”: behind a number, what says that more follow.
    private func following(_ value: Int) -> Int? {
        // Passim is a whole word, ff. and seq. are not.
        if let passim = stream.phrase(at: value, in: .passim) { return passim }
        guard let word = stream.phrase(at: value, in: .following) else { return nil }
        let close = skip(".", at: word)
        // 194 ff., 221 f.
        if stream.isMark(close, ","), close + 1 < end, stream[close + 1].kind == .number, !isYear(close + 1),
            let more = pages(at: close + 1)
        {
            return more
        }
        return close
    }

    /// One or more numbers and ranges: `12, 15–17, 23`, `1:315`, `xiv–xvii`.
    private func values(at start: Int) -> Int? {
        guard var index = oneValue(at: start) else { return nil }
        while index < end {
            var next: Int?
            if stream.isMark(index, ",") {
                next = index + 1
            } else if joinsNumbers(index) || stream.isMark(index, "&") {
                next = index + 1
            }
            if stream.isMark(index, ","), joinsNumbers(index + 1) { next = index + 2 }
            guard let next, next < end, stream[next].kind == .number, !isOrdinal(next), let value = oneValue(at: next),
                isBoundary(value) || joinsNumbers(value),
                !isYear(next) || value > next + 1
            else { break }
            index = value
        }
        return index
    }

    private func isOrdinal(_ index: Int) -> Bool {
        let text = stream.folded(index)
        guard text.last.map({ $0 >= 0x61 && $0 <= 0x7A }) == true else { return false }
        // “1980s”
        if text.last == UInt8(ascii: "s") { return true }
        return Lexicon.classes(of: text.suffix(2)).contains(.ordinalEndings)
    }

    private func oneValue(at start: Int) -> Int? {
        guard start < end, !stream[start].isItalic,
            stream[start].kind == .number && !isOrdinal(start) || isRomanPage(start)
        else { return nil }
        var index = start + 1
        // Book, chapter, section: 2.40.2
        while stream.isMark(index, "."), !stream[index].hasSpaceBefore, index + 1 < end,
            stream[index + 1].kind == .number,
            !stream[index + 1].hasSpaceBefore
        { index += 2 }
        if let time = time(at: start) { return time }
        // volume:page, as in 2:140
        if stream.isMark(index, ":"), !stream[index].hasSpaceBefore, index + 1 < end, stream[index + 1].kind == .number
        {
            index += 2
        }
        if index + 1 < end, stream[index].kind == .mark, stream[index].scalar.isDash,
            stream[index + 1].kind == .number && !isOrdinal(index + 1) || isRomanPage(index + 1)
        {
            index += 2
            // 1:23–2:4
            if stream.isMark(index, ":"), !stream[index].hasSpaceBefore, index + 1 < end,
                stream[index + 1].kind == .number, !stream[index + 1].hasSpaceBefore
            {
                index += 2
            }
        }
        return index
    }

    /// `00:12:30`: a moment of a recording, without blanks.
    private func time(at start: Int) -> Int? {
        guard start + 4 < end, stream.isMark(start + 1, ":"), stream.isMark(start + 3, ":"),
            stream[start + 2].kind == .number, stream[start + 4].kind == .number,
            [start + 2, start + 4].allSatisfy({ stream[$0].range.count == 2 && !stream[$0].hasSpaceBefore })
        else { return nil }
        return start + 5
    }

    private func isRomanPage(_ index: Int) -> Bool {
        isRoman(index) && !stream[index].isCapitalised
            && (stream[index].range.count > 1
                // “c. 1435” is no page.
                || isBoundary(index + 1) && Self.isOneLetterPage(stream.folded(index)))
    }
    /// Whether a word joins two numbers. “i” is a page here, and not the Russian or Polish word.
    private func joinsNumbers(_ index: Int) -> Bool { isConjunction(index) && !isRoman(index) }

    /// The first page and those whose number is one letter: i, v, x.
    private static func isOneLetterPage(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.elementsEqual("i".utf8) || letters.elementsEqual("v".utf8) || letters.elementsEqual("x".utf8)
    }
}
