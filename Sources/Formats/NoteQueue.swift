import CitandaDiagnostics

/// The notes of a document in the order of their marks. A note is written once, however many marks it has.
struct NoteQueue<Content> {
    /// A note that waits for its turn behind the text.
    struct Note {
        var label: String
        var note: SourceOrigin.Note
        var story: SourceOrigin.Story
        var content: Content
    }

    /// The numbers of a story.
    private struct Count {
        var section: Int
        var numbers = NoteSections()
    }

    private var notes: [Note] = []
    private var written = 0
    /// The labels of the notes by the offsets at which the notes begin in the file.
    private var labels: [Int: String] = [:]
    private var counts: [SourceOrigin.Story: Count] = [:]
    /// How many sections there are in all stories.
    private var sections = 0

    /// Whether a note has a mark already, by the offset at which the note begins.
    func hasMark(_ offset: Int) -> Bool { labels[offset] != nil }

    /// The label of a note, which is new with its first mark.
    ///
    /// - Parameters:
    ///   - offset: The offset at which the note begins in the file.
    ///   - number: The number that the page shows; nil for a note that is counted.
    ///   - id: The identity of the note in the file.
    ///   - story: Where the page shows the note.
    ///   - content: The content, from which the note is written later.
    ///   - writer: The writer, which keeps labels distinct.
    mutating func label(
        at offset: Int, number: String?, id: String?, in story: SourceOrigin.Story, _ content: Content,
        _ writer: inout BlockWriter
    ) -> String {
        if let known = labels[offset] { return known }
        var count = counts[story] ?? Count(section: newSection())
        let shown = number ?? String(count.numbers.last.addingReportingOverflow(1).partialValue)
        if count.numbers.begins(with: shown) { count.section = newSection() }
        counts[story] = count
        let label = writer.label(for: shown)
        labels[offset] = label
        notes.append(
            Note(
                label: label, note: SourceOrigin.Note(number: shown, id: id ?? label, section: count.section),
                story: story, content: content))
        return label
    }

    private mutating func newSection() -> Int {
        sections += 1
        return sections
    }

    /// The next note to write. Notes that it names come after all others.
    mutating func next() -> Note? {
        guard notes.indices.contains(written) else { return nil }
        defer { written += 1 }
        var note = notes[written]
        // One section is the whole document.
        if sections == 1 { note.note.section = nil }
        return note
    }
}
