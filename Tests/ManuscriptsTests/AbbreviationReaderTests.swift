import ReadingSupport
import Testing

@testable import CitandaRecognition

@Suite struct AbbreviationReaderTests {
    @Test(arguments: [
        "| SHA | Salt House Archive |\n|---|---|", "**SHA** Salt House Archive", "SHA: Salt House Archive",
        "SHA\tSalt House Archive",
        "SHA – Salt House Archive", "- SHA = Salt House Archive", "SHA Salt House Archive", "- SHA, Salt House Archive",
        "<table><tr><td>SHA</td><td>Salt House Archive</td></tr></table>",
    ])
    func listInSeveralShapes(_ row: String) {
        let reading = Sample.reading("# Book\n\n## Abbreviations\n\n" + row + "\n\n## Preface\n\nText.\n")
        #expect(reading.abbreviations.first?.short == "SHA")
        #expect(reading.abbreviations.first?.long == "Salt House Archive")
    }

    @Test(arguments: [
        ("Salt House Archive, Leeds (hereafter SHA), box 3, folder 2.", "SHA"),
        ("Salt House Archive (SHA), box 3, folder 2.", "SHA"),
        ("*Letters of the Salt House* (London: Verso, 1988) (hereafter *LSH*), 3.", "LSH"),
    ])
    func introducedInANote(_ note: String, _ short: String) {
        #expect(Sample.reading(notes: [note]).abbreviations.map(\.short) == [short])
    }
}
