import CSL
import Diagnostics
import Testing
import Works

/// What is wrong with a style is said at its place, and the rest of it still works.
@Suite struct StyleTests {
    private static func style(_ inside: String, attributes: String = "class=\"note\"") -> [UInt8] {
        Array("<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" \(attributes)>\(inside)</style>".utf8)
    }

    private static let citation = "<citation><layout><text variable=\"title\"/></layout></citation>"

    @Test(arguments: [
        ("<citation><layout><text variable=\"titel\"/></layout></citation>", "csl-variable", "<text"),
        ("<citation><layout><text variable=\"author\"/></layout></citation>", "csl-attribute", "<text"),
        ("<citation><layout><text macro=\"missing\"/></layout></citation>", "csl-macro-missing", "<text"),
        ("<macro name=\"idle\"><text value=\"x\"/></macro>" + citation, "csl-macro-unused", "<macro"),
        (
            "<macro name=\"a\"><text macro=\"b\"/></macro><macro name=\"b\"><text macro=\"a\"/></macro>"
                + "<citation><layout><text macro=\"a\"/></layout></citation>", "csl-macro-circular", "<macro"
        ),
        ("<macro name=\"a\"/><macro name=\"a\"/>" + citation, "csl-macro-twice", "<macro"),
        ("<info/>", "csl-no-citation", "<style"),
        ("<citation/>", "csl-no-layout", "<citation"),
        ("<citation><layout><nonsense/></layout></citation>", "csl-element", "<nonsense"),
        ("<citation><layout><choose><if><text value=\"x\"/></if></choose></layout></citation>", "csl-condition", "<if"),
    ])
    func findings(inside: String, id: String, tag: String) throws {
        let bytes = Self.style(inside)
        let (style, findings) = Style.parse(bytes)
        #expect(style != nil)
        let finding = try #require(findings.first { $0.id == id })
        #expect(String(decoding: bytes[finding.range], as: UTF8.self) == tag)
        // Whatever is wrong, formatting does not fail.
        guard let style else { return }
        var work = Work(key: "k", type: .book)
        work[.title] = Title("T")
        let citations = [CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "k")])]
        let document = Processor(style: style, locales: { _ in nil }).process(works: [work], citations: citations)
        #expect(document.citations.count == 1)
    }

    @Test(arguments: ["", "<", "<a/>", "text", "<locale xmlns='http://purl.org/net/xbiblio/csl'/>", "\u{0}"])
    func whatIsNoStyleGivesAFinding(text: String) {
        let (style, findings) = Style.parse(Array(text.utf8))
        #expect(style == nil && !findings.isEmpty)
        #expect(StyleLocale.parse(Array("<a/>".utf8)).0 == nil)
    }

    @Test func macrosOfAnyDepthEnd() throws {
        var inside = ""
        for number in 0..<5000 {
            inside +=
                "<macro name=\"m\(number)\"><group><text macro=\"m\(number + 1)\"/><text variable=\"title\"/></group></macro>"
        }
        inside += "<citation><layout><text macro=\"m0\"/></layout></citation>"
        let style = try #require(Style.parse(Self.style(inside)).0)
        var work = Work(key: "k", type: .book)
        work[.title] = Title("T")
        let citations = [CitationCluster(id: "1", items: [CitationItem(id: "k")])]
        let document = Processor(style: style, locales: { _ in nil }).process(works: [work], citations: citations)
        #expect(document.citations.first?.text.isEmpty == false)
    }
}
