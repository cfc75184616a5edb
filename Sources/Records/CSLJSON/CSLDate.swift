import CitandaJSON
import CitandaLexicon
import CitandaWorks

/// The date objects of CSL-JSON.
///
/// CSL counts 1 BC as year −1, the model (like EDTF) as year 0. Only this type converts between the two.
enum CSLDate {
    /// Reads `date-parts` with `season` and `circa`, or `raw`, or `literal`, or an EDTF string; nil if the date is
    /// empty.
    static func date(of value: JSONValue) -> PartialDate? {
        if let text = value.stringOrNumber { return text.isEmpty ? nil : raw(text) }
        let literal = value["literal"]?.stringOrNumber.flatMap { $0.isEmpty ? nil : $0 }
        let parts = value["date-parts"]?.array ?? []
        guard var first = parts.first.flatMap({ point($0) }) else {
            if let text = value["raw"]?.stringOrNumber, !text.isEmpty {
                return circa(raw(text), value["circa"])
            }
            return literal.map { PartialDate(nil, text: $0) }
        }
        guard parts.count > 1, let second = endpoint(parts[1]) else {
            if first.month == nil, let season = value["season"].flatMap({ Self.season($0) }) {
                first.month = season
            }
            return circa(PartialDate(.point(first), text: literal), value["circa"])
        }
        return circa(PartialDate(.span(from: .at(first), to: second), text: literal), value["circa"])
    }

    /// The years of our era that a date can have.
    static let commonYears = 1...999_999_999

    /// Whether the value is meant as a date. Empty texts and lists are not, and are not a fault.
    static func claims(_ value: JSONValue) -> Bool {
        (value["date-parts"]?.array ?? []).contains { $0.array?.contains { ($0.stringOrNumber ?? "") != "" } == true }
    }

    /// The closest date object of CSL-JSON; nil for an empty date.
    static func value(of date: PartialDate) -> JSONValue? {
        var points: [DatePoint] = []
        switch date.extent {
        case .point(let point): points = [point]
        case .span(let from, let to):
            for case .at(let point) in [from, to] { points.append(point) }
        case nil: break
        }
        guard let first = points.first else { return date.text.map { ["literal": .string($0)] } }
        let season = points.count == 1 ? first.month.flatMap { (21...24).contains($0) ? $0 - 20 : nil } : nil
        var members: [JSONValue.Member] = [
            .init("date-parts", .array(points.map { parts(of: $0, season: season != nil) }))
        ]
        if let season { members.append(.init("season", JSONValue(season))) }
        if points.contains(where: { $0.isApproximate || $0.isUncertain || $0.unknownYearDigits > 0 }) {
            members.append(.init("circa", true))
        }
        return .object(members)
    }

    private static func parts(of point: DatePoint, season: Bool) -> JSONValue {
        var numbers = [point.year > 0 ? point.year : point.year - 1]
        if let month = point.month, !season, month <= 24 {
            numbers.append(month)
            if let day = point.day { numbers.append(day) }
        }
        return .array(numbers.map { JSONValue($0) })
    }

    /// A year, month and day, as far as they are numbers that a date can have.
    private static func point(_ value: JSONValue) -> DatePoint? {
        let numbers = (value.array ?? []).map { $0.stringOrNumber.flatMap { Int($0) } }
        guard let given = numbers.first, let year = given, year != 0, year.magnitude <= commonYears.upperBound else {
            return nil
        }
        var point = DatePoint(year: year > 0 ? year : year + 1)
        guard numbers.count > 1, let month = numbers[1] ?? numberedSeason(value[1]) else { return point }
        switch month {
        case 1...12: point.month = month
        // Some programs number the seasons from 13, some from 17, and others, like EDTF, from 21.
        case 13...24: point.month = 21 + (month - 13) % 4
        default: return point
        }
        if numbers.count > 2, !point.isSeason, let day = numbers[2], (1...31).contains(day) { point.day = day }
        return point
    }

    /// The EDTF number of a season in the place of a month, by the name of its term in CSL: “season-01”.
    private static func numberedSeason(_ value: JSONValue?) -> Int? {
        guard let text = value?.string, text.hasPrefix(seasonTerm), let number = Int(text.dropFirst(seasonTerm.count))
        else { return nil }
        return (1...4).contains(number) ? 20 + number : nil
    }

    private static let seasonTerm = "season-"

    /// The second of two dates; a zero stands for an open end.
    private static func endpoint(_ value: JSONValue) -> PartialDate.Endpoint? {
        if let point = point(value) { return .at(point) }
        return value[0]?.stringOrNumber == "0" ? .open : nil
    }

    /// The EDTF number of a season given as 1 for spring to 4 for winter, or by its name.
    private static func season(_ value: JSONValue) -> Int? {
        guard let text = value.stringOrNumber?.lowercased() else { return nil }
        if let number = Int(text) { return (1...4).contains(number) ? 20 + number : nil }
        return Lexicon.season(text)
    }

    /// Marks the ends as approximate if `circa` has a value that is not empty or false.
    private static func circa(_ date: PartialDate, _ value: JSONValue?) -> PartialDate {
        guard let value, value != .null, value.flag ?? (value.stringOrNumber != "") else { return date }
        var date = date
        date.extent = date.extent.map { changing($0) { $0.isApproximate = true } }
        return date
    }

    /// The extent with another mark at each end that is known.
    private static func changing(
        _ extent: PartialDate.Extent, _ change: (inout DatePoint) -> Void
    ) -> PartialDate.Extent {
        func changed(_ point: DatePoint) -> DatePoint {
            var point = point
            change(&point)
            return point
        }
        func changed(_ endpoint: PartialDate.Endpoint) -> PartialDate.Endpoint {
            if case .at(let point) = endpoint { .at(changed(point)) } else { endpoint }
        }
        return switch extent {
        case .point(let point): .point(changed(point))
        case .span(let from, let to): .span(from: changed(from), to: changed(to))
        }
    }

    // MARK: - Dates as text

    /// Reads EDTF, or a date in figures or words with marks of doubt. Any other text stays text, and brackets stay beside the date.
    private static func raw(_ text: String) -> PartialDate {
        if let date = PartialDate(edtf: text) { return date }
        let marked = MarkedDate(text)
        guard let extent = point(words: words(of: marked.bare[...])).map({ .point($0) }) ?? span(marked.bare) else {
            return PartialDate(nil, text: text)
        }
        let doubted = changing(extent) { point in
            if marked.isUncertain { point.isUncertain = true }
            if marked.isApproximate { point.isApproximate = true }
        }
        return PartialDate(doubted, text: marked.isSupplied ? text : nil)
    }

    /// Two dates with a stroke or dash between: “1955/1957”, “1955–57”, “May–June 1962”.
    private static func span(_ text: String) -> PartialDate.Extent? {
        guard let join = text.firstIndex(where: { "/–—-".contains($0) }) else { return nil }
        let first = words(of: text[..<join])
        let last = words(of: text[text.index(after: join)...])
        guard let from = point(words: first) else {
            // The first date may lack what stands behind the last: the year, or the month too.
            guard let to = point(words: last) else { return nil }
            return (1..<max(last.count, 1)).lazy.compactMap { point(words: first + last.suffix($0)) }.first
                .map { .span(from: .at($0), to: .at(to)) }
        }
        if let to = point(words: last) { return .span(from: .at(from), to: .at(to)) }
        // “57” behind “1955” is 1957.
        guard first.count == 1, last.count == 1, let year = first.first, let end = last.first, end.count < year.count,
            let to = point(words: [year.dropLast(end.count) + end]), to.year > from.year
        else { return nil }
        return .span(from: .at(from), to: .at(to))
    }

    private static func words(of text: Substring) -> [String] {
        text.split { $0 == "-" || $0 == " " || $0 == "," || $0 == "." || $0 == "/" }.map(String.init)
    }

    private static func point(words: [String]) -> DatePoint? {
        let digits = words.map { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
        guard (1...3).contains(words.count) else { return nil }
        if words[0].count == 4, !digits.contains(nil) {
            return point(.array(digits.map { $0.map { JSONValue($0) } ?? .null })).flatMap { complete($0, words.count) }
        }
        // “1962 May 3” is read with its year behind.
        if words[0].count == 4, digits[0] != nil { return point(words: words.dropFirst() + [words[0]]) }
        guard let last = words.last, last.count == 4, let year = digits.last ?? nil else { return nil }
        let rest = words.dropLast()
        guard let at = rest.firstIndex(where: { Lexicon.monthOrSeason($0.lowercased()) != nil }),
            let month = Lexicon.monthOrSeason(rest[at].lowercased())
        else {
            return nil
        }
        guard rest.count == 2 else { return DatePoint(year: year, month: month) }
        guard month <= 12, let day = Ordinal.number(rest[1 - at]), (1...31).contains(day) else { return nil }
        return DatePoint(year: year, month: month, day: day)
    }

    /// The point, if it uses all of the given numbers.
    private static func complete(_ point: DatePoint, _ count: Int) -> DatePoint? {
        1 + (point.month == nil ? 0 : 1) + (point.day == nil ? 0 : 1) == count ? point : nil
    }
}
