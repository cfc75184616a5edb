import CitandaJSON
import CitandaWorks

/// The dates of Hayagriva: a year, a month or a day, with a tilde before it if it is approximate.
enum HayagrivaDate {
    /// Reads a date. Text that is no date stays text.
    static func date(_ value: Literal) -> PartialDate? {
        let isApproximate = value.text.hasPrefix("~")
        let text = isApproximate ? String(value.text.dropFirst()).trimmingBlanks : value.text
        guard var date = CSLDate.date(of: .string(text)) else { return nil }
        if isApproximate, case .point(var point)? = date.extent {
            point.isApproximate = true
            date.extent = .point(point)
        }
        date.origin = value.origin
        return date
    }

    /// The text of the beginning of a date, and whether it says all; nil if no year is known.
    static func text(of date: PartialDate) -> (text: String, isExact: Bool)? {
        guard let start = date.start, start.unknownYearDigits == 0, start.year.magnitude <= greatestYear else {
            return nil
        }
        let plain = DatePoint(
            year: start.year, month: start.isSeason ? nil : start.month, day: start.isSeason ? nil : start.day)
        var same = plain
        same.isApproximate = start.isApproximate
        return ((start.isApproximate ? "~" : "") + plain.edtf, date.extent == .point(same))
    }

    private static let greatestYear = 9999
}
