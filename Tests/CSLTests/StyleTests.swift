import CitandaCSL
import CitandaDiagnostics
import CitandaWorks
import CitandaXML
import Foundation
import TestSupport
import Testing

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
        ("<citation><layout><text term=\"no such\"/></layout></citation>", "csl-term", "<text"),
        ("<citation><layout font-style=\"slanted\"/></citation>", "csl-attribute", "<layout"),
        ("<citation><layout><text value=\"x\" quotes=\"yes\"/></layout></citation>", "csl-attribute", "<text"),
        ("<citation><layout><group colour=\"red\"/></layout></citation>", "csl-attribute", "<group"),
        ("<citation et-al-min=\"three\"><layout/></citation>", "csl-attribute", "<citation"),
        (
            "<citation><layout><date variable=\"issued\" form=\"long\"/></layout></citation>", "csl-attribute", "<date"
        ),
        (
            "<citation><layout><choose><if type=\"novel\"><text value=\"x\"/></if></choose></layout></citation>",
            "csl-attribute", "<if"
        ),
        (
            "<citation><layout><choose><if locator=\"leaf\"><text value=\"x\"/></if></choose></layout></citation>",
            "csl-attribute", "<if"
        ),
        (
            "<locale><terms><term name=\"at\" form=\"tiny\">@</term></terms></locale>" + citation, "csl-attribute",
            "<term"
        ),
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

    @Test func aHintNamesTheValuesAllowed() throws {
        let (_, findings) = Style.parse(
            Self.style("<citation><layout><text variable=\"title\" display=\"inline\"/></layout></citation>"))
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.message.contains("block, left-margin, right-inline, indent"))
    }

    @Test func termsOfCSLAndOfTheStyleItselfAreKnown() throws {
        let locale = String(decoding: try #require(Embedded.file(named: "locales/locales-en-US.xml")), as: UTF8.self)
        let names = locale.split(separator: "<term name=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
        #expect(names.count > 150)
        let terms = (names + ["house-word"]).map { "<text term=\"\($0)\"/>" }.joined()
        let inside =
            "<locale><terms><term name=\"house-word\">x</term></terms></locale>"
            + "<citation><layout>\(terms)</layout></citation>"
        #expect(Style.parse(Self.style(inside)).diagnostics.isEmpty)
    }

    /// What the schema allows is no finding of ours: neither in styles nor in their terms.
    @Test func validStylesHaveNoWrongAttributes() throws {
        guard let folder = try Shared.url("csl/styles"), let rng = try Shared.url("csl/schema/rng/csl.rng") else {
            return
        }
        let schema = try #require(Schema.compile(.relaxNG, path: rng.path).value)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for file in files.filter({ $0.pathExtension == "csl" }).sorted(by: { $0.path < $1.path }) {
            let bytes = Array(try Data(contentsOf: file))
            guard Style.validate(bytes, schema: schema).isEmpty else { continue }
            let wrong = Style.parse(bytes).diagnostics.filter { $0.id == "csl-attribute" || $0.id == "csl-term" }
            #expect(wrong.isEmpty, "\(file.lastPathComponent): \(wrong.map(\.message))")
        }
    }

    @Test func theSchemaIsAskedWhereItIsGiven() throws {
        guard let rng = try Shared.url("csl/schema/rng/csl.rng") else { return }
        let schema = try #require(Schema.compile(.relaxNG, path: rng.path).value)
        for name in Embedded.names {
            let bytes = try #require(Embedded.file(named: name))
            let findings = Style.validate(bytes, schema: schema)
            #expect(findings.isEmpty, "\(name): \(findings.map(\.message))")
        }
        let wrong = Self.style("\n<citation><nonsense/></citation>")
        let found = Style.validate(wrong, schema: schema)
        #expect(found.contains { $0.id == "xml-invalid" && !$0.range.isEmpty })
        #expect(Style.validate(Array("<style".utf8), schema: schema).contains { $0.id == "xml-syntax" })
    }

    @Test(arguments: ["", "<", "<a/>", "text", "<locale xmlns='http://purl.org/net/xbiblio/csl'/>", "\u{0}"])
    func whatIsNoStyleGivesAFinding(text: String) {
        let (style, findings) = Style.parse(Array(text.utf8))
        #expect(style == nil && !findings.isEmpty)
        #expect(StyleLocale.parse(Array("<a/>".utf8)).value == nil)
    }

    @Test func macrosOfAnyDepthEnd() throws {
        var inside = ""
        for number in 0..<5000 {
            inside +=
                "<macro name=\"m\(number)\"><group><text macro=\"m\(number + 1)\"/><text variable=\"title\"/></group></macro>"
        }
        inside += "<citation><layout><text macro=\"m0\"/></layout></citation>"
        let style = try #require(Style.parse(Self.style(inside)).value)
        var work = Work(key: "k", type: .book)
        work[.title] = Title("T")
        let citations = [CitationCluster(id: "1", items: [CitationItem(id: "k")])]
        let document = Processor(style: style, locales: { _ in nil }).process(works: [work], citations: citations)
        #expect(document.citations.first?.text.isEmpty == false)
    }
}
