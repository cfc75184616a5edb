import Dispatch

/// The weights during training, and the steps that fit them.
final class Descent: @unchecked Sendable {
    private static let threads = 2
    private static let batch = 48
    typealias Row = SIMD8<Float>

    let features: Int
    let labels: Int
    private let sequences: [TrainingSequence]
    private let settings: Trainer.Settings
    /// Weights and sums of squared gradients, row after row.
    let weights: UnsafeMutablePointer<Float>
    private let squares: UnsafeMutablePointer<Float>
    /// The sum of the weights after each of the later epochs. The model has their mean.
    private let sums: UnsafeMutablePointer<Float>
    private let borderSums: UnsafeMutablePointer<Float>
    private var summed = 0
    let borders: UnsafeMutablePointer<Float>
    private let borderSquares: UnsafeMutablePointer<Float>
    private let powers: UnsafeMutablePointer<Float>
    /// For each thread, the gradient of the borders in a batch.
    private let gradients: [UnsafeMutablePointer<Float>]
    private let lattices: [Lattice]
    private let constrained: [Lattice]
    private static let borderCount = EdgeFeatures.tables * Lattice.width * Lattice.width

    /// A feature is left out if its hash is below this limit. The other features count more in return.
    private let limit: UInt64
    private let scale: Float

    init(features: Int, labels: Int, sequences: [TrainingSequence], settings: Trainer.Settings) {
        self.features = features
        self.labels = labels
        self.sequences = sequences
        self.settings = settings
        limit = UInt64(settings.thinning * Double(1 << 24))
        scale = Float(1 / (1 - settings.thinning))
        weights = Self.floats(features * Lattice.width, 0)
        squares = Self.floats(features * Lattice.width, 1)
        sums = Self.floats(features * Lattice.width, 0)
        borderSums = Self.floats(Self.borderCount, 0)
        borders = Self.floats(Self.borderCount, 0)
        borderSquares = Self.floats(Self.borderCount, 1)
        powers = Self.floats(Self.borderCount, 1)
        gradients = (0..<Self.threads).map { _ in Self.floats(Self.borderCount, 0) }
        lattices = (0..<Self.threads).map { _ in Lattice(threshold: 0) }
        constrained = (0..<Self.threads).map { _ in Lattice(threshold: 0) }
    }

    deinit {
        for buffer in [weights, squares, sums, borderSums, borders, borderSquares, powers] + gradients {
            UnsafeMutableRawPointer(buffer).deallocate()
        }
    }

    private static func floats(_ count: Int, _ value: Float) -> UnsafeMutablePointer<Float> {
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(count, 8) * 4, alignment: 64)
            .bindMemory(to: Float.self, capacity: max(count, 8))
        buffer.initialize(repeating: value, count: max(count, 8))
        return buffer
    }

    /// Visits every reference once, in an order that depends on the epoch. Returns the mean loss of a word.
    func epoch(_ epoch: Int) -> Double {
        var order = Array(sequences.indices)
        var random = SplitMix(state: 0x5EED &+ UInt64(epoch))
        order.shuffle(using: &random)
        var loss = 0.0
        var start = 0
        while start < order.count {
            let batch = Array(order[start..<min(start + Self.batch, order.count)])
            loss += step(batch, epoch)
            start += Self.batch
        }
        if epoch >= settings.epochs / 2 { addToSums() }
        return loss / Double(max(1, sequences.reduce(0) { $0 + $1.count }))
    }

    private func addToSums() {
        summed += 1
        for place in 0..<features * Lattice.width { sums[place] += weights[place] }
        for place in 0..<Self.borderCount { borderSums[place] += borders[place] }
    }

    /// Replaces the weights by their mean over the later epochs.
    func average() {
        guard summed > 0 else { return }
        let share = 1 / Float(summed)
        for place in 0..<features * Lattice.width { weights[place] = sums[place] * share }
        for place in 0..<Self.borderCount { borders[place] = borderSums[place] * share }
    }

    private func step(_ batch: [Int], _ epoch: Int) -> Double {
        var offsets = [0]
        for index in batch { offsets.append((offsets.last ?? 0) + sequences[index].count) }
        let residuals = Self.floats((offsets.last ?? 0) * Lattice.width, 0)
        defer { UnsafeMutableRawPointer(residuals).deallocate() }
        let places = offsets
        let losses = UnsafeMutablePointer<Double>.allocate(capacity: Self.threads)
        losses.initialize(repeating: 0, count: Self.threads)
        defer { losses.deallocate() }
        nonisolated(unsafe) let target = residuals, sums = losses
        DispatchQueue.concurrentPerform(iterations: Self.threads) { thread in
            for place in batch.indices where place % Self.threads == thread {
                sums[thread] += self.expect(
                    batch[place], epoch, thread, target + places[place] * Lattice.width)
            }
        }
        DispatchQueue.concurrentPerform(iterations: Self.threads) { thread in
            for place in batch.indices {
                self.descend(batch[place], epoch, thread, target + places[place] * Lattice.width)
            }
            self.descendBorders(thread)
        }
        return losses[0] + losses[1]
    }

    private func isDropped(_ sequence: Int, _ word: Int, _ epoch: Int) -> Bool {
        var random = SplitMix(state: UInt64(sequence) << 24 ^ UInt64(word) << 4 ^ UInt64(epoch) << 56)
        return Double(random.next() >> 11) / 9_007_199_254_740_992 < settings.dropout
    }

    /// Computes the difference between the expected and the known labels, for each word and label.
    private func expect(
        _ index: Int, _ epoch: Int, _ thread: Int, _ residuals: UnsafeMutablePointer<Float>
    ) -> Double {
        let sequence = sequences[index]
        let lattice = lattices[thread], known = constrained[thread]
        lattice.reserve(sequence.count)
        known.reserve(sequence.count)
        var highest: Double = 0
        for word in 0..<sequence.count {
            highest += score(
                sequence, word, isDropped(index, word, epoch), seed(index, word, epoch),
                lattice.scores + word * Lattice.width)
        }
        let allowed = sequence.allowed
        for word in 0..<sequence.count {
            for label in 0..<Lattice.width {
                let place = word * Lattice.width + label
                known.scores[place] = allowed[word] >> UInt32(label) & 1 == 1 ? max(lattice.scores[place], 1e-30) : 0
            }
        }
        return sequence.edges.withUnsafeBufferPointer { edges in
            let free = lattice.run(
                sequence.count, edges: edges, tables: powers, gradient: gradients[thread], sign: sequence.weight)
            let bound = known.run(
                sequence.count, edges: edges, tables: powers, gradient: gradients[thread], sign: -sequence.weight)
            for place in 0..<sequence.count * Lattice.width {
                residuals[place] = sequence.weight * (lattice.marginals[place] - known.marginals[place])
            }
            return Double(sequence.weight) * (free - bound)
        }
    }

    /// Whether a feature is left out this time, by its number and a seed of word and epoch.
    @inline(__always)
    private func isThinned(_ number: Int, _ seed: UInt64) -> Bool {
        ((UInt64(number) &* 0x9E37_79B9_7F4A_7C15 ^ seed) &* 0xBF58_476D_1CE4_E5B9) >> 40 < limit
    }

    @inline(__always)
    private func seed(_ index: Int, _ word: Int, _ epoch: Int) -> UInt64 {
        (UInt64(index) << 20 ^ UInt64(word) << 6 ^ UInt64(epoch)) &* 0xD6E8_FEB8_6659_FD93
    }

    private func score(
        _ sequence: TrainingSequence, _ word: Int, _ isDropped: Bool, _ seed: UInt64,
        _ target: UnsafeMutablePointer<Float>
    ) -> Double {
        var (s0, s1, s2, s3) = (Row.zero, Row.zero, Row.zero, Row.zero)
        let end = isDropped ? sequence.lexical[word] : sequence.starts[word + 1]
        let raw = UnsafeRawPointer(weights)
        sequence.features.withUnsafeBufferPointer { features in
            for place in Int(sequence.starts[word])..<Int(end) {
                if isThinned(Int(features[place]), seed) { continue }
                let row = (raw + Int(features[place]) * Lattice.width * 4).assumingMemoryBound(to: Row.self)
                s0 += row[0]
                s1 += row[1]
                s2 += row[2]
                s3 += row[3]
            }
        }
        var highest = -Float.infinity
        for lane in 0..<8 {
            let factor = scale
            s0[lane] *= factor
            s1[lane] *= factor
            s2[lane] *= factor
            s3[lane] *= factor
            (target[lane], target[lane + 8], target[lane + 16], target[lane + 24]) = (
                s0[lane], s1[lane], s2[lane], s3[lane]
            )
        }
        for label in 0..<labels where target[label] > highest { highest = target[label] }
        for label in 0..<Lattice.width {
            target[label] = label < labels ? max((target[label] - highest).exponential, 1e-30) : 0
        }
        return Double(highest)
    }

    /// One step for the features of one thread.
    private func descend(
        _ index: Int, _ epoch: Int, _ thread: Int, _ residuals: UnsafeMutablePointer<Float>
    ) {
        let sequence = sequences[index]
        let rate = settings.rate, decay = settings.decay
        sequence.features.withUnsafeBufferPointer { features in
            for word in 0..<sequence.count {
                let end = isDropped(index, word, epoch) ? sequence.lexical[word] : sequence.starts[word + 1]
                let raw = UnsafeMutableRawPointer(residuals + word * Lattice.width)
                let residual = raw.assumingMemoryBound(to: Row.self)
                let r = (residual[0], residual[1], residual[2], residual[3])
                // A word with the expected label changes nothing.
                let size = (r.0 * r.0 + r.1 * r.1 + r.2 * r.2 + r.3 * r.3).sum()
                guard size > 1e-7 else { continue }
                let seed = seed(index, word, epoch)
                for place in Int(sequence.starts[word])..<Int(end) {
                    let number = Int(features[place])
                    guard number % Self.threads == thread, !isThinned(number, seed) else { continue }
                    Self.move(weights + number * Lattice.width, squares + number * Lattice.width, r, rate, decay)
                }
            }
        }
    }

    @inline(__always)
    private static func move(
        _ weights: UnsafeMutablePointer<Float>, _ squares: UnsafeMutablePointer<Float>,
        _ residual: (Row, Row, Row, Row), _ rate: Float, _ decay: Float
    ) {
        let w = UnsafeMutableRawPointer(weights).assumingMemoryBound(to: Row.self)
        let s = UnsafeMutableRawPointer(squares).assumingMemoryBound(to: Row.self)
        moveRow(w, s, 0, residual.0, rate, decay)
        moveRow(w, s, 1, residual.1, rate, decay)
        moveRow(w, s, 2, residual.2, rate, decay)
        moveRow(w, s, 3, residual.3, rate, decay)
    }

    @inline(__always)
    private static func moveRow(
        _ weights: UnsafeMutablePointer<Row>, _ squares: UnsafeMutablePointer<Row>, _ part: Int, _ residual: Row,
        _ rate: Float, _ decay: Float
    ) {
        let gradient = residual + decay * weights[part]
        let square = squares[part] + gradient * gradient
        squares[part] = square
        weights[part] -= rate * gradient / square.squareRoot()
    }

    /// One step for the borders of one thread, with all gradients of the batch.
    private func descendBorders(_ thread: Int) {
        let size = Lattice.width * Lattice.width
        for table in 0..<EdgeFeatures.tables where table % Self.threads == thread {
            for place in table * size..<(table + 1) * size {
                let gradient = gradients[0][place] + gradients[1][place]
                guard gradient != 0 else { continue }
                gradients[0][place] = 0
                gradients[1][place] = 0
                let full = gradient + settings.decay * 100 * borders[place]
                borderSquares[place] += full * full
                borders[place] -= settings.rate * full / borderSquares[place].squareRoot()
                powers[place] = borders[place].exponential
            }
        }
    }
}
