import CitandaJSON
import CitandaWorks
import CitandaYAML
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct HayagrivaTests {
    /// An entry, and the item that it should be.
    private static let entries: [(yaml: String, item: JSONValue)] = [
        (
            """
            lind:
                type: Book
                title: { value: "The {Salt} Roads", short: Salt }
                author: ["van Lind, Kari", {name: Moe, given-name: Ann, suffix: Jr.}, Tartu Group of Historians]
                date: 1994-03
                publisher: { name: Fjord, location: Oslo }
                volume: 2
                volume-total: 3
                page-total: 312
                serial-number: { isbn: 978-0-306-40615-7, oclc: 123 }
                parent: { type: Anthology, title: Northern Studies, volume: 7, editor: "Berg, Jan" }
            """,
            [
                "type": "book", "title": "The <span class=\"nocase\">Salt</span> Roads", "title-short": "Salt",
                "author": [
                    ["family": "Lind", "given": "Kari", "non-dropping-particle": "van"],
                    ["family": "Moe", "given": "Ann", "suffix": "Jr."], ["literal": "Tartu Group of Historians"],
                ],
                "issued": ["date-parts": [[1994, 3]]], "publisher": "Fjord", "publisher-place": "Oslo", "volume": "2",
                "number-of-volumes": "3", "number-of-pages": "312", "ISBN": "978-0-306-40615-7",
                "collection-title": "Northern Studies", "collection-number": "7",
                "collection-editor": [["family": "Berg", "given": "Jan"]],
            ]
        ),
        (
            """
            ports:
                type: article
                title: Ports
                date: ~1999
                page-range: 101-29
                issn: 0028-0836
                doi: https://doi.org/10.1000/182
                url: { value: "https://example.org/x", date: 2020-09-17 }
                parent: { title: Journal of Ports, volume: 4, issue: 2, publisher: Fjord }
            """,
            [
                "type": "article-journal", "title": "Ports", "container-title": "Journal of Ports", "volume": "4",
                "issue": "2", "page": "101-29", "issued": ["date-parts": [[1999]], "circa": true], "publisher": "Fjord",
                "DOI": "10.1000/182", "URL": "https://example.org/x", "accessed": ["date-parts": [[2020, 9, 17]]],
                "ISSN": "0028-0836",
            ]
        ),
        (
            """
            chapter:
                type: Anthos
                title: On Customs
                affiliated: [{role: Translator, names: "Roe, Ann"}, {role: foreword, names: "Cobb, Sam"}]
                parent:
                    type: Anthology
                    title: Customs
                    editor: Lind, Kari
                    parent: { type: Anthology, title: Studies }
            """,
            [
                "type": "chapter", "container-title": "Customs", "collection-title": "Studies",
                "editor": [["family": "Lind", "given": "Kari"]], "translator": [["family": "Roe", "given": "Ann"]],
                "contributor": [["family": "Cobb", "given": "Sam"]],
            ]
        ),
        (
            "talk: {type: misc, title: Ports, parent: {type: Conference, title: Days of Ports, location: Oslo, date: 1999-05-02}}",
            [
                "type": "speech", "title": "Ports", "event-title": "Days of Ports", "event-place": "Oslo",
                "event-date": ["date-parts": [[1999, 5, 2]]],
            ]
        ),
        (
            "letter: {type: manuscript, title: Letter, archive: National Archives, archive-location: Oslo, call-number: 'Box 3'}",
            [
                "type": "manuscript", "archive": "National Archives", "archive-place": "Oslo",
                "archive_location": "Box 3",
            ]
        ),
        (
            "new: {type: book, title: Ports, parent: {type: original, title: Havner, date: 1950, author: 'Lind, Kari'}}",
            [
                "original-title": "Havner", "original-date": ["date-parts": [[1950]]],
                "original-author": [["family": "Lind", "given": "Kari"]],
            ]
        ),
    ]

    private static func works(_ yaml: String) -> [Work] { RecordFormat.hayagriva.works(in: Array(yaml.utf8)).value }

    @Test func entriesAreRead() {
        for (yaml, item) in Self.entries {
            let works = Self.works(yaml)
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

    @Test func unreadFieldsComeBack() {
        let yaml =
            "a: {type: Video, title: Ports, time-range: '01:00-02:00', other: 5, parent: {type: Video, title: Shows, chapter: 3}}"
        for work in Self.works(yaml) {
            #expect(work.extra.map(\.name) == ["hayagriva:time-range", "hayagriva:other", "hayagriva:parent.chapter"])
            let back = YAMLNode.documents(in: RecordFormat.hayagriva.bytes(of: [work])).value.first
            #expect(back?["a"]?["time-range"]?.text == "01:00-02:00")
            #expect(back?["a"]?["parent"]?["chapter"]?.text == "3")
            #expect(RecordFormat.hayagriva.record(of: work)?.losses.isEmpty == true)
        }
    }

    @Test func valuesKnowTheirBytes() {
        let yaml = "a:\n  title: 'Größe'\n  author: [\"Lind, Kari\"]\n  parent: {title: Ports}\n"
        let bytes = Array(yaml.utf8)
        for work in Self.works(yaml) {
            func text(_ origin: Origin?) -> String? { origin.map { String(decoding: bytes[$0.range], as: UTF8.self) } }
            #expect(text(work[.title]?.origin) == "Größe")
            #expect(text(work[.container]?.origin) == "Ports")
            #expect(text(work.names(.author).first?.origin) == "Lind, Kari")
        }
    }

    /// Items that have values without a field.
    private static let items: [JSONValue] = [
        [
            "id": "a", "type": "article-magazine", "title": "The <i>Beagle</i> for $5 {x}", "title-short": "Beagle",
            "author": [
                ["literal": "UNESCO"], ["literal": "Salt, Inc."], ["family": "Lind", "given": "Kari", "suffix": "Jr."],
            ],
            "issued": ["date-parts": [[1999], [2001]]], "container-title": "Ports", "collection-title": "Series",
            "note": "A note: of two\nlines", "keyword": "salt, roads", "language": "Old Norse",
            "number-of-volumes": "3 or 4",
            "guest": [["family": "Moe", "given": "Ann"]], "original-date": ["literal": "n.d."], "URL": "example.org",
        ],
        [
            "id": "b: c", "type": "thesis", "title": "1999", "publisher": "University", "genre": "PhD diss.",
            "issued": ["date-parts": [[-44]]],
        ],
        [
            "id": "c", "type": "legal_case", "title": "X v. Y", "authority": "Court", "container-title": "Reports",
            "volume": "410", "page": "113",
        ],
        [
            "id": "d", "type": "interview", "title": "Talk", "author": [["family": "Roe"]],
            "interviewer": [["family": "Cobb", "given": "Sam"]],
        ],
        [
            "id": "e", "type": "song", "title": "Song", "dimensions": "12:30", "publisher-place": "Oslo",
            "event-title": "Days",
        ],
    ]

    @Test func itemsComeBack() {
        let works = Self.items.compactMap { CSLJSON.work(of: $0) }
        let back = RecordFormat.hayagriva.works(in: RecordFormat.hayagriva.bytes(of: works))
        #expect(back.diagnostics.isEmpty)
        #expect(back.value.count == works.count)
        for (work, item) in zip(back.value, Self.items) {
            let found = CSLJSON.value(of: work)
            for member in item.members ?? [] {
                #expect(found[member.name]?.saysTheSame(as: member.value) == true, "\(member.name): \(found.compact)")
            }
        }
    }

    @Test func lossesAreNamed() {
        let losses = CSLJSON.work(of: Self.items[0]).flatMap { RecordFormat.hayagriva.record(of: $0)?.losses } ?? []
        #expect(losses.contains(RecordLoss("keyword", .noted)))
        #expect(losses.contains(RecordLoss("title", .noted)))
        #expect(losses.allSatisfy { $0.fate == .noted })
    }

    @Test func textsWithBracesComeBack() {
        for text in [
            "a", "{x}", "$5 to $6", "$x^2$ and $5", "\\{", "a}b", "<span class=\"nocase\">A $x$</span> b", "\\",
        ] {
            #expect(HayagrivaText.markup(of: HayagrivaText.text(of: text).text) == text)
        }
        #expect(HayagrivaText.markup(of: "a } b") == "a } b")
    }

    @Test func faultsAreFindings() {
        let files: [(yaml: String, finding: String)] = [
            ("a: {type: Bok, title: x}", "unknown-type"), ("a: {type: book, date: soon}", "date-invalid"),
            ("a: text", "record-unread"), ("- a", "record-unread"), ("a: {title: x", "yaml-syntax"),
        ]
        for (yaml, finding) in files {
            #expect(
                RecordFormat.hayagriva.works(in: Array(yaml.utf8)).diagnostics.map(\.id).contains(finding), "\(yaml)")
        }
        for yaml in [
            "", "a:", "a: {parent: 5, author: {}, title: [], url: {}, serial-number: [], publisher: {}}",
            "a: {parent: [{parent: [{parent: x}]}]}",
        ] {
            _ = RecordFormat.hayagriva.bytes(of: Self.works(yaml))
        }
    }

    @Test func theSampleIsReadAndWrittenWithoutLosses() throws {
        guard let bytes = try Shared.bytes("xml/samples/hayagriva/data__basic.yml") else { return }
        let works = RecordFormat.hayagriva.works(in: bytes).value
        let back = RecordFormat.hayagriva.works(in: RecordFormat.hayagriva.bytes(of: works)).value
        #expect(back.count == works.count)
        for (work, other) in zip(works, back) {
            let (old, new) = (CSLJSON.value(of: work), CSLJSON.value(of: other))
            for member in old.members ?? [] where !member.name.contains(":") && member.name != "custom" {
                #expect(new[member.name] == member.value, "\(work.key): \(member.name)")
            }
        }
    }
}
