import CitandaBibTeX
import CitandaDiagnostics

/// Compares the entries of a bibliography with the keys that documents cite.
public struct UsageCheck {
    private let entries: [(key: String, place: Range<Int>)]
    private let aliases: Set<String>
    private let needed: (Set<String>) -> Set<String>

    /// - Parameters:
    ///   - entries: the keys, each with its bytes.
    ///   - aliases: other keys of the same entries.
    ///   - needed: the keys, in small letters, of all entries that cited ones need.
    public init(
        _ entries: [(key: String, place: Range<Int>)], aliases: Set<String>,
        needed: @escaping (Set<String>) -> Set<String>
    ) {
        self.entries = entries
        self.aliases = aliases
        self.needed = needed
    }

    /// The keys that are cited and missing, and the entries that no document cites.
    public func findings(in documents: [(name: String, keys: CitedKeys)]) -> [Diagnostic] {
        if documents.isEmpty { return [] }
        let known = Set(entries.map(\.key)).union(aliases)
        var findings = documents.flatMap { document in
            document.keys.keys.filter { !known.contains($0) }.map { key in
                Diagnostic(
                    .citedKeyMissing, "\(document.name) cites “\(key)”, but no entry has this key", at: 0..<0
                )
            }
        }
        if documents.contains(where: \.keys.citesAll) { return findings }
        let used = needed(Set(documents.flatMap(\.keys.keys)))
        for entry in entries where !used.contains(entry.key.lowercased()) {
            findings.append(Diagnostic(.listedNotCited, "no document cites “\(entry.key)”", at: entry.place))
        }
        return findings
    }
}
