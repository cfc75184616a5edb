import CitandaWorks
import Testing

@testable import CitandaBibTeX

@Suite struct DateFieldReaderTests {
    @Test(arguments: [
        ("1985", "1985"), ("1985-10-30", "1985-10-30"), ("1985-1-4", "1985-01-04"), ("2003/2004", "2003/2004"),
        ("1988/", "1988/"),
        ("/1988", "/1988"), ("1998/unknown", "1998/"), ("1999/open", "1999/.."), ("2004-04-05T14:34:00", "2004-04-05"),
        ("1723?~", "1723%"), ("1723~", "1723~"), ("20uu", "20XX"), ("-0876", "-0876"), ("2004-22", "2004-22"),
        ("y-17000", "Y-17000"), ("१९८७-०१-१५", "1987-01-15"), ("1995--1996", "1995/1996"),
    ])
    func dateFields(_ source: String, _ edtf: String) { #expect(DateFieldReader.date(source)?.edtf == edtf) }

    @Test(
        arguments: [
            ("1995", nil, nil, "1995"), ("1995", "jan", nil, "1995-01"), ("1995", "3", "12", "1995-03-12"),
            ("1995", "12~March", nil, "1995-03-12"), ("1995", "January/February", nil, "1995-01/1995-02"),
            ("1995", "Nov--Jan", nil, "1995-11/1996-01"), ("1995", "Spring", nil, "1995-21"),
            ("1995--96", nil, nil, "1995/1996"),
            ("c. 1995", nil, nil, "1995~"), ("[1995?]", nil, nil, "1995?"), ("44 BC", nil, nil, "-0043"),
            ("1995", "xyz", nil, "1995"),
            ("1995", "feb", "31", "1995-02"), ("1995", "Oktober", nil, "1995-10"), ("1990--", nil, nil, "1990/.."),
            ("1985a", "jan", nil, "1985-01"), ("1861 [1862]", "mar", nil, "1861-03"),
            ("1995", "15March", nil, "1995-03-15"),
            ("1995", "March 15th", nil, "1995-03-15"), ("1995", "Frühjahr", nil, "1995-21"),
            ("1995", "Mar/Apr", nil, "1995-03/1995-04"),
            // Any language, by whole names or by a beginning that is one month's only.
            ("1995", "12 января", nil, "1995-01-12"), ("1995", "maart", nil, "1995-03"),
            ("1995", "5. září", nil, "1995-09-05"), ("1995", "primavera", nil, "1995-21"),
            ("1995", "sommaren", nil, "1995-22"), ("1995", "sett.", nil, "1995-09"),
            ("1995", "juil", nil, "1995-07"), ("1995", "jui", nil, "1995"), ("1995", "ja", nil, "1995"),
        ] as [(String, String?, String?, String)])
    func yearMonthAndDay(_ year: String, _ month: String?, _ day: String?, _ edtf: String) {
        #expect(DateFieldReader.date(year: year, month: month, day: day)?.edtf == edtf)
    }

    @Test(arguments: ["in press", "forthcoming", "n.d.", "1995-13", "99999", "1985-1030", "2001-05/06"])
    func whatIsNoDateIsKeptAsText(_ source: String) {
        let date = DateFieldReader.date(year: source, month: nil, day: nil)
        #expect(date?.extent == nil)
        #expect(date?.text == source)
    }

    @Test(arguments: [
        ("date = {1995-10-4}", ["bib-date-form"]), ("urldate = {1.5.1988}", ["bib-date-form"]),
        ("date = {2020-13-01}", ["date-invalid"]), ("date = {1999-02-29}", ["date-invalid"]),
        ("date = {2000-02-29}", []),
        ("date = {1999/1990}", ["date-invalid"]), ("date = {1999-05/1999-04}", ["date-invalid"]),
        ("date = {2001-05/06}", ["date-invalid"]), ("urldate = {2020-06-31}", ["date-invalid"]),
        ("date = {1999/..}", []),
        ("year = 1999, month = {13}", ["bib-month"]), ("year = 1999, month = {xyz}", ["bib-month"]),
        ("year = {1995-13}", ["date-invalid"]), ("year = {forthcoming}", []), ("year = {1867--1890}, month = mar", []),
    ])
    func datesThatDoNotExist(_ fields: String, _ ids: [String]) {
        let (_, findings) = BibTeXReader.works(parsing: Array("@book{k, \(fields)}".utf8))
        #expect(findings.map(\.id) == ids)
    }

    /// A span goes from a year to a later one; a year beside itself is one year in full, and no span in short.
    @Test(
        arguments: [
            ("1995–96", "1995/1996"), ("1995–6", "1995/1996"), ("1995–1995", "1995/1995"), ("1995–95", nil),
            ("1995–5", nil), ("1995–94", nil), ("1995–4", nil), ("1995–1994", nil),
        ] as [(String, String?)])
    func yearsOfASpan(_ source: String, _ edtf: String?) { #expect(DateFieldReader.year(source)?.edtf == edtf) }
}
