import CitandaLexicon

extension AuthorDateGrammar {
    /// The tokens of a year at an index.
    ///
    /// Examples: `2008`, `2008a`, `1921–1924`, `2004 [1969]`, `[1936] 1958`, `1956ff.`, `19--`, `n.d.`, `forthcoming`.
    func year(at index: Int) -> Range<Int>? {
        guard index < stream.count else { return nil }
        if stream[index].kind == .number { return figures(at: index) }
        if stream.isMark(index, "["), let close = stream[index].partner, let inner = figures(at: index + 1),
            inner.upperBound == close, let later = figures(at: close + 1)
        {
            return index..<later.upperBound
        }
        // “Roe in 1999”: what is not written in figures stands behind a name, not before one.
        if let end = stream.phrase(at: index, in: .noDate) ?? stream.phrase(at: index, in: .forthcoming) {
            return index..<grammar.skip(".", at: end)
        }
        return nil
    }

    /// The first year of a range of tokens.
    func firstYear(in tokens: Range<Int>) -> Range<Int>? {
        for index in tokens.prefix(Self.reachOfYear) {
            if let year = year(at: index), year.upperBound <= tokens.upperBound { return year }
        }
        return nil
    }

    /// How far behind an opening bracket its year may stand where a place of an old work comes first: “(VI 71, 2010)”.
    private static let reachOfYear = 5

    private func figures(at index: Int) -> Range<Int>? {
        guard index < stream.count, isYearNumber(index) else { return century(at: index) }
        var end = index + 1
        if stream.isWord(end, .following), !stream[end].hasSpaceBefore { end = grammar.skip(".", at: end + 1) }
        // 1921–1924, 2010/11
        if end + 1 < stream.count, stream[end].kind == .mark,
            stream[end].scalar.isDash || stream[end].scalar == "-" || stream[end].scalar == "/",
            !stream[end].hasSpaceBefore, stream[end + 1].kind == .number, !stream[end + 1].hasSpaceBefore,
            stream[end + 1].range.count == 4 || stream[end + 1].range.count == 2
        {
            end += 2
        }
        // 2004 [1969]
        if stream.isMark(end, "["), let close = stream[end].partner, close == end + 2, isYearNumber(end + 1) {
            end = close + 1
        }
        return index..<end
    }

    /// Four figures with a letter or without, or with the words for those that follow: `1956ff`.
    private func isYearNumber(_ index: Int) -> Bool {
        guard index < stream.count, stream[index].kind == .number else { return false }
        let text = stream.folded(index)
        let letters = text.dropFirst(4)
        guard text.count >= 4, text.prefix(4).allSatisfy({ Unicode.Scalar($0).isDigit }),
            letters.isEmpty || letters.count == 1 && letters.allSatisfy({ (0x61...0x7A).contains($0) })
                || Lexicon.classes(of: letters).contains(.following),
            let value = Int(String(decoding: text.prefix(4), as: UTF8.self))
        else { return false }
        return Self.years.contains(value)
    }

    /// Years of printed works.
    private static let years = 1450...2100

    /// `19--`: a year of which the century alone is known. Two hyphens may have become a dash.
    private func century(at index: Int) -> Range<Int>? {
        guard index + 1 < stream.count, stream[index].kind == .number, stream[index].range.count == 2,
            !stream[index + 1].hasSpaceBefore
        else { return nil }
        let hyphens = [index + 1, index + 2].allSatisfy { stream.isMark($0, "-") }
        guard hyphens || stream[index + 1].kind == .mark && stream[index + 1].scalar.isDash else { return nil }
        let end = index + (hyphens ? 3 : 2)
        return end < stream.count && stream[end].kind == .number ? nil : index..<end
    }

    /// Whether what looks like a year is a page behind a label or a part of a date or address.
    func isPageOrDate(_ year: Range<Int>) -> Bool {
        var before = year.lowerBound - 1
        guard before >= 0 else { return false }
        if !stream[year.lowerBound].hasSpaceBefore, stream[before].kind == .mark,
            stream[before].scalar == "/" || stream[before].scalar == "-" || stream[before].scalar.isDash
                || stream[before].scalar == "$" || stream[before].scalar == "£" || stream[before].scalar == "€"
        {
            return true
        }
        if isPageLabel(before) { return true }
        if stream.isMark(before, ".") { before -= 1 }
        // “Koppel / Winter 2014” names a person.
        if before > 1, isAnd(before - 1), !isTimeOfYear(before - 2) { return false }
        return isTimeOfYear(before) || stream.isWord(before, .circa)
    }

    private func isTimeOfYear(_ index: Int) -> Bool {
        stream.isWord(index, .months) || stream.isWord(index, .seasons)
    }

    /// Whether a label of pages ends at an index. A letter without a full stop may be an initial: “Roe, A S 2014”.
    private func isPageLabel(_ index: Int) -> Bool {
        if stream.isMark(index, ".") { return stream.isWord(index - 1, .pageLabels) }
        return stream.isWord(index, .pageLabels) && (stream[index].range.count > 1 || !stream[index].isCapitalised)
    }

    // MARK: Keys

    /// The keys of the years in a list's entry, in order. Those behind an address or a word for a visit count where there are no others.
    ///
    /// The key of a year is its figures with its letter. “n.d.” and “forthcoming” have keys of their own, whatever the language.
    package func yearsOfEntry() -> [String] {
        let visit = (0..<stream.count).first { stream.isWord($0, .accessed) || stream.isWord($0, .addressStarts) }
        let published = years(in: 0..<(visit ?? stream.count))
        return published.isEmpty ? years(in: 0..<stream.count) : published
    }

    private func years(in tokens: Range<Int>) -> [String] {
        var keys: [String] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard let year = year(at: index), !isPage(year) else {
                index += 1
                continue
            }
            keys += self.keys(of: year).filter { !keys.contains($0) }
            index = year.upperBound
        }
        return keys
    }

    /// The keys of a year: of a span of years, the span and both ends; of two editions, both years.
    func keys(of year: Range<Int>) -> [String] {
        if stream.phrase(at: year.lowerBound, in: .noDate) != nil { return [Self.undated] }
        if stream.phrase(at: year.lowerBound, in: .forthcoming) != nil { return [Self.forthcoming] }
        let numbers = year.filter { stream[$0].kind == .number }.map { index in
            let text = stream.folded(index)
            return String(decoding: text.count == 5 ? text : text.prefix(4), as: UTF8.self)
        }
        guard numbers.count > 1, !year.contains(where: { stream.isMark($0, "[") })
        else {
            return numbers.count == 1 && year.count > 2 ? [stream.text(year)] : numbers
        }
        return [numbers.joined(separator: "–")] + numbers.filter { $0.count >= 4 }
    }

    private static let undated = "undated"
    private static let forthcoming = "forthcoming"

    /// Whether what looks like a year is a page: behind a label, or behind a number and a dash.
    private func isPage(_ year: Range<Int>) -> Bool {
        let before = year.lowerBound - 1
        if before >= 0, isPageLabel(before) { return true }
        guard before > 0, stream[before].kind == .mark, stream[before].scalar == "-" || stream[before].scalar.isDash
        else { return false }
        return stream[before - 1].kind == .number
    }
}
