/// Numbers the features that are frequent enough.
struct FeatureIndex {
    private var keys: [UInt64]
    private var values: [UInt32]
    private let mask: Int
    /// The hash of each numbered feature.
    private(set) var hashes: [UInt64] = []

    /// Numbers the features that occur at least `minimum` times.
    init(_ sequences: [ObservedSequence], minimum: UInt32) {
        var size = 1 << 16
        let total = sequences.reduce(0) { $0 + $1.features.count }
        while size < total / 4 { size *= 2 }
        mask = size - 1
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt32](repeating: 0, count: size)
        var used = 0
        for sequence in sequences {
            for hash in sequence.features {
                if used * 4 > size * 3 { break }
                let slot = self.slot(of: hash)
                if keys[slot] == 0 {
                    keys[slot] = hash | 1
                    used += 1
                }
                values[slot] += 1
            }
        }
        for slot in keys.indices where keys[slot] != 0 {
            if values[slot] >= minimum {
                hashes.append(keys[slot])
                values[slot] = UInt32(hashes.count)
            } else {
                values[slot] = 0
            }
        }
    }

    private func slot(of hash: UInt64) -> Int {
        let key = hash | 1
        var slot = Int(truncatingIfNeeded: key >> 17) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    /// The number of a feature; nil if it is too rare.
    func number(of hash: UInt64) -> UInt32? {
        let slot = slot(of: hash)
        return keys[slot] == 0 || values[slot] == 0 ? nil : values[slot] - 1
    }
}
