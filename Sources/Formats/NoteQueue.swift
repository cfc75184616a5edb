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

    private var notes: [Note] = []
    private var written = 0
    /// The labels of the notes by the offsets at which the notes begin in the file.
    private var labels: [Int: String] = [:]
    /// The last number of each story, from which the numbers of unnumbered notes go on.
    private var last: [SourceOrigin.Story: Int] = [:]

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
        let counted = (last[story] ?? 0).addingReportingOverflow(1).partialValue
        let shown = number ?? String(counted)
        if number == nil { last[story] = counted } else if let value = number.flatMap({ Int($0) }) { last[story] = value }
        let label = writer.label(for: shown)
        labels[offset] = label
        notes.append(
            Note(
                label: label, note: SourceOrigin.Note(number: shown, id: id ?? label), story: story, content: content))
        return label
    }

    /// The next note to write. Notes that it names come after all others.
    mutating func next() -> Note? {
        guard notes.indices.contains(written) else { return nil }
        defer { written += 1 }
        return notes[written]
    }
}

/// The text of the mark of a note: “12”, “[12]”, “12.”, “*”.
enum NoteMark {
    /// Longer texts are words that lead to a note, and no marks.
    private static let longest = 6
    private static let frame: Set<Character> = ["[", "]", "(", ")", ".", " ", "\u{A0}"]
    private static let signs: Set<Character> = ["*", "†", "‡", "§", "‖", "¶", "#"]

    /// The number or sign of a mark; nil for a text that is no mark.
    static func number(_ text: String) -> String? {
        var rest = text.trimmingBlanks()[...]
        while let first = rest.first, frame.contains(first) { rest.removeFirst() }
        while let last = rest.last, frame.contains(last) { rest.removeLast() }
        guard !rest.isEmpty, rest.count <= longest else { return nil }
        let isNumber = rest.allSatisfy { $0.isNumber } || rest.count == 1
        return isNumber || rest.allSatisfy { signs.contains($0) } ? String(rest) : nil
    }
}
