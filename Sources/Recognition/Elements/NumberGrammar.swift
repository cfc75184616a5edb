import CitandaLexicon
import CitandaWorks

/// Editions, volumes, parts, series and issues.
struct NumberMatch {
    var label: Label
    /// The number without its word: “2”, “rev.”, “E”.
    var value: Range<Int>
    var end: Int
}

extension Grammar {
    /// `4th ed.`, `rev. ed.`, `2 vols.`, `vol. 10`, `part 1`, `ser. E`, `no. 2`.
    func number(at start: Int) -> NumberMatch? {
        edition(at: start) ?? volumes(at: start) ?? labelled(at: start)
    }

    private func edition(at start: Int) -> NumberMatch? {
        if let lead = editionLead(at: start) { return lead }
        var index = start
        var words = 0
        while index < end, words < Self.mostEditionWords {
            if stream.isWord(index, .editionLabels) {
                guard index > start else { return nil }
                var value = start..<index
                // “4th ed.” is the ordinal alone; without a number the word belongs to it: “rev. ed.”
                if stream.isMark(value.upperBound - 1, ",") { value = start..<index - 1 }
                if !value.contains(where: { stream[$0].kind == .number }),
                    !stream.isWord(start, .ordinals)
                {
                    value = start..<skip(".", at: index + 1)
                }
                return NumberMatch(label: .edition, value: value, end: skip(".", at: index + 1))
            }
            let isOrdinal =
                stream[index].kind == .number && index == start && !isYear(index)
                && (stream[index].range.count >= Self.leastOrdinal || hasOrdinalEnding(index))
            guard
                isOrdinal
                    || stream.isWord(index, .editions)
                    || (stream[index].kind == .number && index == start && stream.isMark(index + 1, "."))
                    || index == start && !isYear(index) && ordinalEnd(index) != nil
            else { return nil }
            index = ordinalEnd(index) ?? skip(".", at: index + 1)
            words += 1
        }
        return nil
    }

    /// “wyd. 2”, “изд. 3-е”: the number of the edition behind its word.
    private func editionLead(at start: Int) -> NumberMatch? {
        guard let word = stream.phrase(at: start, in: .editionLeads) else { return nil }
        let number = skip(".", at: word)
        guard number < end, stream[number].kind == .number, !isYear(number) else { return nil }
        let close = ordinalEnd(number) ?? number + 1
        guard isBoundary(close) || stream.isMark(close, "(") else { return nil }
        return NumberMatch(label: .edition, value: number..<close, end: close)
    }

    /// The end of an ordinal number whose ending is apart from its figures: “2-е”, “2.ª”.
    private func ordinalEnd(_ index: Int) -> Int? {
        guard index + 2 < end, stream[index].kind == .number, !stream[index + 1].hasSpaceBefore,
            stream[index + 1].scalar.isDash || stream[index + 1].scalar == ".", !stream[index + 2].hasSpaceBefore,
            stream.isWord(index + 2, .ordinalEndings)
        else { return nil }
        return index + 3
    }

    /// The words before “ed.”: “second, revised and enlarged”.
    private static let mostEditionWords = 5

    /// The bytes of the shortest usual ordinal: “4th”, “12.”.
    private static let leastOrdinal = 3

    /// Whether a number has the ending of an ordinal behind its digits: “2d”, “1er”.
    private func hasOrdinalEnding(_ index: Int) -> Bool {
        Lexicon.classes(of: stream.folded(index).drop { $0 >= 0x30 && $0 <= 0x39 }).contains(.ordinalEndings)
    }

    private func volumes(at start: Int) -> NumberMatch? {
        guard start < end,
            stream[start].kind == .number || stream.isWord(start, .cardinals),
            let counted = stream.phrase(at: start + 1, in: .volumeCounts), !isYear(start)
        else { return nil }
        // “2 vols. in 1” stays with the count.
        var index = skip(".", at: counted)
        if stream.isWord(index, .containerLeads), index + 1 < end, stream[index + 1].kind == .number { index += 2 }
        let close = stream.phrase(at: index, in: .toDate) ?? index
        return NumberMatch(label: .numberOfVolumes, value: start..<start + 1, end: close)
    }

    private func labelled(at start: Int) -> NumberMatch? {
        let label: Label
        var word = start + 1
        if stream.isWord(start, .volumeLabels) {
            label = .volume
        } else if stream.isWord(start, .partLabels) || stream.isWord(start, .seriesLabels) {
            label = .part
        } else if let issue = stream.isMark(start, "№") ? word : stream.phrase(at: start, in: .issueLabels) {
            label = .issue
            word = issue
        } else if stream.isWord(start, .bookLabels), start + 1 < end,
            stream[start + 1].kind == .number || stream.isMark(start + 1, "."), locator(at: start) == nil
        {
            // “bk. I, par. 204” is a place.
            label = .part
        } else {
            return nil
        }
        let valueStart = skip(".", at: word)
        guard let value = value(at: valueStart) else { return nil }
        return NumberMatch(label: label, value: valueStart..<value, end: value)
    }

    /// `A/RES/1803(XVII)`, `S/PV.484`, `E/CN.4/1998/12`: capitals and numbers joined by slashes, without a blank.
    func documentSymbol(at start: Int) -> Int? {
        guard start + 2 < end, stream[start].kind == .word, stream[start].isCapitalised,
            stream[start].range.count <= Self.longestSymbolHead,
            stream.isMark(start + 1, "/"), !stream[start + 1].hasSpaceBefore, !stream[start + 2].hasSpaceBefore
        else { return nil }
        var index = start + 1
        var hasDigits = false
        while index < end, !stream[index].hasSpaceBefore, !stream.isMark(index, ","), !stream.isMark(index, ";") {
            if stream[index].kind == .word, !stream[index].isCapitalised { return nil }
            hasDigits = hasDigits || stream[index].kind == .number
            index += 1
        }
        while index > start, stream.isMark(index - 1, ".") { index -= 1 }
        return hasDigits && index - start >= Self.leastSymbol ? index : nil
    }

    /// `10`, `3–4`, `XII`, `E`, `2, pt. 1` without its second part.
    func value(at start: Int) -> Int? {
        guard start < end, stream[start].kind == .number || isRoman(start) || isLetter(start) else { return nil }
        var index = start + 1
        if index + 1 < end, stream[index].kind == .mark, stream[index].scalar.isDash || stream[index].scalar == "/",
            !stream[index].hasSpaceBefore,
            stream[index + 1].kind == .number || isRoman(index + 1)
        {
            index += 2
        }
        return index
    }

    /// The letters before the first slash of a symbol: “S”, “ST”, “CEDAW”.
    private static let longestSymbolHead = 5
    /// A word, a slash and a number.
    private static let leastSymbol = 3
    /// The letters of the longest roman numeral up to a hundred: “LXXXVIII”.
    private static let longestRoman = 8

    /// Whether a word is a roman numeral, all capitals or all small.
    func isRoman(_ index: Int) -> Bool {
        guard index < end, stream[index].kind == .word, stream[index].range.count <= Self.longestRoman else {
            return false
        }
        let bytes = stream.passage.text[stream[index].range]
        return bytes.allSatisfy { Self.isRomanDigit($0) }
            || bytes.allSatisfy { $0 < 0x60 && Self.isRomanDigit($0 | 0x20) }
    }

    private static func isRomanDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "l"), UInt8(ascii: "c"),
            UInt8(ascii: "d"), UInt8(ascii: "m"):
            true
        default: false
        }
    }

    private func isLetter(_ index: Int) -> Bool {
        stream[index].kind == .word && stream[index].isCapitalised && stream[index].range.count == 1
    }
}
