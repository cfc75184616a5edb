import ReadingSupport
import Testing

@testable import CitandaRecognition

@Suite("The forms of citation")
struct CitationFormTests {
    @Test("Each form reads its own example, and no form before it does", arguments: CitationForm.all.map(\.name))
    func example(_ name: String) throws {
        let form = try #require(CitationForm.all.first { $0.name == name })
        var context = RecognitionContext()
        context.abbreviations = ["FRUS"]
        // A work of Cobb’s that the manuscript cites elsewhere, and whose title the other examples do not have.
        if name == "knownShort" {
            context.families["cobb"] = CitedAuthors(given: ["jane"], titles: ["salt", "and", "power"])
        }
        let note = NoteGrammar(Sample.passage(form.example), context: context)
        let first = (0..<note.stream.count).lazy.compactMap { note.reading(at: $0, clause: 0) }.first
        #expect(first?.form.name == name, "\(form.example)")
    }

    @Test("Every form has a name of its own")
    func names() {
        #expect(Set(CitationForm.all.map(\.name)).count == CitationForm.all.count)
    }
}
