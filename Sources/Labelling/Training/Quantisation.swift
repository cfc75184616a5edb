/// Reduces the fitted weights to a small model: the most important features, with one byte for each weight.
enum Quantisation {
    static func chain(
        labels: [String], names: NameList, hashes: [UInt64], descent: Descent, slotBits: Int
    ) -> LinearChain {
        let width = Lattice.width
        // The mean of a row does not affect the labels, so it is subtracted.
        var importance: [(index: Int, size: Float)] = []
        importance.reserveCapacity(hashes.count)
        var largest: Float = 0
        for index in hashes.indices {
            let row = descent.weights + index * width
            var mean: Float = 0
            for label in labels.indices { mean += row[label] }
            mean /= Float(labels.count)
            var size: Float = 0
            for label in labels.indices {
                row[label] -= mean
                size += row[label] * row[label]
                largest = max(largest, abs(row[label]))
            }
            importance.append((index, size))
        }
        importance.sort { $0.size == $1.size ? hashes[$0.index] < hashes[$1.index] : $0.size > $1.size }
        let unit = max(min(largest, 4) / 127, 1e-6)
        let slots = 1 << slotBits
        var checks = [UInt16](repeating: 0, count: slots)
        var rows = [Int8](repeating: 0, count: slots * width)
        var placed = 0
        for (index, _) in importance where placed * 10 < slots * 9 {
            let check = LinearChain.check(of: hashes[index])
            var slot = LinearChain.slot(of: hashes[index]) & (slots - 1)
            var left = SlotWindow.count
            while left > 0, checks[slot] != 0, checks[slot] != check {
                slot = (slot + 1) & (slots - 1)
                left -= 1
            }
            guard left > 0, checks[slot] == 0 else { continue }
            checks[slot] = check
            placed += 1
            for label in labels.indices {
                rows[slot * width + label] = byte(descent.weights[index * width + label], unit)
            }
        }
        let count = EdgeFeatures.tables * width * width
        var largestBorder: Float = 0
        for place in 0..<count { largestBorder = max(largestBorder, abs(descent.borders[place])) }
        let borderUnit = max(min(largestBorder, 6) / 127, 1e-6)
        let stored = (0..<count).map { byte(descent.borders[$0], borderUnit) }
        return LinearChain(
            labels: labels, checks: ModelTable(checks), rows: ModelTable(rows), unit: unit,
            borders: ModelFile.exponentials(of: stored, unit: borderUnit), storedBorders: stored,
            borderUnit: borderUnit, names: names, composition: Composition(),
            calibration: Calibration())
    }

    private static func byte(_ value: Float, _ unit: Float) -> Int8 {
        Int8(max(-127, min(127, (value / unit).rounded())))
    }
}
