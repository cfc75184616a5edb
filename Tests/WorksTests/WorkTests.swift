import CitandaWorks
import TestSupport
import Testing

@Suite struct WorkTests {
    @Test func shelfmarkIsPrintedInOrder() {
        let archive = ArchiveLocation(levels: [
            .init(.fond, text: "f. 17", value: "17"), .init(.opis, text: "op. 162", value: "162"),
            .init(.delo, text: "d. 8", value: "8"),
        ])
        #expect(archive.shelfmark == "f. 17, op. 162, d. 8")
        #expect(ArchiveLocation().shelfmark == "")
    }

    @Test(arguments: WorkType.allCases)
    func everyTypeHasATypeOfCSL(_ type: WorkType) {
        let own: [WorkType: WorkType] = [
            .archivalItem: .document, .archivalCollection: .collection, .documentInSeries: .chapter,
        ]
        #expect(type.csl == own[type] ?? type)
        #expect(type.csl.csl == type.csl)
    }

    @Test func typesAreTheFortyFiveOfCSLAndOurThree() {
        #expect(WorkType.allCases.count == 48)
        #expect(Set(WorkType.allCases.map(\.csl)).count == 45)
    }

    @Test func worksReadInTwoPlacesAreTheSameWithoutOrigins() {
        func work(at offset: Int) -> Work {
            let origin = Origin(offset..<offset + 5, confidence: 0.5)
            var work = Work(key: "a", type: .book)
            var name = Name(family: "Doe")
            name.origin = origin
            name.forms = [.init("多", origin: origin)]
            work.contributors = [Contributor(.author, name, scope: Literal("all", origin: origin))]
            work[.title] = Title("T", forms: [.init(.translated, "U", origin: origin)], origin: origin)
            work.publishers = [Publisher(Literal("P", origin: origin), place: Literal("Q", origin: origin))]
            work.originalPublishers = work.publishers
            work[.issued] = PartialDate(year: 1957, origin: origin)
            work.variables[.volume] = Literal("1", origin: origin)
            work.identifiers = [Identifier(.isbn, "x", origin: origin)]
            work.archive = ArchiveLocation(
                repository: Literal("R", origin: origin), place: Literal("S", origin: origin),
                collection: Literal("C", origin: origin),
                levels: [.init(.fond, text: "f. 1", value: "1", origin: origin)])
            var other = Work(key: "b", type: .book)
            other[.issued] = PartialDate(year: 1950, origin: origin)
            work.relations = [Relation(.translationOf, .work(other))]
            return work
        }
        #expect(work(at: 1) != work(at: 2))
        #expect(work(at: 1).withoutOrigins == work(at: 2).withoutOrigins)
    }

    @Test(arguments: [(-1.0, 0.0), (0.5, 0.5), (7.0, 1.0)])
    func confidenceIsBetweenZeroAndOne(_ given: Double, _ kept: Double) {
        #expect(Origin(0..<1, confidence: given).confidence == kept)
    }
}
