import Diagnostics
import Documents
import Manuscripts

/// *Op. cit.*, *loc. cit.* and *idem*, which Chicago rejects for short forms (Chicago 18 §13.38).
struct ObsoleteFormRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.document.notes.flatMap { note in
            ["op. cit.", "loc. cit.", "idem,"].flatMap { form in
                places(of: form, in: note.passage).map { range in
                    Diagnostic(
                        "obsolete-short-form", .note,
                        "“\(form == "idem," ? "idem" : form)” is obsolete; use author and short title",
                        at: note.passage.source(range))
                }
            }
        }
    }

    private func places(of form: String, in passage: Passage) -> [Range<Int>] {
        let bytes = Array(form.utf8)
        var places: [Range<Int>] = []
        var index = 0
        while index + bytes.count <= passage.text.count {
            let isInWord =
                index > 0 && (passage.text[index - 1] > 0x7F || (0x61...0x7A).contains(passage.text[index - 1] | 0x20))
            if !isInWord, passage.text[index..<index + bytes.count].elementsEqual(bytes, by: { $0 | 0x20 == $1 | 0x20 })
            {
                places.append(index..<index + bytes.count)
                index += bytes.count
            } else {
                index += 1
            }
        }
        return places
    }
}
