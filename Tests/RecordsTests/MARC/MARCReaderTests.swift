import CitandaJSON
import CitandaRecords
import CitandaWorks
import Testing

@Suite struct MARCReaderTests {
    private static let coded = ("008", "990101s1994    no            000 0 nor d")

    /// Records, and the members of the items that they should be in both formats.
    private static let records: [(file: MARCFile, item: JSONValue)] = [
        // A book with the punctuation of ISBD.
        (
            MARCFile([
                ("001", "77"), coded, ("020", "  $a9780306406157 (pbk.) :$c12 kr"), ("050", "00$aHD1$b.L5"),
                ("100", "1 $aLind, Kari,$cJr.,$d1950-$eauthor."), ("240", "10$aSaltveier.$lEnglish"),
                ("245", "14$aThe salt roads :$ba history = Saltveier /$cKari Lind ; translated by Ann Roe."),
                ("250", "  $a2nd ed., rev. /"), ("264", " 1$a[Oslo] :$bFjord & Co.,$c[1994?]"), ("264", " 4$c©1993"),
                ("300", "  $axii, 312 pages :$bill. ;$c24 cm"), ("490", "1 $aPort studies ;$vv. 12"),
                ("505", "0 $aOne -- Two."), ("520", "  $aOf salt."), ("650", " 0$aSalt$xHistory."),
                ("700", "1 $aRoe, Ann."), ("830", " 0$aPort studies ;$v12."), ("856", "40$uhttps://example.org/1"),
                ("856", "42$uhttps://example.org/toc"), ("907", "  $alocal"),
            ]),
            [
                "type": "book", "title": "The salt roads: a history", "original-title": "Saltveier",
                "author": [["family": "Lind", "given": "Kari", "suffix": "Jr."]],
                "translator": [["family": "Roe", "given": "Ann"]], "edition": "2nd ed., rev.",
                "publisher": "Fjord & Co.",
                "publisher-place": "Oslo", "issued": ["date-parts": [[1994]], "circa": true],
                "number-of-pages": "312", "collection-title": "Port studies", "collection-number": "12",
                "abstract": "Of salt", "keyword": "Salt--History", "ISBN": "9780306406157", "call-number": "HD1 .L5",
                "language": "no", "URL": "https://example.org/1", "marc:505": "One -- Two.", "marc:907": .null,
            ]
        ),
        // An article in a journal, and the name of a body in an added entry.
        (
            MARCFile(
                [
                    ("100", "1 $aRoe, Ann$4aut"), ("245", "10$aTides."),
                    ("773", "0 $tJournal of ports$gVol. 3, no. 2 (1999), p. 101-129$x1234-5679"),
                    ("710", "2 $aFjord Institute.$bOffice of Salt.$4edt"),
                ], leader: "00000nab a2200000 i 4500"),
            [
                "type": "article-journal", "container-title": "Journal of ports", "volume": "3", "issue": "2",
                "page": "101-129", "issued": ["date-parts": [[1999]]], "ISSN": "1234-5679",
                "editor": [["literal": "Fjord Institute. Office of Salt"]],
            ]
        ),
        // A chapter, with the enumeration of field 773 in its short form.
        (
            MARCFile(
                [
                    ("245", "00$aSalt"), ("773", "0 $aRoe, Ann.$tPorts :$dOslo : Fjord, 1994$q2<15$z9780306406157"),
                ], leader: "00000naa a2200000 i 4500"),
            [
                "type": "chapter", "container-title": "Ports", "volume": "2", "page": "15", "publisher": "Fjord",
                "publisher-place": "Oslo", "issued": ["date-parts": [[1994]]],
                "container-author": [["family": "Roe", "given": "Ann"]],
            ]
        ),
        // A volume of a work, and a thesis.
        (
            MARCFile([
                ("245", "00$aPorts.$nVol. 2,$pSalt /$cedited by Ann Roe."), ("700", "1 $aRoe, Ann."),
                ("260", "  $a[S.l. :$bs.n.],$c1999-2003."),
            ]),
            [
                "title": "Ports", "volume": "2", "volume-title": "Salt", "editor": [["family": "Roe", "given": "Ann"]],
                "issued": ["date-parts": [[1999], [2003]]], "publisher": .null, "publisher-place": .null,
            ]
        ),
        (
            MARCFile([("245", "00$aTides."), ("502", "  $aThesis (Ph.D.)--University of Oslo, 1999.")]),
            [
                "type": "thesis", "genre": "Thesis (Ph.D.)", "publisher": "University of Oslo",
                "issued": ["date-parts": [[1999]]],
            ]
        ),
        // Roles by code and term, meetings, and entries that are no contributors.
        (
            MARCFile(
                [
                    ("245", "00$aSongs$h[sound recording]"), ("700", "1 $aRoe, Ann,$4prf"),
                    ("700", "1 $aLind, Kari,$eHrsg."), ("710", "2 $aFjord Press,$epublisher."),
                    ("711", "2 $aHarbour Days$d(1999 :$cOslo)"), ("700", "12$aHolm, Ole.$tOther songs."),
                ], leader: "00000njm a2200000 i 4500"),
            [
                "type": "song", "performer": [["family": "Roe", "given": "Ann"]],
                "editor": [["family": "Lind", "given": "Kari"]], "author": .null, "event-title": "Harbour Days",
                "event-place": "Oslo", "event-date": ["date-parts": [[1999]]], "medium": "sound recording",
            ]
        ),
    ]

    @Test func recordsAreReadInBothFormats() {
        for (file, item) in Self.records {
            RecordReading(.marc, file.binary, item).check()
            RecordReading(.marcXML, file.xml, item).check()
        }
    }

    /// Field 880 holds the original script of the field that it names.
    @Test func scriptsAreForms() {
        let file = MARCFile([
            ("008", "990101s1994    cc            000 0 chi d"), ("100", "1 $6880-01$aShen, Zhihua."),
            ("245", "10$6880-02$aYan lu."), ("880", "1 $6100-01/$1$a沈, 志华."), ("880", "10$6245-02/$1$a盐路."),
        ])
        // The sign of the script is a dollar, which the helper would take for a delimiter.
        let bytes = file.binary
        let work = RecordFormat.marc.works(in: bytes).value.first
        #expect(work?[.title]?.form(.originalScript)?.text.plain == "盐路")
        #expect(work?[.title]?.form(.originalScript)?.language == "zh")
        #expect(work?.contributors.first?.name.forms.map(\.text) == ["沈志华"])
        #expect(work?.extra.contains { $0.name == "marc:880" } == false)
    }

    @Test func valuesKnowTheirBytes() {
        let bytes = Self.records[0].file.binary
        let origin = RecordFormat.marc.works(in: bytes).value.first?.variables[.abstract]?.origin
        #expect(origin.map { String(decoding: bytes[$0.range], as: UTF8.self) } == "Of salt.")
    }
}
