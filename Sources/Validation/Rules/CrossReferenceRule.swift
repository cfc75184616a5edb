import CitandaDiagnostics
import CitandaManuscripts

/// “See note 12 above” where there is no such note, or where it stands on the other side.
struct CrossReferenceRule: Rule {
    static let kinds: [FindingKind] = [.crossReferenceTarget, .crossReferenceDirection, .crossReferenceStale]

    func findings(in facts: Facts) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (index, note) in facts.reading.notes.enumerated() {
            for citation in note.citations where citation.kind == .crossReference && citation.evidence.isExact {
                guard let number = citation.crossReference else { continue }
                guard let target = citation.refersTo else {
                    found.append(
                        Diagnostic(
                            .crossReferenceTarget, "the reference names note \(number), but there is no such note",
                            at: citation.range))
                    continue
                }
                if facts.reading.document.noteReferences.contains(where: { $0.range.overlaps(citation.range) }),
                    facts.reading.notes[target].note.number != number
                {
                    let now = facts.reading.notes[target].note.number
                    found.append(
                        Diagnostic(
                            .crossReferenceStale,
                            "the reference shows note \(number), and leads to the note that has the number \(now) now",
                            at: citation.range))
                }
                let text = facts.source(citation.range).lowercased()
                let side =
                    text.hasSuffix("above") && target > index
                    ? "below" : text.hasSuffix("below") && target < index ? "above" : nil
                if let side {
                    found.append(
                        Diagnostic(
                            .crossReferenceDirection, "note \(number) is \(side) this note", at: citation.range))
                }
            }
        }
        return found
    }
}

extension FindingKind {
    static let crossReferenceTarget = FindingKind(
        "cross-reference-target", .error, "A cross-reference names a note that does not exist",
        why: """
            The note may have been cut or counted anew. Numbers count within a chapter where notes are labelled by \
            chapter.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: See note 12 above.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: See note 1 above.
                """),
        source: "Chicago 18, chapter 13 (cross-references)")

    static let crossReferenceStale = FindingKind(
        "cross-reference-stale", .warning, "A cross-reference shows a number that its note no longer has",
        why: """
            Word and other programs renew such numbers only when they are told to. Notes were added or cut since then.
            """,
        example: Example(
            .words,
            wrong: "The field of “see note 12” leads to a note that is note 14 now.",
            right: "After the fields are updated (F9 in Word): “see note 14”."),
        source: "Chicago 18, chapter 13 (cross-references); ECMA-376, part 1, §17.16.5.43")

    static let crossReferenceDirection = FindingKind(
        "cross-reference-direction", .warning,
        "A cross-reference says “above” or “below”, and the note is on the other side",
        why: """
            Notes were probably moved after the cross-reference was written.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: See note 2 above.
                [^2]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                """,
            right: """
                [^1]: See note 2 below.
                [^2]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                """),
        source: "Chicago 18, chapter 13 (cross-references)")
}
