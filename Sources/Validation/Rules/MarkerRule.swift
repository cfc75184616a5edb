import Citations
import Diagnostics
import Documents

/// A marker in the text without its note, and a note that no marker refers to.
///
/// The first is proved by the file and an error. The second may be left over from a cut, and is a warning; it keeps silent where
/// the file has notes and not a single marker, because then the text itself is not in the file.
struct MarkerRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        let document = facts.reading.document
        var found: [Diagnostic] = []
        for marker in document.markers where !marker.hasNote {
            found.append(
                Diagnostic(
                    "marker-without-note", .error, "the text refers to note \(marker.number), which is not there",
                    at: marker.range))
        }
        for (group, _) in document.groups.enumerated() {
            let notes = document.notes.filter { $0.group == group }
            guard notes.contains(where: { $0.anchor != nil }) else { continue }
            // A number given twice is reported as such.
            for note in notes where note.anchor == nil && notes.filter({ $0.number == note.number }).count == 1 {
                found.append(
                    Diagnostic(
                        "note-without-marker", .warning, "no marker in the text refers to note \(note.number)",
                        at: note.range))
            }
        }
        return found
    }
}
