import CitandaDiagnostics
import Testing

@testable import CitandaDocuments

@Suite struct PageBreaksTests {
    /// The end of one page, the head of the next, and how the text goes on.
    @Test(arguments: [
        ("the inter-", "national", Passage.Bridge.word),
        ("the inter\u{AD}", "national", .word),
        ("the inter‐", "national", .word),
        ("the Anglo-", "American", .paragraph),
        ("pages 12-", "15 of it", .running),
        ("and so the", "road went on", .running),
        ("the treaty of", "1950 was", .running),
        ("Roe, Berg,", "and Wu", .running),
        ("it ended.", "then came", .paragraph),
        ("it ended", "Then came", .paragraph),
        ("he asked:", "what now", .paragraph),
        ("", "text", .paragraph),
        ("text", "", .paragraph),
        ("text  ", "  goes on", .running),
        ("договор о дру-", "жбе", .word),
    ])
    func bridge(text: String, next: String, bridge: Passage.Bridge) {
        #expect(PageBreaks.bridge(from: text, to: next) == bridge)
    }

    @Test func aBrokenWordIsWholeAndItsBreakHasItsBytes() throws {
        let start = "The long road over the pass had been closed for most of the inter"
        let document = read("\(start)-\n\nnational year, and so on.\n")
        let blocks = try #require(document.sections.first).blocks
        #expect(blocks.count == 1)
        #expect(blocks.first?.passage.string == start + "national year, and so on.")
        let join = try #require(blocks.first?.passage.joins.first)
        #expect(join.kind == .word)
        #expect(join.offset == start.utf8.count)
        #expect(document.source[join.source] == "-\n\n")
        #expect(document.brokenPromises == [])
    }

    @Test func anItalicWordBrokenOverAPage() throws {
        let start = "The long road over the pass is described at length in *The Inter"
        let document = read("\(start)-*\n\n*national Road*, and so on.\n")
        let passage = try #require(document.sections.first?.blocks.first?.passage)
        #expect(passage.string.contains("The International Road, and"))
        let join = try #require(passage.joins.first)
        #expect(document.source[join.source] == "-*\n\n*")
        #expect(document.brokenPromises == [])
    }

    @Test func aNoteGoesOnOverAPage() throws {
        let document = read(
            "A.<sup>1</sup> B.<sup>2</sup>\n\n## NOTES\n\n1. Roe, *Ports of the Inter-\n\nnational Sea*, 3; and\n\nother books.\n\n2. Berg, 4.\n"
        )
        let note = try #require(document.notes.first)
        #expect(note.passage.string == "Roe, Ports of the International Sea, 3; and other books.")
        #expect(note.passage.spans.map { note.passage[$0.range] } == ["Ports of the International Sea"])
        #expect(note.passage.joins.map(\.kind) == [.word, .paragraph])
        #expect(note.passage.joins.map { document.source[$0.source] } == ["-\n\n", "\n\n"])
        #expect(document.notes.last?.passage.string == "Berg, 4.")
        #expect(document.brokenPromises == [])
    }
}
