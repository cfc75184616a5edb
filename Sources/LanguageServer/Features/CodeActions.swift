import Citanda

/// What the editor offers at a finding: its fixes, and all safe fixes of the document at once.
struct CodeActions {
    private let snapshot: Snapshot
    private let client: ClientCapabilities
    private let range: Range<Int>
    /// The kinds that the editor asks for; nil where it takes all.
    private let wanted: [String]?

    /// The kind of the fix of one finding.
    static let fix = "quickfix"
    /// The kind of all safe fixes. Editors run it when a file is saved, if the user sets them so.
    static let fixAll = "source.fixAll.citanda"

    /// The actions for the parameters of `textDocument/codeAction`.
    init(_ parameters: Parameters, in snapshot: Snapshot, for client: ClientCapabilities) throws(RPCError) {
        self.snapshot = snapshot
        self.client = client
        let positions = TextPositions(text: snapshot.document.text, encoding: client.encoding)
        range = positions.range(of: try parameters.range())
        wanted = parameters.value["context"]?["only"]?.array?.compactMap(\.string)
    }

    /// The actions as the protocol writes them.
    var json: JSONValue {
        guard client.takesActions else { return [] }
        var actions: [JSONValue] = []
        if isWanted(Self.fix) { actions += fixes }
        if isWanted(Self.fixAll), let all { actions.append(all) }
        return .array(actions)
    }

    /// Whether the editor asks for a kind, or for a kind above: `source` is above `source.fixAll`.
    private func isWanted(_ kind: String) -> Bool {
        wanted?.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") } ?? true
    }

    /// The fixes of the findings at the range.
    private var fixes: [JSONValue] {
        let published = PublishedFindings(of: snapshot, for: client)
        let near = snapshot.analysis.findings.filter {
            $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound
        }
        func action(_ fix: FixIt, of finding: Diagnostic, isPreferred: Bool) -> JSONValue {
            [
                "title": .string(Self.title(of: fix)), "kind": .string(Self.fix),
                "diagnostics": [published.json(of: finding)],
                "isPreferred": .bool(isPreferred), "edit": edit(fix.edits),
            ]
        }
        let mending = near.flatMap { finding in
            finding.fixes.enumerated().map { index, fix in
                action(fix, of: finding, isPreferred: fix.safety == .safe && index == 0)
            }
        }
        let silencing = near.compactMap { finding in
            snapshot.analysis.checked?.silencing(finding).map { action($0, of: finding, isPreferred: false) }
        }
        return mending + silencing
    }

    private static func title(of fix: FixIt) -> String {
        let title = fix.title.prefix(1).uppercased() + fix.title.dropFirst()
        return fix.safety == .safe ? title : title + " (check the result)"
    }

    /// All safe fixes that can be made together; nil where there is none. Fixes that these bring to light take another round.
    private var all: JSONValue? {
        let repair = Repair(of: snapshot.analysis.findings, in: snapshot.document.text)
        if repair.edits.isEmpty { return nil }
        let count = repair.findings.count
        return [
            "title": .string(count == 1 ? "Make the safe fix" : "Make all \(count) safe fixes"),
            "kind": .string(Self.fixAll), "edit": edit(repair.edits),
        ]
    }

    private func edit(_ edits: [Edit]) -> JSONValue {
        var edit = WorkspaceEdit()
        let document = snapshot.document
        edit.add(edits, at: document.address, version: document.version, in: document.text)
        return edit.json(for: client)
    }
}
