import CitandaWorks

/// Dates in figures, as metadata of web pages have them: the year, the month if known, and the day if known.
enum NumericDate {
    /// The beginning of a date, and whether the text says everything. Nil without a year.
    static func text(of date: PartialDate, separator: String) -> (text: String, isWhole: Bool)? {
        guard let point = date.start ?? date.end, point.unknownYearDigits == 0, point.year > 0 else { return nil }
        var parts = [padded(point.year, to: digitsOfYear)]
        if let month = point.month, !point.isSeason {
            parts.append(padded(month, to: digitsOfDay))
            if let day = point.day { parts.append(padded(day, to: digitsOfDay)) }
        }
        let plain = DatePoint(
            year: point.year, month: point.isSeason ? nil : point.month, day: point.isSeason ? nil : point.day)
        return (parts.joined(separator: separator), date.extent == .point(plain) && date.text == nil)
    }

    private static let digitsOfYear = 4
    private static let digitsOfDay = 2

    private static func padded(_ number: Int, to length: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, length - text.count)) + text
    }
}
