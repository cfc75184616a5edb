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
        let note = NoteGrammar(TokenStream(Sample.passage(form.example)), context: context)
        let first = (0..<note.stream.count).lazy.compactMap { note.reading(at: $0, clause: 0) }.first
        #expect(first?.form.name == name, "\(form.example)")
    }

    /// Typists break off anywhere, and a note may end with any mark.
    @Test("Each form reads every beginning of its example", arguments: CitationForm.all.map(\.name), ["", ",", "("])
    func beginnings(_ name: String, _ mark: String) throws {
        let example = try #require(CitationForm.all.first { $0.name == name }).example
        var context = RecognitionContext()
        context.abbreviations = ["FRUS"]
        context.families["cobb"] = CitedAuthors(given: ["jane"], titles: ["salt", "and", "power"])
        for end in example.indices {
            let passage = Sample.passage(example[..<end] + mark)
            for citation in HybridRecogniser().citations(in: passage, context: context) {
                #expect(citation.range.upperBound <= passage.text.count, "\(example[..<end])\(mark)")
            }
        }
    }

    @Test("Every form has a name of its own")
    func names() {
        #expect(Set(CitationForm.all.map(\.name)).count == CitationForm.all.count)
    }
}
