import Testing

@testable import CitandaWorks

/// Countries and publishers of ISBNs, days of the week, and years of arXiv numbers.
@Suite struct ISBNGroupTests {
    @Test(
        arguments: [
            ("978-0-306-40615-7", "978-0", "978-0-306"), ("978-3-16-148410-0", "978-3", "978-3-16"),
            ("0-306-40615-2", "978-0", "978-0-306"), ("978-83-01-00000-4", "978-83", nil),
            ("979-10-90636-07-1", "979-10", nil), ("978-1-4020-5497-6", "978-1", "978-1-4020"),
            ("978-2-07-036024-6", "978-2", "978-2-07"),
        ] as [(String, String, String?)])
    func groupsAndRegistrants(_ text: String, _ group: String, _ registrant: String?) throws {
        let isbn = try #require(ISBN(text))
        #expect(isbn.group?.code == group)
        #expect(isbn.registrant == registrant)
    }

    @Test func worldwideGroupsHaveNoCountry() {
        #expect(ISBN("978-0-306-40615-7")?.group?.isWorldwide == true)
        #expect(ISBN("978-3-16-148410-0")?.group?.countries.contains("AT") == true)
    }

    @Test(arguments: [
        (1954, 5, 3, 1), (2000, 2, 29, 2), (1999, 12, 31, 5), (1900, 3, 1, 4), (1752, 9, 14, 4),
    ])
    func weekdays(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
        #expect(Weekday.number(year: year, month: month, day: day) == number)
    }

    @Test func julianWeekdays() {
        #expect(Weekday.number(year: 1917, month: 10, day: 25, isJulian: true) == 3)
        #expect(Weekday.number(year: .max, month: 1, day: 1) == nil)
    }

    @Test(
        arguments: [
            ("1901.01234", 2019), ("arXiv:1901.01234v2", 2019), ("hep-th/9901001", 1999), ("0704.0001", 2007),
            ("ports", nil),
        ] as [(String, Int?)])
    func yearsOfPreprints(_ text: String, _ year: Int?) { #expect(ArXivNumber.year(of: text) == year) }
}
