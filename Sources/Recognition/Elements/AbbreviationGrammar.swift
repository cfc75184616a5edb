extension Grammar {
    /// `; hereafter *NCH*`, `, hereafter cited in text as *DP*`, at the end of a clause without brackets: the short form, and where it ends.
    func announcement(at start: Int) -> Range<Int>? {
        let word = stream.isMark(start, ",") || stream.isMark(start, ";") ? start + 1 : start
        guard word > start, stream.phrase(at: word, in: .hereafter) != nil, let first = announced(at: word) else {
            return nil
        }
        var index = first
        while index < end, index - first < 6, stream[index].kind == .word,
            stream[index].isItalic || stream[index].isCapitalised
        {
            index += 1
        }
        guard index > first, isBoundary(index) else { return nil }
        return first..<index
    }

    /// `(hereafter FRUS)`, `(cited below as *DVP*)`, `[weiterhin zit. als ÖMR.]`, `(AH)`: the short form it introduces.
    func abbreviation(at open: Int) -> Range<Int>? {
        let isSquare = stream.isMark(open, "[")
        guard isSquare || stream.isMark(open, "("), let close = stream[open].partner, close > open + 1,
            close - open <= 12, close < end
        else { return nil }
        if let start = announced(at: open + 1) { return start < close ? start..<close : nil }
        // (AH), (RGASPI): capitals alone.
        guard !isSquare, close == open + 2, isAcronym(open + 1) else { return nil }
        return open + 1..<close
    }

    /// Behind “hereafter”, “im Folgenden zit. als”, “cited below as”: where the short form begins.
    private func announced(at start: Int) -> Int? {
        var index = start
        if let end = stream.phrase(at: index, in: .hereafter) { index = end }
        if stream.isWord(index, .citedAs) { index = skip(".", at: index + 1) }
        guard index > start else { return nil }
        while stream.isWord(index, .announcementFillers) || stream.isMark(index, ":") { index += 1 }
        return index
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
