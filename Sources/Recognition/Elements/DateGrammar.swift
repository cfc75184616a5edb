/// A date as printed.
struct DateMatch {
    var range: Range<Int>
    var hasDay = false
    var hasMonth = false
    /// “n.d.”, “forthcoming”: words in place of a year.
    var isWord = false
    var end: Int { range.upperBound }
}

extension Grammar {
    /// A year of the age of print and archives.
    package func isYear(_ index: Int) -> Bool {
        guard index < end, stream[index].kind == .number, stream[index].range.count == 4,
            let year = Int(stream.text(index))
        else { return false }
        return (1000...2199).contains(year)
    }

    private func month(_ index: Int) -> Bool {
        stream.isWord(index, .months)
    }

    private func season(_ index: Int) -> Bool {
        stream.isWord(index, .seasons)
    }

    private func day(_ index: Int) -> Bool {
        guard index < end, stream[index].kind == .number, stream[index].range.count <= 4 else { return false }
        let digits = digits(index)
        guard digits.count <= 2, digits.count == stream[index].range.count || isOrdinalNumber(index) else {
            return false
        }
        let day = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        return (1...31).contains(day)
    }

    /// A year with its range: `1966–67`, `1998–`, `[1912?]`.
    private func year(at index: Int) -> Int? {
        if stream.isMark(index, "["), let close = stream[index].partner, close - index <= 4,
            isYear(index + 1)
                || stream.isWord(index + 1, .circa) && isYear(skip(".", at: index + 2))
        {
            return close + 1
        }
        guard isYear(index) else { return nil }
        var end = index + 1
        if end + 1 < self.end, stream[end].kind == .mark, stream[end].scalar.isDash || stream[end].scalar == "/",
            stream[end + 1].kind == .number,
            [1, 2, 4].contains(stream[end + 1].range.count), !stream[end].hasSpaceBefore
        {
            end += 2
        } else if end < self.end, stream[end].kind == .mark, stream[end].scalar == "–", isBoundary(end + 1) {
            end += 1
        }
        return stream.isMark(end, "?") && !stream[end].hasSpaceBefore ? end + 1 : end
    }

    /// A date in any of the printed forms: `May 2, 2019`, `14 July 1902`, `Autumn 1999`, `1959–63`, `n.d. [1912?]`, `forthcoming 2011`.
    func date(at start: Int) -> DateMatch? {
        var index = start
        // “C 1234” is a shelfmark.
        if stream.isWord(index, .circa), !isInitialLetter(index),
            let year = year(at: skip(".", at: index + 1))
        {
            return DateMatch(range: start..<year)
        }
        if let word = stream.phrase(at: index, in: .noDate) {
            index = skip(".", at: word)
            if let year = year(at: index), stream.isMark(index, "[") { index = year }
            return DateMatch(range: start..<index, isWord: true)
        }
        if let word = stream.phrase(at: index, in: .forthcoming) {
            index = word
            if let year = year(at: skip(",", at: index)) { index = year }
            return DateMatch(range: start..<index, isWord: true)
        }
        if stream.isWord(index, .ordinals), stream.isWord(index + 1, .yearParts), let year = year(at: index + 2) {
            return DateMatch(range: start..<year)
        }
        // 14 July 1902, 14–16 July 1902
        if day(index) {
            var next = index + 1
            if next + 1 < end, stream[next].kind == .mark, stream[next].scalar.isDash, day(next + 1) { next += 2 }
            if stream.isWord(next, .conjunctions), day(next + 1) { next += 2 }
            // 12. März 1952, 4 de mayo de 1911
            next = skip(".", at: next)
            if stream.isWord(next, .dateJoints) { next += 1 }
            if month(next), let year = year(at: yearStart(behind: next)) {
                return DateMatch(range: start..<year, hasDay: true, hasMonth: true)
            }
        }
        if month(index) || season(index) {
            let isMonth = month(index)
            var next = skip(".", at: index + 1)
            // May–June 1984, Spring/Summer 1999
            if next + 1 < end, stream[next].kind == .mark, stream[next].scalar.isDash || stream[next].scalar == "/",
                month(next + 1) || season(next + 1)
            {
                next = skip(".", at: next + 2)
            }
            if isMonth, day(next) {
                var after = next + 1
                if after + 1 < end, stream[after].kind == .mark, stream[after].scalar.isDash, day(after + 1) {
                    after += 2
                }
                // December 17 and 19, 1869
                if stream.isWord(after, .conjunctions), day(after + 1) { after += 2 }
                if let year = year(at: skip(",", at: after)) {
                    return DateMatch(range: start..<year, hasDay: true, hasMonth: true)
                }
            }
            if let year = year(at: skip(",", at: next)) { return DateMatch(range: start..<year, hasMonth: true) }
            return nil
        }
        if let numeric = numericDate(at: index) { return numeric }
        guard let year = year(at: index) else { return nil }
        // 2003-05-09
        if stream[index].kind == .number, year == index + 3, stream[year - 1].range.count == 2, year + 1 < end,
            stream.isMark(year, "-"), day(year + 1)
        {
            return DateMatch(range: start..<year + 2, hasDay: true, hasMonth: true)
        }
        return DateMatch(range: start..<year)
    }

    /// Behind a month: its stop, a comma, “de”.
    private func yearStart(behind month: Int) -> Int {
        let next = skip(",", at: skip(".", at: month + 1))
        return stream.isWord(next, .dateJoints) ? next + 1 : next
    }

    /// `4.5.1947`, `04/05/1947`, `1957年5月4日`.
    private func numericDate(at start: Int) -> DateMatch? {
        if isYear(start), stream[start + 1 < end ? start + 1 : start].kind == .cjk,
            EastAsianWords.year.has(stream.text(start + 1))
        {
            var index = start + 2
            var date = DateMatch(range: start..<index)
            for (sign, length) in [(EastAsianWords.month, 12), (EastAsianWords.day, 31)] {
                guard index + 1 < end, let number = Int(stream.text(index)), (1...length).contains(number),
                    sign.begins(stream.text(index + 1))
                else { break }
                index += 2
                date.range = start..<index
                date.hasMonth = true
                date.hasDay = sign == .day
            }
            return date
        }
        guard day(start), start + 4 < end, day(start + 2), isYear(start + 4) else { return nil }
        for mark: Unicode.Scalar in [".", "/"] where stream.isMark(start + 1, mark) && stream.isMark(start + 3, mark) {
            guard mark == "." || !stream[start + 2].hasSpaceBefore, isBoundary(start + 5) else { return nil }
            return DateMatch(range: start..<start + 5, hasDay: true, hasMonth: true)
        }
        return nil
    }

    /// The date that ends just before an index, the longest there is.
    func date(endingAt limit: Int, notBefore first: Int) -> DateMatch? {
        var best: DateMatch?
        var index = limit - 1
        while index >= max(first, limit - 9) {
            if let match = date(at: index), match.end == limit { best = match }
            index -= 1
        }
        return best
    }
}
