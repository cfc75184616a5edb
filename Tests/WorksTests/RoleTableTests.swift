import CitandaWorks
import Testing

/// Values by role behave as those of a dictionary do, and have one order.
@Suite struct RoleTableTests {
    @Test func valuesAreSetChangedAndRemoved() {
        var table: RoleTable<TitleRole, String> = [.container: "Book", .title: "Part"]
        table[.title]? += "s"
        table[.event] = "Congress"
        #expect(table[.title] == "Parts" && table[.container] == "Book" && table[.reviewed] == nil)
        table[.container] = nil
        table[.volume] = nil
        #expect(table.keys == [.title, .event] && table.count == 2)
        table[.part, default: "Vol."] += " 2"
        #expect(table[.part] == "Vol. 2" && table[.reviewed, default: "none"] == "none")
    }

    @Test func theOrderIsThatOfTheCases() {
        let one: RoleTable<DateRole, Int> = [.original: 1, .issued: 2, .accessed: 3]
        let other: RoleTable<DateRole, Int> = [.accessed: 3, .original: 1, .issued: 2]
        #expect(one == other && one.hashValue == other.hashValue)
        #expect(one.keys == [.accessed, .issued, .original] && one.values == [3, 2, 1])
        #expect(one.map(\.key) == one.keys)
    }

    @Test func aMergeAsksWhereBothHaveAValue() {
        var mine: RoleTable<DateRole, Int> = [.issued: 1]
        mine.merge([.issued: 2, .accessed: 3]) { mine, theirs in mine * 10 + theirs }
        #expect(mine == [.issued: 12, .accessed: 3])
        #expect(RoleTable<DateRole, Int>().isEmpty)
    }
}

/// Copies of a work share their fields until one of them changes.
@Suite struct WorkCopyTests {
    @Test func aChangedCopyLeavesTheOtherAsItWas() {
        var work = Work(key: "roe", type: .book)
        work[.title] = Title("Ports")
        let copy = work
        #expect(copy == work)
        work.titles[.title]?.main = "Harbours"
        work.publishers.append(Publisher("Fjord"))
        #expect(copy[.title]?.main.plain == "Ports" && copy.publishers.isEmpty)
        #expect(work[.title]?.main.plain == "Harbours" && work != copy)
        var third = copy
        third.key = copy.key
        #expect(third == copy && third.hashValue == copy.hashValue)
    }
}
