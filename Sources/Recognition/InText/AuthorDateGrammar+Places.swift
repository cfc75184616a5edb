import CitandaLexicon

extension AuthorDateGrammar {
    /// The place behind a year: “, 45–47”, “: §309”, “ S. 24f.”, “, VI, p. 315”, “: T2, 582”.
    func place(behind end: Int, in content: Range<Int>) -> Range<Int>? {
        var start = end
        if start < content.upperBound, stream.isMark(start, ",") || stream.isMark(start, ":") { start += 1 }
        guard start < content.upperBound, start > end || beginsPlace(start) else { return nil }
        let isSure = start > end && stream.isMark(end, ":")
        var last: Int?
        while start < content.upperBound {
            let chunk = start..<chunkEnd(from: start, in: content)
            guard isPlace(chunk) || isSure && isLetteredPart(chunk), isSure || last != nil || !isYears(chunk) else {
                break
            }
            last = chunk.upperBound
            guard chunk.upperBound < content.upperBound, stream.isMark(chunk.upperBound, ",") else { break }
            start = chunk.upperBound + 1
        }
        return last.map { behind in
            let first = stream.isMark(end, ",") || stream.isMark(end, ":") ? end + 1 : end
            return first..<behind
        }
    }

    /// The index of the comma before a place that stands between names and year: “Roe, VI 71, 2010”.
    func comma(beforePlaceBefore year: Int, from lower: Int) -> Int? {
        guard year > lower, stream.isMark(year - 1, ",") else { return nil }
        var end = year - 1
        var comma: Int?
        while let start = (lower..<end).last(where: { stream.isMark($0, ",") || stream.isMark($0, ";") }),
            stream.isMark(start, ","), isPlace(start + 1..<end)
        {
            comma = start
            end = start
        }
        return comma
    }

    /// Up to the next comma or semicolon, a word for “and” before a name, or the end.
    private func chunkEnd(from start: Int, in content: Range<Int>) -> Int {
        var index = start
        while index < content.upperBound {
            if stream.isMark(index, ",") || stream.isMark(index, ";") || stream.isMark(index, "\n") { return index }
            if index > start, isAnd(index), index + 1 < content.upperBound, stream[index + 1].kind == .word {
                return index
            }
            if stream[index].opens, let partner = stream[index].partner, partner < content.upperBound {
                return index
            }
            index += 1
        }
        // The stop that closes a sentence is no part of a place, that of “24f.” is.
        if index > start + 1, stream.isMark(index - 1, "."), index == content.upperBound,
            stream[index - 2].kind == .number,
            stream.folded(index - 2).last.map({ Unicode.Scalar($0).isDigit }) == true
        {
            return index - 1
        }
        return index
    }

    /// Whether a stretch without commas is a place in a work: a number, with a label or without.
    func isPlace(_ chunk: Range<Int>) -> Bool {
        guard !chunk.isEmpty, chunk.count <= Self.longestPlace, beginsPlace(chunk.lowerBound) else { return false }
        return chunk.contains { stream.hasFigure($0) || grammar.isRoman($0) } || isNoPage(chunk)
    }

    /// The tokens of a place: “p. 315 - 334”.
    private static let longestPlace = 10

    private func beginsPlace(_ index: Int) -> Bool {
        guard index < stream.count else { return false }
        let token = stream[index]
        if token.kind == .number || grammar.isRoman(index) { return true }
        if token.kind == .mark { return token.scalar == "§" || token.scalar == "¶" }
        guard token.kind == .word else { return false }
        if stream.isWord(index, .locators) || stream.isWord(index, .locatorParts) || stream.isWord(index, .pageLabels)
            || stream.isWord(index, .locatorLeadIns) || stream.phrase(at: index, in: .noPages) != nil
        {
            return true
        }
        // “T2”
        return stream.hasFigure(index)
    }

    /// “Annex D”, behind a colon.
    private func isLetteredPart(_ chunk: Range<Int>) -> Bool {
        chunk.count == 2 && stream[chunk.lowerBound].kind == .word && stream[chunk.lowerBound + 1].range.count == 1
    }

    private func isNoPage(_ chunk: Range<Int>) -> Bool {
        stream.phrase(at: chunk.lowerBound, in: .noPages).map { $0 <= chunk.upperBound + 1 } ?? false
    }

    /// Whether a stretch begins with a year, which cites a further work of the same author.
    private func isYears(_ chunk: Range<Int>) -> Bool {
        year(at: chunk.lowerBound).map { $0.upperBound == chunk.upperBound } ?? false
    }
}
