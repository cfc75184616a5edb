import CitandaJSON
import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaRecords

/// Records of other programs and projects.
@Suite struct TEIReaderTests {
    private static func works(_ body: String) -> [Work] {
        let text = """
            <?xml version="1.0"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listBibl>\(body)</listBibl></body></text></TEI>
            """
        return RecordFormat.tei.works(in: Array(text.utf8)).value
    }

    /// A record, and the members of the CSL-JSON item that it should be.
    static let records: [(tei: String, item: JSONValue)] = [
        // Zotero.
        (
            """
            <biblStruct type="journalArticle" corresp="http://zotero.org/x" xml:id="a"><analytic xml:lang="nb">
            <author><forename>Kari</forename><surname>Lind</surname></author><respStmt><resp>scriptWriter</resp>
            <persName><forename>Ida</forename><surname>Berg</surname></persName></respStmt>
            <title level="a">Ports of <hi rend="italic">Salt</hi></title><title type="short">Ports</title>
            <idno type="DOI">10.1/x</idno><idno type="callNumber">Q 1</idno></analytic><monogr><editor>
            <forename>Sam</forename><surname>Oduya</surname></editor><title level="j">J. Tea</title>
            <ptr target="https://example.org/"/><idno type="ISSN">0305-7410</idno><imprint><date when="1929">1929</date>
            <publisher>Fjord</publisher><pubPlace>Oslo</pubPlace><biblScope unit="volume">2</biblScope>
            <biblScope unit="issue">3</biblScope><biblScope unit="page">5-9</biblScope>
            <date type="accessed">2020-01-02T10:00:00Z</date></imprint><extent><measure unit="volume" quantity="4"/>
            <measure unit="page" quantity="312"/></extent></monogr><series><title level="s">Studies</title>
            <biblScope unit="volume">7</biblScope></series><note type="abstract"><p>One.</p><p>Two.</p></note>
            <relatedItem type="reviewed"><bibl><author><name>Jo Bo</name></author><title>The <emph>Book</emph></title></bibl>
            </relatedItem><note type="extra">Mine</note><note type="tags"><term type="tag">tea</term><term>salt</term></note>
            </biblStruct>
            """,
            [
                "id": "a", "type": "article-journal", "author": [["family": "Lind", "given": "Kari"]],
                "script-writer": [["family": "Berg", "given": "Ida"]], "title": "Ports of <i>Salt</i>",
                "title-short": "Ports", "DOI": "10.1/x", "call-number": "Q 1",
                "editor": [["family": "Oduya", "given": "Sam"]], "container-title": "J. Tea", "ISSN": "0305-7410",
                "URL": "https://example.org/", "issued": ["date-parts": [[1929]]], "publisher": "Fjord",
                "publisher-place": "Oslo", "volume": "2", "issue": "3", "page": "5-9",
                "accessed": ["date-parts": [[2020, 1, 2]]], "number-of-volumes": "4", "number-of-pages": "312",
                "collection-title": "Studies", "collection-number": "7", "abstract": "One. Two.", "language": "nb",
                "reviewed-author": [["literal": "Jo Bo"]], "reviewed-title": "The <i>Book</i>", "note": "Mine",
                "keyword": "tea, salt", "tei:corresp": "http://zotero.org/x",
            ]
        ),
        // GROBID.
        (
            """
            <biblStruct xml:id="b0"><analytic><title level="a" type="main">Deep salt</title><author><persName>
            <forename type="first">K</forename><forename type="middle">M</forename><surname>Lind</surname></persName>
            </author></analytic><monogr><title level="m">Proceedings of Tea</title><meeting>Tea 2010, Oslo</meeting>
            <imprint><publisher>Fjord</publisher><date type="published" when="2010-03">2010</date>
            <biblScope unit="page" from="101" to="129"/></imprint></monogr>
            <note type="raw_reference">K. M. Lind, Deep salt …</note></biblStruct>
            """,
            [
                "id": "b0", "type": "chapter", "title": "Deep salt", "author": [["family": "Lind", "given": "K M"]],
                "container-title": "Proceedings of Tea", "event-title": "Tea 2010, Oslo", "publisher": "Fjord",
                "issued": ["date-parts": [[2010, 3]]], "page": "101–129",
                "tei:note-raw_reference": "K. M. Lind, Deep salt …",
            ]
        ),
        // Projects of editors: names and titles in two scripts, scopes outside of the imprint.
        (
            """
            <biblStruct><monogr><title level="j" xml:lang="ar">المرفأ</title><title level="j" xml:lang="ar-Latn">al-Marfaʾ</title>
            <title level="j" type="sub" xml:lang="ar-Latn">Majalla</title><editor><persName xml:lang="ar"><surname>لند</surname>
            </persName><persName xml:lang="ar-Latn"><forename>Kārī</forename><surname>Lind</surname></persName></editor>
            <imprint><publisher><orgName xml:lang="ar">مطبعة</orgName></publisher><date notBefore="1907" notAfter="1908"/></imprint>
            <biblScope unit="volume" from="4" to="4"/></monogr></biblStruct>
            """,
            [
                "type": "article-journal", "container-title": "المرفأ", "editor": [["family": "لند"]], "volume": "4",
                "publisher": "مطبعة", "issued": ["date-parts": [[1907], [1908]]],
            ]
        ),
        // Archives, and dates that are no dates.
        (
            """
            <bibl xml:id="k-1994" type="archival"><title level="u">Letter</title>, <date when="1966-10">October 1966</date>,
            <msIdentifier><settlement>Ibadan</settlement><repository>Archives</repository><idno>CSO 26/2</idno></msIdentifier></bibl>
            """,
            [
                "id": "1994", "type": "document", "title": "Letter", "issued": ["date-parts": [[1966, 10]]],
                "archive": "Archives", "archive-place": "Ibadan", "archive_location": "CSO 26/2",
            ]
        ),
        // A text with some tags.
        (
            "<bibl><author>Lind, Kari</author>, <title rend=\"quotes\">Salt.</title> <title rend=\"italic\">Tea</title> 39.6 (<date>2006</date>).</bibl>",
            [
                "type": "document", "title": "Salt", "author": [["family": "Lind", "given": "Kari"]],
                "container-title": "Tea", "issued": ["date-parts": [[2006]]],
                "tei:bibl": "Lind, Kari, Salt. Tea 39.6 (2006).",
            ]
        ),
        (
            "<bibl><author>K. Lind and I. Berg</author>, <title level=\"j\">Tea Rev.</title>, <biblScope type=\"vol\">73</biblScope>, <biblScope type=\"pp\">360</biblScope> (<date>1948</date>).</bibl>",
            [
                "type": "article-journal", "author": [["literal": "K. Lind and I. Berg"]],
                "container-title": "Tea Rev.",
                "volume": "73", "page": "360", "issued": ["date-parts": [[1948]]], "tei:bibl": .null,
            ]
        ),
    ]

    @Test func recordsAreRead() {
        for (text, item) in Self.records {
            let works = Self.works(text)
            #expect(works.count == 1)
            for work in works {
                let found = CSLJSON.value(of: work)
                for member in item.members ?? [] {
                    #expect(found[member.name] ?? .null == member.value, "\(member.name)")
                }
            }
        }
    }

    /// What is read from files of others is the same after it was written.
    @Test func recordsComeBack() {
        for (text, _) in Self.records {
            let works = Self.works(text).map(\.withoutOrigins)
            let again = RecordFormat.tei.works(in: RecordFormat.tei.bytes(of: works)).value.map(\.withoutOrigins)
            #expect(again == works)
        }
    }

    @Test func valuesKnowTheirBytes() throws {
        let text =
            "<listBibl><biblStruct><monogr><title>Salt &amp; Tea</title><imprint><date>1994</date></imprint></monogr></biblStruct></listBibl>"
        let bytes = Array(text.utf8)
        let work = try #require(RecordFormat.tei.works(in: bytes).value.first)
        let title = try #require(work.titles[.title]?.origin?.range)
        #expect(String(decoding: bytes[title], as: UTF8.self) == "Salt &amp; Tea")
        let date = try #require(work.dates[.issued]?.origin?.range)
        #expect(String(decoding: bytes[date], as: UTF8.self) == "1994")
    }

    @Test func referencesOfATextAreNoRecords() {
        let text = """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>See <bibl><title>Salt</title></bibl>.</p>
            <listBibl><biblStruct><monogr><title>Tea</title><imprint><date/></imprint></monogr><relatedItem type="reviewOf">
            <biblStruct><monogr><title>Port</title></monogr></biblStruct></relatedItem><note><bibl>x</bibl></note></biblStruct>
            </listBibl></body></text></TEI>
            """
        let works = RecordFormat.tei.works(in: Array(text.utf8)).value
        #expect(works.map { $0.titles[.title]?.main.plain } == ["Tea"])
        #expect(works.first?.titles[.reviewed]?.main.plain == "Port")
    }

    @Test(arguments: [
        "", "<", "<biblStruct", "<biblStruct>", "<biblStruct/>", "<biblStruct></biblStruct>", "<biblStruct><monogr>",
        "<biblStruct><monogr><title>x</monogr></biblStruct>", "<bibl>", "<bibl/>", "<biblStruct>&nothing;</biblStruct>",
        "<biblStruct><relatedItem><relatedItem><biblStruct/></relatedItem></biblStruct>",
        "<biblStruct><monogr><author/><author><persName/></author><imprint><date when=\"x\"/></imprint></monogr></biblStruct>",
        "<biblStruct xml:id=\"_x110000_\"><idno type=\"key\"/><idno sortKey=\"99999999999999999999\">1</idno></biblStruct>",
    ])
    func damagedRecordsAreNoTrap(_ text: String) {
        let bytes = Array(text.utf8)
        for end in 0...bytes.count { _ = RecordFormat.tei.works(in: Array(bytes[..<end])) }
        _ = Self.works(text)
    }

    @Test func deepRecordsAreNoTrap() {
        let depth = 2000
        let open = String(repeating: "<biblStruct><relatedItem type=\"quotes\">", count: depth)
        _ = Self.works(open)
        _ = Self.works(open + String(repeating: "</relatedItem></biblStruct>", count: depth))
    }

    @Test func filesOfProjectsAreRead() throws {
        for folder in ["tei", "tei-srophe", "tei-grobid-citations"] {
            guard let url = try Shared.url("xml/samples/" + folder) else { return }
            for file in try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil) {
                let works = RecordFormat.tei.works(in: Array(try Data(contentsOf: file))).value.map(\.withoutOrigins)
                #expect(!works.isEmpty)
                let again = RecordFormat.tei.works(in: RecordFormat.tei.bytes(of: works)).value.map(\.withoutOrigins)
                #expect(again == works)
            }
        }
    }
}
