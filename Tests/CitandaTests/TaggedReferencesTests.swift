import Citanda
import TestSupport
import Testing

/// What the tags of TEI and JATS say of a reference is certain, whatever its text looks like.
@Suite("Tagged references") struct TaggedReferencesTests {
    private struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var reference: String
        var expected: [String: String]

        var testDescription: String { name }
    }

    private static let jats = [
        Row(
            name: "named parts without text",
            reference: """
                <element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>van Dam</surname>\
                <given-names>NM</given-names></name><name><surname>Horn</surname><given-names>M</given-names></name></person-group>\
                <year>2001a</year><article-title>Salt and <italic>Nicotiana</italic></article-title><source>J Chem Ecol</source>\
                <volume>27</volume><issue>3</issue><fpage>547</fpage><lpage>568</lpage><pub-id pub-id-type="doi">10.1000/x</pub-id>\
                </element-citation>
                """,
            expected: [
                "type": "article-journal", "author": "van Dam, NM; Horn, M", "title": "Salt and Nicotiana",
                "container": "J Chem Ecol", "issued": "2001", "volume": "27", "issue": "3", "page": "547–568",
                "doi": "10.1000/x",
            ]),
        Row(
            name: "a chapter with editors, as printed",
            reference: """
                <mixed-citation publication-type="book"><string-name><given-names>Lene</given-names> <surname>Bak</surname></string-name>, \
                “<chapter-title>Felt</chapter-title>,” in <source>Trades</source>, ed. <person-group person-group-type="editor">\
                <string-name><given-names>Ole</given-names> <surname>Ravn</surname></string-name></person-group> \
                (<publisher-loc>Oslo</publisher-loc>: <publisher-name>Fjord</publisher-name>, <year>1999</year>), \
                <fpage>3</fpage>–<lpage>9</lpage>.</mixed-citation>
                """,
            expected: [
                "type": "chapter", "author": "Bak, Lene", "title": "Felt", "container": "Trades", "editor": "Ravn, Ole",
                "place": "Oslo", "publisher": "Fjord", "issued": "1999", "page": "3–9",
            ]),
        Row(
            name: "a body, a date for machines",
            reference: """
                <element-citation publication-type="web"><person-group person-group-type="author"><collab>Reed Brothers</collab></person-group>\
                <source>Ports</source><year iso-8601-date="2004-03-09">2004</year></element-citation>
                """,
            expected: ["type": "webpage", "author": "Reed Brothers", "title": "Ports", "issued": "2004-03-09"]),
        Row(
            name: "names that are left out, and an address",
            reference: """
                <element-citation publication-type="web"><name><surname>Lee</surname><given-names>A</given-names></name><etal/>\
                <source>Page</source><year>1990</year><uri>http://example.org/1</uri></element-citation>
                """,
            expected: [
                "type": "webpage", "author": "Lee, A; et al.", "title": "Page", "issued": "1990",
                "url": "http://example.org/1",
            ]),
        Row(
            name: "an article without a title",
            reference: """
                <element-citation publication-type="journal"><name><surname>Lind</surname><given-names>A</given-names></name>\
                <source>Phys Rev B</source><volume>68</volume><fpage>165324</fpage><year>2003</year></element-citation>
                """,
            expected: [
                "type": "article-journal", "author": "Lind, A", "container": "Phys Rev B", "volume": "68",
                "page": "165324", "issued": "2003",
            ]),
    ]

    private static let tei = [
        Row(
            name: "a structure with levels",
            reference: """
                <biblStruct><analytic><title level="a">Felt</title><author><persName><forename>Lene</forename><forename>M.</forename>\
                <surname>Bak</surname></persName></author></analytic><monogr><title level="j">Trades</title><imprint>\
                <biblScope unit="volume">4</biblScope><biblScope unit="page" from="3" to="9"/><date when="1999-05"/></imprint></monogr>\
                <note type="raw_reference">Bak, Felt</note></biblStruct>
                """,
            expected: [
                "type": "article-journal", "author": "Bak, Lene M.", "title": "Felt", "container": "Trades",
                "volume": "4", "page": "3–9", "issued": "1999-05",
            ]),
        Row(
            name: "a printed text with some tags",
            reference: """
                <bibl>Jane Cobb, <title level="m">Salt and Power</title> (<pubPlace>Oslo</pubPlace>: <publisher>Fjord</publisher>, \
                <date>1988</date>).</bibl>
                """,
            expected: [
                "type": "book", "author": "Cobb, Jane", "title": "Salt and Power", "place": "Oslo",
                "publisher": "Fjord", "issued": "1988",
            ]),
        Row(
            name: "several authors in one tag, and a journal without a title",
            reference: """
                <bibl><author>Chiba, D.; Ono, T.</author> <title level="j">J Phys D</title> <date>2013</date>, \
                <biblScope unit="volume">46</biblScope></bibl>
                """,
            expected: [
                "type": "article-journal", "author": "Chiba, D.; Ono, T.", "container": "J Phys D", "issued": "2013",
                "volume": "46",
            ]),
        Row(
            name: "titles without levels by their place",
            reference: """
                <biblStruct><analytic><author><surname>Lee</surname>, <forename>Ann</forename></author><title>Pepper</title></analytic>\
                <monogr><title>Spice Review</title><imprint><biblScope unit="volume">3</biblScope><biblScope unit="page">S45</biblScope>\
                <date>1990</date></imprint></monogr></biblStruct>
                """,
            expected: [
                "author": "Lee, Ann", "title": "Pepper", "container": "Spice Review", "volume": "3", "page": "S45",
                "issued": "1990",
            ]),
        Row(
            name: "a subtitle of its own is a part of the title",
            reference: """
                <biblStruct type="phdthesis"><monogr><author><surname>Lee</surname></author><title level="m">Letters</title>\
                <title level="m" type="sub">A Study</title><imprint><date>1991</date></imprint></monogr></biblStruct>
                """,
            expected: ["type": "thesis", "author": "Lee", "title": "Letters: A Study", "issued": "1991"]),
        Row(
            name: "a translator by the role of an editor",
            reference: """
                <biblStruct><monogr><title level="m">Roads</title><author><surname>Sima</surname>, <forename>Qian</forename></author>\
                <editor role="translator"><forename>Burton</forename> <surname>Watson</surname></editor><imprint><publisher>Fjord</publisher>\
                <date>1961</date></imprint></monogr></biblStruct>
                """,
            expected: [
                "author": "Sima, Qian", "title": "Roads", "translator": "Watson, Burton", "publisher": "Fjord",
                "issued": "1961",
            ]),
    ]

    private static func fields(of work: Work) -> [String: String] {
        func names(_ role: ContributorRole) -> String? {
            let names = work.names(role).map { name in
                name.personal.map { [$0.family, $0.given].compactMap { $0 }.joined(separator: ", ") } ?? name.display
            }
            return names.isEmpty ? nil : names.joined(separator: "; ")
        }
        let fields: [String: String?] = [
            "type": work.type.rawValue, "author": names(.author), "editor": names(.editor),
            "translator": names(.translator), "title": work[.title]?.full.plain,
            "container": work[.container]?.full.plain,
            "issued": work[.issued]?.extent.flatMap { PartialDate($0).edtf }, "volume": work[.volume],
            "issue": work[.issue],
            "page": work[.page], "doi": work.identifier(.doi)?.text, "url": work.identifier(.url)?.text,
            "place": work.publishers.first?.place?.text,
            "publisher": work.publishers.first?.name?.text,
        ]
        return fields.compactMapValues { $0 }
    }

    private static func work(of text: String) throws -> [Work] {
        let text = "<?xml version='1.0'?>" + text
        return Manuscript(try ManuscriptFile(SourceText(name: "a.xml", bytes: Array(text.utf8)))).works
    }

    @Test("the fields of a list in JATS are those of the tags", arguments: jats)
    private func lists(row: Row) throws {
        let text = """
            <article article-type="x"><body><p>a</p></body><back><ref-list><title>References</title><ref>\(row.reference)</ref></ref-list></back></article>
            """
        let works = try Self.work(of: text)
        #expect(works.map { Self.fields(of: $0) } == [row.expected])
    }

    @Test(
        "the fields of a note in JATS are those of the tags", arguments: jats.filter { $0.reference.contains("mixed") })
    private func notes(row: Row) throws {
        let text =
            "<article article-type='x'><body><p>a<fn><p>See also \(row.reference) Thanks.</p></fn></p></body></article>"
        let works = try Self.work(of: text)
        #expect(works.map { Self.fields(of: $0) } == [row.expected])
    }

    @Test("the fields of a list in TEI are those of the tags", arguments: tei)
    private func structures(row: Row) throws {
        let text = """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>a</p></body><back><listBibl>\(row.reference)</listBibl></back></text></TEI>
            """
        let works = try Self.work(of: text)
        var expected = row.expected
        expected["type"] = expected["type"] ?? works.first?.type.rawValue
        #expect(works.map { Self.fields(of: $0) } == [expected])
    }

    @Test(
        "links in the text lead to their entries, whatever the words are",
        arguments: [
            (
                """
                <article article-type='x'><body><p>Salt [<xref ref-type='bibr' rid='r2'>2</xref>] and tea (<xref ref-type='bibr' rid='r1'>Cobb,
                1988</xref>).</p></body><back><ref-list><title>References</title>
                <ref id='r1'><mixed-citation>Cobb, Jane. <source>Salt</source>. Oslo: Fjord, <year>1988</year>.</mixed-citation></ref>
                <ref id='r2'><mixed-citation>Roe, Ann. <source>Ports</source>. Oslo: Fjord, <year>1999</year>.</mixed-citation></ref>
                </ref-list></back></article>
                """, ["Ports", "Salt"]
            ),
            (
                """
                <TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>Salt (see <ref target='#b'>above</ref>), tea (<ref target='#a'>Cobb
                1988</ref>) and <ref target='#nowhere'>more</ref>.</p></body><back><listBibl><head>Bibliography</head>
                <bibl xml:id='a'>Cobb, Jane. <title level='m'>Salt</title>. Oslo: Fjord, 1988.</bibl>
                <bibl xml:id='b'>Roe, Ann. <title level='m'>Ports</title>. Oslo: Fjord, 1999.</bibl></listBibl></back></text></TEI>
                """, ["Ports", "Salt"]
            ),
        ]) func links(text: String, titles: [String]) throws
    {
        let source = SourceText(name: "a.xml", bytes: Array(("<?xml version='1.0'?>" + text).utf8))
        let reading = Manuscript(try ManuscriptFile(source)).reading
        let cited = reading.textCitations.flatMap(\.items)
        #expect(cited.compactMap { $0.work.flatMap { reading.work($0)?.work[.title]?.full.plain } } == titles)
        #expect(cited.allSatisfy { $0.entry != nil && $0.confidence == 1 })
    }

    @Test("each value knows its bytes in the file") func origins() throws {
        let text = """
            <?xml version="1.0"?><article article-type="x"><back><ref-list><ref><element-citation publication-type="book"><source>Salt &amp; Power</source><year>1988</year>\
            </element-citation></ref></ref-list></back></article>
            """
        let source = SourceText(name: "a.xml", bytes: Array(text.utf8))
        let manuscript = Manuscript(try ManuscriptFile(source))
        let work = try #require(manuscript.works.first)
        let year = try #require(work[.issued]?.origin)
        #expect(year.confidence == 1)
        let place = try #require(manuscript.text.origin?.ranges(of: year.range))
        #expect(place.ranges.map { String(decoding: source.bytes[$0], as: UTF8.self) } == ["1988"])
    }

    @Test("Works of samples have the names, years and volumes of their tags") func samples() throws {
        for name in ["elife00007.xml", "elife00013.xml", "elife04953.xml"] {
            guard let bytes = try Shared.bytes("xml/samples/jats/\(name)") else { return }
            let manuscript = Manuscript(try ManuscriptFile(SourceText(name: name, bytes: bytes)))
            let entries = manuscript.reading.lists.flatMap(\.entries)
            #expect(entries.count > 60)
            #expect(entries.allSatisfy { $0.evidence == .tagged })
            // One entry of one file has an address only.
            #expect(entries.count { $0.statement?.titles.isEmpty != false } <= 1)
            #expect(entries.allSatisfy { $0.statement?.leadNames?.names.isEmpty == false })
        }
    }
}
