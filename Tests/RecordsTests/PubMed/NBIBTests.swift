import CitandaJSON
import CitandaRecords
import CitandaWorks
import Testing

@Suite struct NBIBTests {
    private static let article = """
        PMID- 11
        OWN - NLM
        IS  - 1234-5679 (Print)
        VI  - 7
        IP  - 2
        DP  - 2019 Mar-Apr
        TI  - Tides and salt in northern harbours: a
              survey.
        PG  - 101-9
        LID - 10.1234/salt.7 [doi]
        LID - S0001 [pii]
        AB  - Salt &amp; tides.
        FAU - van Holm, Kari J Jr
        AU  - van Holm KJ Jr
        AD  - Fjord Institute, Oslo.
        AU  - Lind AB
        CN  - Harbour Study Group
        LA  - nor
        TA  - J Harb
        JT  - Journal of harbours : a quarterly
        PL  - Norway
        MH  - Salt/*analysis
        PMC - PMC99

        """

    private static let records: [RecordReading] = [
        RecordReading(
            .nbib, article,
            [
                "type": "article-journal", "title": "Tides and salt in northern harbours: a survey",
                "author": [
                    ["family": "Holm", "given": "Kari J.", "non-dropping-particle": "van", "suffix": "Jr."],
                    ["family": "Lind", "given": "A. B."], ["literal": "Harbour Study Group"],
                ],
                "container-title": "Journal of harbours: a quarterly", "container-title-short": "J Harb",
                "issued": ["date-parts": [[2019, 3], [2019, 4]]], "volume": "7", "issue": "2", "page": "101-9",
                "DOI": "10.1234/salt.7", "ISSN": "1234-5679", "PMID": "11", "PMCID": "PMC99", "language": "no",
                "abstract": "Salt & tides.", "keyword": "Salt/*analysis", "publisher-place": .null,
            ]),
        // A translated title, with the title of the original.
        RecordReading(
            .nbib, "PMID- 12\nTI  - [The port].\nTT  - Havnen.\nDP  - 1998 Winter\nAU  - et al.\nJT  - Harbours\n",
            [
                "title": "Havnen", "issued": ["date-parts": [[1998]], "season": 4],
                "author": [["literal": "et al."]],
            ]),
        // A chapter: the editors of the book, and a place that belongs to a publisher.
        RecordReading(
            .nbib,
            "PMID- 13\r\nTI  - Salt\r\nBTI - Ports of the North\r\nFED - Roe, Ann\r\nED  - Roe A\r\nFAU - Lind, Kari\r\nPB  - Fjord\r\nPL  - Oslo\r\nDP  - 2009\r\n",
            [
                "type": "chapter", "title": "Salt", "container-title": "Ports of the North",
                "editor": [["family": "Roe", "given": "Ann"]], "author": [["family": "Lind", "given": "Kari"]],
                "publisher": "Fjord", "publisher-place": "Oslo",
            ]),
        // ERIC: no number of PubMed, tags of four characters, numbers with labels.
        RecordReading(
            .nbib,
            "\nOWN - ERIC\nTI  - Testing\nAU  - Lind, Kari\nJT  - Fjord Press\nOID - ED12345\nDP  - 2012\nAB  - Words.\nISBN - ISBN-978-0-306-40615-7\nISSN - EISSN-\nPT  - Books\n",
            [
                "type": "book", "publisher": "Fjord Press", "ISBN": "978-0-306-40615-7", "archive": "ERIC",
                "archive_location": "ED12345", "abstract": "Words.", "ISSN": .null,
            ]),
        // Lines without a tag are text of the value above, indented or not.
        RecordReading(.nbib, "PMID- 14\nTI  - One\ntwo\n   three\n", ["title": "One two three"]),
    ]

    @Test func recordsAreRead() { for record in Self.records { record.check() } }

    @Test func recordsArePartedByNumbersAndEmptyLines() {
        let text = "junk\nPMID- 1\nTI  - A\nPMID- 2\nTI  - B\n\n\nOWN - ERIC\nTI  - C\n\nTI  - D"
        let (works, findings) = RecordFormat.nbib.works(in: Array(text.utf8))
        #expect(works.map { $0[.title]?.full.plain } == ["A", "B", "C", "D"])
        #expect(findings.isEmpty)
        #expect(RecordFormat(named: "medline") == .nbib)
    }

    @Test func unreadFieldsAreKept() {
        let work = RecordFormat.nbib.works(in: Array(Self.article.utf8)).value.first
        #expect(work?.extra.contains(.init("nbib:AD", .string("Fjord Institute, Oslo."))) == true)
        #expect(work?.extra.contains { $0.name == "nbib:OWN" } == false)
    }

    @Test func valuesKnowTheirBytes() {
        let bytes = Array(Self.article.utf8)
        let work = RecordFormat.nbib.works(in: bytes).value.first
        let range = work?.variables[.volume]?.origin?.range
        #expect(range.map { String(decoding: bytes[$0], as: UTF8.self) } == "7")
    }

    @Test func nothingTraps() {
        RecordReading.readDamaged(Array(Self.article.utf8), as: .nbib)
        #expect(RecordFormat.nbib.works(in: []).value.isEmpty)
    }
}
