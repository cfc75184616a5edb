import CitandaLabelling
import CitandaNormalisation
import CitandaWorks
import Testing

/// A reference is read into its fields, and its pieces are the text again.
struct ReferenceReaderTests {
    private static var reader: ReferenceReader? { LinearChain.embedded.map { ReferenceReader(model: $0) } }

    @Test(arguments: [
        (
            "Abe, Kenji. Salt Roads of the North. Oslo: Fjord Press, 2001.",
            [
                "author": "Abe, Kenji", "title": "Salt Roads of the North", "location": "Oslo",
                "publisher": "Fjord Press", "date": "2001",
            ]
        ),
        (
            "Lee, A. B., & Ito, C. (2010). Trade and salt in early Norway. Journal of Economic History, 12(3), 45–67.",
            [
                "author": "Lee, A. B., & Ito, C.", "date": "2010", "title": "Trade and salt in early Norway",
                "container-title": "Journal of Economic History", "volume": "12", "issue": "3", "pages": "45–67",
            ]
        ),
        (
            "Meier, Die Haftung des Staates, in: Huber (Hrsg.), Festschrift für Kurz (Wien 1971) 45 (51 ff.)",
            [
                "author": "Meier", "title": "Die Haftung des Staates", "editor": "Huber",
                "container-title": "Festschrift für Kurz",
                "location": "Wien", "date": "1971",
            ]
        ),
        (
            "Lee, A. (2010). Trade and salt. Journal of Salt, 12(3), 45–67. https://doi.org/10.5555/js.12.3",
            ["title": "Trade and salt", "doi": "10.5555/js.12.3"]
        ),
        ("Lee, A. (2010). Salt. Journal of Salt, 12(3), 45–67. DOI: 10.5555/js.12.3", ["doi": "10.5555/js.12.3"]),
        (
            "Lee, Ann. The Port of Oslo. Studies in Salt 14. Leiden: Brill, 1997.",
            ["title": "The Port of Oslo", "collection-title": "Studies in Salt", "collection-number": "14"]
        ),
        ("Meier (oben N. 12) 33", ["author": "Meier", "cross-ref": "oben N. 12", "pages": "33"]),
    ])
    func fields(text: String, expected: [String: String]) throws {
        let reference = try #require(Self.reader).read(Array(text.utf8))
        for (label, value) in expected {
            let found = reference.segments.filter { $0.label == label }.map(\.text)
            #expect(found.contains { $0 == value || $0 == value + "." }, "\(label): \(found)")
        }
        #expect(reference.segments.map(\.text).joined() == text)
        #expect(reference.confidence > 0.2 && reference.confidence <= 1)
    }

    @Test func theWorkHasTheFieldsInTheirPlaces() throws {
        let text = "Abe, Kenji, and Ann Lee. Salt Roads of the North. Oslo: Fjord Press, 2001."
        let work = try #require(Self.reader).read(Array(text.utf8)).work
        #expect(work.type == .book)
        #expect(work.names(.author).count == 2)
        #expect(work[.title]?.full.plain == "Salt Roads of the North")
    }

    @Test(arguments: [
        "", " ", "…", "((((((", "\u{202E}אבג דהו, 1999", "\u{0}\u{1}",
        "No reference at all but a sentence, and another one.",
        String(repeating: "Salt, ", count: 30_000), String(repeating: "x", count: 300_000),
        String(repeating: "(", count: 100_000),
    ])
    func whatIsNoReferenceIsKeptWhole(text: String) throws {
        let reference = try #require(Self.reader).read(Array(text.utf8))
        #expect(reference.segments.map(\.text).joined() == text)
    }
}
