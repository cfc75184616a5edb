import Testing

@testable import CitandaLabelling

@Suite struct SlotWindowTests {
    /// The first slot with the check, unless a slot before it is empty, and within eight slots. The table goes on with its start.
    @Test(arguments: rows) func theFirstSlotWithTheCheckCounts(_ row: Row) {
        let found = SlotWindow(at: row.start, of: ModelTable(row.slots)).distance(to: 5)
        #expect((found.isFound ? found.slots : nil) == row.distance)
    }

    /// A table, the slot at which a search for 5 begins, and the distance at which 5 is found.
    struct Row: Sendable {
        var slots: [UInt16]
        var start: Int
        var distance: Int?

        init(_ slots: [UInt16], _ start: Int, _ distance: Int?) {
            (self.slots, self.start, self.distance) = (slots, start, distance)
        }
    }

    private static let rows: [Row] = [
        Row([5, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], 0, 0),
        Row([9, 9, 9, 5, 5, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], 0, 3),
        Row([9, 9, 9, 9, 9, 9, 9, 5, 9, 9, 9, 9, 9, 9, 9, 9], 0, 7),
        Row([9, 9, 9, 9, 9, 9, 9, 9, 5, 9, 9, 9, 9, 9, 9, 9], 0, nil),
        Row([9, 9, 9, 9, 9, 9, 9, 9, 5, 9, 9, 9, 9, 9, 9, 9], 1, 7),
        Row([9, 0, 5, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], 0, nil),
        Row([9, 4, 9, 9, 0, 5, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], 0, nil),
        Row([9, 4, 9, 9, 9, 5, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9], 0, 5),
        Row([9, 9, 5, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], 12, 6),
        Row([9, 0, 5, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], 12, nil),
        Row([5, 4, 65535, 32769, 0, 5, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], 1, nil),
    ]

    /// Bits of a borrow never stand before the first match: all pairs of neighbours around the values at which one could arise.
    @Test func neighboursDoNotMislead() {
        let values: [UInt16] = [0, 1, 2, 5, 0x7FFF, 0x8000, 0x8001, .max]
        for one in values {
            for other in values {
                for check in values where check != 0 {
                    let slots = [one, other, 3, one, other, 3, other, one]
                    let first = slots.firstIndex { $0 == check || $0 == 0 }
                    let expected = first.flatMap { slots[$0] == check ? $0 : nil }
                    let found = SlotWindow(at: 0, of: ModelTable(slots)).distance(to: check)
                    #expect((found.isFound ? found.slots : nil) == expected)
                }
            }
        }
    }
}
