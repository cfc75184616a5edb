import CitandaDiagnostics
import CitandaXML
import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
    @Test func modsRecordsAreValidated() throws {
        guard let url = try Shared.url("xml/schemas/mods/mods-3-8.xsd") else { return }
        let (schema, findings) = Schema.compile(.xsd, path: url.path)
        #expect(findings.filter { $0.severity == .error }.isEmpty)
        let mods = try #require(schema)
        let head = "<mods xmlns='http://www.loc.gov/mods/v3' version='3.8'>"
        #expect(mods.validate(Array("\(head)<titleInfo><title>T</title></titleInfo></mods>".utf8)).isEmpty)
        let wrong = Array("\(head)\n<titleInfo><heading>T</heading></titleInfo></mods>".utf8)
        let found = mods.validate(wrong)
        #expect(found.first?.id == "xml-invalid")
        #expect(found.first.map { SourceText(name: "", bytes: wrong).position(at: $0.range.lowerBound).line } == 2)
    }

    @Test func stylesAreValidated() throws {
        guard let url = try Shared.url("csl/schema/rng/csl.rng"),
            let style = try Shared.bytes("csl/styles/american-chemical-society.csl")
        else { return }
        let (schema, findings) = Schema.compile(.relaxNG, path: url.path)
        #expect(findings.filter { $0.severity == .error }.isEmpty)
        let csl = try #require(schema)
        #expect(csl.validate(style).isEmpty)
        let wrong = "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0' class='note'><nonsense/></style>"
        #expect(!csl.validate(Array(wrong.utf8)).isEmpty)
    }

    @Test func brokenAndMissingSchemasGiveFindings() {
        for language in [Schema.Language.relaxNG, .xsd] {
            #expect(!Schema.compile(language, path: "/nowhere/at-all").diagnostics.isEmpty)
            #expect(!Schema.compile(language, bytes: Array("<a".utf8)).diagnostics.isEmpty)
            #expect(!Schema.compile(language, bytes: []).diagnostics.isEmpty)
        }
    }

    @Test func expressionsSelectNodes() throws {
        let (document, _) = Document.parse(
            Array("<m:a xmlns:m='urn:m'><m:b n='1'>x</m:b><m:b n='2'>y</m:b></m:a>".utf8))
        let found = try #require(document)
        let names = ["q": "urn:m"]
        #expect(found.evaluate("//q:b[@n=2]", namespaces: names).value?.elements.map(\.text) == ["y"])
        #expect(found.evaluate("count(//q:b)", namespaces: names).value == .number(2))
        #expect(found.evaluate("string(//q:b/@n)", namespaces: names).value == .string("1"))
        #expect(found.evaluate("//@n", namespaces: names).value == .nodes([.text("1"), .text("2")]))
        #expect(found.evaluate("//q:b[", namespaces: names).value == nil)
        #expect(!found.evaluate("//q:b[", namespaces: names).diagnostics.isEmpty)
        #expect(!found.evaluate("//unknown:b").diagnostics.isEmpty)
    }
}
