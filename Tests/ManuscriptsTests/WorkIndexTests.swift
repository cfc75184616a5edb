import Testing

@testable import CitandaManuscripts
@testable import CitandaWorks

/// Whether two statements mean one work.
@Suite struct WorkIndexTests {
    private static let salt = TwoWorks.salt

    private static func changed(_ change: (inout Work) -> Void) -> Work {
        var work = salt
        change(&work)
        return work
    }

    static let others: [(String, Work, Bool)] = [
        ("the same statement", salt, true),
        ("without its subtitle", changed { $0.titles[.title] = Title(RichText(plain: "Salt and Power")) }, true),
        (
            "without its subtitle, of another publisher and year",
            changed {
                $0.titles[.title] = Title(RichText(plain: "Salt and Power"))
                $0.publishers = [Publisher(Literal("Alpha"))]
                $0.dates[.issued] = PartialDate(year: 1850)
            }, false
        ),
        ("another subtitle", changed { $0.titles[.title] = Title(RichText(plain: "Salt and Power: An Essay")) }, false),
        ("another title", changed { $0.titles[.title] = Title(RichText(plain: "Salt and Law")) }, false),
        ("an initial", changed { $0.contributors = [Contributor(.author, Name(family: "Cobb", given: "J."))] }, true),
        (
            "another given name and publisher",
            changed {
                $0.contributors = [Contributor(.author, Name(family: "Cobb", given: "Bea"))]
                $0.publishers = [Publisher(Literal("Verso"))]
            }, false
        ),
        (
            "the second edition of another year",
            changed {
                $0.variables[.edition] = Literal("2")
                $0.dates[.issued] = PartialDate(year: 1994)
            }, false
        ),
        ("one of two volumes", changed { $0.variables[.volume] = Literal("2") }, true),
        (
            "reviewed",
            changed {
                $0.titles[.reviewed] = $0.titles[.title]
                $0.titles[.title] = nil
            }, false
        ),
    ]

    @Test(arguments: others)
    func match(_ name: String, _ other: Work, _ isSame: Bool) {
        let context = TwoWorks.context()
        #expect((context.works.match(other) == WorkID(index: 0)) == isSame, "\(name)")
    }

    @Test func volumesOfASetAreTwoWorks() {
        let first = Self.changed { $0.variables[.volume] = Literal("1") }
        let second = Self.changed { $0.variables[.volume] = Literal("2") }
        #expect(TwoWorks.context([first, second]).works.ids.count == 2)
    }

    @Test func aStatementAddsWhatIsMissing() {
        let bare = Self.changed { $0.publishers = [] }
        let index = TwoWorks.context([bare, Self.salt]).works
        #expect(index.ids.count == 1)
        #expect(index[WorkID(index: 0)].work.publishers.first?.name?.text == "Fjord")
        #expect(index[WorkID(index: 0)].statements.count == 2)
        #expect(index[WorkID(index: 0)].firstNote == 0)
    }

    @Test func aWorkOfShortFormsAloneIsWeakUntilItIsDescribed() {
        var index = WorkIndex()
        let id = index.insertPartial(Self.salt, range: 0..<1, evidence: .short)
        let weak = index[id].confidence
        let statement = Reading.Work.Statement(source: .prose, range: 0..<1, work: Self.salt)
        #expect(index.insert(statement, note: nil, evidence: .full) == id)
        #expect(!index[id].isPartial && index[id].confidence > weak)
    }
}
