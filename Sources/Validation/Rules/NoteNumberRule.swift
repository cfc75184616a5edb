import Diagnostics
import Documents
import Manuscripts

/// Notes of one chapter that bear the same number, and numbers that are left out.
struct NoteNumberRule: Rule {
    /// A step of so many or more is no slip but another numbering, such as that of a page or of an edition.
    private static let otherNumbering = 10

    func findings(in facts: Facts) -> [Diagnostic] {
        let document = facts.reading.document
        var found: [Diagnostic] = []
        for notes in facts.noteGroups {
            var first: [String: Note] = [:]
            var last: Note?
            for note in notes {
                if let earlier = first[note.number] {
                    found.append(
                        Diagnostic(
                            "duplicate-note-number", .error, "two notes have the number \(note.number)", at: note.range,
                            notes: [.init("the first note of that number", at: earlier.numberRange)]))
                    continue
                }
                first[note.number] = note
                if let last, let before = Int(last.number), let number = Int(note.number),
                    case let (step, overflows) = number.subtractingReportingOverflow(before), !overflows,
                    (2..<Self.otherNumbering).contains(step), !isDefinition(note, in: document)
                {
                    found.append(
                        Diagnostic(
                            "note-number-skipped", .warning, "the note after \(before) has the number \(number)",
                            at: note.numberRange))
                }
                last = note
            }
        }
        return found
    }

    /// Ids of definitions are names and need not count.
    private func isDefinition(_ note: Note, in document: Document) -> Bool {
        document.source.bytes[note.range.lowerBound] == UInt8(ascii: "[")
    }
}
