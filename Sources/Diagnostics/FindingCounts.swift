import CitandaJSON

/// How often each kind of finding occurs, the most frequent first.
public struct FindingCounts: Sendable {
    /// The kinds with their severities and numbers. A kind that occurs with two severities comes twice.
    public let all: [(kind: FindingKind, severity: Severity, count: Int)]

    private struct Key: Hashable {
        var kind: FindingKind
        var severity: Severity
    }

    /// Counts findings.
    public init(_ findings: some Sequence<Diagnostic>) {
        var counts: [Key: Int] = [:]
        for finding in findings { counts[Key(kind: finding.kind, severity: finding.severity), default: 0] += 1 }
        all = counts.map { ($0.key.kind, $0.key.severity, $0.value) }.sorted {
            ($1.2, $1.1, $0.0.id) < ($0.2, $0.1, $1.0.id)
        }
    }

    /// A line for each kind: number, severity, id, title.
    public var text: String {
        if all.isEmpty { return "no findings\n" }
        let width = all.map { String($0.count).count }.max() ?? 0
        let severityWidth = all.map(\.severity.rawValue.count).max() ?? 0
        let idWidth = all.map(\.kind.id.count).max() ?? 0
        return all.map { kind, severity, count in
            let number = String(count)
            return String(repeating: " ", count: width - number.count) + number + "  "
                + severity.rawValue.padded(to: severityWidth) + "  " + kind.id.padded(to: idWidth) + "  \(kind.title)\n"
        }.joined()
    }

    /// An object whose member `statistics` is a list of objects with `id`, `severity` and `count`.
    public var json: JSONValue {
        let rows = all.map { kind, severity, count -> JSONValue in
            ["id": .string(kind.id), "severity": .string(severity.rawValue), "count": JSONValue(count)]
        }
        return ["statistics": .array(rows)]
    }
}

extension String {
    /// The text with blanks at its end, up to a number of characters.
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(width - count, 0)) }
}
