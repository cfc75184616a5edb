import CitandaJSON
import CitandaWorks
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct RISTests {
    /// A record, and the members of the CSL-JSON item that it should be.
    private static let records: [(ris: String, item: JSONValue)] = [
        (
            "TY  - BOOK\nAU  - Lind, Kari, Jr.\nTI  - Salt Roads\nPY  - 1994\nCY  - Oslo\nPB  - Fjord\nSP  - 312 p.\nSN  - 978-0-306-40615-7 (pbk)\nER  - \n",
            [
                "type": "book", "author": [["family": "Lind", "given": "Kari", "suffix": "Jr."]],
                "title": "Salt Roads", "publisher": "Fjord", "publisher-place": "Oslo",
                "issued": ["date-parts": [[1994]]], "number-of-pages": "312", "ISBN": "978-0-306-40615-7",
            ]
        ),
        // One blank before the hyphen, none behind, no end, text before the first record.
        (
            "A report of a search\nTY - JOUR\nTI  -Ports\nJO  - J. Ports\nT2  - Journal of Ports\nSP  - 101\nEP  - 29\nDA  - 1999/Mar/05\nPY  - 1999\n",
            [
                "type": "article-journal", "title": "Ports", "container-title": "Journal of Ports",
                "container-title-short": "J. Ports", "page": "101–29", "issued": ["date-parts": [[1999, 3, 5]]],
            ]
        ),
    ]

    /// Lines that only look like tags go on from the line above.
    @Test(arguments: ["ER -positive cells", "ER - positive cells", "UK -based firms"])
    func wrappedLinesAreNoTags(_ line: String) throws {
        let text = "TY  - JOUR\nTI  - Ports\nAB  - One\n\(line)\nthree\nVL  - 4\nER  - \n"
        let work = try #require(RecordFormat.ris.works(in: Array(text.utf8)).value.first)
        #expect(work[.abstract]?.replacing("\n", with: " ") == "One \(line) three")
        #expect(work[.volume] == "4")
    }

    /// A note that names a variable of which the record has another value stays a note.
    @Test func notesAreNotLost() throws {
        let text =
            "TY  - BOOK\nTI  - Ports\nPB  - Fjord\nN1  - publisher: Salt House\nN1  - translator: Dorn || Carl\nER  - \n"
        let work = try #require(RecordFormat.ris.works(in: Array(text.utf8)).value.first)
        #expect(work.publishers.map(\.name?.text) == ["Fjord"])
        #expect(work[.note] == "publisher: Salt House")
        #expect(work.names(.translator).map(\.display) == ["Carl Dorn"])
    }

    /// A file without a record is never silent, whatever its format.
    @Test(arguments: RecordFormat.all.filter { $0.isRead && !$0.isCSLJSON })
    func filesWithoutRecordsSaySo(_ format: RecordFormat) {
        #expect(!format.works(in: Array("A word of thanks".utf8)).diagnostics.isEmpty, "\(format.name)")
    }

    @Test func recordsAreRead() {
        for (text, item) in Self.records {
            let works = RecordFormat.ris.works(in: Array(text.utf8)).value
            #expect(works.count == 1)
            for work in works {
                let found = CSLJSON.value(of: work)
                for member in item.members ?? [] { #expect(found[member.name] == member.value, "\(text)") }
            }
        }
    }
}
