import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// “Forthcoming” with a year that is past: other works in the file are of later years.
struct ForthcomingRule: Rule {
    static let kinds: [FindingKind] = [.forthcomingPast]

    func findings(in facts: Facts) -> [Diagnostic] {
        let latest = facts.statements.compactMap { $0.work[.issued]?.start?.year }.max() ?? 0
        return facts.statements.compactMap { statement in
            guard statement.work[.status] == "forthcoming", let date = statement.work[.issued], let text = date.text,
                let year = text.split(whereSeparator: { !$0.isNumber }).compactMap({ Int($0) }).first(where: {
                    $0 > 1500
                }), year < latest
            else { return nil }
            return Diagnostic(
                .forthcomingPast, "the work is forthcoming in \(year), but the file cites works of \(latest)",
                at: date.origin?.range ?? statement.range)
        }
    }
}

extension FindingKind {
    static let forthcomingPast = FindingKind(
        "forthcoming-past", .warning, "A work is forthcoming in a year that has passed",
        why: """
            The file cites works of later years, so the work has probably appeared. Its facts should be looked up.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports* (Paris: Ostrov, forthcoming 1999), 3.
                [^2]: Jan Berg, *Salt* (Paris: Ostrov, 2004), 3.
                """,
            right: """
                [^1]: Ann Roe, *Ports* (Paris: Ostrov, forthcoming), 3.
                [^2]: Jan Berg, *Salt* (Paris: Ostrov, 2004), 3.
                """),
        source: "Chicago 18, chapter 14 (forthcoming works)")
}
