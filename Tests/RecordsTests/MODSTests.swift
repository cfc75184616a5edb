import CitandaDiagnostics
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

    private func path(_ root: Element, _ names: String...) -> [Element] {
        names.reduce([root]) { elements, name in elements.flatMap { $0.all(name) } }
    }

    @Test func samplesAreValid() throws {
        guard let schema = try schema() else { return }
        let text = MODS.text(of: SampleWorks.all)
        let findings = schema.validate(Array(text.utf8)).map(\.message)
        #expect(findings == [], "\(text)")
    }

    @Test func worksOfEveryTypeAreValid() throws {
        guard let schema = try schema() else { return }
        let works = WorkType.allCases.flatMap { type in
            (SampleWorks.all + [Self.full]).map { sample in
                var work = sample
                work.type = type
                return work
            }
        }
        #expect(schema.validate(Array(MODS.text(of: works).utf8)).map(\.message) == [])
    }

    @Test func itemsOfTheOracleAreValid() throws {
        guard let schema = try schema(), let bytes = try Shared.bytes("csl/oracle/items.json") else { return }
        #expect(schema.validate(Array(MODS.text(of: CSLJSON.works(parsing: bytes).value).utf8)).map(\.message) == [])
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
        work.variables = Dictionary(
            Variable.allCases.map { ($0, Literal("value-of-\($0.rawValue)")) }, uniquingKeysWith: { first, _ in first })
        work.archive = SampleWorks.item.archive
        return work
    }()

    /// Every text of a work is found in its record.
    @Test(arguments: WorkType.allCases)
    func nothingIsLost(_ type: WorkType) {
        var work = Self.full
        work.type = type
        let text = MODS.text(of: [work])
        for role in ContributorRole.allCases { #expect(text.contains("Name-of-\(role.rawValue)<"), "\(role)") }
        for variable in Variable.allCases { #expect(text.contains("value-of-\(variable.rawValue)<"), "\(variable)") }
        for role in TitleRole.allCases where SampleWorks.book[role] == nil {
            #expect(text.contains("Title-of-\(role.rawValue)"), "\(role)")
        }
        for part in [
            "韩文兰", "Parts I &amp; II", "真理报简史", "Zhenli bao jianshi", "A Short History of Pravda", "Early Years",
            "Northern Press", "Lanham, MD", "Moscow", "Renmin", "2011?", "[2011?]", "1998/..", "2020-02-29", "1900",
            "0-8047-5202-8", "2010012345", "10.1000/182_a", "example.org", "cloth", "China", "Soviet Union, press",
            "han1998",
            "hep-th/9901001", "AVPRF", "Referentura", "op. 43", "kind=\"delo\"", "x-shelf", "[1,\"two\",null]",
            "Brief History",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func publishersKeepTheirPlaces() {
        let infos = path(MODS.record(of: SampleWorks.book), "originInfo")
        #expect(infos.map { $0.first("publisher")?.text } == ["Northern Press", "Lantern & Sons", nil])
        #expect(infos.map { $0.first("place")?.text } == ["Beijing", "Lanham, MD", "Moscow"])
        #expect(infos.compactMap { $0.first("dateIssued")?.text } == ["2011?"])
    }

    @Test func translatedAndRomanisedTitlesAreToldApart() {
        let titles = path(MODS.record(of: SampleWorks.book), "titleInfo")
        #expect(titles.map { $0["type"] } == [nil, "abbreviated", "alternative", "alternative", "translated"])
        #expect(titles.map { $0["script"] } == [nil, nil, "Hans", "Latn", nil])
        #expect(titles.map { $0["transliteration"] } == [nil, nil, nil, "pinyin", nil])
        #expect(titles.map { $0["lang"] } == [nil, nil, "zh", "zh", "en"])
    }

    @Test func namesHavePartsInPrintedOrder() {
        let names = path(MODS.record(of: SampleWorks.book), "name")
        #expect(names[0].all("namePart").map(\.text) == ["Han", "Wenlan"])
        #expect(names[1].all("namePart").map(\.text) == ["Olga", "Ivanova"])
        #expect(names[2]["type"] == "corporate")
        #expect(names[3].all("namePart").map(\.text) == ["Jan von", "van den Berg", "Jr."])
        #expect(names[4].first("etal")?.text == "et al.")
        #expect(names.map { $0.first("role")?.first("roleTerm")?.text } == ["edt", "trl", "edt", "trl", "aut"])
    }

    @Test func articleStandsInItsHost() {
        let host = path(MODS.record(of: SampleWorks.article), "relatedItem").first { $0["type"] == "host" }
        #expect(host?.first("titleInfo")?.text == "The China Quarterly")
        let part = host?.first("part")
        #expect(part?.all("detail").map { $0["type"] } == ["volume", "issue"])
        #expect(part?.first("extent")?.elements.map(\.text) == ["101", "108"])
        #expect(part?.first("date")?.text == "1963-21")
        #expect(host?.first("identifier")?.text == "0305-7410")
    }

    @Test(arguments: [
        ("1957", "w3cdtf"), ("1957-10", "w3cdtf"), ("1957-10-04", "w3cdtf"), ("1957?", "edtf"), ("195X", "edtf"),
        ("1957-21", "edtf"), ("1955/1957", "edtf"), ("-0042", "edtf"),
    ])
    func dateSaysHowItIsEncoded(_ edtf: String, _ encoding: String) throws {
        let date = try #require(PartialDate(edtf: edtf))
        let element = MODSRecord(Work(key: "a", type: .book)).elements(of: date, "dateIssued")[0]
        #expect(element.text == edtf)
        #expect(element["encoding"] == encoding)
    }

    @Test func wrongIdentifierIsMarked() {
        let identifiers = path(MODS.record(of: SampleWorks.book), "identifier").filter { $0["type"] == "isbn" }
        #expect(identifiers.map { $0["invalid"] } == [nil, nil, "yes"])
        #expect(identifiers[0]["displayLabel"] == "cloth")
    }

    @Test func archivalItemHasItsShelf() {
        let record = MODS.record(of: SampleWorks.item)
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
}
