import CitandaJSON

/// Findings of several files as a report of code quality for GitLab.
enum GitLabReport {
    /// The report: a list of findings, each with a fingerprint that no two share.
    static func json(_ files: [(source: SourceText, diagnostics: [Diagnostic])]) -> JSONValue {
        var seen: [Fingerprint: Int] = [:]
        return .array(
            files.flatMap { file in
                file.diagnostics.map { finding in
                    let fingerprint = Fingerprint(of: finding, in: file.source)
                    let number = seen[fingerprint, default: 0] + 1
                    seen[fingerprint] = number
                    return entry(finding, file.source, fingerprint.description + (number > 1 ? "-\(number)" : ""))
                }
            })
    }

    private static func entry(_ finding: Diagnostic, _ source: SourceText, _ fingerprint: String) -> JSONValue {
        let line = source.filePosition(of: finding.range)?.line ?? 1
        // GitLab wants a line; a document without lines has its place in words.
        let place = source.origin?.place(at: finding.range.lowerBound).map { "\($0): " } ?? ""
        return [
            "description": .string(place + finding.message),
            "check_name": .string(finding.id),
            "fingerprint": .string(fingerprint),
            "severity": .string(severity(finding.severity)),
            "location": ["path": .string(source.name), "lines": ["begin": JSONValue(line)]],
        ]
    }

    /// The words of GitLab for severities.
    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .note: "info"
        }
    }
}
