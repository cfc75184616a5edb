/// Maps the confidence of a model to the share of fields that are right, by a rising line between evenly spaced points.
///
/// The line is fitted to references that the model was not trained on.
public struct Calibration: Sendable, Hashable {
    /// The share of right fields at 0, …, 1; empty if nothing was fitted.
    public var points: [Float]

    /// A calibration by points. Without points, values stay as they are.
    public init(points: [Float] = []) { self.points = points }

    /// The share of right fields among fields with a confidence.
    public func value(at raw: Float) -> Float {
        guard points.count > 1 else { return raw }
        let place = Self.place(of: raw) * Float(points.count - 1)
        let index = min(Int(place), points.count - 2)
        let part = place - Float(index)
        return points[index] * (1 - part) + points[index + 1] * part
    }

    /// The scale on which points are evenly spaced. Most confidences are close to one, so the scale is finest there.
    static func place(of raw: Float) -> Float {
        let clamped = min(max(raw, 0), 0.9999)
        return min(max(-(1 - clamped).naturalLogarithm / 9.21034, 0), 1)
    }

    /// Fits a calibration to confidences and whether the fields were right (pool adjacent violators over equal shares
    /// of the scale).
    public static func fitting(_ values: [(raw: Float, isRight: Bool)], steps: Int = 24) -> Calibration {
        guard !values.isEmpty else { return Calibration() }
        var sums = [Float](repeating: 0, count: steps + 1), counts = [Float](repeating: 0, count: steps + 1)
        for (raw, isRight) in values {
            let place = place(of: raw) * Float(steps)
            let index = min(Int(place), steps - 1)
            let part = place - Float(index)
            sums[index] += isRight ? 1 - part : 0
            counts[index] += 1 - part
            sums[index + 1] += isRight ? part : 0
            counts[index + 1] += part
        }
        var blocks: [(sum: Float, count: Float, size: Int)] = []
        for index in 0...steps {
            blocks.append((sums[index] + 0.5, counts[index] + 1, 1))
            while blocks.count > 1, let last = blocks.last,
                blocks[blocks.count - 2].sum / blocks[blocks.count - 2].count > last.sum / last.count
            {
                blocks.removeLast()
                blocks[blocks.count - 1].sum += last.sum
                blocks[blocks.count - 1].count += last.count
                blocks[blocks.count - 1].size += last.size
            }
        }
        return Calibration(points: blocks.flatMap { block in (0..<block.size).map { _ in block.sum / block.count } })
    }
}
