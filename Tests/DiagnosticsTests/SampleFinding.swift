import CitandaDiagnostics

extension Diagnostic {
    /// A finding of a kind that only these tests know.
    init(
        _ id: String, _ severity: Severity, _ message: String, at range: Range<Int>, notes: [Note] = [],
        fixes: [FixIt] = []
    ) {
        let kind = FindingKind(
            id, severity, "A sample", why: "Because.",
            example: FindingKind.Example(.words, wrong: "this", right: "that"), source: "a test")
        self.init(kind, message, at: range, notes: notes, fixes: fixes)
    }
}
