import CitandaJSON
import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct CSLJSONTests {
    // MARK: - Nothing is lost: JSON → Work → JSON

    @Test func everyItemOfTheProcessorSuiteComesBack() throws {
        guard let folder = try Shared.url("csl/test-suite/humans") else { return }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
        var count = 0
        for file in files {
            guard let input = inputSection(of: String(decoding: try Data(contentsOf: file), as: UTF8.self)) else {
                Issue.record("\(file.lastPathComponent): no INPUT")
                continue
            }
            count += comesBack(Array(input.utf8), file.lastPathComponent)
        }
        #expect(files.count == 845)
        #expect(count > 1700)
    }

    @Test func everyItemOfTheOracleComesBack() throws {
        guard let bytes = try Shared.bytes("csl/oracle-a/items.json") else { return }
        #expect(comesBack(bytes, "items.json") == 66)
    }

    private func comesBack(_ bytes: [UInt8], _ name: String) -> Int {
        guard let items = (try? JSONValue(parsing: bytes))?.array else {
            Issue.record("\(name): no array")
            return 0
        }
        let (works, _) = CSLJSON.works(parsing: bytes)
        #expect(works.count == items.count, "\(name)")
        for (item, work) in zip(items, works) {
            let back = CSLJSON.value(of: work)
            if !back.saysTheSame(as: item) { Issue.record("\(name): \(item.compact)\n → \(back.compact)") }
        }
        return works.count
    }

    /// The lines between the marks of the section INPUT.
    private func inputSection(of text: String) -> String? {
        var lines: [Substring] = []
        var inside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap({ $0.split(separator: "\r\n", omittingEmptySubsequences: false) })
        {
            if line.contains(">>==="), line.contains(" INPUT ") {
                inside = true
            } else if line.contains("<<==="), line.contains(" INPUT ") {
                return lines.joined(separator: "\n")
            } else if inside {
                lines.append(line)
            }
        }
        return nil
    }

    @Test(arguments: [
        #"{"id":1,"type":"book","volume":"3","edition":2}"#,
        #"{"id":"a","type":"book","author":[{"family":"Doe Inc.","given":"","isInstitution":"true"}]}"#,
        #"{"id":"a","type":"book","issued":{"raw":"2003-05-09"}}"#,
        #"{"id":"a","type":"book","issued":{"raw":"1955/1957"}}"#,
        #"{"id":"a","type":"book","issued":{"raw":" ca. spring 1962"},"accessed":{"raw":"[1850?]"}}"#,
        #"{"id":"a","type":"book","issued":{"raw":"3rd May 1962"},"original-date":{"raw":"1955 – 57 "}}"#,
        #"{"id":"a","type":"book","issued":"[c. 1850]"}"#,
        #"{"id":"a","type":"book","issued":{"raw":"Bogus Date","date-parts":[]}}"#,
        #"{"id":"a","type":"book","issued":{"date-parts":[["2003","",""]],"circa":1}}"#,
        #"{"id":"a","type":"book","issued":{"date-parts":[[2003],[0]]}}"#,
        #"{"id":"a","type":"book","issued":"2003-05~"}"#,
        #"{"id":"a","type":"book","issued":{"date-parts":[[-250]]}}"#,
        #"{"id":"a","type":"book","event":"Yalta","shortTitle":"Y","journalAbbreviation":"J."}"#,
        #"{"id":"a","type":"book","event":"Old","event-title":"New"}"#,
        #"{"id":"a","type":"webpage-of-old","title":""}"#,
        #"{"id":"a","title":"No type"}"#,
        #"{"type":"book","title":"No id"}"#,
        #"{"id":"a","type":"book","author":[{}],"editor":[],"volume":null,"note":["a",{"b":true}]}"#,
        #"{"id":"a","type":"book","custom":{"other":1},"multi":{"_keys":{}}}"#,
        #"{"id":"a","type":"book","custom":{}}"#,
        #"{"id":"a","type":"book","keyword":"a,b; c","categories":["x"],"system_id":"7"}"#,
        #"{"id":"a","type":"book","title":"A <span style=\"font-variant:small-caps;\">b</span> <i>open","title-short":"A"}"#,
        #"{"id":"a","type":"book","URL":"http://a.org/","DOI":"https://doi.org/10.1000/1","ISBN":"0804752028 9780804752022"}"#,
        #"{"id":"a","type":"book","author":[{"family":"de la Cruz","given":"Juana","parse-names":1}]}"#,
    ])
    func itemComesBack(_ text: String) throws {
        let item = try JSONValue(parsing: text)
        let work = try #require(CSLJSON.work(of: item))
        let back = CSLJSON.value(of: work)
        if !back.saysTheSame(as: item) { Issue.record("\(back.compact)") }
    }

    // MARK: - What items mean

    @Test(arguments: [
        (#"{"date-parts":[[1957,10,4]]}"#, "1957-10-04"),
        (#"{"date-parts":[["1957","10"]]}"#, "1957-10"),
        (#"{"date-parts":[[1955],[1957]]}"#, "1955/1957"),
        (#"{"date-parts":[[1955],[0]]}"#, "1955/.."),
        (#"{"date-parts":[[1957]],"circa":true}"#, "1957~"),
        (#"{"date-parts":[[1957]],"circa":"0"}"#, "1957"),
        (#"{"date-parts":[[1957]],"season":"1"}"#, "1957-21"),
        (#"{"date-parts":[[1957]],"season":"22:56:08"}"#, "1957"),
        (#"{"date-parts":[[1957,22]]}"#, "1957-22"),
        (#"{"date-parts":[[1957,13]]}"#, "1957-21"), (#"{"date-parts":[[1957,17]]}"#, "1957-21"),
        (#"{"date-parts":[[1957,16]]}"#, "1957-24"), (#"{"date-parts":[[1957,60]]}"#, "1957"),
        (#"{"date-parts":[[1957,"",""]]}"#, "1957"),
        (#"{"date-parts":[[-1]]}"#, "0000"),
        (#"{"date-parts":[[-250]]}"#, "-0249"),
        (#"{"raw":"1957-10-04"}"#, "1957-10-04"),
        (#"{"raw":"1957-1-4"}"#, "1957-01-04"),
        (#"{"raw":"4 October 1957"}"#, "1957-10-04"),
        (#"{"raw":"Oct. 4, 1957"}"#, "1957-10-04"),
        (#"{"raw":"Spring 1957"}"#, "1957-21"),
        (#"{"raw":"4. Oktober 1957"}"#, "1957-10-04"), (#"{"raw":"4 октября 1957"}"#, "1957-10-04"),
        (#"{"date-parts":[[1957]],"season":"Herbst"}"#, "1957-23"), (#"{"date-parts":[[1957]],"season":5}"#, "1957"),
        (#"{"raw":"1957?/.."}"#, "1957?/.."),
        (#"{"raw":"ca. spring 1962"}"#, "1962-21~"), (#"{"raw":"c. 1850"}"#, "1850~"), (#"{"raw":"~1850"}"#, "1850~"),
        (#"{"raw":"circa May 1962"}"#, "1962-05~"), (#"{"raw":"1850?"}"#, "1850?"), (#"{"raw":"[1850]"}"#, "1850"),
        (#"{"raw":"[ca. 1850?]"}"#, "1850%"), (#"{"raw":"c1850"}"#, "1850"), (#"{"raw":"3rd May 1962"}"#, "1962-05-03"),
        (#"{"raw":"May 3rd, 1962"}"#, "1962-05-03"), (#"{"raw":"1er mai 1962"}"#, "1962-05-01"),
        (#"{"raw":"1962 May"}"#, "1962-05"), (#"{"raw":"May–June 1962"}"#, "1962-05/1962-06"),
        (#"{"raw":"3–5 May 1962"}"#, "1962-05-03/1962-05-05"), (#"{"raw":"1955–57"}"#, "1955/1957"),
        (#"{"raw":"1955-1957"}"#, "1955/1957"), (#"{"raw":"c. 1850–1860"}"#, "1850~/1860~"),
        (#"{"raw":"May 1962 - June 1963"}"#, "1962-05/1963-06"),
        (#""1957-10""#, "1957-10"),
    ])
    func date(_ json: String, _ edtf: String) throws {
        #expect(CSLDate.date(of: try JSONValue(parsing: json))?.edtf == edtf)
    }

    @Test(arguments: [
        (#"{"literal":"n.d."}"#, "n.d."), (#"{"raw":"Bogus Date"}"#, "Bogus Date"),
        (#"{"date-parts":[],"literal":"in press"}"#, "in press"), (#"{"raw":"31 December"}"#, "31 December"),
        (#"{"raw":"c."}"#, "c."), (#"{"raw":"?"}"#, "?"), (#"{"raw":"19th century"}"#, "19th century"),
        (#"{"raw":"–"}"#, "–"), (#"{"raw":"1957-49"}"#, "1957-49"), (#"{"raw":"May–1"}"#, "May–1"),
    ])
    func dateThatIsOnlyText(_ json: String, _ text: String) throws {
        let date = CSLDate.date(of: try JSONValue(parsing: json))
        #expect(date?.extent == nil)
        #expect(date?.text == text)
    }

    @Test(arguments: [
        #"{}"#, #"{"date-parts":[]}"#, #"{"date-parts":[[]]}"#, #"{"date-parts":[["x"]]}"#, #"{"date-parts":[[0]]}"#,
        #"{"date-parts":[[9223372036854775807]]}"#, #"{"date-parts":[[-9223372036854775808]]}"#, #"[]"#, #"true"#,
    ])
    func dateThatSaysNothing(_ json: String) throws {
        #expect(CSLDate.date(of: try JSONValue(parsing: json)) == nil)
    }

    @Test(arguments: [
        (#"{"family":"van de Ven","given":"Hans"}"#, Name.Personal(family: "van de Ven", given: "Hans")),
        (#"{"family":"de Gaulle"}"#, .init(family: "de Gaulle")),
        (
            #"{"family":"van de Ven","given":"Hans","parse-names":true}"#,
            .init(family: "Ven", given: "Hans", nonDroppingParticle: "van de")
        ),
        (
            #"{"family":"Humboldt","given":"Alexander von","parse-names":"true"}"#,
            .init(family: "Humboldt", given: "Alexander", droppingParticle: "von")
        ),
        (
            #"{"family":"King","given":"Martin Luther","suffix":"Jr.","comma-suffix":1}"#,
            .init(family: "King", given: "Martin Luther", suffix: "Jr.", commaBeforeSuffix: true)
        ),
        (
            #"{"family":"Shen","given":"Zhihua","static-ordering":true}"#,
            .init(family: "Shen", given: "Zhihua", order: .familyFirst)
        ),
        (#"{"given":"I Test"}"#, .init(given: "I Test")),
        (#"{"family":5,"given":" Ann "}"#, .init(family: "5", given: " Ann ")),
    ])
    func personalName(_ json: String, _ parts: Name.Personal) throws {
        #expect(CSLName.name(of: try JSONValue(parsing: json))?.kind == .personal(parts))
    }

    @Test(arguments: [
        (#"{"literal":"UNESCO"}"#, Name.Kind.literal("UNESCO")),
        (#"{"literal":"UNESCO","family":"x"}"#, .literal("UNESCO")),
        (#"{"family":"Doe Co.","given":"","isInstitution":1}"#, .institution("Doe Co.")),
        (#""Plain""#, .literal("Plain")),
    ])
    func bodyName(_ json: String, _ kind: Name.Kind) throws {
        #expect(CSLName.name(of: try JSONValue(parsing: json))?.kind == kind)
    }

    @Test func numbersAndStringsMayStandForEachOther() throws {
        let work = try #require(
            CSLJSON.work(of: try JSONValue(parsing: #"{"id":7,"type":"book","volume":3,"title":1984,"DOI":10.5}"#)))
        #expect(work.key == "7")
        #expect(work[.volume] == "3")
        #expect(work[.title]?.full.plain == "1984")
        #expect(work.identifier(.doi)?.text == "10.5")
    }

    @Test(arguments: [
        ("foo", "foo"), ("archival-item", "archival-item"), ("book", "book"), ("", ""),
    ])
    func typeUnknownToCSLIsKept(_ given: String, _ type: String?) {
        let work = CSLJSON.work(of: ["id": "a", "type": .string(given)])
        #expect(work?.cslType == type)
        #expect(work?.type == (given == "book" ? .book : .document))
    }

    @Test func missingTypeIsNoType() {
        #expect(CSLJSON.work(of: ["id": "a"])?.cslType == nil)
    }

    /// Each is found by its name, not among all.
    @Test func manyMembersAndItemsTakeAPlaceEach() throws {
        let count = 5000
        let members = (0..<count).map {
            "\"x\($0)\": \($0), \"title\": \"T\($0)\", \"author\": [{\"family\": \"F\($0)\"}]"
        }
        let bytes = Array("[{\"id\": \"a\", \(members.joined(separator: ", "))}]".utf8)
        let (works, findings) = CSLJSON.works(parsing: bytes)
        #expect(works.first?[.title]?.full.plain == "T0")
        #expect(findings.count == count + 1)
        #expect(
            findings.last { $0.message.contains("“x4999”") }.map { bytes[$0.range].elementsEqual("4999".utf8) } == true)
        let item = try #require(works.first.map { CSLJSON.value(of: $0) })
        #expect(item["x4999"] == 4999 && item["title"] == "T0")
        let same = CSLJSON.works(
            parsing: Array("[\((0..<count).map { _ in #"{"id": "a"}"# }.joined(separator: ","))]".utf8))
        #expect(same.0.count == count && same.1.count { $0.id == "duplicate-key" } == count - 1)
    }

    @Test func memberUnknownToTheModelIsFoundByItsName() {
        let work = CSLJSON.work(of: ["id": "a", "type": "book", "collection-title-short": "<i>S</i>"])
        #expect(work?.cslText("collection-title-short")?.markup == "<i>S</i>")
    }

    @Test func doiIsShownAsTheItemHasItButBareWhereItWasReadInAText() {
        let address = "https://doi.org/10.1000/182"
        var work = CSLJSON.work(of: ["id": "a", "type": "book", "DOI": .string(address)])
        #expect(work?.cslText("DOI")?.plain == address)
        work?.extra = []
        #expect(work?.cslText("DOI")?.plain == "10.1000/182")
    }

    @Test func aKeptSpellingGivesWayToAChange() throws {
        var work = try #require(
            CSLJSON.work(of: try JSONValue(parsing: #"{"id":"a","type":"x","event":"E","issued":{"raw":"1957"}}"#)))
        work[.issued] = PartialDate(year: 1958)
        work[.event] = Title("F")
        work.type = .book
        let item = CSLJSON.value(of: work)
        #expect(item["issued"]?.compact == #"{"date-parts":[[1958]]}"#)
        #expect(item["event-title"] == "F")
        #expect(item["type"] == "book")
    }

    // MARK: - Bad input

    @Test func brokenItemIsAFindingAndTheOthersAreKept() {
        let text = #"[{"id":"a","type":"book"}, {"id":"b" "type":"book"}, 5, {"id":"c","type":"book"}]"#
        let (works, findings) = CSLJSON.works(parsing: Array(text.utf8))
        let keys = works.map(\.key)
        #expect(keys == ["a", "c"])
        #expect(findings.map(\.id) == ["json-syntax", "csl-json-item"])
        let ranges: [Range<Int>] = findings.map(\.range)
        #expect(ranges == [37..<38, 53..<54])
    }

    @Test(arguments: [
        (#"[{"id":"a","type":"book","volume":[{}],"title":"volume"}]"#, 34..<38, "volume: should be a text"),
        (#"[{"id":"a","type":"book","volume":[1]}]"#, 34..<37, "volume: should be a text, not a list"),
        (#"[{"type":"x","id":"a"}]"#, 9..<12, "type: “x” is not a type of CSL 1.0.2"),
        (#"[{"id":"a","type":"book","author":"Doe"}]"#, 34..<39, "author: should be a list of names"),
        (#"[{"id":"a","type":"book","issued":true}]"#, 34..<38, "issued: should be a date"),
        (
            #"[{"id":"a","type":"book","issued":{"date-parts":[[99999999999]]}}]"#, 34..<64,
            "issued: cannot be read as a date; a year lies between −999999999 and 999999999"
        ),
        (
            #"[{"id":"a","type":"book","author":[{"family":{}}]}]"#, 34..<49,
            "author: a name has no family, given or literal part that is a text; it is left out"
        ),
        (
            #"[{"id":"a","type":"book","zebra":"x"}]"#, 33..<36,
            "“zebra” is not a variable of CSL 1.0.2; the member is kept"
        ),
        (#"[{"type":"book"}]"#, 1..<16, "the item has no id"),
        (#"[{"id":"a"}]"#, 1..<11, "the item has no type and counts as a document"),
        (#"[{"id":1,"type":"map"},{"id":"1","type":"map"}]"#, 29..<32, "another item has the id “1”"),
    ])
    func memberThatIsWrongIsAFindingAtItsPlace(_ text: String, _ range: Range<Int>, _ message: String) {
        let findings = CSLJSON.works(parsing: Array(text.utf8)).diagnostics
        #expect(findings.map(\.message) == [message])
        #expect(findings.first?.range == range)
    }

    /// JSON of another kind is no work: of a program, a map, a service, a reference manager's own.
    @Test(arguments: [
        (#"{"name":"x","version":"1.0"}"#, 0), (#"{"type":"FeatureCollection","features":[]}"#, 0),
        (#"{"status":"ok","message":{"title":["Salt"]}}"#, 0), (#"[{"key":"A","data":{"title":"Salt"}}]"#, 0),
        ("[{}]", 0),
        (#"[{"title":"Salt"}]"#, 1), (#"[{"type":"book"}]"#, 1), (#"[{"id":1}]"#, 1), (#"[{"DOI":"10.1/x"}]"#, 1),
    ])
    func otherJSONIsNoWork(_ text: String, _ count: Int) {
        let (works, findings) = CSLJSON.works(parsing: Array(text.utf8))
        #expect(works.count == count)
        #expect(findings.contains { $0.id == "csl-json-item" && $0.severity == .error } == (count == 0))
    }

    @Test(arguments: [
        (#"[{"id":"a"}, {"id":"b, "x":{"#, ["a"]),
        (#"[{"id":"a"}, {"id":"b"#, ["a"]),
        ("[{\"id\":\"a\n},\n{\"id\":\"b\"}]", ["b"]),
        (#"[{"id":"a"}, {"id":"b"}"#, ["a", "b"]),
        (#"{"items":[{"id":"a"},{"id":"b"}]}"#, ["a", "b"]),
        (#"{"config":{"x":[1]},"items":[{"id":"a"}]}"#, ["a"]),
        (#"{"id":"a"}"#, ["a"]),
        ("{\"id\":\"a\"}\n{\"id\":\"b\"}\n", ["a", "b"]),
        ("[]", []), ("", []), ("nonsense", []), ("]]]", []), (",,,", []), ("\u{0}\u{1}", []),
    ])
    func listsOfEveryShape(_ text: String, _ keys: [String]) {
        #expect(CSLJSON.works(parsing: Array(text.utf8)).value.map(\.key) == keys)
    }

    @Test func deepNestingIsAFinding() {
        let text = "[{\"id\":\"a\",\"x\":" + String(repeating: "[", count: 100_000) + "]}, {\"id\":\"b\"}]"
        let (_, findings) = CSLJSON.works(parsing: Array(text.utf8))
        #expect(findings.first?.message == "nested more than 512 deep")
    }

    @Test func timeGrowsWithTheTextEvenWhereEveryItemIsBroken() {
        let text = "[" + String(repeating: "{\"id\": [\n", count: 50_000)
        #expect(CSLJSON.works(parsing: Array(text.utf8)).value.isEmpty)
    }

    /// Bytes changed, left out and put in at random places, always the same ones.
    @Test func damagedFilesAreReadToTheEnd() throws {
        guard let bytes = try Shared.bytes("csl/oracle-a/items.json") else { return }
        let spice = Array("{}[]\",:\\ue0-\n\u{0}\u{FF}".utf8)
        var state: UInt64 = 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<200 {
            var damaged = Array(bytes.prefix(1 + random(12_000)))
            for _ in 0..<(1 + random(8)) {
                let at = random(damaged.count)
                switch random(3) {
                case 0: damaged[at] = spice[random(spice.count)]
                case 1: damaged.insert(spice[random(spice.count)], at: at)
                default: if damaged.count > 1 { damaged.remove(at: at) }
                }
            }
            let (works, findings) = CSLJSON.works(parsing: damaged)
            #expect(findings.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= damaged.count })
            // What was read can be written, and says the same when it is read again.
            let again = CSLJSON.works(parsing: Array(CSLJSON.text(of: works).utf8)).value
            let isSame = again.map { CSLJSON.value(of: $0) } == works.map { CSLJSON.value(of: $0) }
            #expect(isSame)
        }
    }

    /// An item whose only sign is a member without a value is written so that it is read again.
    @Test(arguments: [#"{"type": "salt", "title": ""}"#, #"{"type": "salt", "author": [{}]}"#])
    func bareItemsComeBack(_ text: String) {
        let works = CSLJSON.works(parsing: Array(text.utf8)).value
        #expect(works.count == 1)
        let again = CSLJSON.works(parsing: Array(CSLJSON.text(of: works).utf8)).value
        #expect(again.count == 1)
    }

    /// Of two types the first counts, so that other JSON with a second type is no item.
    @Test func secondTypeMakesNoItem() {
        #expect(CSLJSON.works(parsing: Array(#"{"type": "module", "type": "book"}"#.utf8)).value.isEmpty)
    }
}
