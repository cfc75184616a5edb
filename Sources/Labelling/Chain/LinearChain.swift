/// A linear-chain conditional random field over words: weights of hashed features, and of the borders between words.
///
/// Weights of features have one byte. A check of 16 bits identifies a feature in a table with open addressing. An
/// unknown word thus has no weight, instead of the weight of another word.
public struct LinearChain: Sendable {
    /// The labels, by number; at most 32.
    public var labels: [String]
    /// A check for each slot of the table; 0 for an empty slot.
    var checks: ModelTable<UInt16>
    /// For each slot, a row of weights, one for each label.
    var rows: ModelTable<Int8>
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

    /// Writes the scores of the words of a sequence, as exponentials, into a lattice.
    ///
    /// The slots of all features of a word are found first, so that the rows can be fetched at the same time.
    func score(_ sequence: ObservedSequence, into lattice: Lattice) {
        lattice.reserve(sequence.count)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: sequence.mostFeatures) { slots in
            rows.withUnsafeBytes { rows in
                sequence.features.withUnsafeBufferPointer { features in
                    guard let base = rows.baseAddress else { return }
                    for word in 0..<sequence.count {
                        var sum = RowSum()
                        for place in 0..<find(features, sequence.places(of: word), slots) {
                            sum.add(base + slots[place] * Lattice.width)
                        }
                        sum.store(at: lattice.scores + word * Lattice.width)
                        finish(lattice.scores + word * Lattice.width)
                    }
                }
            }
        }
    }

    /// Writes the slots of those features that the model knows.
    ///
    /// - Returns: The number of slots.
    @inline(__always)
    private func find(
        _ features: UnsafeBufferPointer<UInt64>, _ places: Range<Int>, _ slots: UnsafeMutableBufferPointer<Int>
    ) -> Int {
        let mask = checks.count - 1
        var count = 0
        for place in places {
            let hash = features[place]
            let slot = Self.slot(of: hash) & mask
            let (distance, isFound) = SlotWindow(at: slot, of: checks).distance(to: Self.check(of: hash))
            slots[count] = (slot + distance) & mask
            count += isFound ? 1 : 0
        }
        return count
    }

    /// Makes exponentials of the sums of a word, the highest of them 1.
    @inline(__always)
    private func finish(_ target: UnsafeMutablePointer<Float>) {
        let used = labels.count
        var highest = target[0]
        for label in 1..<max(used, 1) where target[label] > highest { highest = target[label] }
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
