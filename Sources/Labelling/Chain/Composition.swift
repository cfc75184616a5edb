/// Scores the set of fields of a reference: how plausible it is that a reference has these fields and no others.
///
/// A chain sees only neighbouring words. It cannot tell that two titles without a container, or pages without a volume,
/// are odd. A composition compares a few paths through the chain's lattice as wholes: every pair of fields on a path
/// has a weight. One field of a label and several fields of the same label count as different members.
struct Composition: Sendable {
    /// How much the score of the chain counts: 1 in full, less than 1 for less trust.
    var trust: Float = 1
    /// A triangle of weights (logarithms of odds), each for two members of a `FieldSet` or, on its edge, for one.
    var weights = [Float](repeating: 0, count: Composition.size)

    /// The number of weights.
    static let size = FieldSet.capacity * (FieldSet.capacity + 1) / 2

    /// Whether all numbers are small enough to be added. Fitted numbers are far smaller.
    var isSound: Bool {
        weights.count == Self.size && (0...1000).contains(trust) && weights.allSatisfy { abs($0) <= 1000 }
    }

    /// The share of each path in the total probability of all paths. The sum is 1.
    func shares(of paths: [Lattice.Path]) -> [Float] {
        shares(by: paths.map { value(of: FieldSet(of: $0.labels), score: $0.score) })
    }

    /// The shares of paths with these scores.
    func shares(by values: [Float]) -> [Float] {
        let highest = values.max() ?? 0
        let powers = values.map { ($0 - highest).exponential }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// The score of a path with these fields and this score of the chain.
    func value(of fields: FieldSet, score: Float) -> Float {
        var value = trust * score
        fields.visitPairs { value += weights[$0] }
        return value
    }
}

/// The labels with a field on a path, and the labels with several fields: two bits for each label.
struct FieldSet: Equatable, Sendable {
    /// The number of possible members.
    static let capacity = 2 * Lattice.width
    private var bits: UInt64 = 0

    /// The fields of a path: runs of words with the same label.
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

    /// Visits the index in a triangle of every pair of members, and of every single member.
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
