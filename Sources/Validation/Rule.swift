import CitandaDiagnostics
import CitandaManuscripts

/// One thing that a copy editor looks for.
///
/// A rule is a file below `Rules/`. The file is the page of the manual too. At its end are the kinds of findings that the rule reports.
/// Each kind has the reason, a wrong and a right example, and the source.
protocol Rule: Sendable {
    /// The kinds of findings that the rule reports.
    static var kinds: [FindingKind] { get }

    /// The findings of the rule in a manuscript.
    func findings(in facts: Facts) -> [Diagnostic]
}
