import CitandaArchives
import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import Testing

@Suite("Changes of OpenDocument texts") struct OpenDocumentEditorTests {
    private static let bytes = OpenDocumentSample(
        body: """
            <text:p>A word<text:note text:id='n' text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>Roe, <text:span>Ports</text:span>, 12.</text:p></text:note-body></text:note> more.</text:p><text:p>Two</text:p>
            """
    ).bytes

    private static func read(_ bytes: [UInt8]) throws -> ReadingText {
        try DocumentFormat.odt.read(SourceText(name: "a", bytes: bytes)).value
    }

    private static func range(_ words: String, in text: ReadingText) throws -> Range<Int> {
        let all = String(decoding: text.source.bytes, as: UTF8.self)
        let found = try #require(all.firstRange(of: words))
        let start = all[..<found.lowerBound].utf8.count
        return start..<start + words.utf8.count
    }

    private static func content(_ bytes: [UInt8]) throws -> String {
        String(decoding: try #require(try Archive(bytes).contents(of: "content.xml")), as: UTF8.self)
    }

    @Test("comments are outside of notes, leave the text, and have names of their own") func comments() throws {
        var bytes = Self.bytes
        for _ in 0..<2 {
            let text = try Self.read(bytes)
            let comments = [
                DocumentComment(
                    range: try Self.range("Ports", in: text), mark: try Self.range("[^1]", in: text), text: "a & b"),
                DocumentComment(range: try Self.range("Two", in: text), mark: nil, text: "two\nlines"),
            ]
            bytes = try DocumentFormat.odt.adding(
                comments, to: bytes, origin: try #require(text.source.origin), signature: ChangeSignature())
            #expect(try Self.read(bytes).source.bytes == text.source.bytes)
        }
        let content = try Self.content(bytes)
        let note = try #require(content.firstRange(of: "<text:note "))
        #expect(content[..<note.lowerBound].contains("<office:annotation "))
        for number in 1...4 { #expect(content.ranges(of: "office:name=\"citanda\(number)\"").count == 2) }
        let (old, new) = (try Archive(Self.bytes), try Archive(bytes))
        for name in old.names where name != "content.xml" {
            #expect(try old.contents(of: name) == new.contents(of: name), "\(name)")
        }
    }

    @Test("a citation of Zotero is read back, and the text stays") func live() throws {
        let text = try Self.read(Self.bytes)
        let range = try Self.range("Roe, Ports, 12", in: text)
        let json = "{\"citationItems\":[{\"id\":\"a&<b\"}]}"
        func making(_ range: Range<Int>) throws -> ChangedDocument {
            try DocumentFormat.odt.making(
                [.field(range, instruction: "ZOTERO_ITEM CSL_CITATION \(json) ")], in: Self.bytes,
                origin: try #require(text.source.origin), signature: nil)
        }
        let again = try Self.read(try making(range).bytes)
        #expect(again.source.bytes == text.source.bytes)
        let live = try #require(again.liveCitations.first)
        #expect(again.source[live.range] == "Roe, Ports, 12")
        #expect(live.items.first?["id"]?.string == "a&<b")
        let across = try Self.range("more.", in: text).lowerBound..<Self.range("Two", in: text).upperBound
        let left = try making(across)
        #expect(left.left.count == 1)
        #expect(left.bytes == Self.bytes, "a citation over two paragraphs stays text")
    }
}
