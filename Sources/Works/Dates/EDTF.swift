/// Extended Date/Time Format, level 1 (ISO 8601-2): the text form of `PartialDate`.
extension PartialDate {
    /// The EDTF text; nil if only a printed text is known.
    public var edtf: String? {
        switch extent {
        case .point(let point): point.edtf
        case .span(let from, let to): "\(Self.edtf(from))/\(Self.edtf(to))"
        case nil: nil
        }
    }

    private static func edtf(_ endpoint: Endpoint) -> String {
        switch endpoint {
        case .at(let point): point.edtf
        case .open: ".."
        case .unknown: ""
        }
    }

    /// Reads EDTF level 0 and 1: `1957`, `1957-10-04`, `1957?`, `195X`, `1957-21`, `-0043`, `Y-17000`, `1955/1957`,
    /// `1998/..`. Nil for any other text. A time of day is ignored.
    public init?(edtf text: String, origin: Origin? = nil) {
        guard text.utf8.contains(UInt8(ascii: "/")) else {
            guard let point = DatePoint(edtf: text) else { return nil }
            self.init(.point(point), origin: origin)
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 2:
            guard let from = Self.endpoint(parts[0]), let to = Self.endpoint(parts[1]) else { return nil }
            guard from.isDated || to.isDated else { return nil }
            self.init(.span(from: from, to: to), origin: origin)
        default: return nil
        }
    }

    private static func endpoint(_ text: Substring) -> Endpoint? {
        switch text {
        case "": .unknown
        case "..": .open
        default: DatePoint(edtf: text).map { .at($0) }
        }
    }
}

extension PartialDate.Endpoint {
    fileprivate var isDated: Bool {
        if case .at = self { true } else { false }
    }
}

extension DatePoint {
    /// The EDTF text of the point.
    public var edtf: String {
        var text: String
        if year.magnitude > 9999 {
            text = "Y\(year)"
        } else {
            let digits = String(year.magnitude)
            let unknown = min(max(unknownYearDigits, 0), 4)
            let padded = String(repeating: "0", count: 4 - digits.count) + digits
            text =
                (year < 0 ? "-" : "") + padded.dropLast(unknown)
                + String(repeating: "X", count: unknown)
        }
        if let month { text += "-" + Self.two(month) } else if hasUnknownMonth { text += "-XX" }
        if let day { text += "-" + Self.two(day) } else if hasUnknownDay { text += "-XX" }
        return text + (isUncertain ? (isApproximate ? "%" : "?") : isApproximate ? "~" : "")
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Reads one EDTF date that is not a span; nil for any other text.
    public init?(edtf text: some StringProtocol) {
        if let date = Self.plain(text.utf8) {
            self = date
            return
        }
        var rest = text.prefix { $0 != "T" }
        var uncertain = false
        var approximate = false
        if let mark = rest.last, "?~%".contains(mark) {
            uncertain = mark != "~"
            approximate = mark != "?"
            rest = rest.dropLast()
        }
        let isLong = rest.first == "Y"
        if isLong { rest = rest.dropFirst() }
        let isNegative = rest.first == "-"
        if isNegative { rest = rest.dropFirst() }
        let fields = rest.split(separator: "-", omittingEmptySubsequences: false)
        guard let yearText = fields.first, (1...3).contains(fields.count) else { return nil }
        let known = yearText.prefix { $0 != "X" }
        let unknown = yearText.count - known.count
        guard unknown <= 2, yearText.dropFirst(known.count).allSatisfy({ $0 == "X" }),
            isLong ? (5...9).contains(yearText.count) && fields.count == 1 : yearText.count == 4,
            known.allSatisfy({ ("0"..."9").contains($0) }),
            let year = Int(known + String(repeating: "0", count: unknown))
        else { return nil }
        self.init(
            year: isNegative ? -year : year, unknownYearDigits: unknown, isUncertain: uncertain,
            isApproximate: approximate)
        if fields.count > 1 {
            if fields[1] == "XX" {
                hasUnknownMonth = true
            } else {
                guard fields[1].count == 2, let value = Int(fields[1]),
                    (1...12).contains(value) || (21...41).contains(value)
                else { return nil }
                month = value
            }
        }
        if fields.count > 2 {
            if fields[2] == "XX" {
                hasUnknownDay = true
            } else {
                guard fields[2].count == 2, let value = Int(fields[2]), let month, month <= 12,
                    (1...Self.days(inMonth: month, year: self.year)).contains(value)
                else { return nil }
                day = value
            }
        }
    }

    /// A year of four figures, perhaps with a month and a day, as most dates are: `1957-10-04`. Nil for any other text.
    private static func plain(_ text: some Collection<UInt8>) -> DatePoint? {
        var (year, month, day) = (0, 0, 0)
        for (place, byte) in text.enumerated() {
            if place == lengthOfYear || place == lengthOfMonth {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte.isFigure, place < lengthOfDay else { return nil }
                if place < lengthOfYear {
                    year = year * 10 + byte.figureValue
                } else if place < lengthOfMonth {
                    month = month * 10 + byte.figureValue
                } else {
                    day = day * 10 + byte.figureValue
                }
            }
        }
        switch text.count {
        case lengthOfYear: return DatePoint(year: year)
        case lengthOfMonth where 1...12 ~= month: return DatePoint(year: year, month: month)
        case lengthOfDay where 1...12 ~= month && 1...days(inMonth: month, year: year) ~= day:
            return DatePoint(year: year, month: month, day: day)
        default: return nil
        }
    }

    private static let lengthOfYear = 4
    private static let lengthOfMonth = 7
    private static let lengthOfDay = 10

    /// The number of days of a month (1–12) in the proleptic Gregorian calendar.
    public static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
