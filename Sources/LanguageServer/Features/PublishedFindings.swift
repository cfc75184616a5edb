import Citanda

/// The findings of a document as the protocol writes them.
struct PublishedFindings {
    private let snapshot: Snapshot
    private let client: ClientCapabilities
    private let positions: TextPositions

    /// More findings in one document help nobody, and some editors become slow.
    static let most = 1000

    /// The findings of a document.
    init(of snapshot: Snapshot, for client: ClientCapabilities) {
        self.snapshot = snapshot
        self.client = client
        positions = TextPositions(text: snapshot.document.text, encoding: client.encoding)
    }

    /// The parameters of `textDocument/publishDiagnostics`.
    var parameters: JSONValue {
        [
            "uri": .string(snapshot.document.address), "version": JSONValue(snapshot.document.version),
            "diagnostics": .array(snapshot.analysis.findings.prefix(Self.most).map { json(of: $0) }),
        ]
    }

    /// The parameters that take all findings of a document away.
    static func none(of address: String) -> JSONValue { ["uri": .string(address), "diagnostics": []] }

    /// A finding.
    func json(of finding: Diagnostic) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("range", positions.range(of: finding.range).json),
            .init("severity", JSONValue(finding.severity.number)), .init("code", .string(finding.id)),
            .init("source", "citanda"), .init("message", .string(finding.message)),
            .init("data", ["title": .string(finding.kind.title), "reason": .string(finding.kind.reason)]),
        ]
        let places = finding.notes.compactMap { note -> JSONValue? in
            guard let range = note.range else { return nil }
            let place = snapshot.place(range).json(in: client.encoding)
            return ["location": place, "message": .string(note.message)]
        }
        if client.takesRelatedPlaces, !places.isEmpty { members.append(.init("relatedInformation", .array(places))) }
        return .object(members)
    }
}

extension Severity {
    /// The number of the protocol: 1 for errors, 2 for warnings, 3 for information.
    fileprivate var number: Int {
        switch self {
        case .error: 1
        case .warning: 2
        case .note: 3
        }
    }
}
