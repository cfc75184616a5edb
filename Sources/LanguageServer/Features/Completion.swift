import Citanda

/// The keys that can stand at the cursor: behind `@` in Markdown, in the braces of `\cite{…}` in LaTeX.
struct Completion {
    private let snapshot: Snapshot
    private let client: ClientCapabilities
    /// The bytes of the key that is being typed.
    private let range: Range<Int>
    private let typed: String

    /// So many entries are sent at once. Behind the next letter the editor asks again.
    static let most = 500
    /// The signs behind which keys begin.
    static let triggers: [JSONValue] = ["@", "{", ","]

    /// The completion at an offset; nil where no key can stand.
    init?(at offset: Int, in snapshot: Snapshot, for client: ClientCapabilities) {
        guard let start = Self.start(ofKeyAt: offset, in: snapshot) else { return nil }
        self.snapshot = snapshot
        self.client = client
        range = start..<offset
        typed = snapshot.document.text[range].lowercased()
    }

    /// The offset at which the key at the cursor begins.
    ///
    /// The reader of citations decides: it reads the text up to the cursor, with one letter more. The cursor is in a key if this letter ends
    /// the last key.
    private static func start(ofKeyAt offset: Int, in snapshot: Snapshot) -> Int? {
        let before = snapshot.document.text.bytes.prefix(offset)
        let last: KeyUse? =
            switch snapshot.analysis.language {
            case .markdown: CitedKeys(markdown: before + Array("x}".utf8)).uses.last
            case .latex: CitedKeys(parsing: before + Array("x}".utf8)).uses.last
            case .bibTeX, .cslJSON: nil
            }
        guard let last, last.range.upperBound == offset + 1 else { return nil }
        return last.range.lowerBound
    }

    /// The entries as the protocol writes them.
    var json: JSONValue {
        let positions = TextPositions(text: snapshot.document.text, encoding: client.encoding)
        let place = positions.range(of: range).json
        let found = fitting
        let items = found.prefix(Self.most).map { work, words -> JSONValue in
            [
                "label": .string(work.key), "kind": JSONValue(Self.reference),
                "detail": .string(work.shortDescription), "filterText": .string(words),
                "sortText": .string(work.key), "textEdit": ["range": place, "newText": .string(work.key)],
            ]
        }
        return ["isIncomplete": .bool(found.count > Self.most), "items": .array(items)]
    }

    /// The first entries whose words have what is typed, and one more where others follow.
    private var fitting: [(work: Work, words: String)] {
        var found: [(work: Work, words: String)] = []
        var seen: Set<String> = []
        for work in snapshot.libraries.flatMap(\.entries) where !work.key.isEmpty && found.count <= Self.most {
            let words = "\(work.key) \(work.shortDescription)"
            guard typed.isEmpty || words.lowercased().contains(typed), seen.insert(work.key).inserted else { continue }
            found.append((work, words))
        }
        return found
    }

    /// The number of the protocol for an entry that refers to something.
    private static let reference = 18
}

extension Work {
    /// Names, year and title in one line: “Roe and Berg 1999, Ports of Call”.
    var shortDescription: String {
        let names = leadNames?.names.map(\.short) ?? []
        let shown =
            names.count > Self.mostNames
            ? (names.first ?? "") + " et al." : names.joined(separator: " and ")
        let year = dates[.issued].flatMap { $0.start?.year }.map { String($0) } ?? ""
        let head = [shown, year].filter { !$0.isEmpty }.joined(separator: " ")
        return [head, titles[.title]?.main.plain ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Three names or more are one and “et al.” (Chicago 18 §13.23).
    private static let mostNames = 2
}
