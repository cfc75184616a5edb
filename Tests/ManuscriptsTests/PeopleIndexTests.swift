import CitandaWorks
import ReadingSupport
import Testing

@testable import CitandaManuscripts
@testable import CitandaRecognition

@Suite struct PeopleIndexTests {
    private func name(_ given: String, _ family: String, _ start: Int) -> Name {
        Name(.personal(.init(family: family, given: given)), origin: Origin(start..<start + 5))
    }

    @Test(arguments: [
        (("Zhihua", "Shen"), ("Shen", "Zhihua"), true), (("Il-sung", "Kim"), ("Ilsung", "Kim"), true),
        (("Jane", "O’Brien"), ("Jane", "O'Brien"), true), (("Jane", "Cobb"), ("June", "Cobb"), false),
    ])
    func onePersonInSeveralSpellings(_ a: (String, String), _ b: (String, String), _ isOne: Bool) {
        var people = PeopleIndex()
        people.add(name(a.0, a.1, 0), printed: a.0 + " " + a.1)
        people.add(name(b.0, b.1, 10), printed: b.0 + " " + b.1)
        #expect(people.all.count == (isOne ? 1 : 2))
        if isOne { #expect(people.all.first?.variants.count == 2) }
    }

    @Test func aPlaceIsTakenOnce() {
        var people = PeopleIndex()
        people.add(name("Jane", "Cobb", 0), printed: "Jane Cobb")
        people.add(name("Jane", "Cobb", 0), printed: "Jane Cobb")
        #expect(people.all.first?.variants.count == 1)
    }

    @Test func runningTextIsSearchedInEitherOrder() {
        var people = PeopleIndex()
        people.add(name("Zhihua", "Shen", 1000), printed: "Zhihua Shen")
        people.scan(Sample.passage("Then Shen Zhihua went home."))
        #expect(people.all.first?.variants.map(\.text).contains("Shen Zhihua") == true)
    }

    @Test func aSingleWordTellsNobodyApart() {
        var people = PeopleIndex()
        people.add(Name(.personal(.init(family: "Voltaire")), origin: Origin(0..<8)), printed: "Voltaire")
        #expect(people.all.isEmpty)
    }
}
