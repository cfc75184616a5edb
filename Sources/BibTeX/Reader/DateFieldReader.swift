import CitandaLexicon
import CitandaWorks

/// Dates as fields have them: EDTF with biblatex's older spellings, or year, month and day.
enum DateFieldReader {
    /// The date in a date field. A value that is not a date is kept as text; a blank value is nil.
    static func date(_ source: String) -> PartialDate? {
        let text = westernDigits(source.trimmingBlanks)
        // Biber requires `XXXX` for an unknown date.
        if text.isEmpty || text == "XXXX" { return nil }
        if let point = plain(text.utf8[...]) { return PartialDate(.point(point)) }
        if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")), let from = plain(text.utf8[..<slash]),
            let to = plain(text.utf8[text.utf8.index(after: slash)...])
        {
            return PartialDate(.span(from: .at(from), to: .at(to)))
        }
        if let date = PartialDate(edtf: text) { return date }
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmingBlanks }
        if ends.count == 2 {
            let from = endpoint(ends[0], isStart: true)
            let to = endpoint(ends[1], isStart: false)
            if let from, let to, from.isPoint || to.isPoint { return PartialDate(.span(from: from, to: to)) }
        }
        if ends.count == 1, let point = point(text) { return PartialDate(.point(point)) }
        if let date = year(text) { return date }
        return PartialDate(nil, text: text)
    }

    /// Digits of other scripts as those of ASCII.
    private static func westernDigits(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return String(
            text.map { character in
                guard !character.isASCII, let number = character.wholeNumberValue, (0...9).contains(number) else {
                    return character
                }
                return Character(String(number))
            })
    }

    /// `1995`, `1995-10` and `1995-10-30`, which most dates are.
    private static func plain(_ text: Substring.UTF8View) -> DatePoint? {
        let bytes = Array(text)
        guard [4, 7, 10].contains(bytes.count) else { return nil }
        var numbers = [0, 0, 0]
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard ByteClass.isDigit(byte) else { return nil }
                let part = index < 4 ? 0 : index < 7 ? 1 : 2
                numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
            }
        }
        if bytes.count == 4 { return DatePoint(year: numbers[0]) }
        guard (1...12).contains(numbers[1]) else { return nil }
        if bytes.count == 7 { return DatePoint(year: numbers[0], month: numbers[1]) }
        guard (1...DatePoint.days(inMonth: numbers[1], year: numbers[0])).contains(numbers[2]) else { return nil }
        return DatePoint(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    private static func endpoint(_ text: String, isStart: Bool) -> PartialDate.Endpoint? {
        switch text.lowercased() {
        case "": isStart ? .unknown : .open
        case "..", "open": .open
        case "unknown", "*": .unknown
        default: (plain(text.utf8[...]) ?? point(text)).map { .at($0) }
        }
    }

    /// A point with biblatex's older spellings: `1723?~`, `19uu`, `y-17000`, `1995-1-4`, a time of day, blanks around hyphens.
    static func point(_ source: String) -> DatePoint? {
        var text = source.trimmingBlanks
        if let point = DatePoint(edtf: text) { return point }
        if text.hasSuffix("?~") || text.hasSuffix("~?") { text = String(text.dropLast(2)) + "%" }
        if text.hasPrefix("y") { text = "Y" + text.dropFirst() }
        if let time = text.firstIndex(where: { $0 == "T" || $0 == " " }),
            text[..<time].contains("-") || text[..<time].count == 4
        {
            text = String(text[..<time])
        }
        text = text.replacing("u", with: "X")
        if let point = DatePoint(edtf: text) { return point }
        var mark = ""
        if let last = text.last, "?~%".contains(last) {
            mark = String(last)
            text.removeLast()
        }
        guard text.last?.isNumber == true else { return nil }
        let isNegative = text.hasPrefix("-")
        // “2001-05/06” names two months and not a day.
        if text.contains("/"), text.contains("-") { return nil }
        let parts = text.drop { $0 == "-" }.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == "." }).map(
            String.init)
        guard (1...3).contains(parts.count), let year = parts.first, year.count <= 4, year.count >= 3,
            year.allSatisfy(\.isNumber)
        else { return nil }
        let padded = String(repeating: "0", count: 4 - year.count) + year
        let rest = parts.dropFirst().map { $0.count == 1 ? "0" + $0 : $0 }
        return DatePoint(edtf: (isNegative ? "-" : "") + ([padded] + rest).joined(separator: "-") + mark)
    }

    // MARK: - Year, month and day

    /// A year as it is printed: `1995`, `1995--1996`, `c. 1995`, `1995?`, `[1995]`, `44 BC`; a date in it counts too.
    static func year(_ source: String) -> PartialDate? {
        let text = source.trimmingBlanks
        if text.isEmpty { return nil }
        if let number = fourDigits(text) { return PartialDate(year: number) }
        // 1985a: the letter tells works of one year apart.
        if text.utf8.count == 5, text.last?.isLowercase == true, let number = fourDigits(String(text.dropLast())) {
            return PartialDate(.point(DatePoint(year: number)), text: text)
        }
        if let point = self.point(text) { return PartialDate(.point(point)) }
        var isApproximate = false
        var isUncertain = false
        var rest = text.trimmingCharacters("[](){} .,")
        for prefix in ["ca.", "circa", "c.", "ca", "~", "©", "c"] where rest.lowercased().hasPrefix(prefix) {
            let tail = rest.dropFirst(prefix.count).trimmingBlanks
            if tail.first?.isNumber == true {
                rest = tail
                isApproximate = prefix != "©" && prefix != "c"
                break
            }
        }
        while let last = rest.last, last == "?" || last == "~" || last == "]" || last == "}" {
            if last == "?" { isUncertain = true }
            if last == "~" { isApproximate = true }
            rest.removeLast()
        }
        for suffix in ["BCE", "BC", "B.C.", "B.C.E."] where rest.hasSuffix(suffix) {
            guard let number = Int(rest.dropLast(suffix.count).trimmingBlanks), (1...9999).contains(number) else {
                break
            }
            return PartialDate(
                .point(DatePoint(year: 1 - number, isUncertain: isUncertain, isApproximate: isApproximate)))
        }
        func marked(_ year: Int) -> DatePoint {
            DatePoint(year: year, isUncertain: isUncertain, isApproximate: isApproximate)
        }
        if let number = fourDigits(rest) {
            // [1850]: brackets say that the year is supplied, and a style prints them.
            let isSupplied = text.hasPrefix("[") && text.hasSuffix("]")
            return PartialDate(.point(marked(number)), text: isSupplied ? text : nil)
        }
        let ends = rest.split { "-–—/".contains($0) }.map { String($0).trimmingBlanks }
        if ends.count == 2, let from = fourDigits(ends[0]) {
            if let to = fourDigits(ends[1]), to >= from {
                return PartialDate(.span(from: .at(marked(from)), to: .at(marked(to))))
            }
            // 1995–96, 1995–6
            if ends[1].count < 3, let tail = Int(ends[1]), ends[1].allSatisfy(\.isNumber) {
                let to = ends[1].count == 2 ? from / 100 * 100 + tail : from / 10 * 10 + tail
                if to > from { return PartialDate(.span(from: .at(marked(from)), to: .at(marked(to)))) }
            }
        }
        // 1861 [1862]: the year on the title page, and the true one.
        let words = text.split(separator: " ")
        if words.count == 2, let from = fourDigits(String(words[0])), words[1].first == "[", words[1].last == "]",
            fourDigits(String(words[1].dropFirst().dropLast())) != nil
        {
            return PartialDate(.point(DatePoint(year: from)), text: text)
        }
        if ends.count == 1, text.hasSuffix("-") || text.hasSuffix("–"), let from = fourDigits(ends[0]) {
            return PartialDate(.span(from: .at(marked(from)), to: .open))
        }
        return nil
    }

    /// Whether the whole text is a year of four digits.
    static func isYear(_ text: String) -> Bool { fourDigits(text) != nil }

    private static func fourDigits(_ text: String) -> Int? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ ByteClass.isDigit($0) }), let number = Int(text) else {
            return nil
        }
        return number
    }

    /// The date of the fields `year`, `month` and `day`. A month or day that does not exist is left out.
    static func date(year: String?, month: String?, day: String?) -> PartialDate? {
        guard let year else {
            return month.map { PartialDate(nil, text: $0) }
        }
        guard var date = self.year(year) else {
            return PartialDate(nil, text: [month, year].compactMap { $0 }.joined(separator: " "))
        }
        guard case .point(var point) = date.extent, point.month == nil, let month, !month.trimmingBlanks.isEmpty else {
            return date
        }
        let (months, days) = months(in: month)
        if months.isEmpty {
            return date
        }
        point.month = months[0]
        let own = day.flatMap { Int($0.trimmingBlanks) }
        let limit = months[0] <= 12 ? DatePoint.days(inMonth: months[0], year: point.year) : 0
        if let number = own ?? (months.count == 1 || days.count == 2 ? days.first : nil),
            (1...max(limit, 1)).contains(number),
            limit > 0
        {
            point.day = number
        }
        date.extent = .point(point)
        if months.count > 1 {
            var end = point
            end.month = months[1]
            end.day = days.count > 1 ? days[1] : nil
            if months[1] < months[0], months[0] <= 12 { end.year += 1 }
            date.extent = .span(from: .at(point), to: .at(end))
        } else if days.count == 2, own == nil, let first = point.day, days[1] > first, days[1] <= limit {
            var end = point
            end.day = days[1]
            date.extent = .span(from: .at(point), to: .at(end))
        }
        return date
    }

    /// The months and days that a text names: `jan`, `3`, `January/February`, `12~March`, `Spring`.
    static func months(in text: String) -> (months: [Int], days: [Int]) {
        if let number = Int(text), (1...12).contains(number) { return ([number], []) }
        // Between letters and numbers words end too: “15mar”, “15th”.
        var words: [String] = []
        var last: Character = " "
        for character in text.lowercased() {
            if character.isLetter || character.isNumber {
                if character.isLetter && last.isLetter || character.isNumber && last.isNumber {
                    words[words.count - 1].append(character)
                } else {
                    words.append(String(character))
                }
            }
            last = character
        }
        var months: [Int] = []
        var days: [Int] = []
        let isNumber = words.allSatisfy { $0.allSatisfy(\.isNumber) }
        for word in words {
            if let number = Int(word.prefix { $0.isNumber }) {
                if isNumber, months.isEmpty || words.count == 2 && text.contains(where: { "/-–".contains($0) }) {
                    if (1...12).contains(number) {
                        months.append(number)
                    } else if (21...24).contains(number) {
                        months.append(number)
                    }
                } else if (1...31).contains(number) {
                    days.append(number)
                }
            } else if let month = Lexicon.monthOrSeason(word) {
                months.append(month)
            }
        }
        return (Array(months.prefix(2)), Array(days.prefix(2)))
    }
}

extension PartialDate.Endpoint {
    fileprivate var isPoint: Bool {
        if case .at = self { true } else { false }
    }
}

extension String {
    /// The text without any of the characters at its ends.
    fileprivate func trimmingCharacters(_ set: String) -> String {
        var rest = self[...]
        while let first = rest.first, set.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, set.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
