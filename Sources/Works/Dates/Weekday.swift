/// The days of the week.
package enum Weekday {
    /// The number of the day of the week, from 1 for Monday to 7 for Sunday; nil for years before 1 and after 9999.
    ///
    /// - Parameter isJulian: Whether the date is of the Julian calendar, which Russia used until 1918.
    package static func number(year: Int, month: Int, day: Int, isJulian: Bool = false) -> Int? {
        guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
        // March is the first month, so that the leap day comes last.
        let shift = month < 3 ? 1 : 0
        let years = year - shift, months = month + 12 * shift - 3
        let days = day + (153 * months + 2) / 5 + 365 * years + years / 4
        // The constants make 3 May 1954 a Monday, and 25 October 1917 of the Julian calendar a Wednesday.
        return isJulian ? (days + 6) % 7 + 1 : (days - years / 100 + years / 400 + 1) % 7 + 1
    }
}
