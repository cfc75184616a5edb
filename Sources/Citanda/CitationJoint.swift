import CitandaCSL
import CitandaDiagnostics
import CitandaManuscripts

/// How a citation is joined to what stands beside it in its note.
///
/// Styles end a note with a full stop, inside closing quotation marks where American custom wants it (Chicago 18 §6.9). In a note that goes
/// on, the mark of the manuscript comes in the place of that stop.
struct CitationJoint {
    /// What the processor is told.
    let surroundings: CitationCluster.Surroundings
    /// Whether the mark that follows is the first byte of the commentary behind the citation.
    let takesMarkOfCommentary: Bool

    /// The joint of a citation of a note, by its index.
    init(of citation: Int, in note: Reading.Note, _ source: SourceText) {
        let segments = note.segments
        let passage = note.note.passage
        var surroundings = CitationCluster.Surroundings()
        let position = segments.firstIndex { if case .citation(citation, _) = $0 { true } else { false } }
        guard let position, case .citation(_, let range) = segments[position] else {
            self.surroundings = surroundings
            takesMarkOfCommentary = false
            return
        }
        if position > 0 { surroundings.precedingText = passage.text(ofSource: segments[position - 1].range) }
        let following = segments.dropFirst(position + 1).first {
            !passage.text(ofSource: $0.range).allSatisfy(\.isWhitespace)
        }
        let mark =
            position + 1 < segments.count && segments[position + 1].isCommentary
            ? Self.openingMark(source[segments[position + 1].range]) : nil
        if let mark {
            surroundings.followingMark = String(mark)
        } else {
            let next = following.map { $0.isCommentary ? passage.text(ofSource: $0.range) : "" }
            surroundings.followingMark = Self.closingMark(passage.text(ofSource: range), before: next)
        }
        self.surroundings = surroundings
        takesMarkOfCommentary = mark != nil
    }

    /// The mark that opens a commentary; not the first of an ellipsis.
    private static func openingMark(_ text: String) -> Character? {
        guard let mark = text.first, ".,;:".contains(mark), !text.dropFirst().hasPrefix(String(mark)) else {
            return nil
        }
        return mark
    }

    /// The mark that a typed citation ends with, as in “Price of Fish,” where a commentary follows. A full stop before a small letter
    /// belongs to an abbreviation, a question mark to the title.
    ///
    /// - Parameter next: The commentary that follows; empty before another citation, nil at the end of the note.
    private static func closingMark(_ typed: String, before next: String?) -> String? {
        var typed = Substring(typed)
        while let last = typed.last, last.isWhitespace || "\"”’»".contains(last) { typed.removeLast() }
        let mark = typed.last ?? " "
        guard let next else { return mark == "." ? "." : nil }
        if ",;:".contains(mark) { return String(mark) }
        let opensSentence = next.first { !$0.isWhitespace }?.isUppercase ?? true
        return ".?!".contains(mark) && opensSentence ? "." : ""
    }
}

extension Reading.Note.Segment {
    fileprivate var range: Range<Int> {
        switch self {
        case .citation(_, let range), .commentary(let range): range
        }
    }

    fileprivate var isCommentary: Bool { if case .commentary = self { true } else { false } }
}
