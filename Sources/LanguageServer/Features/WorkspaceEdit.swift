import Citanda

/// Changes of documents and files.
struct WorkspaceEdit {
    /// The changes of one text.
    private struct Change {
        let address: String
        /// The version of an open document; nil for a file.
        let version: Int?
        let text: SourceText
        var edits: [Edit]
    }

    private var changes: [Change] = []

    /// Adds changes of a text.
    ///
    /// - Parameters:
    ///   - edits: The replacements, which do not overlap.
    ///   - address: The address of the text.
    ///   - version: The version of an open document; nil for a file.
    ///   - text: The text.
    mutating func add(_ edits: [Edit], at address: String, version: Int?, in text: SourceText) {
        if edits.isEmpty || changes.contains(where: { $0.address == address }) { return }
        changes.append(Change(address: address, version: version, text: text, edits: edits))
    }

    /// Whether nothing changes.
    var isEmpty: Bool { changes.isEmpty }

    /// The changes as the protocol writes them.
    func json(for client: ClientCapabilities) -> JSONValue {
        func edits(of change: Change) -> JSONValue {
            let positions = TextPositions(text: change.text, encoding: client.encoding)
            return .array(
                change.edits.map { ["range": positions.range(of: $0.range).json, "newText": .string($0.text)] })
        }
        guard client.takesVersions else {
            return ["changes": .object(changes.map { .init($0.address, edits(of: $0)) })]
        }
        return [
            "documentChanges": .array(
                changes.map { change in
                    let version = change.version.map { JSONValue($0) } ?? .null
                    return [
                        "textDocument": ["uri": .string(change.address), "version": version],
                        "edits": edits(of: change),
                    ]
                })
        ]
    }
}
