import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts

/// A marker in the text without its note, and a note that no marker refers to.
///
/// A marker without its note is an error: the file proves it. Raised figures in a file without any notes prove nothing and are passed
/// over.
///
/// A note without a marker is a warning, for it may be left over from a cut. The rule is silent where another note refers to the note.
/// It is silent too where the file has notes and not a single marker: the text itself is then not in the file.
struct MarkerRule: Rule {
    static let kinds: [FindingKind] = [.markerWithoutNote, .noteWithoutMarker]

    func findings(in facts: Facts) -> [Diagnostic] {
        let document = facts.reading.document
        var found: [Diagnostic] = []
        for marker in document.markers where !marker.hasNote {
            let isLabel = document.source.bytes[marker.range].first == UInt8(ascii: "[")
            guard isLabel || !document.notes.isEmpty else { continue }
            found.append(
                Diagnostic(
                    .markerWithoutNote, "the text refers to note \(marker.number), which is not there",
                    at: marker.range))
        }
        let inNotes = labels(in: document.notes)
        for notes in facts.noteGroups where notes.contains(where: { $0.anchor != nil }) {
            var counts: [String: Int] = [:]
            for note in notes { counts[note.number, default: 0] += 1 }
            // A number given twice is reported as such.
            for note in notes where note.anchor == nil && counts[note.number] == 1 && !inNotes.contains(note.number) {
                found.append(
                    Diagnostic(
                        .noteWithoutMarker, "no marker in the text refers to note \(note.number)",
                        at: note.range))
            }
        }
        return found
    }

    /// The ids that stand as `[^id]` in notes.
    private func labels(in notes: [Note]) -> Set<String> {
        var ids: Set<String> = []
        for text in notes.map(\.passage.text) where text.contains(UInt8(ascii: "^")) {
            for piece in String(decoding: text, as: UTF8.self).split(separator: "[^", omittingEmptySubsequences: false)
                .dropFirst()
            { ids.insert(String(piece.prefix { $0 != "]" })) }
        }
        return ids
    }
}

extension FindingKind {
    static let markerWithoutNote = FindingKind(
        "marker-without-note", .error, "The text refers to a note that does not exist",
        why: """
            The note was probably cut. Raised figures in a file without any notes prove nothing, and are passed over.
            """,
        example: Example(
            .manuscript,
            wrong: """
                One[^1] two[^2].

                [^2]: A remark.
                """,
            right: """
                One[^1] two[^2].

                [^1]: Another remark.

                [^2]: A remark.
                """),
        source: "Chicago 18, chapter 13 (note numbers)")

    static let noteWithoutMarker = FindingKind(
        "note-without-marker", .warning, "No marker in the text refers to a note",
        why: """
            The note may be left over from a cut. Citanda stays silent where no note has a marker, because then the \
            text itself is not in the file.
            """,
        example: Example(
            .manuscript,
            wrong: """
                One[^1].

                [^1]: A remark.

                [^2]: Another remark.
                """,
            right: """
                One[^1] two[^2].

                [^1]: A remark.

                [^2]: Another remark.
                """),
        source: "Chicago 18, chapter 13 (note numbers)")
}
