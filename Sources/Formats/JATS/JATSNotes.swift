import CitandaWorks
import CitandaXML

/// The notes of a document in JATS, and the marks that lead there.
struct JATSNotes {
    private var notes: [String: MarkupTree.Element] = [:]
    /// The offsets of the notes to which marks lead.
    private var marked: Set<Int> = []

    init(_ root: MarkupTree.Element) {
        for note in root.descendants(["fn"]) {
            if let id = note["id"], notes[id] == nil { notes[id] = note }
        }
        for mark in root.descendants(["xref"]) {
            for note in self.notes(markedBy: mark) { marked.insert(note.range.lowerBound) }
        }
    }

    /// The notes to which a cross-reference leads whose text is that of a mark.
    func notes(markedBy reference: MarkupTree.Element) -> [MarkupTree.Element] {
        guard ["fn", "table-fn"].contains(reference["ref-type"] ?? "fn") else { return [] }
        let text = reference.text.trimmingBlanks
        let isMark = text.split { $0 == "," || $0.isWhitespace }.allSatisfy { NoteMark.number(String($0)) != nil }
        guard isMark else { return [] }
        return (reference["rid"] ?? "").split(whereSeparator: \.isWhitespace).compactMap { notes[String($0)] }
    }

    /// Whether a mark leads to a note.
    func isMarked(_ note: MarkupTree.Element) -> Bool { marked.contains(note.range.lowerBound) }
}
