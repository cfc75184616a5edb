import CitandaWorks
import Testing

@Suite struct PageRangeTests {
    /// The table of Chicago 18 §9.63, in our own numbers: full form and abbreviated form.
    @Test(arguments: [
        ("3–10", "3–10"), ("71–72", "71–72"), ("96–117", "96–117"), ("100–104", "100–104"), ("1100–1113", "1100–1113"),
        ("600–613", "600–613"), ("101–108", "101–8"), ("107–108", "107–8"), ("505–517", "505–17"),
        ("808–833", "808–33"),
        ("1103–1104", "1103–4"), ("1002–1006", "1002–6"), ("321–328", "321–28"), ("498–532", "498–532"),
        ("387–1420", "387–1420"),
        ("1087–1089", "1087–89"), ("1496–1500", "1496–500"), ("11564–11615", "11564–615"),
        ("12991–13001", "12991–3001"),
        ("141–149", "141–49"), ("199–201", "199–201"), ("200–201", "200–201"), ("5–5", "5–5"),
    ])
    func chicagoAbbreviation(_ full: String, _ short: String) throws {
        let range = try #require(PageRange(full))
        #expect(range.chicago == short)
        #expect(range.expanded == full)
        let abbreviated = try #require(PageRange(short))
        #expect(abbreviated.expanded == full)
        #expect(abbreviated.chicago == short)
        #expect(abbreviated.numbers == range.numbers)
        #expect(!abbreviated.isReversed)
    }

    @Test(
        arguments: [
            ("44", "44", nil), ("315–38", "315", "38"), ("315-38", "315", "38"), ("315 – 38", "315", "38"),
            ("xiv—xvii", "xiv", "xvii"),
            ("A23–A27", "A23", "A27"), ("12a", "12a", nil), ("XIV", "XIV", nil),
        ] as [(String, String, String?)])
    func rangeIsRead(_ text: String, _ first: String, _ last: String?) {
        #expect(PageRange(text) == PageRange(first: first, last: last))
    }

    @Test(arguments: ["", "–", "5–", "–5", "1-2-3", "p. 5", "5, 7", "5–7, 9", "abc", "1234567890123", "5/7", "iixx"])
    func noRange(_ text: String) {
        #expect(PageRange(text) == nil)
    }

    @Test(arguments: [
        ("141–39", true), ("141–49", false), ("298–97", true), ("338–315", true), ("xvii–xiv", true),
        ("xiv–xvii", false),
        ("19–5", true), ("A27–A23", false), ("5", false), ("xiv–20", false),
    ])
    func reversal(_ text: String, _ isReversed: Bool) throws {
        #expect(try #require(PageRange(text)).isReversed == isReversed)
    }

    @Test(
        arguments: [
            ("i", 1), ("iv", 4), ("xiv", 14), ("XLII", 42), ("mcmlvii", 1957), ("mmmmcmxcix", 4999), ("iiii", nil),
            ("ic", nil), ("", nil),
            ("Xiv", nil), ("vx", nil), ("abc", nil), ("mmmmmmmmmmmmmmmm", nil),
        ] as [(String, Int?)])
    func romanNumeral(_ text: String, _ value: Int?) {
        #expect(RomanNumeral.value(text) == value)
    }

    @Test func numbersOfARange() {
        #expect(PageRange("315–38")?.numbers == 315...338)
        #expect(PageRange("xiv–xvi")?.numbers == 14...16)
        #expect(PageRange("141–39")?.numbers == nil)
        #expect(PageRange("A1–A3")?.numbers == nil)
    }
}
