extension Grammar {
    /// `; hereafter *NCH*`, `, hereafter cited in text as *DP*`, at the end of a clause without brackets: the short form, and where it ends.
    func announcement(at start: Int) -> Range<Int>? {
        let word = stream.isMark(start, ",") || stream.isMark(start, ";") ? start + 1 : start
        guard word > start, stream.isWord(word, .hereafter) else { return nil }
        var index = word + 1
        if stream.isWord(index, .citedAs) { index += 1 }
        while stream.isWord(index, .announcementFillers) { index += 1 }
        let first = index
        while index < end, index - first < 6, stream[index].kind == .word,
            stream[index].isItalic || stream[index].isCapitalised
        {
            index += 1
        }
        guard index > first, isBoundary(index) else { return nil }
        return first..<index
    }

    /// `(hereafter FRUS)`, `(cited below as *DVP*)`, `(AH)`: the short form it introduces.
    func abbreviation(at open: Int) -> Range<Int>? {
        guard stream.isMark(open, "("), let close = stream[open].partner, close > open + 1, close - open <= 12,
            close < end
        else { return nil }
        var start = open + 1
        var isAnnounced = false
        if stream.isWord(start, .hereafter) {
            start += 1
            isAnnounced = true
            if stream.isWord(start, .citedAs) { start += 1 }
        } else if stream.isWord(start, .citedAs) {
            start += 1
            isAnnounced = true
        }
        while isAnnounced, stream.isWord(start, .announcementFillers) { start += 1 }
        guard start < close else { return nil }
        if isAnnounced { return start..<close }
        // (AH), (RGASPI): capitals alone.
        guard close == start + 1, isAcronym(start) else { return nil }
        return start..<close
    }

    /// A word of capitals, such as RGASPI.
    func isAcronym(_ index: Int) -> Bool {
        guard index < end, stream[index].kind == .word, stream[index].isCapitalised else { return false }
        let range = stream[index].range
        guard range.count >= 2, range.count <= 20 else { return false }
        var offset = range.lowerBound
        var letters = 0
        while offset < range.upperBound {
            let (scalar, length) = TokenStream.decode(stream.passage.text, at: offset)
            if scalar.isSmall { return false }
            offset += length
            letters += 1
        }
        return letters >= 2 && letters <= 10
    }
}
