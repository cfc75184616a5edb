import CitandaDiagnostics
import CitandaXML

/// A stretch of the text of one paragraph, with the two places between which all of it lies.
struct WordSpan {
    /// Why a stretch cannot be changed.
    enum Obstacle: String {
        case noText = "the text is not in the document"
        case severalParts = "the text is in several parts of the document"
        case severalElements = "the text begins and ends in different elements, such as two paragraphs"
        case trackedChange = "the text has tracked changes"
        case field = "the text has a field, a link, a picture or the mark of a note inside"
    }

    let part: String
    let start: WordCut
    let end: WordCut
    /// The runs from the first to the last.
    let runs: [MarkupTree.Element]
    /// The elements between the two places, on one level.
    let elements: [MarkupTree.Element]

    /// The part that holds a range of the reading text.
    static func part(of range: Range<Int>, _ origin: SourceOrigin) -> String? { origin.ranges(of: range)?.part }

    /// The stretch for a range of the reading text.
    static func find(
        _ range: Range<Int>, in all: WordRuns, of part: String, _ origin: SourceOrigin
    ) -> Result<WordSpan, ObstacleError> {
        let stretches = origin.stretches(of: range)
        guard let first = stretches.first, let last = stretches.last else { return .failure(.init(.noText)) }
        guard stretches.allSatisfy({ origin.parts[$0.part] == part }) else { return .failure(.init(.severalParts)) }
        let starts = WordCut.candidates(at: first.source, isStart: true, in: all)
        let ends = WordCut.candidates(at: last.source + last.sourceCount, isStart: false, in: all)
        for start in starts {
            for end in ends where end.holder == start.holder && start.offset <= end.offset {
                let bytes = start.offset..<end.offset
                let holder = all.holders[start.holder]
                guard !holder.isTracked else { return .failure(.init(.trackedChange)) }
                let elements = holder.element.elements.filter { $0.range.overlaps(bytes) }
                let runs = all.runs(in: bytes)
                return .success(WordSpan(part: part, start: start, end: end, runs: runs, elements: elements))
            }
        }
        return .failure(.init(starts.isEmpty || ends.isEmpty ? .noText : .severalElements))
    }

    struct ObstacleError: Error {
        let obstacle: Obstacle
        init(_ obstacle: Obstacle) { self.obstacle = obstacle }
    }

    private static let plainContent: Set<String> = [
        "w:rPr", "w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen", "w:sym", "w:lastRenderedPageBreak",
    ]
    private static let plainElements: Set<String> = ["w:r", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr"]

    /// Whether the stretch is text and nothing else, so that it can be replaced.
    var isPlain: Bool {
        elements.allSatisfy { Self.plainElements.contains($0.name) }
            && runs.allSatisfy { run in
                run.elements.allSatisfy { Self.plainContent.contains($0.name) || !overlaps($0) }
            }
    }

    /// Whether each field that begins in the stretch ends there too.
    var hasWholeFields: Bool {
        var depth = 0
        for run in runs {
            for element in run.elements where element.name == "w:fldChar" && overlaps(element) {
                depth += element["w:fldCharType"] == "begin" ? 1 : element["w:fldCharType"] == "end" ? -1 : 0
                if depth < 0 { return false }
            }
        }
        return depth == 0
    }

    private func overlaps(_ element: MarkupTree.Element) -> Bool {
        element.range.overlaps(start.offset..<end.offset)
    }
}
