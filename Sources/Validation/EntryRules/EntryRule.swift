import CitandaDiagnostics

/// One thing that is looked for in an entry of a bibliography.
///
/// A rule is a file below `EntryRules/`. The file is the page of the manual too. At its end are the kinds of findings that the rule
/// reports. Each kind has the reason, a wrong and a right example, and the source.
protocol EntryRule: Sendable {
    /// The kinds of findings that the rule reports.
    static var kinds: [FindingKind] { get }

    /// The findings of the rule in an entry.
    func findings(in entry: EntryFacts) -> [Diagnostic]
}
