import CitandaWorks
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct CSLSureValuesTests {
    /// What is called sure needs no details: reading all members back finds no difference either.
    @Test(arguments: 0..<400) func whatIsSureComesBackFromTheMembers(seed: Int) {
        var generator = WorkGenerator(seed: UInt64(seed))
        for work in [generator.work(), Self.common(&generator)] {
            expectNoDetails(of: work)
            let read = CSLItemReader(CSLItemWriter(work: work).members.map { .init($0.known.name, $0.value) })
            #expect(read.work == CSLItemReader(CSLItemWriter(work: work).members).work)
        }
    }

    @Test(arguments: SampleWorks.all) func samples(_ work: Work) { expectNoDetails(of: work) }

    private func expectNoDetails(of work: Work) {
        let plain = CSLItemReader(CSLItemWriter(work: work).members).work
        let exact = work.withoutOrigins
        let all = CSLDetails.value(of: exact, beside: plain, except: .none, extra: [])
        let needed = CSLDetails.value(of: exact, beside: plain, except: CSLSureValues(of: work), extra: [])
        #expect(all == needed)
    }

    /// A work of values that most works have, now and then with one that is not plain.
    private static func common(_ generator: inout WorkGenerator) -> Work {
        func one<Value>(_ values: [Value], _ other: Value) -> Value { values.randomElement(using: &generator) ?? other }
        var work = Work(key: "k", type: one([.book, .articleJournal, .chapter], .book))
        work[.title] = one(
            [
                Title("Salt Roads"), Title("Salt: A Road"), Title("Why? Because"),
                Title(main: "Salt: A Road"), Title(main: "Salt", sub: "A Road", joint: " : "),
                Title(main: "Why?", sub: "because"),
                Title(main: "A & B"), Title(main: ""),
            ], nil)
        work[.container] = one([nil, Title("Annals"), Title(RichText(markup: "The <i>Annals</i>"))], nil)
        work.contributors = one(
            [
                [
                    Contributor(.author, Name(family: "Abe", given: "Kenji")),
                    Contributor(.editor, Name(family: "Roth")),
                ],
                [Contributor(.editor, Name(family: "Roth")), Contributor(.author, Name(family: "Abe"))],
                [
                    Contributor(.author, Name(family: "Abe")), Contributor(.editor, Name(family: "Roth")),
                    Contributor(.author, Name(.literal("Guild"))),
                ],
                [Contributor(.author, Name(.institution("Guild"))), Contributor(.author, Name(.others))],
                [Contributor(.author, Name(.personal(.init(family: "", given: "Kenji"))))],
                [Contributor(.author, Name(.personal(.init(suffix: "Jr."))))],
            ], [])
        work.publishers = one(
            [[], [Publisher("Beck", place: "Bonn")], [Publisher(nil)], [Publisher("A"), Publisher("B")]], [])
        work[.issued] = one(
            [
                PartialDate(year: 1957), PartialDate(year: 1957, month: 5, day: 4), PartialDate(year: 1957, month: 23),
                PartialDate(year: 0), PartialDate(year: 1957, day: 4), PartialDate(edtf: "1957~"),
                PartialDate(edtf: "1957/1958-02"), PartialDate(edtf: "1957/.."), PartialDate(nil, text: "n.d."),
                PartialDate(edtf: "195X"),
            ], nil)
        work.identifiers = one(
            [
                [], [Identifier(.doi, "10.1000/182"), Identifier(.url, "https://a.example/?a&b")],
                [Identifier(.url, "https://a.example"), Identifier(.doi, "10.1000/182")],
                [Identifier(.isbn, "978-3-16-148410-0"), Identifier(.isbn, "0-19-852663-6")],
                [Identifier(.arxiv, "1901.01234")], [Identifier(.doi, "https://doi.org/10.1000/182")],
                [Identifier(.isbn, "978-3-16-148410-0", qualifier: "cloth")],
            ], [])
        return work
    }

    @Test func aUsualWorkIsSureInAll() {
        var work = Work(key: "a", type: .articleJournal)
        work[.title] = Title("Salt Roads: Trade and Tax")
        work[.container] = Title("Annals of Trade")
        work.contributors = [
            Contributor(.author, Name(family: "Abe", given: "Kenji")), Contributor(.author, Name(family: "Roth")),
        ]
        work[.issued] = PartialDate(year: 1957, month: 5)
        work.variables[.volume] = "12 & 13"
        work.identifiers = [Identifier(.doi, "10.1000/182")]
        #expect(CSLSureValues(of: work).areAll)
    }
}
