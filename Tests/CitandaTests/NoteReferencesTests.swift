import Citanda
import Testing

/// References to notes that the document itself keeps: they lead to their note whatever number they show.
@Suite("References to notes in documents") struct NoteReferencesTests {
    private static func reading(_ third: String) throws -> Manuscript {
        let marks = (1...3).map { "A<a href='#fn\($0)' role='doc-noteref'>\($0)</a>" }.joined(separator: " ")
        let notes = ["Ann Roe, <i>Ports</i> (Oslo: Fjord, 1999), 3.", "Ibid., 4.", third].enumerated().map {
            "<li id='fn\($0 + 1)'><p>\($1)</p></li>"
        }.joined()
        let page = """
            <!DOCTYPE html><html><body><p>\(marks)</p><section role='doc-endnotes'><ol>\(notes)</ol></section></body></html>
            """
        return Manuscript(try ManuscriptFile(SourceText(name: "a.html", bytes: Array(page.utf8))))
    }

    @Test(
        "the link decides, and a number that is out of date is named",
        arguments: [
            ("See note <a href='#fn1'>1</a> above.", 0, []),
            ("See note <a href='#fn1'>2</a> above.", 0, ["cross-reference-stale"]),
            ("See note <a href='#fn2'>9</a> above.", 1, ["cross-reference-stale"]),
            ("See note 2 above.", 1, []),
        ]) func links(note: String, target: Int, findings: [String]) throws
    {
        let manuscript = try Self.reading(note)
        #expect(manuscript.reading.notes[2].citations.map(\.refersTo) == [target])
        #expect(manuscript.checked().map(\.id).filter { $0.hasPrefix("cross-reference") } == findings)
    }
}
