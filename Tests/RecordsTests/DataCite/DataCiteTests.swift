import CitandaJSON
import CitandaRecords
import CitandaWorks
import Testing

@Suite struct DataCiteTests {
    private static let dataset = """
        {"doi": "10.1234/SALT", "url": "https://example.org/salt", "types": {"resourceTypeGeneral": "Dataset"},
        "creators": [{"name": "Lind, Kari", "nameType": "Personal", "givenName": "Kari", "familyName": "Lind"},
        {"name": "Fjord Institute", "nameType": "Organizational"}, {"name": "Roe, Ann"}],
        "titles": [{"title": "Salzhäfen", "lang": "de"}, {"title": "Salt ports", "titleType": "TranslatedTitle", "lang": "en"}],
        "publisher": {"name": "Fjord"}, "publicationYear": 1999, "language": "de", "version": "2.1",
        "dates": [{"date": "1998-05-06", "dateType": "Issued"}, {"date": "1997", "dateType": "Collected"}],
        "contributors": [{"name": "Holm, Ole", "contributorType": "Editor"}, {"name": "Archive of Salt", "contributorType": "HostingInstitution"}],
        "subjects": [{"subject": "salt"}], "sizes": ["33–52 Pages", "3 MB"], "rightsList": [{"rights": "CC BY"}, {"rights": "Open"}],
        "descriptions": [{"description": "Of salt.", "descriptionType": "Abstract", "lang": "en"},
        {"description": "Vom Salz.", "descriptionType": "Abstract", "lang": "de"}, {"description": "Weighed.", "descriptionType": "Methods"}],
        "fundingReferences": [{"funderName": "Fund"}], "schemaVersion": "4", "geoLocations": []}
        """

    private static let records: [RecordReading] = [
        RecordReading(
            .dataCite, dataset,
            [
                "type": "dataset", "title": "Salzhäfen", "DOI": "10.1234/SALT", "URL": "https://example.org/salt",
                "author": [
                    ["family": "Lind", "given": "Kari"], ["literal": "Fjord Institute"],
                    ["family": "Roe", "given": "Ann"],
                ],
                "editor": [["family": "Holm", "given": "Ole"]], "publisher": "Fjord", "version": "2.1",
                "issued": ["date-parts": [[1998, 5, 6]]], "language": "de", "abstract": "Vom Salz.", "note": "Weighed.",
                "page": "33–52", "license": "CC BY, Open", "keyword": "salt",
            ]),
        // A chapter: the book is a related item, here without the arrays of the schema.
        RecordReading(
            .dataCite,
            """
            {"types": {"resourceTypeGeneral": "BookChapter"}, "titles": {"title": "Salt"}, "creators": [], "publicationYear": "2001",
            "relatedItems": [{"relationType": "IsPublishedIn", "titles": {"title": "Ports"}, "firstPage": "17", "lastPage": "29", "volume": "3",
            "relatedItemIdentifier": {"relatedItemIdentifier": "9780306406157", "relatedItemIdentifierType": "ISBN"}}]}
            """,
            [
                "type": "chapter", "title": "Salt", "container-title": "Ports", "page": "17–29", "volume": "3",
                "ISBN": "9780306406157", "issued": ["date-parts": [[2001]]],
            ]),
        // Pages that are none, and an answer of the API.
        RecordReading(
            .dataCite,
            """
            {"data": {"id": "10.1234/x", "type": "dois", "attributes": {"titles": [{"title": "Tides"}], "types": {"resourceTypeGeneral": "Text", "citeproc": "article-journal"},
            "container": {"title": "Journal of ports", "identifier": "1234-5679", "identifierType": "ISSN", "firstPage": "No 1", "lastPage": "2 (2018)"}}}}
            """,
            [
                "type": "article-journal", "container-title": "Journal of ports", "ISSN": "1234-5679", "page": .null,
            ]),
    ]

    @Test func recordsAreRead() { for record in Self.records { record.check() } }

    @Test func unreadMembersAreKept() {
        let work = RecordFormat.dataCite.works(in: Array(Self.dataset.utf8)).value.first
        let names = Set(work?.extra.map(\.name) ?? [])
        #expect(names == ["datacite:dates", "datacite:sizes", "datacite:abstract", "datacite:fundingReferences"])
        #expect(work?[.title]?.form(.translated)?.text.plain == "Salt ports")
    }

    @Test func valuesKnowTheirBytes() {
        let bytes = Array((" \n" + Self.dataset).utf8)
        let origin = RecordFormat.dataCite.works(in: bytes).value.first?.variables[.version]?.origin
        #expect(origin.map { String(decoding: bytes[$0.range], as: UTF8.self) } == "\"2.1\"")
    }

    @Test func otherObjectsAreFindings() {
        for text in ["{\"a\": 1}", "{\"titles\": ", "{]}"] {
            let (works, findings) = RecordFormat.dataCite.works(in: Array(text.utf8))
            #expect(works.isEmpty)
            #expect(!findings.isEmpty, "\(text)")
        }
        let list =
            "[{\"data\": [{\"attributes\": {\"titles\": [{\"title\": \"A\"}]}}, {\"attributes\": {\"doi\": \"10.1234/b\"}}]}]"
        #expect(RecordFormat.dataCite.works(in: Array(list.utf8)).value.count == 2)
    }

    @Test func nothingTraps() { RecordReading.readDamaged(Array(Self.dataset.utf8.prefix(700)), as: .dataCite) }
}
