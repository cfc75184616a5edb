import CitandaDiagnostics
import Testing

@testable import CitandaDocuments

@Suite struct PassageTests {
    @Test func everyByteStandsInTheFile() {
        let text = "A *title* of\nseveral words, “quoted” & <i>set</i> apart.\n"
        let passage = passage(text)
        #expect(passage.string == "A title of several words, “quoted” & set apart.")
        let bytes = Array(text.utf8)
        for offset in passage.text.indices where passage.text[offset] > 0x20 {
            #expect(bytes[passage.map.start(offset)] == passage.text[offset], "offset \(offset)")
        }
    }

    /// Words of a passage and the bytes of the file that they stand for: marks around a stretch belong to it when it is whole.
    @Test(arguments: [
        ("see *Ports* now", "Ports", "*Ports*"),
        ("see *Ports of Call* now", "Ports", "Ports"),
        ("see *Ports of Call* now", "Ports of Call now", "*Ports of Call* now"),
        ("see *Ports of Call* now", "see Ports", "see *Ports"),
        ("see **a *b*** now", "b", "*b*"),
        ("see **a *b*** now", "a b", "**a *b***"),
        ("see [the list](http://a.b/c) now", "the list", "[the list](http://a.b/c)"),
        ("at <http://a.b/c>.", "http://a.b/c", "<http://a.b/c>"),
        ("a &amp; b", "&", "&amp;"),
        ("a \\* b", "*", "*"),
        ("over\nlines", "over lines", "over\nlines"),
    ])
    func sourceOfWords(text: String, words: String, source: String) throws {
        let document = read(text)
        let passage = try #require(document.sections.first?.blocks.first?.passage)
        let range = try #require(passage.range(of: words))
        #expect(document.source[passage.source(range)] == source)
    }

    /// The address of a link, and its bytes.
    @Test(arguments: [
        ("see [the list](http://a.b/c) now", "http://a.b/c"), ("see [a](<http://a.b/c> \"title\")", "http://a.b/c"),
        ("see [a](http://a.b/(c)) now", "http://a.b/(c)"), ("see *[a](http://a.b)*", "http://a.b"),
    ])
    func addressOfALink(text: String, address: String) throws {
        let document = read(text)
        let passage = try #require(document.sections.first?.blocks.first?.passage)
        let found = passage.addresses(in: 0..<passage.text.count)
        #expect(found.map(\.text) == [address])
        #expect(found.map { document.source[$0.source] } == [address])
    }

    @Test func sliceKeepsPlacesAndStyles() throws {
        let document = read("Ann *Roe and* Berg & &amp; Wu")
        let passage = try #require(document.sections.first?.blocks.first?.passage)
        let range = try #require(passage.range(of: "and Berg & & W"))
        let slice = passage.slice(range)
        #expect(slice.string == "and Berg & & W")
        #expect(slice.spans.map(\.range) == [0..<3])
        #expect(document.source[slice.source] == "and* Berg & &amp; W")
        #expect(slice.slice(4..<8).string == "Berg")
        #expect(document.source[slice.slice(4..<8).source] == "Berg")
        #expect(passage.slice(5..<500).string == passage.string.dropFirst(5))
    }

    @Test func removalMovesStylesAndJoins() throws {
        let document = read("One[^1] *two*[^2] three *fo[^3]ur*.")
        let passage = try #require(document.sections.first?.blocks.first?.passage)
        #expect(passage.string == "One two three four.")
        #expect(passage.spans.map { passage[$0.range] } == ["two", "four"])
        #expect(document.markers.map { document.source[$0.range] } == ["[^1]", "[^2]", "[^3]"])
        let four = try #require(passage.range(of: "four"))
        #expect(document.source[passage.source(four)] == "*fo[^3]ur*")
        #expect(document.brokenPromises == [])
    }

    @Test func plainTextIsItsOwnFile() {
        let passage = Passage(plain: Array("Roe, *Ports*".utf8))
        #expect(passage.source(0..<3) == 0..<3)
        #expect(passage.source == 0..<12)
        #expect(Passage().source.isEmpty)
    }
}

extension Passage {
    /// The first place of some words.
    func range(of words: String) -> Range<Int>? {
        let wanted = Array(words.utf8)
        return text.indices.first { text[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
    }
}
