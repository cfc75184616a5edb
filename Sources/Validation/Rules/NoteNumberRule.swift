import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts

/// Notes of one chapter that bear the same number, and numbers that are left out.
struct NoteNumberRule: Rule {
    static let kinds: [FindingKind] = [.duplicateNoteNumber, .noteNumberSkipped]

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
                            .duplicateNoteNumber, "two notes have the number \(note.number)", at: note.range,
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
                            .noteNumberSkipped, "note \(number) follows note \(before)",
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

extension FindingKind {
    static let duplicateNoteNumber = FindingKind(
        "duplicate-note-number", .error, "Two notes of a chapter have the same number",
        why: """
            A marker cannot say which of the two is meant.
            """,
        example: Example(
            .manuscript,
            wrong: """
                A<sup>1</sup> b<sup>2</sup>.

                ## NOTES

                1. One remark.
                2. Another.
                2. A third.
                3. A fourth.
                """,
            right: """
                A<sup>1</sup> b<sup>2</sup>.

                ## NOTES

                1. One remark.
                2. Another.
                """),
        source: "Chicago 18, chapter 13 (note numbers)")

    static let noteNumberSkipped = FindingKind(
        "note-number-skipped", .warning, "The numbers of notes leave one out",
        why: """
            A note may have been lost. A gap of ten or more is another numbering, such as that of an edition, and is \
            passed over.
            """,
        example: Example(
            .manuscript,
            wrong: """
                A<sup>1</sup> b<sup>2</sup> c<sup>4</sup>.

                ## NOTES

                1. One remark.
                2. Another.
                4. A third.
                """,
            right: """
                A<sup>1</sup> b<sup>2</sup> c<sup>3</sup>.

                ## NOTES

                1. One remark.
                2. Another.
                3. A third.
                """),
        source: "Chicago 18, chapter 13 (note numbers)")
}
