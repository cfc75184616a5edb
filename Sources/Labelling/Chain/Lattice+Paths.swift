extension Lattice {
    /// A way through the lattice.
    struct Path {
        /// The label of each word.
        var labels: [UInt8]
        /// The logarithm of its probability beside that of the best path.
        var score: Float
    }

    /// One step of a path: a label, how good the path to it is, and the step before.
    private struct Step {
        var score: Float
        var label: UInt8
        var previous: Int32
    }

    /// The most probable paths, the best first, over the labels that are likelier than `floor` at their word. `run` must have been
    /// called.
    func paths(_ count: Int, most: Int, floor: Float) -> [Path] {
        guard count > 0, most > 0 else { return [] }
        var steps: [Step] = []
        var previous = 0..<0
        var found: [Step] = []
        for word in 0..<count {
            let start = steps.count
            let row = marginals + word * Self.width, score = scores + word * Self.width
            for label in 0..<Self.width where row[label] > floor {
                let own = score[label].naturalLogarithm
                if word == 0 {
                    steps.append(Step(score: own, label: UInt8(label), previous: -1))
                    continue
                }
                found.removeAll(keepingCapacity: true)
                var from = -1
                var border: Float = 0
                for index in previous {
                    // Steps of one label stand together and share the border.
                    if Int(steps[index].label) != from {
                        from = Int(steps[index].label)
                        border = borders[(word * Self.width + from) * Self.width + label].naturalLogarithm + own
                    }
                    let step = Step(score: steps[index].score + border, label: UInt8(label), previous: Int32(index))
                    Self.insert(step, into: &found, most: most)
                }
                steps += found
            }
            previous = start..<steps.count
        }
        found.removeAll(keepingCapacity: true)
        for index in previous { Self.insert(steps[index], into: &found, most: most) }
        let best = found.first?.score ?? 0
        return found.map { last in
            var labels = [UInt8](repeating: 0, count: count)
            var step = last
            var word = count - 1
            while word >= 0 {
                labels[word] = step.label
                if step.previous < 0 { break }
                step = steps[Int(step.previous)]
                word -= 1
            }
            return Path(labels: labels, score: last.score - best)
        }
    }

    /// Keeps the best steps in order.
    private static func insert(_ step: Step, into steps: inout [Step], most: Int) {
        if steps.count == most {
            guard let last = steps.last, last.score < step.score else { return }
            steps.removeLast()
        }
        var place = steps.count
        while place > 0, steps[place - 1].score < step.score { place -= 1 }
        steps.insert(step, at: place)
    }
}
