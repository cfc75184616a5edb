import Diagnostics
import Manuscripts

/// “See note 12 above” where there is no such note, or where it stands on the other side.
struct CrossReferenceRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (index, note) in facts.reading.notes.enumerated() {
            for citation in note.citations where citation.kind == .crossReference {
                guard let number = citation.crossReference else { continue }
                guard let target = citation.refersTo else {
                    found.append(
                        Diagnostic(
                            "cross-reference-target", .error, "the reference is to note \(number), which is not there",
                            at: citation.range))
                    continue
                }
                let text = facts.source(citation.range).lowercased()
                if text.hasSuffix("above") && target > index || text.hasSuffix("below") && target < index {
                    found.append(
                        Diagnostic(
                            "cross-reference-direction", .warning,
                            "note \(number) stands on the other side of this note", at: citation.range))
                }
            }
        }
        return found
    }
}
