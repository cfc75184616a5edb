/// What references are made of: how well it goes together that a text has these fields and no others.
///
/// A chain sees two neighbours at a time. That there are two titles and nothing that contains them, or pages and no volume, it cannot see:
/// it is seen here, where a few paths through the chain's lattice are compared as wholes. Every pair of fields that a path has counts for
/// or against it, where one field of a label and several of it are different things.
struct Composition: Sendable {
    /// How much a path's score in the chain counts: 1 is as the chain says, less trusts it less.
    var trust: Float = 1
    /// A triangle of weights, each for two members of a `FieldSet` or, on its edge, for one; logarithms of odds.
    var weights = [Float](repeating: 0, count: Composition.size)

    /// The number of weights.
    static let size = FieldSet.capacity * (FieldSet.capacity + 1) / 2

    /// Whether all numbers are such that sums of them are numbers: those of a fit are far smaller.
    var isSound: Bool {
        weights.count == Self.size && (0...1000).contains(trust) && weights.allSatisfy { abs($0) <= 1000 }
    }

    /// How much of what the chain believes of all paths together each of them gets; the sum is 1.
    func shares(of paths: [Lattice.Path]) -> [Float] {
        shares(by: paths.map { value(of: FieldSet(of: $0.labels), score: $0.score) })
    }

    /// The shares of paths with these values.
    func shares(by values: [Float]) -> [Float] {
        let highest = values.max() ?? 0
        let powers = values.map { ($0 - highest).exponential }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// What speaks for a path with these fields and this score in the chain.
    func value(of fields: FieldSet, score: Float) -> Float {
        var value = trust * score
        fields.visitPairs { value += weights[$0] }
        return value
    }
}

/// Which labels have a field in a path, and which have several: two bits a label.
struct FieldSet: Equatable, Sendable {
    /// How many members a set can have.
    static let capacity = 2 * Lattice.width
    private var bits: UInt64 = 0

    /// The fields of a path: runs of words of one label.
    init(of path: [UInt8]) {
        var last: UInt8?
        for label in path where label != last {
            last = label
            let once = UInt64(1) << (2 * UInt64(label)), severalTimes = once << 1
            if bits & (once | severalTimes) == 0 {
                bits |= once
            } else {
                bits = bits & ~once | severalTimes
            }
        }
    }

    /// Gives the place in a triangle for every pair of members, and for every member alone.
    @inline(__always)
    func visitPairs(_ body: (Int) -> Void) {
        var rows = bits
        while rows != 0 {
            let row = rows.trailingZeroBitCount
            rows &= rows - 1
            let start = row * (row + 1) / 2
            // The members up to this one.
            var columns = bits & (UInt64.max >> UInt64(63 - row))
            while columns != 0 {
                body(start + columns.trailingZeroBitCount)
                columns &= columns - 1
            }
        }
    }
}
