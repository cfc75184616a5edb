import CitandaLexicon
import CitandaWorks

/// Reads a printed date into an EDTF date.
package enum DateReader {
    /// `May 2, 2019`, `14 July 1902`, `Winter 1995–96`, `1959–63`, `n.d. [1912?]`, `forthcoming 2011`. A text without a year keeps only itself.
    package static func read(_ text: String, origin: Origin?) -> PartialDate {
        let words = joiningNumericDates(text.split { $0.isWhitespace || $0 == "," }.map(String.init))
        var years: [(from: Int, to: Int?, isOpen: Bool, isUncertain: Bool)] = []
        var months: [Int] = []
        var days: [Int] = []
        var isApproximate = false
        var isPlain = true
        for word in words {
            let bare = word.trimmingMarks
            if let date = numeric(bare) {
                years.append((date.year, nil, false, false))
                if let month = date.month { months.append(month) }
                if let day = date.day { days.append(day) }
                isPlain = false
                continue
            }
            if let year = Self.years(word) {
                years.append(year)
                if word != bare || year.to != nil { isPlain = false }
            } else if let month = Lexicon.month(bare.lowercased()) {
                months.append(month)
            } else if let season = Lexicon.season(bare.lowercased()) {
                months.append(season)
                isPlain = false
            } else if let day = Int(bare.withoutOrdinal), (1...31).contains(day) {
                days.append(day)
            } else if let pair = Self.pair(word) {
                if let first = pair.compactMap({ Lexicon.month($0.lowercased()) ?? Lexicon.season($0.lowercased()) })
                    .first
                {
                    months.append(first)
                }
                days += pair.compactMap { Int($0) }.filter { (1...31).contains($0) }.prefix(1)
                isPlain = false
            } else {
                if Lexicon.contains(bare.lowercased(), in: .circa) { isApproximate = true }
                isPlain = false
            }
        }
        if text.utf8.contains(UInt8(ascii: "-")), let iso = PartialDate(edtf: text, origin: origin) { return iso }
        guard let year = years.first else { return PartialDate(nil, text: text, origin: origin) }
        let point = DatePoint(
            year: year.from, month: months.first,
            day: months.first.map { $0 > 12 } ?? true || days.count != 1 && isPlain ? nil : days.first,
            isUncertain: year.isUncertain, isApproximate: isApproximate)
        var extent = PartialDate.Extent.point(point)
        if let to = year.to, months.isEmpty { extent = .span(from: .at(point), to: .at(DatePoint(year: to))) }
        if year.isOpen { extent = .span(from: .at(point), to: .open) }
        return PartialDate(extent, text: isPlain ? nil : text, origin: origin)
    }

    /// The words of a date, with `4. 5. 1947` as one word.
    private static func joiningNumericDates(_ words: [String]) -> [String] {
        var joined: [String] = []
        for word in words {
            // “17. 8.” before “1849”, and “17.” before “8.”.
            if let last = joined.last, last.hasSuffix("."), let earlier = numbers(last), let next = numbers(word),
                earlier.count + next.count <= Self.mostNumbers
            {
                joined[joined.count - 1] = last + word
            } else {
                joined.append(word)
            }
        }
        return joined
    }

    /// Day, month and year.
    private static let mostNumbers = 3

    /// The numbers of a text that has only figures and full stops.
    private static func numbers(_ text: String) -> [Int]? {
        guard text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        let numbers = text.split(separator: ".").compactMap { Int($0) }
        return numbers.isEmpty ? nil : numbers
    }

    /// `4.5.1947` and `1957年5月4日`; of `4/5/1947`, which two customs read in two ways, the year alone where both could be months.
    private static func numeric(_ word: String) -> (year: Int, month: Int?, day: Int?)? {
        if word.contains("年") {
            let numbers = word.split { !$0.isNumber }.compactMap { Int($0) }
            guard let year = numbers.first, (1000...2199).contains(year) else { return nil }
            let rest = numbers.dropFirst().filter { (1...31).contains($0) }
            return (year, rest.first, rest.dropFirst().first)
        }
        let parts = word.split { $0 == "." || $0 == "/" }.compactMap { Int($0) }
        guard parts.count == 3, (1000...2199).contains(parts[2]), (1...31).contains(parts[0]),
            (1...31).contains(parts[1])
        else { return nil }
        if word.contains("."), parts[1] <= 12 { return (parts[2], parts[1], parts[0]) }
        if parts[0] > 12, parts[1] <= 12 { return (parts[2], parts[1], parts[0]) }
        if parts[1] > 12, parts[0] <= 12 { return (parts[2], parts[0], parts[1]) }
        return (parts[2], nil, nil)
    }

    /// A year with its range: `1966–67` gives 1966 and 1967.
    private static func years(_ word: String) -> (from: Int, to: Int?, isOpen: Bool, isUncertain: Bool)? {
        let isUncertain = word.contains("?")
        let text = word.trimmingMarks
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.joinsYears)
        guard let first = parts.first, first.count == 4, let from = Int(first), (1000...2199).contains(from),
            parts.count <= 2
        else { return nil }
        guard parts.count == 2, let last = parts.last else { return (from, nil, false, isUncertain) }
        if last.isEmpty { return (from, nil, true, isUncertain) }
        guard let to = Int(last.count < 4 ? first.prefix(4 - last.count) + last : last), to >= from else { return nil }
        return (from, to, false, isUncertain)
    }

    private static func pair(_ word: String) -> [String]? {
        let parts = word.trimmingMarks.split(whereSeparator: \.joinsYears).map(String.init)
        return parts.count == 2 ? parts : nil
    }
}

extension Character {
    /// Hyphens, dashes and strokes between the ends of a span.
    fileprivate var joinsYears: Bool { self == "-" || self == "–" || self == "—" || self == "/" }
}

extension String {
    /// “4th” as “4”.
    fileprivate var withoutOrdinal: String {
        let digits = prefix { $0.isNumber }
        return Lexicon.contains(dropFirst(digits.count).lowercased(), in: .ordinalEndings) ? String(digits) : self
    }

    /// Without brackets, stops and question marks at the ends.
    fileprivate var trimmingMarks: String {
        var rest = Substring(self)
        while let first = rest.first, "[(.".contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, "])?.,;".contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
