/// A text for training, and the labels that each of its words may have.
public struct TrainingText: Sendable {
    /// The source of the text. The trainer has a weight for each source.
    public var source: String
    /// The text in UTF-8.
    public var text: [UInt8]
    /// What exact readers say of each word; empty if the chain weighs no readers.
    public var evidence: [WordEvidence]
    /// For each word, the labels that it may have, as bits by the number of the label.
    let allowed: @Sendable ([ObservedWord]) -> [UInt32]

    /// A text whose words have the labels of stretches.
    ///
    /// - Parameters:
    ///   - source: The source of the text.
    ///   - text: The text in UTF-8.
    ///   - evidence: What exact readers say of each word.
    ///   - stretches: Labelled ranges of bytes, in order. A word belongs to the stretch that holds its first byte.
    ///   - rest: The label of all other words.
    ///   - labels: The labels of the chain. A label that the chain does not have counts as `rest`.
    public init(
        source: String, text: [UInt8], evidence: [WordEvidence], stretches: [(label: String, range: Range<Int>)],
        rest: String, labels: [String]
    ) {
        self.source = source
        self.text = text
        self.evidence = evidence
        let other = UInt32(labels.firstIndex(of: rest) ?? 0)
        let numbered = stretches.map { (number: labels.firstIndex(of: $0.label).map(UInt32.init), range: $0.range) }
        allowed = { words in
            var next = 0
            return words.map { word in
                while next < numbered.count, numbered[next].range.upperBound <= word.range.lowerBound { next += 1 }
                guard next < numbered.count, numbered[next].range.contains(word.range.lowerBound) else {
                    return 1 << other
                }
                return 1 << (numbered[next].number ?? other)
            }
        }
    }

    /// A labelled reference, with the labels of its source harmonised.
    init(_ reference: LabelledReference, by harmonisation: Harmonisation) {
        source = reference.source
        text = Array(reference.text.utf8)
        evidence = []
        allowed = { harmonisation.allowed(reference, $0) }
    }

    /// The text as the chain sees it.
    func sequence(_ tokens: [TextToken], names: NameList) -> ObservedSequence {
        text.withUnsafeBufferPointer { ObservedSequence(tokens, of: $0, names: names, evidence: evidence[...]) }
    }
}
