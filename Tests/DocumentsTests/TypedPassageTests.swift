import CitandaDiagnostics
import Testing

@testable import CitandaDocuments

@Suite("Passages as typed, and the containers of blocks") struct TypedPassageTests {
    @Test(
        "marks and blanks as typed",
        arguments: [
            ("12--15 --- so", "12--15 --- so"), ("``quoted'' text", "``quoted'' text"),
            ("a\u{A0}b\u{2009}c\u{202F}d", "a\u{A0}b\u{2009}c\u{202F}d"), ("p.\\ 3", "p.\u{A0}3"),
            ("p.&nbsp;3 &amp; &ndash; &#32;x", "p.\u{A0}3 & –  x"), ("a \\-\\- b", "a -- b"),
            ("over\nlines and *italics*", "over lines and italics"),
        ]) func asTyped(text: String, expected: String) throws
    {
        let read = DocumentReader.read(SourceText(name: "a.md", bytes: Array(text.utf8))).value
        let passage = try #require(read.sections.first?.blocks.first?.passage).asTyped(in: read.source.bytes)
        #expect(passage.string == expected)
    }

    @Test("italics stay around the same words") func spans() throws {
        let text = "From 3--5: *Ports---of\u{A0}Call*, --- 7"
        let read = DocumentReader.read(SourceText(name: "a.md", bytes: Array(text.utf8))).value
        let passage = try #require(read.sections.first?.blocks.first?.passage).asTyped(in: read.source.bytes)
        #expect(passage.spans.map { passage[$0.range] } == ["Ports---of\u{A0}Call"])
    }

    @Test("a mark that was taken out was behind the word before") func marks() throws {
        let text = "One[^1]\ntwo *three*[^1], four.[^1]\n\n[^1]: Note.\n"
        let read = DocumentReader.read(SourceText(name: "a.md", bytes: Array(text.utf8))).value
        let passage = try #require(read.sections.first?.blocks.first?.passage)
        let before = read.markers.map { passage[0..<passage.offset(ofMark: $0.range.lowerBound)] }
        #expect(before == ["One", "One two three", "One two three, four."])
    }

    @Test("containers of blocks") func containers() {
        let text = "Text.\n\n> Quoted.\n>\n> > Twice.\n\n3. three\n   - inner\n4. four\n"
        let read = DocumentReader.read(SourceText(name: "a.md", bytes: Array(text.utf8))).value
        let kinds = read.sections.flatMap(\.blocks).map { $0.containers.map(\.kind) }
        #expect(
            kinds == [
                [], [.quotation], [.quotation, .quotation], [.list(first: 3), .item],
                [.list(first: 3), .item, .list(first: nil), .item], [.list(first: 3), .item],
            ])
    }
}
