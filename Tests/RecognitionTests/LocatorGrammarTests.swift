import ReadingSupport
import Testing

@testable import CitandaNormalisation
@testable import CitandaRecognition

/// Places inside a work, and the labels and values they are.
@Suite struct LocatorGrammarTests {
    @Test(arguments: [
        ("12.", "page 12"), ("12–19.", "page 12–19"), ("12, 15–17, and 23.", "page 12, 15–17, and 23"),
        ("xiv–xvii.", "page xiv–xvii"),
        ("2:140.", "page 2:140"), ("1:23–2:4.", "page 1:23–2:4"), ("214n9.", "page 214n9"), ("p. 44.", "page 44"),
        ("pp. 44–45.", "page 44–45"),
        ("S. 3.", "page 3"),
        ("chap. 4.", "chapter 4"), ("esp. chap. 4.", "chapter 4"), ("at 207.", "page 207"), ("doc. 33.", "document 33"),
        ("no. 33.", "document 33"), ("fol. 44r.", "folio 44r"), ("sig. B2r.", "folio B2r"),
        ("sec. B, p. 2.", "section B, p. 2"),
        ("pl. XII.", "plate XII"), ("§ 12.", "section 12"), ("lines 12–14.", "line 12–14"), ("A12.", "page A12"),
        ("9.214.", "page 9.214"), ("12 passim.", "page 12 passim"), ("12 et seq.", "page 12 et seq."),
        ("pp. 101 seqq.", "page 101 seqq."), ("pp. 128 sq., 177.", "page 128 sq., 177"),
        ("vol. 7, doc. 121.", "document 121"),
    ])
    func locator(_ text: String, _ expected: String) throws {
        let grammar = Sample.grammar("Cobb, " + text)
        let match = try #require(grammar.locator(at: 2))
        let locator = LocatorReader.read(grammar.stream.text(match.range), origin: nil)
        #expect("\(locator.label.rawValue) \(locator.value)" == expected)
    }

    @Test(arguments: ["12 clerks signed.", "the page.", "1936–1939.", "3rd of them.", "1960s were bad.", "c. 1435."])
    func otherNumbersAreNoPlaces(_ text: String) {
        #expect(Sample.grammar("Cobb, " + text).locator(at: 2) == nil)
    }
}
