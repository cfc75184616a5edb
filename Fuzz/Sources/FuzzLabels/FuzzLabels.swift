import Citations
import FuzzDriver
import Labelling

/// A line is labelled, whatever it is; the segments are the line again, and the work has what stands in it.
@main
struct FuzzLabels {
    nonisolated(unsafe) private static let labeller = LinearChain.embedded.map { Labeller(model: $0) }
    nonisolated(unsafe) private static let reader = LinearChain.embedded.map { ReferenceReader(model: $0) }

    static func main() {
        fuzz { data, count in
            let line = bytes(data, count)
            guard let labeller = FuzzLabels.labeller, let reader = FuzzLabels.reader else { return 0 }
            let labelled = labeller.label(line)
            precondition(labelled.words.count == labelled.labels.count, "every word has a label")
            let segments = labelled.segments(of: line)
            precondition(segments.flatMap { line[$0.range] } == line, "segments are the line")
            precondition(segments.allSatisfy { $0.confidence >= 0 && $0.confidence <= 1 }, "confidence is a share")
            let reference = reader.read(line)
            precondition(reference.confidence >= 0 && reference.confidence <= 1)
            return 0
        }
    }
}
