import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaXML
import Foundation
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct MODSTests {
    private func schema(for test: String = #function) throws -> Schema? {
        guard let url = try Shared.url("xml/schemas/mods/mods-3-8.xsd", for: test) else { return nil }
        let (schema, findings) = Schema.compile(.xsd, path: url.path)
        #expect(findings.filter { $0.severity == .error }.isEmpty)
        return schema
    }

    /// The element of a record, as a reader of XML sees it.
    private func record(of work: Work) throws -> Element {
        let collection = try #require(Element.parse(Array(MODS.text(of: [work]).utf8)).value)
        return try #require(collection.first("mods"))
    }

    private func path(_ root: Element, _ names: String...) -> [Element] {
        names.reduce([root]) { elements, name in elements.flatMap { $0.all(name) } }
    }

    /// A work with every role, title, date and variable.
    static let full: Work = {
        var work = SampleWorks.book
        for role in TitleRole.allCases where work[role] == nil {
            work[role] = Title(RichText(plain: "Title-of-\(role.rawValue)"))
        }
        for role in DateRole.allCases where work[role] == nil { work[role] = PartialDate(year: 1900) }
        work.contributors += ContributorRole.allCases.map {
            Contributor($0, Name(family: "Name-of-\($0.rawValue)", given: "G."))
        }
        for variable in Variable.allCases { work[variable] = "value-of-\(variable.rawValue)" }
        work.archive = SampleWorks.item.archive
        return work
    }()

    @Test func publishersKeepTheirPlaces() throws {
        let infos = path(try record(of: SampleWorks.book), "originInfo")
        #expect(infos.map { $0.first("publisher")?.text } == ["Northern Press", "Lantern & Sons", nil])
        #expect(infos.map { $0.first("place")?.first("placeTerm")?.text } == ["Beijing", "Lanham, MD", "Moscow"])
        #expect(infos.compactMap { $0.first("dateIssued")?["qualifier"] } == ["questionable"])
    }

    @Test func translatedAndRomanisedTitlesAreToldApart() throws {
        let titles = path(try record(of: SampleWorks.book), "titleInfo")
        #expect(titles.map { $0["type"] } == [nil, "abbreviated", "alternative", "alternative", "translated"])
        #expect(titles.map { $0["script"] } == [nil, nil, "Hans", "Latn", nil])
        #expect(titles.map { $0["transliteration"] } == [nil, nil, nil, "pinyin", nil])
        #expect(titles.map { $0["lang"] } == [nil, nil, "zh", "zh", "en"])
    }

    @Test func namesHavePartsInPrintedOrder() throws {
        let names = path(try record(of: SampleWorks.book), "name")
        #expect(names[0].all("namePart").map(\.text) == ["Han", "Wenlan"])
        #expect(names[1].all("namePart").map(\.text) == ["Olga", "Ivanova"])
        #expect(names[2]["type"] == "corporate")
        #expect(names[3].all("namePart").map(\.text) == ["Jan von", "van den Berg", "Jr."])
        #expect(names[4].first("etal")?.text == "et al.")
        #expect(names.map { $0.first("role")?.first("roleTerm")?.text } == ["edt", "trl", "edt", "trl", "aut"])
    }

    @Test func articleStandsInItsHost() throws {
        let host = path(try record(of: SampleWorks.article), "relatedItem").first { $0["type"] == "host" }
        #expect(host?.first("titleInfo")?.first("title")?.text == "The China Quarterly")
        let part = host?.first("part")
        #expect(part?.all("detail").map { $0["type"] } == ["volume", "issue"])
        #expect(part?.first("extent")?.elements.map(\.text) == ["101", "108"])
        #expect(part?.first("date")?.text == "1963-21")
        #expect(host?.first("originInfo")?.first("issuance")?.text == "continuing")
        #expect(host?.first("identifier")?.text == "0305-7410")
    }

    /// Peers take the encoding W3CDTF with qualifiers and ends of spans, and print EDTF as text.
    @Test(
        arguments: [
            ("1957", ["1957 w3cdtf"]), ("1957-10-04", ["1957-10-04 w3cdtf"]),
            ("1957?", ["1957 w3cdtf questionable"]), ("1950~", ["1950 w3cdtf approximate"]), ("195X", ["195X edtf"]),
            ("1957-21", ["1957-21 edtf"]), ("1955/1957", ["1955 w3cdtf start", "1957 w3cdtf end"]),
            ("1998/..", ["1998/.. edtf"]), ("-0042", ["-0042 edtf"]),
        ] as [(String, [String])])
    func dateSaysHowItIsEncoded(_ edtf: String, _ elements: [String]) throws {
        var work = Work(key: "a", type: .book)
        work.dates[.issued] = PartialDate(edtf: edtf)
        let dates = path(try record(of: work), "originInfo", "dateIssued").map { date in
            [date.text, date["encoding"], date["qualifier"], date["point"]].compactMap { $0 }.joined(separator: " ")
        }
        #expect(dates == elements)
    }

    /// An address that the schema does not take as one is an identifier, and comes back as an address.
    @Test(arguments: [
        "https://example.org/[PD-1]_2.pdf", "https://example.org/{_}", "https://example.org/50%",
        "https://example.org/ü",
        "https://example.org/a%20b",
    ])
    func addressesAreValid(_ address: String) throws {
        var work = Work(key: "a", type: .webpage)
        work.identifiers = [Identifier(.url, address)]
        let text = MODS.text(of: [work])
        if let schema = try schema() { #expect(schema.validate(Array(text.utf8)).map(\.message) == []) }
        let read = RecordFormat.mods.works(in: Array(text.utf8)).value
        #expect(read.first?.identifiers.map(\.text) == [address])
    }

    @Test func wrongIdentifierIsMarked() throws {
        let identifiers = path(try record(of: SampleWorks.book), "identifier").filter { $0["type"] == "isbn" }
        #expect(identifiers.map { $0["invalid"] } == [nil, nil, "yes"])
        #expect(identifiers[0]["displayLabel"] == "cloth")
    }

    @Test func archivalItemHasItsShelf() throws {
        let record = try record(of: SampleWorks.item)
        let location = path(record, "location").first
        #expect(location?.all("physicalLocation").map(\.text) == ["AVPRF", "Moscow"])
        #expect(location?.first("shelfLocator")?.text == "f. 0100, op. 43, d. 10, ll. 1–3")
        #expect(record.first("typeOfResource")?["manuscript"] == "yes")
        #expect(record.first("originInfo")?.first("dateCreated")?.text == "1950-01-XX")
    }

    @Test(
        arguments: [
            ("zh-Hans", "chi"), ("ru", "rus"), ("en-US", "eng"), ("deu", "deu"), ("xx", nil),
        ] as [(String, String?)])
    func languageCode(_ tag: String, _ code: String?) {
        #expect(MODSLanguage.code(of: tag) == code)
    }

    /// A record that was written is read as the same work.
    @Test(arguments: WorkType.allCases)
    func worksComeBack(_ type: WorkType) throws {
        for sample in SampleWorks.all + [Self.full] {
            var work = sample
            work.type = type
            // Another spelling of a value that the work has is no value.
            work.extra = sample.extra.filter { !sample.isSpelling($0) }
            let read = RecordFormat.mods.works(in: Array(MODS.text(of: [work]).utf8))
            #expect(read.diagnostics.isEmpty)
            let found = try #require(read.value.first)
            #expect(Self.difference(found, work) == [])
        }
    }

    /// The lines of JSON by which two works differ.
    private static func difference(_ found: Work, _ expected: Work) -> [String] {
        let lines = [found, expected].map { CSLJSON.value(of: $0).pretty.split(separator: "\n").map(String.init) }
        return lines[0].filter { !lines[1].contains($0) }.map { "+" + $0 }
            + lines[1].filter { !lines[0].contains($0) }.map { "-" + $0 }
    }

    @Test func itemsOfTheOracleComeBack() throws {
        guard let bytes = try Shared.bytes("csl/oracle-a/items.json") else { return }
        let works = CSLJSON.works(parsing: bytes).value
        let read = RecordFormat.mods.works(in: Array(MODS.text(of: works).utf8)).value
        #expect(read.count == works.count)
        for (work, found) in zip(works, read) {
            #expect(Self.difference(found, work) == [])
        }
    }

    /// Records as libraries and managers write them.
    private static let records: [(mods: String, item: JSONValue)] = [
        (
            """
            <mods:mods xmlns:mods="http://www.loc.gov/mods/v3"><mods:titleInfo><mods:nonSort>The</mods:nonSort>
            <mods:title>salt roads :</mods:title><mods:subTitle>a history</mods:subTitle></mods:titleInfo>
            <mods:name type="personal"><mods:namePart>Lind, Kari, 1950-</mods:namePart></mods:name>
            <mods:originInfo><mods:place><mods:placeTerm type="code">no</mods:placeTerm></mods:place>
            <mods:place><mods:placeTerm type="text">[Oslo] :</mods:placeTerm></mods:place>
            <mods:publisher>Fjord,</mods:publisher><mods:dateIssued>c1994</mods:dateIssued>
            <mods:dateIssued encoding="marc">1994</mods:dateIssued></mods:originInfo>
            <mods:physicalDescription><mods:extent>xv, 349 p. : ill. ; 23 cm</mods:extent></mods:physicalDescription>
            <mods:language><mods:languageTerm type="code" authority="iso639-2b">nor</mods:languageTerm></mods:language>
            </mods:mods>
            """,
            [
                "type": "book", "title": "The salt roads: a history", "author": [["family": "Lind", "given": "Kari"]],
                "publisher": "Fjord", "publisher-place": "Oslo", "issued": ["date-parts": [[1994]]],
                "number-of-pages": "349", "language": "no",
            ]
        ),
        (
            """
            <modsCollection xmlns="http://www.loc.gov/mods/v3"><mods><titleInfo><title>Ports</title></titleInfo>
            <name><namePart type="family">Roe</namePart><namePart type="given">Ann</namePart>
            <role><roleTerm type="code" authority="marcrelator">cre</roleTerm></role></name>
            <relatedItem type="host"><titleInfo><title>Journal of Salt</title></titleInfo>
            <originInfo><issuance>continuing</issuance></originInfo>
            <part><detail type="volume">4</detail><detail type="issue"><caption>no.</caption><number>2</number></detail>
            <extent unit="page"><start>5</start><end>9</end></extent><date>1999</date></part></relatedItem></mods></modsCollection>
            """,
            [
                "type": "article-journal", "title": "Ports", "author": [["family": "Roe", "given": "Ann"]],
                "container-title": "Journal of Salt", "volume": "4", "issue": "2", "page": "5–9",
                "issued": ["date-parts": [[1999]]],
            ]
        ),
        (
            """
            <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Salt</title></titleInfo>
            <genre authority="marcgt">government publication</genre>
            <extension><collectionCode>CHRG</collectionCode></extension>
            <extension><chamber>SENATE</chamber><congress>98</congress><number>212</number>
            <congCommittee><name type="parsed">SALT</name><name type="authority-standard">Committee on Salt</name>
            </congCommittee></extension></mods>
            """,
            [
                "type": "hearing", "title": "Salt", "authority": "Senate", "chapter-number": "98", "number": "212",
                "section": "Committee on Salt",
            ]
        ),
        (
            """
            <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Salt pans</title></titleInfo>
            <typeOfResource>cartographic</typeOfResource>
            <language><languageTerm type="code">eng</languageTerm></language>
            <note type="language">Legend in Norwegian.</note>
            <subject><cartographics><scale>Scale [ca. 1:25,000].</scale></cartographics></subject>
            <location><physicalLocation authority="isil">NO-0</physicalLocation></location></mods>
            """,
            ["type": "map", "scale": "1:25,000", "language": "en", "note": "language: Legend in Norwegian."]
        ),
        (
            """
            <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Songs of salt</title></titleInfo>
            <typeOfResource>sound recording</typeOfResource>
            <physicalDescription><extent>2 sound discs : analog ; 12 in.</extent></physicalDescription></mods>
            """,
            ["type": "song", "number-of-volumes": "2"]
        ),
        (
            """
            <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Salt</title></titleInfo>
            <typeOfResource>text</typeOfResource><originInfo><publisher>Fjord</publisher></originInfo>
            <physicalDescription><internetMediaType>text/html</internetMediaType></physicalDescription>
            <relatedItem type="host"><titleInfo type="uniform"><title>Pages of salt</title></titleInfo>
            <name><namePart>Lind, Kari</namePart></name></relatedItem></mods>
            """,
            [
                "type": "webpage", "container-title": "Pages of salt",
                "contributor": [["family": "Lind", "given": "Kari"]],
            ]
        ),
    ]

    @Test func recordsOfOthersAreRead() {
        for (text, item) in Self.records {
            let works = RecordFormat.mods.works(in: Array(text.utf8)).value
            #expect(works.count == 1)
            for work in works {
                let found = CSLJSON.value(of: work)
                for member in item.members ?? [] { #expect(found[member.name] == member.value, "\(member.name)") }
            }
        }
    }

    /// A value knows its bytes in the file, behind the tags and before them.
    @Test func valuesKnowTheirBytes() throws {
        let text = Self.records[1].mods
        let work = try #require(RecordFormat.mods.works(in: Array(text.utf8)).value.first)
        let range = try #require(work.variables[.volume]?.origin?.range)
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "4")
        let title = try #require(work[.title]?.origin?.range)
        #expect(String(decoding: Array(text.utf8)[title], as: UTF8.self) == "Ports")
    }
}
