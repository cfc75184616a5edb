import CitandaDiagnostics
import CitandaXML
import Foundation
import Testing

@Suite struct DocumentTests {
    @Test func elementsKeepOrderNamespacesAndPlaces() throws {
        let source =
            "<a xmlns='urn:x' xmlns:p='urn:p'>\n  <p:b c=\"1 &lt; 2\" p:d='é'/>t<!--note--><e xml:lang='zh'>u&amp;<![CDATA[<v>]]></e></a>"
        let bytes = Array(source.utf8)
        let (root, findings) = Element.parse(bytes)
        #expect(findings.isEmpty)
        let a = try #require(root)
        #expect(a.name == "a" && a.namespace == "urn:x" && a.range == 0..<bytes.count)
        let b = try #require(a.first("b"))
        #expect(b.namespace == "urn:p" && b.prefix == "p" && b.line == 2)
        #expect(b["c"] == "1 < 2" && b.attribute("d", namespace: "urn:p") == "é")
        let range = try #require(b.range)
        #expect(String(decoding: bytes[range], as: UTF8.self) == "<p:b c=\"1 &lt; 2\" p:d='é'/>")
        let e = try #require(a.first("e"))
        #expect(e.text == "u&<v>" && e.language == "zh")
        #expect(a.children.contains(.comment("note")))
        #expect(a.text == "\n  tu&<v>")
    }

    @Test(arguments: [
        ("<a>", "unclosed"), ("<a b=1/>", "unquoted"), ("<a>&nothing;</a>", "undeclared entity"), ("", "empty"),
        ("text", "no element"), ("<a><b></a>", "crossed"), ("<a>\u{1}</a>", "control character"),
    ])
    func brokenFilesGiveFindings(source: String, name: String) {
        let (_, findings) = Element.parse(Array(source.utf8))
        #expect(findings.contains { $0.severity == .error }, Comment(rawValue: name))
        for finding in findings { #expect(finding.range.upperBound <= source.utf8.count) }
    }

    @Test func theGoodRestOfABrokenFileIsKept() throws {
        let (root, findings) = Element.parse(Array("<a><b>one</b><c d=2>two</c></a>".utf8))
        #expect(!findings.isEmpty)
        #expect(try #require(root).first("b")?.text == "one")
    }

    @Test func wrongBytesAndOtherEncodingsAreRead() throws {
        let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf".utf8) + [0xE9] + Array("</a>".utf8)
        #expect(try #require(Element.parse(latin).value).text == "café")
        let broken = Array("<a>caf".utf8) + [0xE9] + Array("</a>".utf8)
        #expect(!Element.parse(broken).diagnostics.isEmpty)
        for byte in UInt8.min...UInt8.max { _ = Element.parse([byte, 0, 60, byte]) }
    }

    @Test func limitsHold() {
        let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
        #expect(!Element.parse(Array(deep.utf8)).diagnostics.isEmpty)
        let (_, findings) = Element.parse(Array("<a><b><c/></b></a>".utf8), limits: XMLLimits(depth: 2))
        #expect(findings.map(\.id) == ["xml-too-deep"])
        #expect(
            Element.parse(Array("<a/>".utf8), limits: XMLLimits(bytes: 3)).diagnostics.map(\.id) == ["file-too-large"])
    }

    @Test func linesGoBeyondSixteenBits() throws {
        let source = "<a>" + String(repeating: "\n", count: 70_000) + "<b/></a>"
        #expect(try #require(Element.parse(Array(source.utf8)).value).first("b")?.line == 70_001)
    }
}
