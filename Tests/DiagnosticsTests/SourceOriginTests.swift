import CitandaJSON
import Testing

@testable import CitandaDiagnostics

@Suite("Places in documents") struct SourceOriginTests {
    /// “Abc & def” whose ampersand is an entity in the part, and a note.
    private static let source: SourceText = {
        let note = SourceOrigin.Note(number: "3", id: "9", section: 2)
        return SourceText(
            name: "book.docx", bytes: Array("Abc & def\n\n[^3]: Roe".utf8),
            origin: SourceOrigin(
                parts: ["word/document.xml", "word/footnotes.xml"],
                pieces: [
                    .init(text: 0, count: 4, part: 0, source: 100, sourceCount: 4, isVerbatim: true),
                    .init(text: 4, count: 1, part: 0, source: 104, sourceCount: 5, isVerbatim: false),
                    .init(text: 5, count: 4, part: 0, source: 109, sourceCount: 4, isVerbatim: true),
                    .init(text: 17, count: 3, part: 1, source: 50, sourceCount: 3, isVerbatim: true),
                ],
                places: [
                    .init(start: 0, story: .document, note: nil, paragraph: 4, heading: "The Well"),
                    .init(start: 11, story: .footnotes, note: note, paragraph: 1, heading: "The Well"),
                ]))
    }()

    @Test(
        "ranges lead to the bytes of a part",
        arguments: [
            (0..<3, "word/document.xml", [100..<103]), (2..<7, "word/document.xml", [102..<111]),
            (4..<5, "word/document.xml", [104..<109]), (17..<20, "word/footnotes.xml", [50..<53]),
        ]) func ranges(range: Range<Int>, part: String, bytes: [Range<Int>]) throws
    {
        let found = try #require(Self.source.origin?.ranges(of: range))
        #expect(found.part == part)
        #expect(found.ranges == bytes)
    }

    @Test(
        "people are told the note or the paragraph",
        arguments: [
            (0..<3, ": The Well, paragraph 4"), (17..<20, ": note 3 (The Well)"),
        ]) func places(range: Range<Int>, place: String)
    {
        #expect(Self.source.location(of: range) == place)
        let finding = Diagnostic("sample", .warning, "m", at: range)
        let printed = TerminalPrinter(color: false).text(finding, in: Self.source)
        #expect(printed.hasPrefix("book.docx\(place): "))
        #expect(finding.gitHubCommand(in: Self.source).contains("file=book.docx,title="))
    }

    @Test("programs are told the place, and the bytes in the part") func json() throws {
        let json = Diagnostic("sample", .warning, "m", at: 17..<20).json(in: Self.source)
        #expect(json["place"]?["story"]?.string == "footnotes")
        #expect(json["place"]?["note"]?["number"]?.string == "3")
        #expect(json["place"]?["note"]?["section"]?.integer == 2)
        #expect(json["place"]?["quote"]?.string == "Roe")
        #expect(json["source"]?["part"]?.string == "word/footnotes.xml")
        #expect(json["source"]?["ranges"]?[0]?[1]?.integer == 53)
        let log = SARIFReport(version: "1").json([(Self.source, [Diagnostic("sample", .warning, "m", at: 17..<20)])])
        let place = log["runs"]?[0]?["results"]?[0]?["locations"]?[0]
        #expect(place?["logicalLocations"]?[0]?["kind"]?.string == "note")
        #expect(place?["physicalLocation"]?["region"]?["startLine"] == nil)
        #expect(place?["physicalLocation"]?["region"]?["snippet"]?["text"]?.string == "Roe")
    }

    @Test("a file with lines keeps them") func lines() {
        let file = SourceText(name: "a.html", bytes: Array("<p>\nAbc".utf8))
        let text = SourceText(
            name: "a.html", bytes: Array("Abc".utf8),
            origin: SourceOrigin(
                parts: [""],
                pieces: [.init(text: 0, count: 3, part: 0, source: 4, sourceCount: 3, isVerbatim: true)],
                places: [.init(start: 0, story: .document, note: nil, paragraph: 1, heading: nil)], file: file))
        #expect(text.location(of: 1..<2) == ":2:2: paragraph 1")
    }
}
