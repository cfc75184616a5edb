import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// A web page cited without a date of its own and without a date of access (Chicago 18 §13.15).
struct WebDateRule: Rule {
    static let kinds: [FindingKind] = [.webPageUndated]

    func findings(in facts: Facts) -> [Diagnostic] {
        let pages = facts.statements.filter { $0.work.type == .webpage }
        let undated = pages.filter { page in
            page.work[.issued] == nil && page.work[.accessed] == nil && !facts.showsYear(page.range)
        }
        // Many journals leave dates of access out.
        let isSlip = Facts.isHabit(pages.count - undated.count, of: pages.count)
        return undated.map { page in
            Diagnostic(
                .webPageUndated, "the web page has neither a date nor a date of access",
                severity: isSlip ? .warning : .note, at: page.range)
        }
    }
}

extension FindingKind {
    static let webPageUndated = FindingKind(
        "web-page-undated", .note, "A web page is cited without a date and without a date of access",
        why: """
            Web pages change, so the reader has to know which state is cited. Where most pages of a text have a date, \
            the exception is a warning.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: “Ports of Call,” Harbour Office, https://example.org/ports.",
            right: "[^1]: “Ports of Call,” Harbour Office, accessed 3 May 2009, https://example.org/ports."),
        source: "Chicago 18 §13.15")
}
