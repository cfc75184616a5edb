import CitandaJSON
import CitandaWorks
import CitandaYAML
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct CFFTests {
    private static func works(_ yaml: String) -> [Work] { RecordFormat.cff.works(in: Array(yaml.utf8)).value }

    private static func file(_ items: [JSONValue]) -> YAMLNode? {
        let works = items.compactMap { CSLJSON.work(of: $0) }
        return YAMLNode.documents(in: RecordFormat.cff.bytes(of: works)).value.first
    }

    private static let program = """
        cff-version: 1.2.0
        message: Please cite this.
        title: Salt
        version: "2.10"
        date-released: 2021-03-04
        doi: 10.5281/zenodo.1234
        repository-code: https://example.org/salt
        authors:
          - family-names: Lind
            given-names: Kari
            name-particle: van
            orcid: https://orcid.org/0000-0001-2345-6789
          - name: The Salt Group
        keywords: [salt, roads]
        license: MIT
        references:
          - type: article
            title: Ports
            authors: [{family-names: Roe, given-names: Ann, name-suffix: Jr.}]
            journal: Journal of Ports
            volume: 4
            issue: 2
            start: 101
            end: 129
            year: 1999
            month: 3
            publisher: {name: Fjord, city: Oslo, country: NO}
            notes: "number-of-pages: 12\\n\\nA note."
          - type: conference-paper
            title: Tea
            authors: [{name: anonymous}]
            collection-title: Proceedings of Tea
            conference: {name: Days of Tea, location: Tartu, date-start: 1999-05-01, date-end: 1999-05-03}
            year: n.d.
            date-accessed: 2020-01-02
            identifiers: [{type: other, value: "pmid:123"}, {type: other, value: tea1, description: citation key}]
        """

    private static let items: [JSONValue] = [
        [
            "type": "software", "title": "Salt", "version": "2.10", "issued": ["date-parts": [[2021, 3, 4]]],
            "DOI": "10.5281/zenodo.1234", "URL": "https://example.org/salt", "keyword": "salt, roads", "license": "MIT",
            "author": [
                ["family": "Lind", "given": "Kari", "non-dropping-particle": "van"], ["literal": "The Salt Group"],
            ],
        ],
        [
            "type": "article-journal", "title": "Ports", "container-title": "Journal of Ports", "volume": "4",
            "issue": "2", "page": "101-129", "issued": ["date-parts": [[1999, 3]]], "publisher": "Fjord",
            "publisher-place": "Oslo", "number-of-pages": "12", "note": "A note.",
            "author": [["family": "Roe", "given": "Ann", "suffix": "Jr."]],
        ],
        [
            "type": "paper-conference", "title": "Tea", "container-title": "Proceedings of Tea",
            "event-title": "Days of Tea", "event-place": "Tartu", "id": "tea1", "PMID": "123",
            "event-date": ["date-parts": [[1999, 5, 1], [1999, 5, 3]]], "issued": ["literal": "n.d."],
            "accessed": ["date-parts": [[2020, 1, 2]]],
        ],
    ]

    @Test func aFileIsRead() {
        let (works, findings) = RecordFormat.cff.works(in: Array(Self.program.utf8))
        #expect(findings.isEmpty)
        #expect(works.count == Self.items.count)
        for (work, item) in zip(works, Self.items) {
            let found = CSLJSON.value(of: work)
            for member in item.members ?? [] {
                #expect(found[member.name]?.saysTheSame(as: member.value) == true, "\(member.name): \(found.compact)")
            }
        }
        #expect(works.last?.names(.author).isEmpty == true)
    }

    @Test func valuesKnowTheirBytes() {
        let bytes = Array(Self.program.utf8)
        func text(_ origin: Origin?) -> String? { origin.map { String(decoding: bytes[$0.range], as: UTF8.self) } }
        let works = RecordFormat.cff.works(in: bytes).value
        #expect(works.map { text($0[.title]?.origin) } == ["Salt", "Ports", "Tea"])
        #expect(works.map { text($0[.issued]?.origin) } == ["2021-03-04", "1999", "n.d."])
    }

    @Test func aProgramIsTheFileItself() {
        for work in Self.works(Self.program).prefix(1) {
            let file = YAMLNode.documents(in: RecordFormat.cff.bytes(of: [work])).value.first
            #expect(file?["title"]?.text == "Salt")
            #expect(file?["message"]?.text == "Please cite this.")
            #expect(file?["repository-code"]?.text == "https://example.org/salt")
            #expect(file?["url"] == nil)
            #expect(file?["authors"]?.sequence?.first?["orcid"] != nil)
            #expect(file?["references"] == nil)
        }
        // What the file has no field for stands in the preferred citation, which is no second work.
        let item: JSONValue = [
            "id": "salt", "type": "software", "title": "Salt", "publisher": "Fjord", "genre": "Library",
            "author": [["family": "Lind"]], "issued": ["date-parts": [[2021]]],
        ]
        let file = Self.file([item])
        #expect(file?["preferred-citation"]?["publisher"]?["name"]?.text == "Fjord")
        let works = CSLJSON.work(of: item).map {
            Self.works(String(decoding: RecordFormat.cff.bytes(of: [$0]), as: UTF8.self))
        }
        #expect(works?.map { CSLJSON.value(of: $0).saysTheSame(as: item) } == [true])
    }

    @Test func severalWorksAreReferences() {
        let file = Self.file([
            ["id": "a", "type": "software", "title": "Salt"],
            ["id": "b", "type": "chapter", "title": "On <i>Salt</i>"],
        ])
        #expect(file?["references"]?.sequence?.map { $0["title"]?.text } == ["Salt", "On Salt"])
        #expect(file?["authors"] != nil)
        let losses = CSLJSON.work(of: ["id": "a", "type": "software"]).flatMap {
            RecordFormat.cff.record(of: $0)?.losses
        }
        #expect(losses == [CFFWriter.placeLoss])
        #expect(!RecordFormat.cff.mayBeEmpty)
    }

    /// Items with values that the schema forbids in fields of their names.
    private static let hard: [JSONValue] = [
        [
            "id": "a", "type": "chapter", "title": "On <i>Salt</i>", "container-title": "Salt",
            "collection-title": "Series",
            "DOI": "10.1002/(SICI)1097<1661::AID>3.0", "ISBN": "none", "ISSN": "1234567X", "PMCID": "12",
            "URL": "example.org x",
            "language": "nb-NO", "status": "lost", "license": "mine", "page": "1-5, 9",
            "issued": ["date-parts": [[1999], [2001]]],
            "accessed": ["date-parts": [[2001]]], "original-date": ["date-parts": [[1950, 3]]],
            "author": [["family": "Lind"], ["family": "Lind"]], "keyword": "x, x",
            "guest": [["family": "Moe", "given": "Ann"]],
        ],
        [
            "id": "b", "type": "book", "title": "Ports", "publisher-place": "Oslo", "editor": [["literal": "Group"]],
            "issued": ["date-parts": [[-44]]],
        ],
        [
            "id": "c", "type": "thesis", "title": "Tea", "publisher": "Tartu University", "publisher-place": "Tartu",
            "genre": "PhD",
        ],
    ]

    @Test func valuesThatTheSchemaForbidsAreNoted() {
        let works = Self.hard.compactMap { CSLJSON.work(of: $0) }
        let back = RecordFormat.cff.works(in: RecordFormat.cff.bytes(of: works))
        #expect(back.diagnostics.isEmpty)
        for (work, item) in zip(back.value, Self.hard) {
            let found = CSLJSON.value(of: work)
            // The second of two equal authors is forbidden.
            for member in item.members ?? [] where !["author", "keyword"].contains(member.name) {
                #expect(found[member.name]?.saysTheSame(as: member.value) == true, "\(member.name): \(found.compact)")
            }
        }
        let reference = Self.file(Self.hard)?["references"]?.sequence?.first
        for field in ["doi", "isbn", "issn", "pmcid", "url", "status", "license", "date-accessed", "start"] {
            #expect(reference?[field] == nil, "\(field)")
        }
        #expect(reference?["authors"]?.sequence?.count == 1)
    }

    @Test func faultsAreFindings() {
        let files: [(yaml: String, finding: String)] = [
            ("title: x\ntype: program\n", "unknown-type"), ("title: x\ndate-released: soon\n", "date-invalid"),
            ("- a\n", "record-unread"), ("references: [text]\n", "record-unread"), ("title: x: y\n", "yaml-syntax"),
        ]
        for (yaml, finding) in files {
            #expect(RecordFormat.cff.works(in: Array(yaml.utf8)).diagnostics.map(\.id).contains(finding), "\(yaml)")
        }
        for yaml in [
            "", "a", "references:", "references: {}",
            "authors: 5\nconference: []\nidentifiers: [5, {}]\nyear: {}\nkeywords: x\n",
        ] {
            _ = RecordFormat.cff.bytes(of: Self.works(yaml))
        }
    }
}
