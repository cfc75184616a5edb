import CitandaDiagnostics
import CitandaDocuments
import Testing

@testable import CitandaManuscripts
@testable import CitandaValidation

/// What a model finds likely is held against nobody: the same faults are reported where an exact form read them, and nowhere else.
struct FactsTests {
    private static let text = RuleCase.notes([
        "“Ports of Call,” Harbour Office, https://example.org/ports.",
        "Jane Cobb, *Salt and Power* (Verso, 1988), 44–12.",
        "Jan Berg, *Tides* (Oslo: Fjord, 1990), 3.", "See note 12 above.",
    ])

    private static func findings(doubting: Bool) -> [String] {
        var reading = ManuscriptReader.read(DocumentReader.read(SourceText(text)).value)
        for note in reading.notes.indices where doubting {
            for index in reading.notes[note].citations.indices {
                reading.notes[note].citations[index].evidence = .labelled(certainty: 0.95)
            }
        }
        return Validator.findings(in: reading).map(\.id)
    }

    @Test func likelyReadingsAccuseNobody() {
        let exact = Self.findings(doubting: false)
        for id in ["web-page-undated", "cross-reference-target"] { #expect(exact.contains(id), "\(exact)") }
        #expect(Self.findings(doubting: true) == [])
    }
}
