import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts

/// *Op. cit.*, *loc. cit.* and *idem*, which Chicago rejects for short forms (Chicago 18 §13.38).
struct ObsoleteFormRule: Rule {
    static let kinds: [FindingKind] = [.obsoleteShortForm]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.document.notes.flatMap { note in
            ["op. cit.", "loc. cit.", "idem,"].flatMap { form in
                places(of: form, in: note.passage).map { range in
                    Diagnostic(
                        .obsoleteShortForm,
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

extension FindingKind {
    static let obsoleteShortForm = FindingKind(
        "obsolete-short-form", .note, "A short form is “op. cit.”, “loc. cit.” or “idem”",
        why: """
            The reader has to search for the title far above. Chicago uses the author and a short title.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Roe, op. cit., 5.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Roe, *Ports of Call*, 5.
                """),
        source: "Chicago 18 §13.38")
}
