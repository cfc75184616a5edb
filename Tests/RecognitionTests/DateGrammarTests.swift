import ReadingSupport
import Testing

@testable import CitandaNormalisation
@testable import CitandaRecognition

/// Dates as notes print them, and the EDTF dates they are.
@Suite struct DateGrammarTests {
    @Test(arguments: [
        ("1988", "1988"), ("May 4, 2019", "2019-05-04"), ("4 May 2019", "2019-05-04"), ("4th May 2019", "2019-05-04"),
        ("May 4th, 2019", "2019-05-04"), ("August 1994", "1994-08"), ("12. März 1952", "1952-03-12"),
        ("4 juillet 1951", "1951-07-04"), ("4.5.1947", "1947-05-04"), ("14/5/1947", "1947-05-14"),
        ("2003-05-09", "2003-05-09"),
        ("1957年5月4日", "1957-05-04"), ("1966–67", "1966/1967"), ("1853–62", "1853/1862"), ("1998–", "1998/.."),
        ("Spring 2003", "2003-21"), ("[1912?]", "1912?"), ("ca. 1850", "1850~"), ("4 de mayo de 1911", "1911-05-04"),
        ("4 мая 1947", "1947-05-04"),
    ])
    func date(_ text: String, _ edtf: String) {
        let grammar = Sample.grammar(text)
        #expect(grammar.date(at: 0)?.end == grammar.end)
        #expect(DateReader.read(text, origin: nil).edtf == edtf)
    }

    @Test(arguments: ["n.d.", "forthcoming", "undated"])
    func wordsInPlaceOfAYear(_ text: String) {
        let grammar = Sample.grammar(text)
        #expect(grammar.date(at: 0)?.isWord == true)
        #expect(DateReader.read(text, origin: nil).start == nil)
    }

    @Test(arguments: ["12", "Maybe 1988", "the year 1988", "3021", "Marching 12"])
    func otherNumbersAreNoDates(_ text: String) {
        #expect(Sample.grammar(text).date(at: 0) == nil)
    }

    @Test func aDateThatTwoCustomsReadInTwoWaysKeepsItsYearAlone() {
        #expect(DateReader.read("4/5/1947", origin: nil).edtf == "1947")
    }

    @Test func theVerbMayIsNoMonth() {
        let grammar = Sample.grammar("clerks may have gone")
        #expect(grammar.isProse(0..<grammar.end))
        let date = Sample.grammar("May 4")
        #expect(!date.isProse(0..<date.end))
    }
}
