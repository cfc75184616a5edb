import Citanda

/// The outline of a document: its headings and notes, or the entries of a bibliography.
struct DocumentSymbols {
    private let snapshot: Snapshot
    private let client: ClientCapabilities

    /// The outline of a document.
    init(of snapshot: Snapshot, for client: ClientCapabilities) {
        self.snapshot = snapshot
        self.client = client
    }

    private struct Symbol {
        let name: String
        let detail: String
        let kind: Int
        let range: Range<Int>
    }

    /// The numbers of the protocol for texts and for keys.
    private static let text = 15, key = 20
    /// Outlines show one short line for each symbol.
    private static let longestDetail = 80

    /// The outline as the protocol writes it.
    var json: JSONValue {
        let positions = TextPositions(text: snapshot.document.text, encoding: client.encoding)
        return .array(
            symbols.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { symbol in
                let range = positions.range(of: symbol.range).json
                guard client.takesSymbolTrees else {
                    return [
                        "name": .string(symbol.name), "kind": JSONValue(symbol.kind),
                        "location": ["uri": .string(snapshot.document.address), "range": range],
                    ]
                }
                return [
                    "name": .string(symbol.name), "detail": .string(symbol.detail), "kind": JSONValue(symbol.kind),
                    "range": range, "selectionRange": range,
                ]
            })
    }

    private var symbols: [Symbol] {
        guard let reading = snapshot.analysis.reading else { return entries }
        let headings = reading.document.sections.filter { !$0.headingRange.isEmpty && !$0.titleText.isEmpty }.map {
            Symbol(name: $0.titleText, detail: "", kind: Self.text, range: snapshot.analysis.place(of: $0.headingRange))
        }
        let notes = reading.notes.map { note in
            let text = note.note.passage.string
            let detail = text.count > Self.longestDetail ? text.prefix(Self.longestDetail) + "…" : text[...]
            return Symbol(
                name: "Note \(note.note.number)", detail: String(detail), kind: Self.key,
                range: snapshot.analysis.place(of: note.note.range))
        }
        return headings + notes
    }

    private var entries: [Symbol] {
        guard let library = snapshot.libraries.first else { return [] }
        return library.uses.filter { $0.role == .entry }.map {
            Symbol(
                name: $0.key, detail: library.work($0.key)?.shortDescription ?? "", kind: Self.key, range: $0.range)
        }
    }
}
