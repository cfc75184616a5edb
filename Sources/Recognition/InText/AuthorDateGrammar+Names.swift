import CitandaLexicon

extension AuthorDateGrammar {
    /// The names directly before a year or a bracket.
    ///
    /// - Parameters:
    ///   - end: The index behind the names and the mark that closes them.
    ///   - lower: The first index that may be read.
    ///   - isNarrative: Whether the names stand in a sentence, where no semicolon joins them.
    func names(before end: Int, from lower: Int, isNarrative: Bool) -> Range<Int>? {
        var last = end - 1
        while last >= lower, !isNarrative, stream.isMark(last, ",") || stream.isMark(last, ".") || isDots(last) {
            last -= 1
        }
        // The full stop of “et al.” and of an initial belongs to the names.
        if isNarrative, stream.isMark(last, ".") || stream[max(last, 0)].scalar.isApostrophe { last -= 1 }
        guard last >= lower else { return nil }
        var start: Int?
        var index = last
        while index >= lower, last - index < Self.longest {
            if let first = etAlStart(endingAt: index, from: lower) {
                index = first
                if start == nil { start = first }
            } else if isName(index) {
                start = index
            } else if start == nil {
                return nil
            } else if isNarrative, stream.isMark(index, ";") {
                break
            } else if !isJoint(index), !isSmallWordOfName(index), !isStopOfName(index) {
                break
            }
            index -= 1
        }
        guard var start else { return nil }
        if isNarrative, start < last, beginsSentence(start), isWordOfProse(start) { start += 1 }
        // “van Atteveldt”. In a sentence the same word may be a preposition.
        while !isNarrative, start > lower, stream.isWord(start - 1, .particles) { start -= 1 }
        // “et al.” alone names nobody.
        if let first = etAlStart(endingAt: last, from: lower), first <= start { return nil }
        return start..<behind(start..<last + 1, before: end)
    }

    /// With the full stop of “et al.”, and without the book of an old work: “Laertius VI, 40, 2010”.
    private func behind(_ names: Range<Int>, before end: Int) -> Int {
        var last = names.upperBound - 1
        if etAlStart(endingAt: last, from: names.lowerBound) != nil {
            return stream.isMark(last + 1, ".") && last + 1 < end ? last + 2 : last + 1
        }
        while last > names.lowerBound, grammar.isRoman(last), stream[last].isCapitalised,
            stream[last].range.count > 1 || stream[last - 1].kind == .word
        {
            last -= 1
        }
        return last + 1
    }

    /// The tokens of the longest names.
    private static let longest = 40

    private func isName(_ index: Int) -> Bool {
        let token = stream[index]
        switch token.kind {
        case .cjk: return true
        case .word:
            guard token.isCapitalised else { return false }
            return !stream.isWord(index, .months) && !isSignal(index) && !stream.isWord(index, .pageLabels)
        case .number, .mark: return false
        }
    }

    /// Particles of names, and the small words inside the names of bodies.
    private func isSmallWordOfName(_ index: Int) -> Bool {
        stream.isWord(index, .particles) || stream.isWord(index, .joinedArticles)
            || stream.isWord(index, .connectors)
    }

    /// The full stop of an initial or a short form: “St. Clair”.
    private func isStopOfName(_ index: Int) -> Bool {
        guard stream.isMark(index, "."), index > 0, stream[index - 1].kind == .word else { return false }
        return stream[index - 1].isCapitalised && stream[index - 1].range.count <= Self.longestAbbreviation
    }

    /// The bytes of an abbreviated given name: “St.”, “Chr.”.
    private static let longestAbbreviation = 3

    private func isDots(_ index: Int) -> Bool { stream.isMark(index, "…") }

    /// The index of the first word of “et al.” where it ends at an index.
    private func etAlStart(endingAt index: Int, from lower: Int) -> Int? {
        for start in stride(from: index, through: max(lower, index - Self.longestEtAl), by: -1)
        where stream[start].kind == .word || stream.isMark(start, "&") {
            if let length = EtAl.length({ start + $0 < stream.count ? stream.text(start + $0) : nil }),
                start + length == index + 1 || start + length == index + 2 && stream.isMark(index + 1, ".")
            {
                return start
            }
        }
        return nil
    }

    /// The tokens of “and others” in any language.
    private static let longestEtAl = 4

    private func beginsSentence(_ index: Int) -> Bool { index == 0 || grammar.endsSentence(index - 1) }

    /// A word that has its capital from the beginning of a sentence: “In Roe (2008)”.
    private func isWordOfProse(_ index: Int) -> Bool {
        stream.isWord(index, .prose) || stream.isWord(index, .notNames) || stream.isWord(index, .functionWords)
            || stream.isWord(index, .verbs) || grammar.holdsAnother(index)
    }
}
