extension LabelledText {
    /// A stretch of text with one label.
    public struct Segment: Sendable, Hashable {
        /// The label; `other` between fields.
        public var label: String
        /// The bytes of the stretch.
        public var range: Range<Int>
        /// The probability that the field is right as a whole, from 0 to 1.
        public var confidence: Float
    }

    /// The text in stretches of one label, which together are the text. Words that introduce a field, and the
    /// punctuation around a field, belong to no field.
    public func segments(of text: [UInt8]) -> [Segment] {
        var segments: [Segment] = []
        var position = 0
        func add(_ label: String, _ range: Range<Int>, _ confidence: Float) {
            guard !range.isEmpty else { return }
            segments.append(Segment(label: label, range: range, confidence: confidence))
            position = range.upperBound
        }
        let edges = FieldEdges(text, tokens)
        for field in fields {
            let label = names[Int(labels[field.lowerBound])]
            guard label != "other" else { continue }
            let range = edges.trimmed(words[field.lowerBound]..<words[field.upperBound - 1] + 1, label)
            guard range.lowerBound >= position else { continue }
            add("other", position..<range.lowerBound, 1)
            add(label, range, calibration.value(at: rawConfidence(field)))
        }
        add("other", position..<text.count, 1)
        return segments
    }

    /// The runs of words with the same label.
    var fields: [Range<Int>] {
        var fields: [Range<Int>] = []
        var word = 0
        while word < words.count {
            var end = word + 1
            while end < words.count, labels[end] == labels[word] { end += 1 }
            fields.append(word..<end)
            word = end
        }
        return fields
    }

    /// The probability that all words of a field have its label and its neighbours do not: the lowest of these
    /// probabilities.
    func rawConfidence(_ field: Range<Int>) -> Float {
        let label = labels[field.lowerBound]
        var least: Float = 1
        for word in field { least = min(least, probability(of: label, at: word)) }
        if field.lowerBound > 0 { least = min(least, 1 - probability(of: label, at: field.lowerBound - 1)) }
        if field.upperBound < words.count { least = min(least, 1 - probability(of: label, at: field.upperBound)) }
        return least
    }
}
