import CitandaWorks
import Testing

@testable import CitandaNormalisation

/// A printed date has the EDTF form of what it says, and no more.
@Suite struct DateReaderTests {
    @Test(arguments: [
        ("1999", "1999"), ("May 1999", "1999-05"), ("May 2, 1999", "1999-05-02"), ("14 July 1902", "1902-07-14"),
        ("4th May 1999", "1999-05-04"), ("2. Mai 1957", "1957-05-02"), ("1er août 1902", "1902-08-01"),
        ("12 октября 1917", "1917-10-12"), ("Winter 1995", "1995-24"), ("été 1903", "1903-22"),
        ("1959–63", "1959/1963"), ("1999–", "1999/.."), ("ca. 1650", "1650~"), ("[1912?]", "1912?"),
        ("4.5.1947", "1947-05-04"), ("27. 10. 1849", "1849-10-27"), ("27.\u{A0}10.\u{A0}1849", "1849-10-27"),
        ("27. Oktober 1849", "1849-10-27"), ("13/5/1947", "1947-05-13"), ("5/13/1947", "1947-05-13"),
        ("1957年5月4日", "1957-05-04"),
        ("2001-05-04", "2001-05-04"),
    ])
    func aPrintedDateIsRead(_ text: String, _ edtf: String) {
        #expect(DateReader.read(text, origin: nil).edtf == edtf)
    }

    /// A date of two customs keeps what both agree on.
    @Test(arguments: [("4/5/1947", "1947")])
    func anAmbiguousDateIsItsYear(_ text: String, _ edtf: String) {
        #expect(DateReader.read(text, origin: nil).edtf == edtf)
    }

    @Test(arguments: ["n.d.", "no date", "", "45", "spring", "in press"])
    func aTextWithoutAYearKeepsOnlyItself(_ text: String) {
        let date = DateReader.read(text, origin: nil)
        #expect(date.extent == nil)
        #expect(date.text == text)
    }
}
