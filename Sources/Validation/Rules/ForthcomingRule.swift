import Diagnostics
import Manuscripts
import Works

/// “Forthcoming” with a year that is past: other works in the file are of later years.
struct ForthcomingRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        let latest = facts.statements.compactMap { $0.work[.issued]?.start?.year }.max() ?? 0
        return facts.statements.compactMap { statement in
            guard statement.work[.status] == "forthcoming", let date = statement.work[.issued], let text = date.text,
                let year = text.split(whereSeparator: { !$0.isNumber }).compactMap({ Int($0) }).first(where: {
                    $0 > 1500
                }), year < latest
            else { return nil }
            return Diagnostic(
                "forthcoming-past", .warning, "forthcoming in \(year), though the file cites works of \(latest)",
                at: date.origin?.range ?? statement.range)
        }
    }
}
