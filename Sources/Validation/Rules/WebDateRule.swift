import Diagnostics
import Manuscripts
import Works

/// A web page cited without a date of its own and without a date of access (Chicago 18 §13.15).
struct WebDateRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.statements.compactMap { statement in
            guard statement.work.type == .webpage, statement.work[.issued] == nil, statement.work[.accessed] == nil
            else { return nil }
            return Diagnostic(
                "web-page-undated", .warning, "the web page has neither a date nor a date of access",
                at: statement.range)
        }
    }
}
