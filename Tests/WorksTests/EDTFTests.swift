import CitandaWorks
import Testing

@Suite struct EDTFTests {
    @Test(arguments: [
        ("1957", DatePoint(year: 1957)), ("1957-10", .init(year: 1957, month: 10)),
        ("1957-10-04", .init(year: 1957, month: 10, day: 4)), ("1957?", .init(year: 1957, isUncertain: true)),
        ("1957-10~", .init(year: 1957, month: 10, isApproximate: true)),
        ("1957-10-04%", .init(year: 1957, month: 10, day: 4, isUncertain: true, isApproximate: true)),
        ("195X", .init(year: 1950, unknownYearDigits: 1)), ("19XX", .init(year: 1900, unknownYearDigits: 2)),
        ("1957-XX", .init(year: 1957, hasUnknownMonth: true)),
        ("1957-10-XX", .init(year: 1957, month: 10, hasUnknownDay: true)),
        ("1957-XX-XX", .init(year: 1957, hasUnknownMonth: true, hasUnknownDay: true)),
        ("1957-21", .init(year: 1957, month: 21)), ("1957-41", .init(year: 1957, month: 41)), ("0000", .init(year: 0)),
        ("-0043", .init(year: -43)), ("Y17000", .init(year: 17000)), ("Y-170000", .init(year: -170_000)),
        ("2000-02-29", .init(year: 2000, month: 2, day: 29)), ("0005", .init(year: 5)),
    ])
    func point(_ text: String, _ point: DatePoint) {
        #expect(DatePoint(edtf: text) == point)
        #expect(point.edtf == text)
        #expect(PartialDate(edtf: text)?.extent == .point(point))
    }

    @Test(arguments: [
        ("1955/1957", PartialDate.Endpoint.at(DatePoint(year: 1955)), PartialDate.Endpoint.at(DatePoint(year: 1957))),
        ("1998/..", .at(DatePoint(year: 1998)), .open), ("../1998", .open, .at(DatePoint(year: 1998))),
        ("1998/", .at(DatePoint(year: 1998)), .unknown), ("/1998", .unknown, .at(DatePoint(year: 1998))),
        ("1955-04-18/1955-04-24", .at(.init(year: 1955, month: 4, day: 18)), .at(.init(year: 1955, month: 4, day: 24))),
    ])
    func span(_ text: String, _ from: PartialDate.Endpoint, _ to: PartialDate.Endpoint) {
        let date = PartialDate(edtf: text)
        #expect(date?.extent == .span(from: from, to: to))
        #expect(date?.edtf == text)
    }

    @Test(arguments: [
        "", "57", "19570", "1957-13", "1957-00", "1957-1", "1957-10-4", "1957-02-30", "1900-02-29", "1957-10-00",
        "1957-21-01",
        "1957-10-04-05", "XXXX", "1XXX", "19X5", "1957??", "Y1957", "Y17000-01", "/", "../..", "1955/1956/1957", "n.d.",
        "-",
        "1957-", "--57", "１９５７", "1957-XX-05", "Y99999999999999999999",
    ])
    func noDate(_ text: String) {
        #expect(PartialDate(edtf: text) == nil)
    }

    @Test func timeOfDayIsPassedOver() {
        #expect(PartialDate(edtf: "1957-10-04T19:28:34Z")?.edtf == "1957-10-04")
    }

    @Test func everyYearCanBeWritten() {
        for year in [Int.min, -10000, -9999, -1, 9999, 10000, Int.max] {
            #expect(!DatePoint(year: year, unknownYearDigits: 9).edtf.isEmpty)
        }
    }

    @Test(arguments: [(2, 2000, 29), (2, 1900, 28), (2, 2024, 29), (4, 2023, 30), (12, 2023, 31), (2, -4, 29)])
    func daysOfMonths(_ month: Int, _ year: Int, _ days: Int) {
        #expect(DatePoint.days(inMonth: month, year: year) == days)
    }

    @Test func textAloneHasNoEDTF() {
        let date = PartialDate(nil, text: "forthcoming")
        #expect(date.edtf == nil)
        #expect(date.start == nil)
    }
}
