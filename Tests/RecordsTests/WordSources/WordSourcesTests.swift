import CitandaJSON
import CitandaWorks
import CitandaXML
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct WordSourcesTests {
    private static func file(_ source: String) -> [UInt8] {
        Array("<b:Sources xmlns:b=\"\(WordSourceNames.namespace)\">\(source)</b:Sources>".utf8)
    }

    /// The content of a source, and the item that it should be.
    private static let sources: [(xml: String, item: JSONValue)] = [
        (
            """
            <b:Tag>Lin01</b:Tag><b:SourceType>BookSection</b:SourceType><b:LCID>1044</b:LCID><b:Author><b:Author><b:NameList>\
            <b:Person><b:Last>van Lind</b:Last><b:First>Kari</b:First><b:Middle>J.</b:Middle></b:Person></b:NameList></b:Author>\
            <b:BookAuthor><b:NameList><b:Person><b:Last>Berg</b:Last></b:Person></b:NameList></b:BookAuthor></b:Author>\
            <b:Title>On  Customs</b:Title><b:BookTitle>Customs &amp; North</b:BookTitle><b:Year>1999</b:Year><b:Month>July</b:Month>\
            <b:Day>3</b:Day><b:City>Oslo</b:City><b:CountryRegion>Norway</b:CountryRegion><b:Publisher>Fjord</b:Publisher>\
            <b:Pages>101-129</b:Pages><b:StandardNumber>978-0-306-40615-7; doi:10.1000/182</b:StandardNumber>
            """,
            [
                "id": "Lin01", "type": "chapter", "language": "nb-NO", "title": "On Customs",
                "author": [["family": "Lind", "given": "Kari J.", "non-dropping-particle": "van"]],
                "container-author": [["family": "Berg"]], "container-title": "Customs & North",
                "issued": ["date-parts": [[1999, 7, 3]]], "publisher-place": "Oslo, Norway", "publisher": "Fjord",
                "page": "101-129", "ISBN": "978-0-306-40615-7", "DOI": "10.1000/182",
            ]
        ),
        (
            """
            <b:SourceType>Report</b:SourceType><b:Author><b:Author><b:Corporate>Tartu Group</b:Corporate></b:Author></b:Author>\
            <b:Title>Tea</b:Title><b:ThesisType>PhD diss.</b:ThesisType><b:Institution>Tartu</b:Institution>\
            <b:Year>ca. 1912</b:Year><b:Comments>scale: 1:100\n\nA note:\nof two lines</b:Comments>
            """,
            [
                "type": "thesis", "author": [["literal": "Tartu Group"]], "genre": "PhD diss.", "publisher": "Tartu",
                "issued": ["date-parts": [[1912]], "circa": true], "scale": "1:100", "note": "A note:\nof two lines",
            ]
        ),
        (
            """
            <b:SourceType>Film</b:SourceType><b:Title>Ports</b:Title><b:Author><b:Director><b:NameList><b:Person><b:Last>Roe</b:Last>\
            <b:First>Ann</b:First></b:Person></b:NameList></b:Director></b:Author><b:Distributor>Fjord</b:Distributor>\
            <b:Year>Spring 1998</b:Year>
            """,
            [
                "type": "motion_picture", "director": [["family": "Roe", "given": "Ann"]], "publisher": "Fjord",
                "issued": ["date-parts": [[1998]], "season": 1],
            ]
        ),
        // Elements and labels of JabRef, which are not in the schema.
        (
            """
            <b:BIBTEX_Entry>inproceedings</b:BIBTEX_Entry><b:SourceType>ConferenceProceedings</b:SourceType><b:Author/>\
            <b:Title>Tea</b:Title><b:BIBTEX_Series>Papers</b:BIBTEX_Series><b:BIBTEX_KeyWords>tea; salt</b:BIBTEX_KeyWords>\
            <b:Number>3</b:Number><b:StandardNumber>:ISSN:0028-0836</b:StandardNumber><b:Accessed>2015-12-12</b:Accessed>
            """,
            [
                "type": "paper-conference", "collection-title": "Papers", "keyword": "tea, salt", "issue": "3",
                "ISSN": "0028-0836", "accessed": ["date-parts": [[2015, 12, 12]]],
                "word-sources:BIBTEX_Entry": "inproceedings",
            ]
        ),
    ]

    @Test func sourcesAreRead() {
        for (xml, item) in Self.sources {
            let (works, findings) = RecordFormat.wordSources.works(in: Self.file("<b:Source>\(xml)</b:Source>"))
            #expect(findings.isEmpty)
            #expect(works.count == 1)
            for work in works {
                let found = CSLJSON.value(of: work)
                for member in item.members ?? [] {
                    #expect(
                        found[member.name]?.saysTheSame(as: member.value) == true, "\(member.name): \(found.compact)")
                }
            }
        }
    }

    @Test func valuesKnowTheirBytes() {
        let bytes = Self.file("<b:Source><b:Title>Größe</b:Title><b:Year>1999</b:Year></b:Source>")
        for work in RecordFormat.wordSources.works(in: bytes).value {
            func text(_ origin: Origin?) -> String? { origin.map { String(decoding: bytes[$0.range], as: UTF8.self) } }
            #expect(text(work[.title]?.origin) == "Größe")
            #expect(text(work[.issued]?.origin) == "1999")
        }
    }

    @Test func anyPrefixAndBothNamespacesAreKnown() {
        for namespace in [WordSourceNames.namespace, WordSourceNames.strictNamespace] {
            let xml =
                "<Sources xmlns=\"\(namespace)\"><Source><SourceType>Book</SourceType><Title>Ports</Title></Source></Sources>"
            #expect(RecordFormat.wordSources.works(in: Array(xml.utf8)).value.map(\.type) == [.book])
        }
    }

    /// Items with values that have no element, or only a part of one.
    private static let items: [JSONValue] = [
        [
            "id": "a", "type": "article-newspaper", "title": "The <i>Beagle</i>", "container-title": "Ports",
            "title-short": "B",
            "author": [["literal": "UNESCO"]],
            "editor": [["literal": "Salt Group"], ["family": "Lind", "given": "Kari", "suffix": "Jr."]],
            "issued": ["date-parts": [[1999, 3], [2001, 4]]], "original-date": ["date-parts": [[1950]]],
            "keyword": "a, b",
            "collection-title": "Series", "archive": "Archive", "note": "A note", "PMID": "12", "language": "Old Norse",
        ],
        [
            "id": "b", "type": "thesis", "title": "Tea", "publisher": "Tartu",
            "issued": ["date-parts": [[1950], [1960]]],
        ],
        ["id": "c", "type": "thesis", "title": "Tea", "genre": "Licentiate", "issued": ["literal": "n.d."]],
        [
            "id": "d", "type": "interview", "title": "Talk", "author": [["family": "Roe", "given": "Ann"]],
            "interviewer": [["family": "Cobb", "given": "Sam"]],
        ],
        [
            "id": "e", "type": "legal_case", "title": "X v. Y", "authority": "Court", "number": "5",
            "container-title": "Reports",
        ],
        [
            "id": "f", "type": "paper-conference", "title": "Salt", "container-title": "Proceedings",
            "publisher-place": "Oslo",
        ],
        ["id": "g", "type": "report", "title": "Salt", "publisher": "Fjord", "number": "7", "genre": "Working paper"],
    ]

    @Test func itemsComeBack() {
        let works = Self.items.compactMap { CSLJSON.work(of: $0) }
        let bytes = RecordFormat.wordSources.bytes(of: works)
        let back = RecordFormat.wordSources.works(in: bytes)
        #expect(back.diagnostics.isEmpty)
        #expect(back.value.count == works.count)
        for (work, item) in zip(back.value, Self.items) {
            let found = CSLJSON.value(of: work)
            for member in item.members ?? [] {
                #expect(found[member.name]?.saysTheSame(as: member.value) == true, "\(member.name): \(found.compact)")
            }
        }
        // Only two lists may hold an institution.
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("<b:Corporate>UNESCO</b:Corporate>"))
        #expect(text.contains("<b:Last>Salt Group</b:Last>"))
        #expect(text.contains("<b:Interviewee>"))
    }

    @Test func lossesAreNamed() {
        let inWords = CSLJSON.work(of: Self.items[0]).map { Set(WordSourceWriter($0, tag: "a").inWords) }
        #expect(inWords.map { $0.isSuperset(of: ["original-date", "keyword", "collection-title", "archive"]) } == true)
        let work = RecordFormat.wordSources.works(
            in: Self.file(
                "<b:Source><b:Title>x</b:Title><b:BIBTEX_Key>k</b:BIBTEX_Key><b:RefOrder>3</b:RefOrder></b:Source>")
        ).value.first
        let record = work.flatMap { RecordFormat.wordSources.record(of: $0) }
        #expect(record?.losses == [RecordLoss("word-sources:BIBTEX_Key", .dropped)])
        #expect(record.map { String(decoding: $0.bytes, as: UTF8.self).contains("<b:RefOrder>3</b:RefOrder>") } == true)
    }

    @Test func damagedSourcesCostThemselvesAlone() {
        let xml =
            "<b:Source><b:Title>x</b:Title></b:Source><b:Source><b:Title>y</b:Source><b:Source><b:Title>z</b:Title><b:SourceType>Bok</b:SourceType></b:Source><b:Source/>"
        let (works, findings) = RecordFormat.wordSources.works(in: Self.file(xml))
        #expect(works.first?[.title]?.full.plain == "x")
        #expect(works.last?[.title]?.full.plain == "z")
        #expect(findings.map(\.id).contains("unknown-type"))
        for damaged in [
            "", "<", "<Source>", "<b:Source><b:Author><b:Author><b:NameList><b:Person/></b:NameList>",
            "<b:Source>\u{0}</b:Source>",
        ] {
            _ = RecordFormat.wordSources.works(in: Array(damaged.utf8))
        }
        let hostile = Work(key: "a\u{1}\"<", type: .book)
        #expect(
            String(decoding: RecordFormat.wordSources.bytes(of: [hostile]), as: UTF8.self).contains("a\u{FFFD}\"&lt;"))
    }
}
