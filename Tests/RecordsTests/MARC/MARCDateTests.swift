import CitandaWorks
import Testing

@testable import CitandaRecords

@Suite struct MARCDateTests {
    private static let dates: [(text: String, edtf: String?)] = [
        ("[2001?]", "2001?"), ("c2001.", "2001"), ("©2001", "2001"), ("1999-2003", "1999/2003"), ("1994-", "1994"),
        ("[between 1990 and 1995]", "1990/1995"), ("1985, c1984", "1985"), ("[ca. 1850]", "1850~"), ("[19--]", "19XX"),
        ("[199-?]", "199X?"), ("1712 [i.e. 1721]", "1721"), ("MDCCXII [1712]", "1712"),
        ("Fri, 17 Aug 2018 08:14:38 +0000", "2018-08"), ("١٩٠٢", "1902"), ("n.d.", nil), ("", nil), ("[", nil),
    ]

    @Test func datesAreRead() {
        for (text, edtf) in Self.dates { #expect(MARCDate.date(Literal(text))?.edtf == edtf, "\(text)") }
        #expect(MARCDate.date("1994-", isOpen: true)?.edtf == "1994/..")
        // Of the years of two calendars the coded one counts.
        #expect(MARCDate.date("1320 [1902]", coded: 1902)?.edtf == "1902")
    }
}
