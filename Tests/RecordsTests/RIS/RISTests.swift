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
            "A report of a search\nTY - JOUR\nTI -Ports\nJO  - J. Ports\nT2  - Journal of Ports\nSP  - 101\nEP  - 29\nDA  - 1999/Mar/05\nPY  - 1999\n",
            [
                "type": "article-journal", "title": "Ports", "container-title": "Journal of Ports",
                "container-title-short": "J. Ports", "page": "101–29", "issued": ["date-parts": [[1999, 3, 5]]],
            ]
        ),
    ]

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
