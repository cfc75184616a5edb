import CitandaJSON
import CitandaWorks
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct JATSTests {
    /// A citation, and the members of the CSL-JSON item that it should be.
    private static let records: [(jats: String, item: JSONValue)] = [
        // The source is the work if nothing in it has a title.
        (
            "<ref id='a'><element-citation publication-type='book'><person-group person-group-type='author'><name><surname>van Lind</surname><given-names>Kari</given-names><suffix>Jr.</suffix></name><etal/></person-group><source>Salt <italic>Roads</italic></source><publisher-loc>Oslo</publisher-loc><publisher-name>Fjord</publisher-name><year iso-8601-date='1950'>ca. 1950</year><size units='volumes'>3</size></element-citation></ref>",
            [
                "id": "a", "type": "book",
                "author": [
                    ["family": "Lind", "given": "Kari", "non-dropping-particle": "van", "suffix": "Jr."],
                    ["literal": "et al."],
                ], "title": "Salt <i>Roads</i>", "publisher": "Fjord", "publisher-place": "Oslo",
                "issued": ["date-parts": [[1950]], "circa": true], "number-of-volumes": "3",
            ]
        ),
        // NLM 2: other names of elements and attributes; names without a group are editors behind the title.
        (
            "<ref id='_x0031_'><citation citation-type='book'><name><surname>Shen</surname></name>, <chapter-title>On Customs</chapter-title>. In <name><surname>Berg</surname></name> (ed.), <source>Ports</source>. <year>2004a</year>; pp. <fpage>101</fpage>–<lpage>29</lpage>. <access-date>2005-03-01</access-date></citation></ref>",
            [
                "id": "1", "type": "chapter", "author": [["family": "Shen"]], "editor": [["family": "Berg"]],
                "title": "On Customs", "container-title": "Ports", "issued": ["date-parts": [[2004]]],
                "year-suffix": "a", "page": "101–29", "accessed": ["date-parts": [[2005, 3, 1]]],
            ]
        ),
        // Physicists leave out the titles of articles.
        (
            "<ref><mixed-citation publication-type='journal'><string-name><given-names>A.</given-names> <surname>Oduya</surname></string-name>, <source>J. Salt</source> <volume><bold>3</bold></volume>, <elocation-id>e12</elocation-id> (<year>1999</year>). <ext-link ext-link-type='uri' xlink:href='https://doi.org/10.1234/abc.5'>link</ext-link></mixed-citation></ref>",
            [
                "type": "article-journal", "author": [["family": "Oduya", "given": "A."]], "container-title": "J. Salt",
                "volume": "3", "page": "e12", "issued": ["date-parts": [[1999]]], "DOI": "10.1234/abc.5",
            ]
        ),
        // An archive and its place.
        (
            "<ref><element-citation publication-type='archival-material'><named-content content-type='genre'>letter</named-content><named-content content-type='shelfmark'>CSO 26/2</named-content><institution>National Archives</institution><publisher-loc>Ibadan</publisher-loc><date-in-citation iso-8601-date='1966-10'>October 1966</date-in-citation></element-citation></ref>",
            [
                "type": "document", "genre": "letter", "archive_location": "CSO 26/2", "archive": "National Archives",
                "archive-place": "Ibadan", "issued": ["date-parts": [[1966, 10]]],
            ]
        ),
        // Dates in words; a comment that is a DOI; two comments.
        (
            "<ref><element-citation publication-type='web'><source>Tides</source><year>2010</year><month>March</month><day>4</day><comment>doi: 10.1234/t</comment><comment>One.</comment><comment>Two.</comment></element-citation></ref>",
            [
                "type": "webpage", "title": "Tides", "issued": ["date-parts": [[2010, 3, 4]]], "DOI": "10.1234/t",
                "note": "One.\nTwo.",
            ]
        ),
    ]

    @Test func citationsAreRead() {
        for (text, item) in Self.records {
            let works = RecordFormat.jats.works(in: Array(text.utf8)).value
            #expect(works.count == 1, "\(text)")
            for work in works {
                let found = CSLJSON.value(of: work)
                for member in item.members ?? [] { #expect(found[member.name] == member.value, "\(text)") }
            }
        }
    }

    @Test func aReferenceMayHoldSeveralCitations() {
        let text =
            "<ref-list><ref id='r'><label>1</label><mixed-citation><label>a</label><source>One</source></mixed-citation><mixed-citation><label>b</label><source>Two</source></mixed-citation></ref></ref-list>"
        let works = RecordFormat.jats.works(in: Array(text.utf8)).value
        #expect(works.map { $0[.title]?.full.plain } == ["One", "Two"])
        #expect(works.map(\.key) == ["r", "r"])
    }

    /// A citation, and whether words are left outside of its fields.
    private static let mixed: [(text: String, isKept: Bool)] = [
        ("<source>Salt</source>, vol. <volume>2</volume>, pp. <fpage>1</fpage>.", false),
        ("In: <source>Salt</source>, edited by <name><surname>Lind</surname></name> and others.", false),
        ("<source>Salt</source>, the second of three parts.", true),
        ("Lind, Salt Roads (Oslo 1950).", true),
        ("<source>Salt</source> (Oslo: Fjord).", true),
        ("", false),
    ]

    @Test func wordsOutsideOfFieldsAreKept() {
        for (text, isKept) in Self.mixed {
            let record = "<ref><mixed-citation>\(text)</mixed-citation></ref>"
            let work = RecordFormat.jats.works(in: Array(record.utf8)).value.first
            #expect((work?.extra.contains { $0.name == "jats:mixed-citation" } ?? false) == isKept, "\(text)")
        }
    }

    @Test func valuesKnowTheirBytes() {
        let text =
            "<article><back><ref-list>\n<ref id='x'><element-citation><source>Sült</source><volume>12</volume></element-citation></ref></ref-list></back></article>"
        let bytes = Array(text.utf8)
        let work = RecordFormat.jats.works(in: bytes).value.first
        for (origin, value) in [(work?[.title]?.origin, "Sült"), (work?.variables[.volume]?.origin, "12")] {
            #expect(origin.map { String(decoding: bytes[$0.range], as: UTF8.self) } == value)
        }
    }

    /// Damaged and hostile files.
    private static let hostile = [
        "", "<", "<ref", "<ref/>", "<ref></ref>", "<ref><mixed-citation>", "<ref><element-citation><year></ref>",
        "<ref><element-citation><name><surname></surname></name><fpage/><lpage/></element-citation></ref>",
        "<ref><citation-alternatives/></ref>", "<ref><note><p>Words.</p></note></ref>",
        "<ref id='_xFFFFFF_'><element-citation><source>&undefined;</source></element-citation></ref>",
        "<ref><element-citation><name specific-use='non-dropping-particle-99 dropping-particle--1'><surname>A</surname></name><year iso-8601-date='99999999999999999999'>99999999999999999999</year></element-citation></ref>",
        "<!DOCTYPE r [<!ENTITY a 'x'>]><r><ref><element-citation><source>&a;</source></element-citation></ref></r>",
        "<ref><element-citation><named-content content-type='extra:x'>{</named-content><named-content content-type='title:'/><named-content/></element-citation></ref>",
    ]

    @Test func badInputDoesNotTrap() {
        for text in Self.hostile {
            for length in stride(from: text.utf8.count, through: 0, by: -7) {
                for work in RecordFormat.jats.works(in: Array(text.utf8.prefix(length))).value {
                    _ = RecordFormat.jats.record(of: work)
                }
            }
        }
    }
}
