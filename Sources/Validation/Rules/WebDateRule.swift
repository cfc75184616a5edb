import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// A web page cited without a date of its own and without a date of access (Chicago 18 §13.15).
struct WebDateRule: Rule {
    static let kinds: [FindingKind] = [.webPageUndated]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.statements.compactMap { statement in
            guard statement.work.type == .webpage, statement.work[.issued] == nil, statement.work[.accessed] == nil
            else { return nil }
            return Diagnostic(
                .webPageUndated, "the web page has neither a date nor a date of access",
                at: statement.range)
        }
    }
}

extension FindingKind {
    static let webPageUndated = FindingKind(
        "web-page-undated", .warning, "A web page is cited without a date and without a date of access",
        why: """
            Web pages change, so the reader has to know which state is cited.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: “Ports of Call,” Harbour Office, https://example.org/ports.",
            right: "[^1]: “Ports of Call,” Harbour Office, accessed 3 May 2009, https://example.org/ports."),
        source: "Chicago 18 §13.15")
}
