/// A text whose words have labels.
public struct LabelledText: Sendable {
    /// All tokens, words and marks.
    public var tokens: [TextToken]
    /// The indices of the words among the tokens.
    public var words: [Int]
    /// The label of each word, as a number of the model.
    public var labels: [UInt8]
    /// For each word the probability of each label, row after row.
    public var marginals: [Float]
    /// The width of a row of `marginals`.
    public var width: Int
    /// The names of the labels.
    public var names: [String]
    /// Turns the probabilities of the model into shares of right fields.
    public var calibration: Calibration

    /// The probability of a label at a word.
    public func probability(of label: UInt8, at word: Int) -> Float {
        let place = word * width + Int(label)
        return marginals.indices.contains(place) ? marginals[place] : 0
    }
}
