import CitandaDocuments
import CitandaRecognition

extension FuzzTarget {
    private static let recogniser = HybridRecogniser()

    /// A single line is read as a reference and as a note; the parts lie in the line, in order and apart.
    static let reference = FuzzTarget("Reference", .reference) { bytes in
        let line = Passage(plain: bytes)
        let context = RecognitionContext()
        if let reference = recogniser.reference(in: line, context: context) { try check(reference, bytes.count) }
        var position = 0
        for citation in recogniser.citations(in: line, context: context) {
            try promise(citation.range.lowerBound >= position, "citations stand in order and apart")
            position = citation.range.upperBound
            try check(citation, bytes.count)
        }
    }

    private static func check(_ citation: RecognisedCitation, _ count: Int) throws {
        for span in citation.spans {
            try promise(span.range.lowerBound >= 0 && span.range.upperBound <= count, "parts lie in the line")
        }
    }
}
