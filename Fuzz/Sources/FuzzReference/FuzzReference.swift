import Citations
import Documents
import FuzzDriver

/// A single line is read as a reference and as a note; the parts lie in the line, in order and apart.
@main
struct FuzzReference {
    static func main() {
        fuzz { data, count in
            let line = Passage(plain: bytes(data, count))
            let recogniser = GrammarRecogniser()
            let context = RecognitionContext()
            if let reference = recogniser.reference(in: line, context: context) {
                FuzzReference.check(reference, count)
            }
            var position = 0
            for citation in recogniser.citations(in: line, context: context) {
                precondition(citation.range.lowerBound >= position, "citations stand in order and apart")
                position = citation.range.upperBound
                FuzzReference.check(citation, count)
            }
            return 0
        }
    }

    private static func check(_ citation: RecognisedCitation, _ count: Int) {
        for span in citation.spans {
            precondition(span.range.lowerBound >= 0 && span.range.upperBound <= count)
        }
    }
}
