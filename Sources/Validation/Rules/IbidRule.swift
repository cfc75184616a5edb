import CitandaDiagnostics
import CitandaManuscripts

/// *Ibid.* that does not refer to the single citation of the note before (Chicago 18 §13.37).
struct IbidRule: Rule {
    static let kinds: [FindingKind] = [.ibidFirstInChapter, .ibidWithoutAntecedent, .ibidAmbiguous]

    func findings(in facts: Facts) -> [Diagnostic] {
        let notes = facts.reading.notes
        // The notes by their ends in the file, to find the note before by halving.
        let byEnd = notes.indices.sorted { notes[$0].note.range.upperBound < notes[$1].note.range.upperBound }
        func noteBefore(_ place: Int) -> Reading.Note? {
            let behind = byEnd.partitionPoint { notes[$0].note.range.upperBound > place }
            return behind > 0 ? notes[byEnd[behind - 1]] : nil
        }
        return facts.citations.compactMap { note, citation -> Diagnostic? in
            guard citation.kind == .ibid, let problem = citation.problem else { return nil }
            let (kind, reason): (FindingKind, String) =
                switch problem {
                case .firstInChapter:
                    (.ibidFirstInChapter, "ibid. in the first note of a chapter has nothing to refer to")
                case .afterNone: (.ibidWithoutAntecedent, "ibid. follows a note that cites nothing")
                case .afterSeveral: (.ibidAmbiguous, "ibid. follows a note that cites several works")
                default: (.ibidWithoutAntecedent, "ibid. follows a citation whose work is unknown")
                }
            if let before = noteBefore(notes[note].note.range.lowerBound),
                !isSurelyRead(before, problem, in: facts)
            {
                return nil
            }
            return Diagnostic(kind, reason + "; use a short form", at: citation.range)
        }
    }

    /// Whether the note before was read well enough to say what *ibid.* follows.
    private func isSurelyRead(
        _ note: Reading.Note, _ problem: Citation.LinkProblem<String>, in facts: Facts
    ) -> Bool {
        let commentary = note.segments.compactMap { segment in
            if case .commentary(let range) = segment { facts.source(range) } else { nil }
        }
        switch problem {
        // Figures, quotations and italics may be a citation that was not read.
        case .afterNone: return !commentary.contains { text in text.contains { $0.isNumber || "\"“”*_".contains($0) } }
        // Chicago parts several works in one note by semicolons. Other words between them may be one citation.
        case .afterSeveral:
            return note.citations.allSatisfy { $0.work != nil && $0.evidence.isExact }
                && commentary.contains { $0.contains(";") }
        // The work of the citation before is unknown, which may be the fault of the reading.
        case .noAntecedent:
            return note.citations.contains { $0.kind == .crossReference && $0.evidence.isExact }
        default: return true
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
            The reader cannot tell which work is meant. Nothing is reported where the note before may hold a citation \
            that Citanda did not read.
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
