/// A linear-chain conditional random field over words: weights of hashed features, and of the borders between words.
///
/// Weights of features have one byte. A check of 16 bits identifies a feature in a table with open addressing. An
/// unknown word thus has no weight, instead of the weight of another word.
public struct LinearChain: Sendable {
    /// The labels, by number; at most 32.
    public var labels: [String]
    /// A check for each slot of the table; 0 for an empty slot.
    var checks: [UInt16]
    /// For each slot, a row of weights, one for each label.
    var rows: [Int8]
    /// The value of one unit of the weights in `rows`.
    var unit: Float
    /// Exponentials of the weights of borders.
    var borders: [Float]
    /// Weights of borders as they are stored, and the value of one unit.
    var storedBorders: [Int8]
    var borderUnit: Float
    /// The lists of names for features.
    var names: NameList
    /// The plausibility of sets of fields, for choosing among the best paths.
    var composition: Composition
    /// Turns the probabilities of the chain into shares of right fields.
    public var calibration: Calibration

    /// The number of slots that are tried for one feature.
    static let probes = 8

    /// Writes the scores of the words of a sequence, as exponentials, into a lattice.
    func score(_ sequence: ObservedSequence, into lattice: Lattice) {
        let count = sequence.count
        lattice.reserve(count)
        let mask = checks.count - 1
        let used = labels.count
        checks.withUnsafeBufferPointer { checks in
            rows.withUnsafeBytes { rows in
                sequence.features.withUnsafeBufferPointer { features in
                    guard let base = rows.baseAddress else { return }
                    for word in 0..<count {
                        var (s0, s1, s2, s3) = (Sum.zero, Sum.zero, Sum.zero, Sum.zero)
                        for index in Int(sequence.starts[word])..<Int(sequence.starts[word + 1]) {
                            let hash = features[index]
                            let check = Self.check(of: hash)
                            var slot = Self.slot(of: hash) & mask
                            var left = Self.probes
                            while left > 0, checks[slot] != check, checks[slot] != 0 {
                                slot = (slot + 1) & mask
                                left -= 1
                            }
                            guard left > 0, checks[slot] == check else { continue }
                            let row = base + slot * Lattice.width
                            s0 &+= Sum(truncatingIfNeeded: row.loadUnaligned(as: SIMD8<Int8>.self))
                            s1 &+= Sum(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 8, as: SIMD8<Int8>.self))
                            s2 &+= Sum(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 16, as: SIMD8<Int8>.self))
                            s3 &+= Sum(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 24, as: SIMD8<Int8>.self))
                        }
                        Self.store(s0, s1, s2, s3, unit, used, lattice.scores + word * Lattice.width)
                    }
                }
            }
        }
    }

    typealias Sum = SIMD8<Int16>

    @inline(__always)
    private static func store(
        _ s0: Sum, _ s1: Sum, _ s2: Sum, _ s3: Sum, _ unit: Float, _ used: Int, _ target: UnsafeMutablePointer<Float>
    ) {
        for lane in 0..<8 {
            target[lane] = Float(s0[lane])
            target[lane + 8] = Float(s1[lane])
            target[lane + 16] = Float(s2[lane])
            target[lane + 24] = Float(s3[lane])
        }
        var highest = target[0]
        for label in 1..<used where target[label] > highest { highest = target[label] }
        for label in 0..<Lattice.width {
            let value = (target[label] - highest) * unit
            target[label] = label < used && value > -30 ? value.exponential : 0
        }
    }

    @inline(__always)
    static func check(of hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash >> 48) | 1 }

    @inline(__always)
    static func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash >> 1) & 0xFFFF_FFFF) }
}
