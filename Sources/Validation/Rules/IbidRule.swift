import Diagnostics
import Manuscripts

/// *Ibid.* that does not refer to the single citation of the note before (Chicago 18 §13.37).
struct IbidRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.citations.compactMap { note, citation -> Diagnostic? in
            guard citation.kind == .ibid, let problem = citation.problem else { return nil }
            let reason: String
            let id: String
            switch problem {
            case .firstInChapter:
                (id, reason) = ("ibid-first-in-chapter", "ibid. in the first note of a chapter has nothing to refer to")
            case .afterNone: (id, reason) = ("ibid-without-antecedent", "ibid. follows a note that cites nothing")
            case .afterSeveral: (id, reason) = ("ibid-ambiguous", "ibid. follows a note that cites several works")
            default: (id, reason) = ("ibid-without-antecedent", "ibid. follows a citation that is itself not resolved")
            }
            // A note with figures in it may hold a citation that was not read.
            let before = facts.reading.notes.last { $0.note.range.upperBound <= note.note.range.lowerBound }
            let text =
                before?.segments.map { segment in
                    if case .commentary(let range) = segment { facts.source(range) } else { "" }
                }.joined() ?? ""
            let severity: Severity =
                switch problem {
                case .noAntecedent: .warning
                case .afterNone: text.contains(where: \.isNumber) ? .warning : .error
                default: .error
                }
            return Diagnostic(id, severity, reason + "; use a short form", at: citation.range)
        }
    }
}
