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
        if let date = yearInWords(at: start) ?? dayMonthYear(at: start) { return date }
        if month(start) || season(start) { return monthYear(at: start) }
        return numericDate(at: start) ?? yearOrISODate(at: start)
    }

    /// A year with words before it, or words in place of one: `ca. 1910`, `n.d. [1912?]`, `forthcoming 2011`, `first half 1911`.
    private func yearInWords(at start: Int) -> DateMatch? {
        // “C 1234” is a shelfmark.
        if stream.isWord(start, .circa), !isInitialLetter(start),
            let year = year(at: skip(".", at: start + 1))
        {
            return DateMatch(range: start..<year)
        }
        if let word = stream.phrase(at: start, in: .noDate) {
            let behind = skip(".", at: word)
            let guess = stream.isMark(behind, "[") ? year(at: behind) : nil
            return DateMatch(range: start..<(guess ?? behind), isWord: true)
        }
        if let word = stream.phrase(at: start, in: .forthcoming) {
            return DateMatch(range: start..<(year(at: skip(",", at: word)) ?? word), isWord: true)
        }
        if stream.isWord(start, .ordinals), stream.isWord(start + 1, .yearParts), let year = year(at: start + 2) {
            return DateMatch(range: start..<year)
        }
        return nil
    }

    /// A day before its month: `14 July 1902`, `14–16 July 1902`, `12. März 1952`, `4 de mayo de 1911`.
    private func dayMonthYear(at start: Int) -> DateMatch? {
        guard day(start) else { return nil }
        let days = daysEnd(at: start)
        var month = skip(".", at: days)
        if stream.isWord(month, .dateJoints) { month += 1 }
        guard self.month(month), let year = year(at: yearStart(behind: month)) else { return nil }
        return DateMatch(range: start..<year, hasDay: true, hasMonth: true)
    }

    /// A month or season before its year: `May 2, 2019`, `December 17 and 19, 1869`, `May–June 1984`, `Spring/Summer 1999`.
    private func monthYear(at start: Int) -> DateMatch? {
        var next = skip(".", at: start + 1)
        if next + 1 < end, stream[next].kind == .mark, stream[next].scalar.isDash || stream[next].scalar == "/",
            month(next + 1) || season(next + 1)
        {
            next = skip(".", at: next + 2)
        }
        if month(start), day(next), let year = year(at: skip(",", at: daysEnd(at: next))) {
            return DateMatch(range: start..<year, hasDay: true, hasMonth: true)
        }
        guard let year = year(at: skip(",", at: next)) else { return nil }
        return DateMatch(range: start..<year, hasMonth: true)
    }

    /// The end of a day with the days joined to it: `14`, `14–16`, `17 and 19`.
    private func daysEnd(at day: Int) -> Int {
        var next = day + 1
        if next + 1 < end, stream[next].kind == .mark, stream[next].scalar.isDash, self.day(next + 1) { next += 2 }
        if stream.isWord(next, .conjunctions), self.day(next + 1) { next += 2 }
        return next
    }

    /// A year with its range, or a day in the order of ISO 8601: `1959–63`, `2003-05-09`.
    private func yearOrISODate(at start: Int) -> DateMatch? {
        guard let year = year(at: start) else { return nil }
        // The year has read the month as the end of its range.
        if stream[start].kind == .number, year == start + 3, stream[year - 1].range.count == 2, year + 1 < end,
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
            // “3.2.2001 – II ZR 12/00”, “3.2.2001 (C-112/99)”
            let goesOn = stream.isMark(start + 5, "(") || isSpacedDash(start + 5)
            guard mark == "." || !stream[start + 2].hasSpaceBefore, isBoundary(start + 5) || goesOn else { return nil }
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
