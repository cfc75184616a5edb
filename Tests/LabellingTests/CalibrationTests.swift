import CitandaLabelling
import Testing

/// What is said to be so sure is so often right.
struct CalibrationTests {
    @Test func givesTheShareThatWasRight() {
        var random = SplitMix(state: 4)
        // Values say more than they are worth: right in the square of the value.
        let values = (0..<20_000).map { _ in
            let raw = Float.random(in: 0.3...0.999, using: &random)
            return (raw: raw, isRight: Float.random(in: 0...1, using: &random) < raw * raw)
        }
        let calibration = Calibration.fitting(values)
        for raw in [Float(0.5), 0.7, 0.9, 0.97] { #expect(abs(calibration.value(at: raw) - raw * raw) < 0.05) }
    }

    @Test func neverFalls() {
        let calibration = Calibration.fitting([(0.2, true), (0.5, false), (0.9, true), (0.95, false), (0.99, true)])
        var last: Float = 0
        for step in 0...100 {
            let value = calibration.value(at: Float(step) / 100)
            #expect(value >= last - 0.0001)
            last = value
        }
    }

    @Test func withoutAFitValuesStay() { #expect(Calibration().value(at: 0.4) == 0.4) }
}
