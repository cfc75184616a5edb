import CitandaWorks
import Testing

@testable import CitandaValidation

@Suite struct WordRunsTests {
    private static let runs = WordRuns(
        ["The Roads of Salt, and the Roads of Tea", "Salt. Roads", "roads of salt"].map { ComparableText.words(of: $0) }
    )

    @Test(arguments: [
        ("roads of salt", 2), ("Roads of", 3), ("roads", 4), ("tea salt", 0), ("salt roads", 1),
        ("roads of salt and tea", 0),
        ("of", 3), ("ports", 0), ("", 0), ("roads roads", 0),
    ])
    func runsAreCountedInsideOneText(_ run: String, _ count: Int) {
        #expect(Self.runs.count(run.split(separator: " ").map { $0.lowercased() }) == count)
    }
}
