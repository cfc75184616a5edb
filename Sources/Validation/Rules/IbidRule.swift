import CitandaDiagnostics
import CitandaManuscripts

/// *Ibid.* that does not refer to the single citation of the note before (Chicago 18 §13.37).
struct IbidRule: Rule {
    static let kinds: [FindingKind] = [.ibidFirstInChapter, .ibidWithoutAntecedent, .ibidAmbiguous]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.citations.compactMap { note, citation -> Diagnostic? in
            guard citation.kind == .ibid, let problem = citation.problem else { return nil }
            let (kind, reason): (FindingKind, String) =
                switch problem {
                case .firstInChapter:
                    (.ibidFirstInChapter, "ibid. in the first note of a chapter has nothing to refer to")
                case .afterNone: (.ibidWithoutAntecedent, "ibid. follows a note that cites nothing")
                case .afterSeveral: (.ibidAmbiguous, "ibid. follows a note that cites several works")
                default: (.ibidWithoutAntecedent, "ibid. follows a citation whose work is unknown")
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
            return Diagnostic(kind, reason + "; use a short form", severity: severity, at: citation.range)
        }
    }
}

extension FindingKind {
    static let ibidFirstInChapter = FindingKind(
        "ibid-first-in-chapter", .error, "The first note of a chapter is “ibid.”",
        why: """
            Ibid. refers to the note before, and no note comes before. Notes were probably moved or cut.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Ibid., 3.",
            right: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."),
        source: "Chicago 18 §13.37")

    static let ibidWithoutAntecedent = FindingKind(
        "ibid-without-antecedent", .error, "“Ibid.” follows a note that cites no work",
        why: """
            The reader cannot tell which work is meant. The finding is a warning where the note before may hold a \
            citation that Citanda did not read.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: So the sailors said.
                [^3]: Ibid., 5.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: So the sailors said.
                [^3]: Roe, *Ports of Call*, 5.
                """),
        source: "Chicago 18 §13.37")

    static let ibidAmbiguous = FindingKind(
        "ibid-ambiguous", .error, "“Ibid.” follows a note that cites several works",
        why: """
            The reader cannot tell which of the works is meant.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3; Jan Berg, *Roads* (London: Lantern, 2001), 4.
                [^2]: Ibid., 5.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3; Jan Berg, *Roads* (London: Lantern, 2001), 4.
                [^2]: Berg, *Roads*, 5.
                """),
        source: "Chicago 18 §13.37")
}
