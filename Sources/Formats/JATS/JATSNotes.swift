import CitandaWorks
import CitandaXML

/// The notes of a document in JATS, and the marks that lead there.
struct JATSNotes {
    private var notes: [String: MarkupTree.Element] = [:]
    /// The offsets of the notes to which marks lead.
    private var marked: Set<Int> = []
    /// The names of the references whose works the text cites as typed, in notes or in full (`mixed-citation` with a link).
    private var typed: Set<String> = []

    init(_ root: MarkupTree.Element) {
        for note in root.descendants(["fn"]) {
            if let id = note["id"], notes[id] == nil { notes[id] = note }
        }
        for citation in root.descendants(["mixed-citation"]) {
            if let link = citation["xlink:href"], link.hasPrefix("#") { typed.insert(String(link.dropFirst())) }
        }
        for link in root.descendants(["fn"]).flatMap({ $0.descendants(["xref"]) }) where link["ref-type"] == "bibr" {
            typed.formUnion((link["rid"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init))
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

    /// Whether a reference says once more what a note gives as typed, and is none of the list on the page.
    func isTyped(_ reference: MarkupTree.Element) -> Bool {
        reference["specific-use"] == "not-listed" && reference["id"].map { typed.contains($0) } == true
    }

    /// Whether a mark leads to a note.
    func isMarked(_ note: MarkupTree.Element) -> Bool { marked.contains(note.range.lowerBound) }
}
