import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaXML
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct EndNoteTests {
    private static func item(_ record: String) -> (item: JSONValue?, findings: [String]) {
        let file = "<?xml version=\"1.0\"?><xml><records><record>\(record)</record></records></xml>"
        let (works, findings) = RecordFormat.endNoteXML.works(in: Array(file.utf8))
        return (works.first.map { CSLJSON.value(of: $0) }, findings.map(\.id))
    }

    private static func style(_ text: String, _ face: String = "normal") -> String {
        "<style face=\"\(face)\" font=\"default\" size=\"100%\">\(text)</style>"
    }

    /// Fields of a record, and the members of the CSL-JSON item that it should be.
    private static let records: [(name: String, xml: String, item: JSONValue)] = [
        (
            "the number of the type counts, for names are German here",
            """
            <ref-type name="Zeitschriftenaufsatz">17</ref-type><contributors><authors><author>\(style("Lind, Kari"))</author>\
            <author>\(style("Ports Authority,"))</author></authors></contributors><titles><title>\(style("Salt"))</title>\
            <secondary-title>\(style("Journal of Ports"))</secondary-title><alt-title>J. Ports</alt-title></titles>\
            <periodical><full-title>Journal of Ports</full-title><abbr-1>J. Ports</abbr-1></periodical>\
            <pages>101-9</pages><volume>3</volume><number>2</number>\
            <dates><year>1999</year><pub-dates><date>Mar 5</date></pub-dates></dates>
            """,
            [
                "type": "article-journal",
                "author": [["family": "Lind", "given": "Kari"], ["literal": "Ports Authority"]],
                "title": "Salt", "container-title": "Journal of Ports", "container-title-short": "J. Ports",
                "page": "101-9", "volume": "3", "issue": "2", "issued": ["date-parts": [[1999, 3, 5]]],
            ]
        ),
        (
            "programs with numbers of their own write the English names",
            """
            <ref-type name="Book">2</ref-type><contributors><secondary-authors><author>Lind, Kari</author>\
            </secondary-authors></contributors><titles><title>Salt</title></titles><pages>312</pages>
            """,
            ["type": "book", "editor": [["family": "Lind", "given": "Kari"]], "number-of-pages": "312"]
        ),
        (
            "second authors beside authors edit the series of a book, and the third edit the book",
            """
            <ref-type>6</ref-type><contributors><authors><author>Lind, Kari</author></authors><secondary-authors>\
            <author>Berg, Ole</author></secondary-authors><tertiary-authors><author>Dahl, Eva</author></tertiary-authors>\
            <subsidiary-authors><author>Moe, Ida</author></subsidiary-authors></contributors>\
            <titles><title>Salt</title><secondary-title>Ports of the North</secondary-title></titles><number>7</number>
            """,
            [
                "collection-editor": [["family": "Berg", "given": "Ole"]],
                "editor": [["family": "Dahl", "given": "Eva"]], "translator": [["family": "Moe", "given": "Ida"]],
                "collection-title": "Ports of the North", "collection-number": "7",
            ]
        ),
        (
            "the authors of an edited book are its editors",
            "<ref-type>28</ref-type><contributors><authors><author>Lind, Kari</author></authors></contributors>",
            ["type": "book", "editor": [["family": "Lind", "given": "Kari"]]]
        ),
        (
            "a label without blanks is the key",
            "<label>lind1994</label><titles><title>Salt</title></titles>", ["id": "lind1994", "title": "Salt"]
        ),
        (
            "a label of words is no key, and every unread field is kept",
            "<rec-number>12</rec-number><label>to read</label><user16>x</user16><titles><title>Salt</title></titles>",
            ["endnote:label": "to read", "endnote:rec-number": "12", "endnote:user16": "x"]
        ),
        (
            "numbers stand in lines, and each is what its check digit says",
            "<isbn>0305-7410 (print)&#xD;978-0-306-40615-7</isbn>",
            ["ISBN": "978-0-306-40615-7", "ISSN": "0305-7410"]
        ),
        ("a year may be words", "<dates><year>in press</year></dates>", ["issued": ["literal": "in press"]]),
        (
            "a date that names its year needs no other",
            "<dates><pub-dates><date>1873-07-23</date></pub-dates></dates>",
            ["issued": ["date-parts": [[1873, 7, 23]]]]
        ),
        (
            "keywords may be lines or elements, and may be empty",
            "<keywords><keyword/><keyword>\(style("", "bold"))\(style("salt"))</keyword><keyword>ports&#xD;trade</keyword></keywords>",
            ["keyword": "salt, ports, trade"]
        ),
        (
            "an address may be of any kind, but a command is none",
            """
            <urls><related-urls><url>&lt;Go to ISI&gt;://0001</url><url>https://example.org/a</url></related-urls>\
            <pdf-urls><url>internal-pdf://a.pdf</url></pdf-urls></urls>
            """,
            ["URL": "https://example.org/a", "endnote:urls/pdf-urls/url": "internal-pdf://a.pdf"]
        ),
        ("a DOI", "<electronic-resource-num>doi:10.1000/182</electronic-resource-num>", ["DOI": "10.1000/182"]),
    ]

    @Test(arguments: records.indices)
    func recordsAreRead(_ index: Int) {
        let (name, xml, item) = Self.records[index]
        let found = Self.item(xml).item
        for member in item.members ?? [] { #expect(found?[member.name] == member.value, "\(name)") }
    }

    /// The content of a title, and the title with the markup of CSL-JSON.
    private static let titles: [(content: String, markup: String)] = [
        ("Salt", "Salt"), ("<style>Salt</style>", "Salt"), ("\n  \(style("Salt\n    Roads"))\n  ", "Salt Roads"),
        ("\(style("On "))\(style("Salt", "italic"))\(style(" again"))", "On <i>Salt</i> again"),
        ("\(style("On "))\(style(" Salt", "bold italic underline"))", "On <b><i>Salt</i></b>"),
        ("\(style("a", "italic"))\(style("b", "bold italic"))\(style("c"))", "<i>a<b>b</b></i>c"),
        ("\(style("x"))\(style("2", "superscript"))\(style("i", "subscript"))", "x<sup>2</sup><sub>i</sub>"),
        ("\(style("Salt", "underline"))", "Salt"), ("Salt &amp;amp; Ports", "Salt &amp; Ports"),
        ("<![CDATA[a < b]]>", "a < b"), ("\(style("Salt")) &amp; \(style("Ports"))", "Salt & Ports"),
    ]

    @Test func stylesAreMarkup() {
        for (content, markup) in Self.titles {
            let item = Self.item("<titles><title>\(content)</title></titles>").item
            #expect(item?["title"]?.string == markup, "\(content)")
        }
    }

    @Test func linesOfTextsAreKept() {
        let found = Self.item("<abstract>\(Self.style("One.&#xD;Two\n   on.\nThree.  Four"))</abstract>").item
        #expect(found?["abstract"]?.string == "One.\nTwo on.\nThree. Four")
    }

    // MARK: - Dirt

    @Test func damagedRecordsCostOnlyThemselves() {
        let file = """
            <xml><records><record><titles><title>One</title></titles></record><record><titles><title>Two</titles></record>\
            <record></record><record/><record><titles><title>Three \u{1}\u{B}.</title></titles></record>\
            <record><titles><title>Four</title><short-ti
            """
        let (works, findings) = RecordFormat.endNoteXML.works(in: Array(file.utf8))
        let titles = works.compactMap { $0[.title]?.full.plain }
        #expect(titles.first == "One")
        #expect(titles.last == "Four")
        #expect(titles.contains { $0.hasPrefix("Three") })
        #expect(findings.contains { $0.severity == .error })
        for finding in findings { #expect(finding.range.upperBound <= file.utf8.count) }
    }

    @Test func entitiesDoNotGrow() {
        let entities = (1...20).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 20))\">" }.joined()
        let file = """
            <?xml version="1.0"?><!DOCTYPE xml [<!ENTITY e0 "salt">\(entities)<!ENTITY f SYSTEM "file:///etc/hostname">]>
            <xml><records><record><titles><title>&e20;</title><short-title>&f;</short-title></titles></record></records></xml>
            """
        let (works, findings) = RecordFormat.endNoteXML.works(in: Array(file.utf8))
        #expect(works.allSatisfy { ($0[.title]?.full.plain.utf8.count ?? 0) < 1 << 20 })
        #expect(works.allSatisfy { $0[.title]?.short == nil })
        #expect(!findings.isEmpty)
    }

    @Test(arguments: ["", "<", "<xml>", "<xml><records><record>", "no XML at all", "<record><record><record>"])
    func badFilesAreEmpty(_ file: String) {
        #expect(RecordFormat.endNoteXML.works(in: Array(file.utf8)).value.isEmpty)
    }

    @Test func valuesKnowTheirBytes() {
        let file =
            "<xml><records><record><ref-type>6</ref-type><publisher>\(Self.style("Fjord"))</publisher></record></records></xml>"
        let work = RecordFormat.endNoteXML.works(in: Array(file.utf8)).value.first
        let range = work?.publishers.first?.name?.origin?.range ?? 0..<0
        #expect(String(decoding: Array(file.utf8)[range], as: UTF8.self) == Self.style("Fjord"))
    }
}
