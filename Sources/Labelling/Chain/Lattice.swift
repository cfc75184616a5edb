/// The lattice of labels over the words of one text, with the forward–backward algorithm and the best path.
///
/// A row has 32 labels, of which a model uses the first ones; unused labels have the score 0. Probabilities are
/// rescaled at each word, so that texts may have any length. Labels less probable than `threshold` at a word are not
/// followed from there. This makes decoding fast; a threshold of 0 is exact.
final class Lattice {
    /// The width of every row.
    static let width = 32
    typealias Row = SIMD8<Float>
    private static let parts = width / 8

    private var capacity = 0
    /// For each word and label, the exponential of its score; set before a run.
    private(set) var scores: UnsafeMutablePointer<Float>
    private var forward: UnsafeMutablePointer<Float>
    private var backward: UnsafeMutablePointer<Float>
    private var best: UnsafeMutablePointer<Float>
    private var pointers: UnsafeMutablePointer<UInt8>
    /// For each word, the product of the tables of the border before the word, from label to label; set by `run`.
    private(set) var borders: UnsafeMutablePointer<Float>
    private let threshold: Float

    /// The probability of each label at each word; set by `run`.
    private(set) var marginals: UnsafeMutablePointer<Float>
    /// The logarithm of the sum over all paths; set by `run`.
    private(set) var total = 0.0

    init(threshold: Float) {
        self.threshold = threshold
        (scores, forward, backward) = (Self.floats(0), Self.floats(0), Self.floats(0))
        (best, borders, marginals) = (Self.floats(0), Self.floats(0), Self.floats(0))
        pointers = .allocate(capacity: 1)
    }

    deinit { free() }

    private func free() {
        for buffer in [scores, forward, backward, best, borders, marginals] {
            UnsafeMutableRawPointer(buffer).deallocate()
        }
        pointers.deallocate()
    }

    private static func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
        UnsafeMutableRawPointer.allocate(byteCount: max(count, 8) * 4, alignment: 64)
            .bindMemory(to: Float.self, capacity: max(count, 8))
    }

    /// Makes room for a number of words.
    func reserve(_ count: Int) {
        guard count > capacity else { return }
        free()
        capacity = count + count / 2 + 16
        let size = capacity * Self.width
        (scores, forward, backward) = (Self.floats(size), Self.floats(size), Self.floats(size))
        (best, marginals) = (Self.floats(size), Self.floats(size))
        borders = Self.floats(size * Self.width)
        pointers = .allocate(capacity: size)
    }

    @inline(__always)
    private func row(_ base: UnsafeMutablePointer<Float>, _ index: Int) -> UnsafeMutablePointer<Row> {
        UnsafeMutableRawPointer(base + index * Self.width).assumingMemoryBound(to: Row.self)
    }

    /// Runs forward–backward over `count` words with scores. Returns the logarithm of the sum over all paths, without
    /// the factor that the caller took out of the scores.
    ///
    /// - Parameters:
    ///   - edges: For each word, the tables of the border before the word, `EdgeFeatures.count` of them.
    ///   - tables: Exponentials of the weights, each table a matrix from label to label.
    ///   - gradient: Receives the expected counts of borders, multiplied by `sign`.
    @discardableResult
    func run(
        _ count: Int, edges: UnsafeBufferPointer<UInt16>, tables: UnsafePointer<Float>,
        gradient: UnsafeMutablePointer<Float>? = nil, sign: Float = 1
    ) -> Double {
        guard count > 0 else { return 0 }
        total = start()
        for word in 1..<max(count, 1) where word < count {
            compose(word, edges, tables)
            total += advance(word)
        }
        let end = row(backward, count - 1)
        for part in 0..<Self.parts { end[part] = Row(repeating: 1) }
        var word = count - 1
        while word > 0 {
            retreat(word)
            word -= 1
        }
        for word in 0..<count { marginal(word) }
        if let gradient {
            for word in 1..<max(count, 1) where word < count { addBorder(word, edges, gradient, sign) }
        }
        return total
    }

    private func start() -> Double {
        let first = row(forward, 0), score = row(scores, 0)
        var sum: Float = 0
        for part in 0..<Self.parts {
            first[part] = score[part]
            sum += score[part].sum()
        }
        return scale(first, sum)
    }

    private func scale(_ values: UnsafeMutablePointer<Row>, _ sum: Float) -> Double {
        guard sum > 0, sum.isFinite else {
            // No path is possible here, so all labels are equally probable.
            for part in 0..<Self.parts { values[part] = Row(repeating: 1 / Float(Self.width)) }
            return -80
        }
        let factor = Row(repeating: 1 / sum)
        for part in 0..<Self.parts { values[part] *= factor }
        return Double(sum).logarithm
    }

    /// Computes the product of the tables of a border, for the labels that can precede the border.
    private func compose(_ word: Int, _ edges: UnsafeBufferPointer<UInt16>, _ tables: UnsafePointer<Float>) {
        let size = Self.width * Self.width
        let base = word * EdgeFeatures.count
        let raw = UnsafeRawPointer(tables)
        let a = (raw + Int(edges[base]) * size * 4).assumingMemoryBound(to: Row.self)
        let b = (raw + Int(edges[base + 1]) * size * 4).assumingMemoryBound(to: Row.self)
        let c = (raw + Int(edges[base + 2]) * size * 4).assumingMemoryBound(to: Row.self)
        let d = (raw + Int(edges[base + 3]) * size * 4).assumingMemoryBound(to: Row.self)
        let product = row(borders, word * Self.width)
        let before = forward + (word - 1) * Self.width
        for from in 0..<Self.width where before[from] > threshold {
            let place = from * Self.parts
            for part in place..<place + Self.parts { product[part] = a[part] * b[part] * (c[part] * d[part]) }
        }
    }

    private func advance(_ word: Int) -> Double {
        let before = forward + (word - 1) * Self.width
        let product = row(borders, word * Self.width)
        var (s0, s1, s2, s3) = (Row.zero, Row.zero, Row.zero, Row.zero)
        for from in 0..<Self.width where before[from] > threshold {
            let value = Row(repeating: before[from])
            let place = product + from * Self.parts
            s0 += value * place[0]
            s1 += value * place[1]
            s2 += value * place[2]
            s3 += value * place[3]
        }
        let here = row(forward, word), score = row(scores, word)
        s0 *= score[0]
        s1 *= score[1]
        s2 *= score[2]
        s3 *= score[3]
        (here[0], here[1], here[2], here[3]) = (s0, s1, s2, s3)
        return scale(here, (s0 + s1 + s2 + s3).sum())
    }

    /// Computes the backward values of the previous word from those of a word.
    private func retreat(_ word: Int) {
        let product = row(borders, word * Self.width)
        let here = row(backward, word), score = row(scores, word)
        let v0 = here[0] * score[0], v1 = here[1] * score[1], v2 = here[2] * score[2], v3 = here[3] * score[3]
        let before = forward + (word - 1) * Self.width
        let target = backward + (word - 1) * Self.width
        var sum: Float = 0
        for from in 0..<Self.width {
            guard before[from] > threshold else {
                target[from] = 0
                continue
            }
            let place = product + from * Self.parts
            let value = (v0 * place[0] + v1 * place[1] + (v2 * place[2] + v3 * place[3])).sum()
            target[from] = value
            sum += value
        }
        if sum > 0, sum.isFinite {
            let factor = Row(repeating: 1 / sum), values = row(backward, word - 1)
            for part in 0..<Self.parts { values[part] *= factor }
        }
    }

    /// Whether some word may have a label other than its most probable label, with a probability above `floor`.
    func isOpen(_ count: Int, floor: Float) -> Bool {
        for word in 0..<count {
            let values = row(marginals, word)
            let highest = pointwiseMax(pointwiseMax(values[0], values[1]), pointwiseMax(values[2], values[3])).max()
            if highest < 1 - floor { return true }
        }
        return false
    }

    private func marginal(_ word: Int) {
        let values = row(marginals, word), left = row(forward, word), right = row(backward, word)
        var sum: Float = 0
        for part in 0..<Self.parts {
            values[part] = left[part] * right[part]
            sum += values[part].sum()
        }
        let factor = Row(repeating: sum > 0 ? 1 / sum : 0)
        for part in 0..<Self.parts { values[part] *= factor }
    }

    private func addBorder(
        _ word: Int, _ edges: UnsafeBufferPointer<UInt16>, _ gradient: UnsafeMutablePointer<Float>, _ sign: Float
    ) {
        let product = row(borders, word * Self.width)
        let right = row(backward, word), score = row(scores, word)
        let before = forward + (word - 1) * Self.width
        let v = (right[0] * score[0], right[1] * score[1], right[2] * score[2], right[3] * score[3])
        var sum: Float = 0
        for from in 0..<Self.width where before[from] > threshold {
            let place = product + from * Self.parts
            sum += before[from] * (v.0 * place[0] + v.1 * place[1] + (v.2 * place[2] + v.3 * place[3])).sum()
        }
        guard sum > 0, sum.isFinite else { return }
        let size = Self.width * Self.width
        for edge in 0..<EdgeFeatures.count {
            let table = UnsafeMutableRawPointer(gradient + Int(edges[word * EdgeFeatures.count + edge]) * size)
                .assumingMemoryBound(to: Row.self)
            for from in 0..<Self.width where before[from] > threshold {
                let value = Row(repeating: sign * before[from] / sum)
                let place = product + from * Self.parts
                let target = table + from * Self.parts
                target[0] += value * v.0 * place[0]
                target[1] += value * v.1 * place[1]
                target[2] += value * v.2 * place[2]
                target[3] += value * v.3 * place[3]
            }
        }
    }

    /// The most probable path. `run` must have been called.
    func bestPath(_ count: Int) -> [UInt8] {
        guard count > 0 else { return [] }
        let first = row(best, 0), score = row(scores, 0)
        for part in 0..<Self.parts { first[part] = score[part] }
        for word in 1..<max(count, 1) where word < count { extend(word) }
        var path = [UInt8](repeating: 0, count: count)
        let last = best + (count - 1) * Self.width
        var label = 0
        for candidate in 1..<Self.width where last[candidate] > last[label] { label = candidate }
        var word = count - 1
        while true {
            path[word] = UInt8(label)
            guard word > 0 else { return path }
            label = Int(pointers[word * Self.width + label])
            word -= 1
        }
    }

    private func extend(_ word: Int) {
        let product = row(borders, word * Self.width)
        let alive = forward + (word - 1) * Self.width
        let before = best + (word - 1) * Self.width
        var values = (Row.zero, Row.zero, Row.zero, Row.zero)
        var origins = (SIMD8<Int32>.zero, SIMD8<Int32>.zero, SIMD8<Int32>.zero, SIMD8<Int32>.zero)
        for from in 0..<Self.width where alive[from] > threshold {
            let value = Row(repeating: before[from])
            let place = product + from * Self.parts
            let origin = SIMD8<Int32>(repeating: Int32(from))
            Self.improve(&values.0, &origins.0, value * place[0], origin)
            Self.improve(&values.1, &origins.1, value * place[1], origin)
            Self.improve(&values.2, &origins.2, value * place[2], origin)
            Self.improve(&values.3, &origins.3, value * place[3], origin)
        }
        let here = row(best, word), score = row(scores, word)
        (here[0], here[1], here[2], here[3]) = (
            values.0 * score[0], values.1 * score[1], values.2 * score[2], values.3 * score[3]
        )
        let sum = (here[0] + here[1] + here[2] + here[3]).sum()
        _ = scale(here, sum)
        for lane in 0..<8 {
            let base = word * Self.width + lane
            pointers[base] = UInt8(truncatingIfNeeded: origins.0[lane])
            pointers[base + 8] = UInt8(truncatingIfNeeded: origins.1[lane])
            pointers[base + 16] = UInt8(truncatingIfNeeded: origins.2[lane])
            pointers[base + 24] = UInt8(truncatingIfNeeded: origins.3[lane])
        }
    }

    @inline(__always)
    private static func improve(
        _ values: inout Row, _ origins: inout SIMD8<Int32>, _ candidates: Row, _ origin: SIMD8<Int32>
    ) {
        let better = candidates .> values
        values.replace(with: candidates, where: better)
        origins.replace(with: origin, where: better)
    }
}
