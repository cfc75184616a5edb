/// The eight slots of a table in which a feature may be, as two numbers of four slots each.
///
/// The tables of the models are nine tenths full, so that most searches look at several slots. All eight are compared at once, without
/// a branch that a processor could guess wrong.
struct SlotWindow {
    private let first: UInt64
    private let second: UInt64

    /// The number of slots.
    static let count = 8
    private static let slotsOfWord = 4

    /// The window that begins at a slot. Behind the last slot of the table comes the first.
    @inline(__always)
    init(at slot: Int, of checks: ModelTable<UInt16>) {
        if slot + Self.count <= checks.count {
            first = checks.word(at: slot)
            second = checks.word(at: slot + Self.slotsOfWord)
        } else {
            first = Self.word(at: slot, of: checks)
            second = Self.word(at: slot + Self.slotsOfWord, of: checks)
        }
    }

    private static func word(at slot: Int, of checks: ModelTable<UInt16>) -> UInt64 {
        (0..<slotsOfWord).reversed().reduce(0) { word, place in
            word << UInt16.bitWidth | UInt64(checks[(slot + place) & (checks.count - 1)])
        }
    }

    /// The distance of the first slot with a check, which is found if no empty slot comes before.
    @inline(__always)
    func distance(to check: UInt16) -> (slots: Int, isFound: Bool) {
        let wanted = UInt64(check) &* Self.ones
        let inFirst = Self.zeros(first ^ wanted), emptyInFirst = Self.zeros(first)
        let isInFirst = inFirst | emptyInFirst != 0
        let found = isInFirst ? inFirst : Self.zeros(second ^ wanted)
        let empty = isInFirst ? emptyInFirst : Self.zeros(second)
        let place = found.trailingZeroBitCount
        return (
            (isInFirst ? 0 : Self.slotsOfWord) + place / UInt16.bitWidth, place < empty.trailingZeroBitCount
        )
    }

    private static let ones: UInt64 = 0x0001_0001_0001_0001
    private static let highest: UInt64 = 0x8000_8000_8000_8000

    /// The highest bit of each slot that is zero. Above the first of them bits may be set by mistake.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highest }
}
