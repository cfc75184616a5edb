import Diagnostics
import Manuscripts

/// One thing that a copy editor looks for. A rule has a file of its own below `Rules/`, with a doc comment that says what it
/// reports, why, and when it keeps silent.
protocol Rule: Sendable {
    /// The findings of the rule in a manuscript.
    func findings(in facts: Facts) -> [Diagnostic]
}
