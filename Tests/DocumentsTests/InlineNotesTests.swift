import CitandaDiagnostics
import Testing

@testable import CitandaDocuments

/// Notes that stand in the text, as Pandoc writes them.
@Suite struct InlineNotesTests {
    private func read(_ text: String) -> Document { DocumentReader.read(SourceText(text)).value }

    @Test func noteStandsWhereItsMarkWould() throws {
        let document = read(
            "One.^[Roe, *Ports* [new], 4.] Two^[Ibid.,\n5.] three `^[code]`.\n\n> Four^[Cobb,\n> *Tea*.]\n")
        #expect(document.notes.map(\.number) == ["1", "2", "3"])
        #expect(document.notes.map(\.passage.string) == ["Roe, Ports [new], 4.", "Ibid., 5.", "Cobb, Tea."])
        #expect(document.markers.map(\.hasNote) == [true, true, true])
        let first = try #require(document.notes.first)
        #expect(document.source[first.range] == "^[Roe, *Ports* [new], 4.]")
        #expect(first.anchor == first.range)
        let text = document.sections.flatMap { $0.blocks }.map { $0.passage.string }.joined(separator: " ")
        #expect(text.contains("One. Two three ^[code].") && !text.contains("Ports"))
    }

    @Test func notesOfBothKindsStandInTheOrderOfTheText() {
        let document = read("One.[^a] Two.^[Inline.] Three.[^b]\n\n[^b]: Last.\n[^a]: First.\n")
        #expect(document.notes.map(\.passage.string) == ["First.", "Inline.", "Last."])
    }

    @Test(arguments: ["x^[", "x^[never closed\n\nnext", "x^[]", "^[^[^[", "2^[a] b]"])
    func fragmentsLoseNothing(_ text: String) { #expect(read(text).notes.count <= 1) }
}
