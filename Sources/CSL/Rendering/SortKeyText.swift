import CitandaWorks

/// Texts that sort in the order of the values they represent (CSL 1.0.2, section “Sorting”).
enum SortKeyText {
    /// A number with leading zeros.
    static func padded(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        return number < 0 ? "-" + padded : padded
    }

    /// YYYYMMDD of the start, then of the end. Years are shifted so that years before Christ sort correctly.
    static func date(_ extent: PartialDate.Extent, parts: Set<DatePart.Name> = [.year, .month, .day]) -> String {
        switch extent {
        case .point(let point): return text(point, parts)
        case .span(let from, let to):
            var out = ""
            if case .at(let point) = from { out = text(point, parts) }
            if case .at(let point) = to { out += (out.isEmpty ? "" : "-") + text(point, parts) } else { out += "-" }
            return out
        }
    }

    private static func text(_ point: DatePoint, _ parts: Set<DatePart.Name>) -> String {
        var out = ""
        if parts.contains(.year) {
            let shifted = point.year.addingReportingOverflow(1_000_000_000)
            out += padded(shifted.overflow ? point.year : shifted.partialValue)
        }
        // The parts that are not shown count as zero, so that a year sorts among full dates.
        out += two(parts.contains(.month) && !point.isSeason ? point.month ?? 0 : 0)
        out += two(parts.contains(.day) ? point.day ?? 0 : 0)
        return out
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
