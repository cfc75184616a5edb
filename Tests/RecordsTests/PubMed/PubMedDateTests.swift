import CitandaWorks
import Testing

@testable import CitandaRecords

@Suite struct PubMedDateTests {
    private static let dates: [(text: String, edtf: String?)] = [
        ("1993 Oct 8", "1993-10-08"), ("2019 Mar-Apr", "2019-03/2019-04"), ("1999 Dec-2000 Jan", "1999-12/2000-01"),
        ("1998 Winter", "1998-24"), ("2017 06", "2017-06"), ("2017 11 09", "2017-11-09"), ("20150303", "2015-03-03"),
        ("Apr 2019", "2019-04"), ("2021", "2021"), ("2015 Oct 27-Nov 3", "2015-10-27/2015-11-03"),
        ("2015 Oct 8-10", "2015-10-08/2015-10-10"), ("1999-2000", "1999/2000"), ("2019-04", "2019-04"),
        ("2001 Feb 30", "2001-02"), ("Article 10 2019", "2019"), ("in press", nil), ("", nil), ("-", nil),
    ]

    @Test func datesAreRead() {
        for (text, edtf) in Self.dates {
            #expect(PubMedDate.date(Literal(text))?.edtf == edtf, "\(text)")
        }
    }
}
