/// How many of a number of things are equal.
struct Share {
    private(set) var equal = 0
    private(set) var all = 0

    /// The share in hundredths, rounded down; 0 of nothing.
    var percent: Int { equal * 100 / max(all, 1) }

    mutating func count(_ isEqual: Bool) {
        all += 1
        equal += isEqual ? 1 : 0
    }
}
