import CitandaDocuments
import CitandaFormats
import Testing

@Suite("Citations of reference managers in Word") struct ManagersTests {
    private typealias S = WordSample

    private static func field(_ instruction: String, data: String = "") -> String {
        let escaped = instruction.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let held = data.isEmpty ? "" : "<w:fldData>\(data)</w:fldData>"
        return "<w:r><w:fldChar w:fldCharType='begin'>\(held)</w:fldChar></w:r>"
            // Programs cut instructions anywhere.
            + "<w:r><w:instrText xml:space='preserve'>\(escaped.prefix(11))</w:instrText></w:r>"
            + "<w:r><w:instrText xml:space='preserve'>\(escaped.dropFirst(11))</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(S.run("(Roe 1999, 12)"))<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    }

    private static let endNote =
        "<EndNote><Cite><Author>Roe</Author><Year>1999</Year><RecNum>7</RecNum><Pages>12</Pages><Prefix>see </Prefix><record><rec-number>7</rec-number><ref-type name='Buch'>6</ref-type><contributors><authors><author><style face='normal'>Roe, Ann</style></author></authors></contributors><titles><title><style face='normal'>Ports of </style><style face='italic'>Call</style></title></titles><dates><year>1999</year></dates><publisher>Ostrov</publisher></record></Cite></EndNote>"
    private static let endNoteData =
        "PEVuZE5vdGU+PENpdGU+PHJlY29yZD48cmVjLW51bWJlcj43PC9yZWMtbnVtYmVyPjxyZWYtdHlwZT42PC9yZWYtdHlwZT48dGl0bGVzPjx0aXRsZT5Qb3J0cyBvZiBDYWxsPC90aXRsZT48L3RpdGxlcz48Y29udHJpYnV0b3JzPjxhdXRob3JzPjxhdXRob3I+Um9lLCBBbm48L2F1dGhvcj48L2F1dGhvcnM+PC9jb250cmlidXRvcnM+PGRhdGVzPjx5ZWFyPjE5OTk8L3llYXI+PC9kYXRlcz48L3JlY29yZD48UGFnZXM+MTI8L1BhZ2VzPjwvQ2l0ZT48L0VuZE5vdGU+"
    static let sources =
        "<b:Source><b:Tag>Roe99</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Roe</b:Last><b:First>Ann</b:First></b:Person></b:NameList></b:Author></b:Author><b:Title>Ports of Call</b:Title><b:Year>1999</b:Year></b:Source>"
    private static let items =
        "{\"citationItems\":[{\"id\":1,\"locator\":\"12\",\"itemData\":{\"id\":1,\"type\":\"book\",\"title\":\"Ports of Call\",\"author\":[{\"family\":\"Roe\",\"given\":\"Ann\"}],\"issued\":{\"raw\":\"1999\"}}}]}"

    @Test(
        "the work, its author and the page",
        arguments: [
            ("Zotero", field(" ADDIN ZOTERO_ITEM CSL_CITATION \(items) ")),
            ("Mendeley", field("ADDIN CSL_CITATION \(items)")),
            ("EndNote", field(" ADDIN EN.CITE \(endNote)")),
            ("EndNote", field(" ADDIN EN.CITE ", data: endNoteData)),
            ("Word", field(" CITATION Roe99 \\p 12 \\l 1033 ")),
        ]) func work(program: String, runs: String) throws
    {
        let text = try S(body: S.paragraph(S.run("A ") + runs + S.run(".")), sources: Self.sources).read()
        let live = try #require(text.liveCitations.first)
        #expect(live.program == program)
        #expect(text.source[live.range] == "(Roe 1999, 12)")
        let item = try #require(live.items.first)
        let data = try #require(item["itemData"])
        #expect(item["locator"]?.stringOrNumber == "12")
        #expect(data["type"]?.string == "book")
        #expect(data["title"]?.string == "Ports of Call")
        #expect(data["author"]?[0]?["family"]?.string == "Roe")
        #expect(data["author"]?[0]?["given"]?.string == "Ann")
        let issued = try #require(data["issued"])
        #expect(issued["raw"]?.string == "1999" || issued["date-parts"] == [[1999]])
    }

    @Test("several sources of Word are one citation, and unknown ones are none") func several() throws {
        func live(_ instruction: String) throws -> [LiveCitation] {
            try S(body: S.paragraph(Self.field(instruction)), sources: Self.sources).read().liveCitations
        }
        #expect(try live(" CITATION Roe99 \\m Roe99 \\p 3 ").first?.items.map { $0["locator"]?.string } == [nil, "3"])
        #expect(try live(" CITATION Cobb88 ").isEmpty)
        #expect(try live(" ADDIN CSL_CITATION {damaged").isEmpty)
    }
}
