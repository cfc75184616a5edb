import CitandaJSON
import CitandaWorks
import TestSupport
import Testing

@testable import CitandaRecords

/// What is written is read again.
@Suite struct TEIRoundTripTests {
    private func again(_ works: [Work]) -> [Work] {
        RecordFormat.tei.works(in: RecordFormat.tei.bytes(of: works)).value.map(\.withoutOrigins)
    }

    @Test func samplesComeBack() {
        let works = again(SampleWorks.all)
        for (work, found) in zip(SampleWorks.all, works) { expectEqual(found, work.withoutOrigins) }
        #expect(works.count == SampleWorks.all.count)
    }

    @Test(arguments: WorkType.allCases)
    func samplesOfEveryTypeComeBack(_ type: WorkType) {
        for sample in SampleWorks.all + [MODSTests.full] {
            var work = sample
            work.type = type
            expectEqual(again([work]).first, work.withoutOrigins)
        }
    }

    @Test func generatedWorksComeBack() {
        var generator = WorkGenerator(seed: 7)
        for _ in 0..<400 {
            let work = generator.work()
            expectEqual(again([work]).first, work)
        }
    }

    @Test func itemsOfTheOracleComeBack() throws {
        guard let bytes = try Shared.bytes("csl/oracle-a/items.json") else { return }
        let works = CSLJSON.works(parsing: bytes).value.map(\.withoutOrigins)
        let found = again(works)
        #expect(found.count == works.count)
        for (work, found) in zip(works, found) { expectEqual(found, work) }
    }

    /// Compares by parts, so that a failure says which part differs.
    private func expectEqual(_ found: Work?, _ work: Work) {
        guard let found else {
            Issue.record("\(work.key): no work")
            return
        }
        if found == work { return }
        #expect(found.key == work.key)
        #expect(found.type == work.type)
        #expect(found.contributors == work.contributors)
        #expect(found.titles == work.titles)
        #expect(found.publishers == work.publishers)
        #expect(found.originalPublishers == work.originalPublishers)
        #expect(found.dates == work.dates)
        for variable in Variable.allCases { #expect(found[variable] == work[variable], "\(variable)") }
        #expect(found.identifiers == work.identifiers)
        #expect(found.archive == work.archive)
        #expect(found.keywords == work.keywords)
        #expect(found.relations == work.relations)
        #expect(found.extra == work.extra)
    }

    // MARK: - Single values

    @Test(arguments: [
        "1957", "1957-10", "1957-10-04", "1957?", "1957~", "1957%", "195X", "19XX", "1957-21", "1957-24~", "1955/1957",
        "1955~/1957-03", "1998/..", "1998/", "/1998", "../1998", "-0042", "0000", "-0042/0014", "Y-17000", "Y12345",
        "1999-XX", "1999-01-XX", "1999-XX-XX", "1957-33", "0622", "2000-02-29",
    ])
    func datesComeBack(_ edtf: String) throws {
        var work = Work(key: "a", type: .book)
        let date = try #require(PartialDate(edtf: edtf) as PartialDate?)
        for role in DateRole.allCases { work.dates[role] = date }
        expectEqual(again([work]).first, work)
        for text in ["n.d.", "1957", edtf, "Spring 1957", "ca. 1957", " two  blanks ", "1955–1957"] {
            for role in DateRole.allCases { work.dates[role] = PartialDate(nil, text: text) }
            expectEqual(again([work]).first, work)
            for role in DateRole.allCases {
                work.dates[role] = PartialDate(date.extent, text: text)
            }
            expectEqual(again([work]).first, work)
        }
    }

    @Test func daysThatAMonthDoesNotHaveStay() {
        var work = Work(key: "a", type: .book)
        work.dates[.issued] = PartialDate(year: 2001, month: 2, day: 31)
        work.dates[.accessed] = PartialDate(
            .span(
                from: .at(DatePoint(year: 2001, month: 2, day: 30, isApproximate: true)),
                to: .at(DatePoint(year: 2001, month: 4, day: 31))))
        expectEqual(again([work]).first, work)
    }

    @Test(arguments: [
        "a", "1994", "-a", ".", "a b", "a:b", "a/b/c", "張2001", "k-1", "k-a", "a_x3A_b", "_x", "_", "é\u{301}",
        "\u{1F600}",
        "Müller_2001", "a\tb", "\"<&>'", "_x41_", "k", "ß1",
    ])
    func keysComeBack(_ key: String) {
        var work = Work(key: key, type: .book)
        work[.title] = Title("A")
        work.relations = [Relation(.reprintOf, .key(key)), Relation(.quotes, .work(work))]
        #expect(TEIKey.key(of: TEIKey.name(of: key)) == key)
        expectEqual(again([work]).first, work)
    }

    @Test func publishersComeBackInPairs() {
        let texts: [String?] = [nil, "A", "B; C"]
        let all = texts.flatMap { name in
            texts.map { Publisher(name.map { Literal($0) }, place: $0.map { Literal($0) }) }
        }
        .filter { $0 != Publisher(nil) }
        for first in all {
            for second in all {
                for third in all {
                    var work = Work(key: "a", type: .book)
                    work.publishers = [first, second, third]
                    work.originalPublishers = [third, first]
                    expectEqual(again([work]).first, work)
                }
            }
        }
    }

    @Test func markupComesBack() {
        for text in [
            "A <i>b</i> c", "<i>a</i><b>b</b>", "<i>a <b>c</b></i>", "x<sub>2</sub>", "x<sup>2</sup>", "<sc>a</sc>",
            "<span style=\"font-variant: small-caps;\">a</span>", "<span class=\"nocase\">a</span>",
            "<span class=\"nodecor\">a</span>", "a < b & c > d", "<i>open", "</i>", " a  b ", "line\nline", "a\r\nb",
            "“q”", "<p>a</p>", "&amp;", "<i> a </i>", "\u{A0}a\u{A0}",
        ] {
            var work = Work(key: "a", type: .chapter)
            work[.title] = Title(RichText(markup: text))
            for variable in Variable.allCases { work[variable] = text }
            work.publishers = [Publisher(Literal(text), place: Literal(text))]
            work.keywords = [text]
            work.extra = [.init("x", .string(text)), .init("tei:note-raw_reference", .string(text))]
            work.contributors = [
                Contributor(
                    .author, Name(.literal(text), forms: [.init(text, language: "zh-Hans")]), scope: Literal(text))
            ]
            expectEqual(again([work]).first, work)
        }
    }
}
