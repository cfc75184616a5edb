import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings

/// Reads the text of printed pages, as `pdftotext` writes it: form feeds between pages, and the notes at the foot of each page.
enum PagesReader {
    /// Reads a text.
    static func read(_ source: SourceText) -> Parsed<ReadingText> {
        let (bytes, encoding) = TextEncoding.decode(source.bytes)
        var pages = PageLine.pages(of: bytes)
        PageFurniture.remove(from: &pages, of: bytes)
        let found = PageNotes(pages, of: bytes)
        var writer = BlockWriter(bytes)
        var notes = NoteQueue<[PageLine]>()
        var marks: [Int: (label: String, range: Range<Int>)] = [:]
        for note in found.notes {
            let start = note.mark.lowerBound
            let label = notes.label(
                at: start, number: String(note.number), id: nil, in: .footnotes, note.lines, &writer)
            marks[start] = (label, note.mark)
        }
        var text = PageText(bytes, marks: marks)
        text.write(pages: found.text, to: &writer)
        while let note = notes.next() {
            writer.begin(note)
            text.write(note: note.content, to: &writer)
            writer.endNote()
        }
        var diagnostics = encoding
        if found.notes.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .notesNotTold, "no notes can be told from the text of these pages; all lines are read as text",
                    at: 0..<0))
        }
        let (reading, _) = writer.finished(name: source.name, [])
        return (reading, diagnostics)
    }
}

extension FindingKind {
    /// No notes were found in a text of pages.
    public static let notesNotTold = FindingKind(
        "notes-not-told", .note, "No notes can be told from the text of the pages",
        why: """
            The text of a PDF has lines and no notes. A note is told by a number at the foot of a page, and by the same number in the \
            text above. Where there are none, all lines are read as text.
            """,
        example: Example(
            .words, wrong: "The text of a PDF whose notes are at the end of the book.",
            right: "The text of a PDF whose notes are at the foot of each page."),
        source: "Citanda")
}
