extension Lattice {
    /// A path through the lattice.
    struct Path {
        /// The label of each word.
        var labels: [UInt8]
        /// The logarithm of the path's probability among all paths.
        var score: Float
    }

    /// One step of a path: a label, the score of the path up to this step, and the previous step.
    private struct Step {
        var value: Float
        var label: UInt8
        var previous: Int32
    }

    /// The most probable paths, the best first, over the labels that are likelier than `floor` at their word. Empty if
    /// no path is possible. `run` must have been called.
    func paths(_ count: Int, most: Int, floor: Float) -> [Path] {
        guard count > 0, most > 0 else { return [] }
        var steps: [Step] = []
        steps.reserveCapacity(count * most * 2)
        var previous = 0..<0
        // The logarithm of the factor that turns the values of steps into probabilities.
        var scale = -total
        for word in 0..<count {
            let start = steps.count
            let row = marginals + word * Self.width
            for label in 0..<Self.width where row[label] > floor {
                extend(&steps, previous, to: label, at: word, most: most)
            }
            previous = start..<steps.count
            let highest = steps[previous].reduce(Float(0)) { max($0, $1.value) }
            guard highest > 0, highest.isFinite else { return [] }
            // Long texts would leave the range of numbers.
            if highest < 1e-10 || highest > 1e10 {
                for index in previous { steps[index].value /= highest }
                scale += Double(highest).logarithm
            }
        }
        var last: [Step] = []
        for index in previous { Self.insert(steps[index], into: &last, after: 0, most: most) }
        return last.filter { $0.value > 0 }.map { end in
            let score = Double(end.value).logarithm + scale
            return Path(labels: Self.labels(upTo: end, steps, count), score: Float(min(score, 0)))
        }
    }

    /// Appends the best steps to one label of a word, the best first.
    private func extend(_ steps: inout [Step], _ previous: Range<Int>, to label: Int, at word: Int, most: Int) {
        let start = steps.count
        let own = scores[word * Self.width + label]
        guard word > 0 else {
            steps.append(Step(value: own, label: UInt8(truncatingIfNeeded: label), previous: -1))
            return
        }
        for index in previous {
            let before = steps[index]
            let border = borders[(word * Self.width + Int(before.label)) * Self.width + label]
            let step = Step(
                value: before.value * border * own, label: UInt8(truncatingIfNeeded: label),
                previous: Int32(truncatingIfNeeded: index))
            Self.insert(step, into: &steps, after: start, most: most)
        }
    }

    /// Keeps the best steps from an index on in order.
    @inline(__always)
    private static func insert(_ step: Step, into steps: inout [Step], after start: Int, most: Int) {
        if steps.count - start == most {
            guard steps[steps.count - 1].value < step.value else { return }
            steps.removeLast()
        }
        steps.append(step)
        var place = steps.count - 1
        while place > start, steps[place - 1].value < step.value {
            steps[place] = steps[place - 1]
            place -= 1
        }
        steps[place] = step
    }

    private static func labels(upTo end: Step, _ steps: [Step], _ count: Int) -> [UInt8] {
        var labels = [UInt8](repeating: 0, count: count)
        var step = end
        for word in labels.indices.reversed() {
            labels[word] = step.label
            guard step.previous >= 0 else { break }
            step = steps[Int(step.previous)]
        }
        return labels
    }
}
