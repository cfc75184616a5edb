import CitandaJSON
import CitandaWorks
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct ReferTests {
    /// A file, and for each record the members of the CSL-JSON item that it should be.
    private static let files: [(name: String, text: String, items: [JSONValue])] = [
        (
            "EndNote",
            "%0 Journal Article\n%A Lind, Kari\n%A Ports Authority,\n%T Salt\n%J Journal of Ports\n%V 3\n%N 2\n%P 101-9\n%D 1999\n%8 March 5\n%@ 0305-7410\n%R 10.1000/182\n%F lind1999\n%K salt\nports\n%X One\nand two.\n%U https://example.org/a\n",
            [
                [
                    "id": "lind1999", "type": "article-journal",
                    "author": [["family": "Lind", "given": "Kari"], ["literal": "Ports Authority"]],
                    "container-title": "Journal of Ports", "volume": "3", "issue": "2", "page": "101-9",
                    "issued": ["date-parts": [[1999, 3, 5]]], "ISSN": "0305-7410", "DOI": "10.1000/182",
                    "keyword": "salt, ports", "abstract": "One\nand two.", "URL": "https://example.org/a",
                ]
            ]
        ),
        (
            "Google Scholar writes no end, and the next type begins a record",
            "%0 Book\n%T Salt\n%A Lind, Kari\n%I Fjord\r\n%0 Thesis\r\n%T Ports\r\n%9 PhD\r\n",
            [
                ["type": "book", "title": "Salt", "publisher": "Fjord"],
                ["type": "thesis", "title": "Ports", "genre": "PhD"],
            ]
        ),
        (
            "refer itself has no types, and given names first",
            "%A Kari B. Lind\n%A Ole van der Berg\n%T Salt\n%I Fjord\n%C Oslo\n%D 1994\n\n\n%A Moe, Ida\n%T Ports\n%B Northern\nTrade\n%E Dahl, Eva\n%P 5\n%O In part\n%Q Harbour Board\n",
            [
                [
                    "type": "book",
                    "author": [["family": "Lind", "given": "Kari B."], ["literal": "Ole van der Berg"]],
                    "publisher": "Fjord", "publisher-place": "Oslo", "issued": ["date-parts": [[1994]]],
                ],
                [
                    "type": "chapter", "author": [["family": "Moe", "given": "Ida"], ["literal": "Harbour Board"]],
                    "container-title": "Northern Trade", "editor": [["family": "Dahl", "given": "Eva"]], "page": "5",
                    "note": "In part",
                ],
            ]
        ),
        (
            "editors of books, series and their editors",
            "%0 Book\n%E Lind, Kari\n%Y Berg, Ole\n%S Ports of the North\n%N 7\n%T Salt\n%_ odd\n%F two words\n",
            [
                [
                    "editor": [["family": "Lind", "given": "Kari"]],
                    "collection-editor": [["family": "Berg", "given": "Ole"]],
                    "collection-title": "Ports of the North", "collection-number": "7", "refer:%_": "odd",
                    "refer:%F": "two words",
                ]
            ]
        ),
        ("the last of two types counts", "%0 Serial\n%0 Audio\n%T Salt\n", [["type": "song", "title": "Salt"]]),
        ("a report has a number", "%0 Report\n%T Salt\n%R R-12\n", [["type": "report", "number": "R-12"]]),
        ("no record", "", []), ("no field", "no refer at all\n%%%\n% \n%", []),
    ]

    @Test(arguments: files.indices)
    func filesAreRead(_ index: Int) {
        let (name, text, items) = Self.files[index]
        let works = RecordFormat.refer.works(in: Array(text.utf8)).value
        #expect(works.count == items.count, "\(name)")
        for (work, item) in zip(works, items) {
            let found = CSLJSON.value(of: work)
            for member in item.members ?? [] { #expect(found[member.name] == member.value, "\(name)") }
        }
    }

    @Test func everyTypeIsReadBack() {
        for type in WorkType.allCases {
            var work = MODSTests.full
            work.type = type
            let bytes = RecordFormat.refer.bytes(of: [work, work])
            let again = RecordFormat.refer.works(in: bytes).value
            #expect(again.count == 2, "\(type)")
            #expect(again.first?.type == type.csl, "\(type)")
            for role in ContributorRole.allCases {
                #expect(
                    again.first?.names(role).contains { $0.display.contains("Name-of-\(role.rawValue)") } == true,
                    "\(type) \(role)")
            }
            for variable in Variable.allCases where variable != .note {
                #expect(again.first?[variable] == work[variable], "\(type) \(variable)")
            }
        }
    }

    @Test func textsCannotBeginRecords() {
        var work = Work(key: "a", type: .book)
        work[.abstract] = "One.\n\n%0 Book\n%T Two"
        work[.title] = Title("Salt\n%0 Thesis")
        let again = RecordFormat.refer.works(in: RecordFormat.refer.bytes(of: [work])).value
        #expect(again.count == 1)
        #expect(again.first?[.abstract] == "One.\n%0 Book\n%T Two")
        #expect(again.first?[.title]?.full.plain == "Salt %0 Thesis")
    }
}
