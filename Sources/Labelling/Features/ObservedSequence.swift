/// A text prepared for the chain: the features of its words and of the borders between them.
struct ObservedSequence {
    var observations: Observations
    /// The hashes of the features, word after word.
    var features: [UInt64]
    /// The index at which the features of each word begin, and at last their end.
    var starts: [Int32]
    /// For each word, the index at which its features of letters begin.
    var lexical: [Int32]
    /// The tables of the border before each word.
    var edges: [UInt16]

    var count: Int { observations.words.count }

    /// The places of the features of a word.
    @inline(__always)
    func places(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

    /// The number of features of the word that has most, and room for one more.
    var mostFeatures: Int { (0..<count).reduce(1) { max($0, places(of: $1).count + 1) } }

    /// - Parameter evidence: What exact readers say of each word; empty for a chain that weighs no readers.
    init(
        _ tokens: [TextToken], of text: UnsafeBufferPointer<UInt8>, names: NameList,
        evidence: ArraySlice<WordEvidence> = []
    ) {
        let seen = Observer.observe(tokens, of: text, names: names, evidence: evidence)
        observations = seen
        var sink = FeatureSink()
        sink.hashes.reserveCapacity(seen.words.count * 84)
        var starts: [Int32] = [], lexical: [Int32] = [], edges: [UInt16] = []
        starts.reserveCapacity(seen.words.count + 1)
        lexical.reserveCapacity(seen.words.count)
        edges.reserveCapacity(seen.words.count * EdgeFeatures.count)
        var outside = ObservedWord(range: 0..<0, token: -1, folded: 1, form: .none)
        outside.gap = .end
        seen.words.withUnsafeBufferPointer { words in
            withUnsafePointer(to: outside) { outside in
                var context = WordContext(words: words, outside: outside, seen: seen)
                for index in words.indices {
                    context.index = index
                    starts.append(Int32(truncatingIfNeeded: sink.hashes.count))
                    PatternFeatures.add(context, to: &sink)
                    PositionFeatures.add(context, to: &sink)
                    EnclosureFeatures.add(context, to: &sink)
                    PhraseFeatures.add(context, to: &sink)
                    ClauseFeatures.add(context, to: &sink)
                    NameFeatures.add(context, to: &sink)
                    if !evidence.isEmpty { EvidenceFeatures.add(context, to: &sink) }
                    lexical.append(Int32(truncatingIfNeeded: sink.hashes.count))
                    WordFeatures.add(context, to: &sink)
                    let (a, b, c, d) = EdgeFeatures.tables(context)
                    edges.append(UInt16(truncatingIfNeeded: a))
                    edges.append(UInt16(truncatingIfNeeded: b))
                    edges.append(UInt16(truncatingIfNeeded: c))
                    edges.append(UInt16(truncatingIfNeeded: d))
                }
            }
        }
        starts.append(Int32(truncatingIfNeeded: sink.hashes.count))
        self.starts = starts
        self.lexical = lexical
        self.edges = edges
        features = sink.hashes
    }
}
