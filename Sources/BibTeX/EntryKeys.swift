import Works

/// Keys for the entries of a file: those the works have where BibTeX can use them, else author, year and first title word.
///
/// Of works with one key, which for BibTeX includes keys that differ in case alone, the first keeps it. Keys stay as they are when works
/// are added at the end.
struct EntryKeys {
    private var made: CitationKeys
    private var given = KeySet()

    /// Keys of a file; `isTaken` says whether any of its works has a key, in small letters.
    init(isTaken: @escaping @Sendable (String) -> Bool) { made = CitationKeys(isTaken: isTaken) }

    /// The key of the next work.
    mutating func key(for work: Work) -> String {
        Self.isValid(work.key) && given.insert(work.key.lowercased()) ? work.key : made.key(for: work)
    }

    /// The keys of works, in order.
    static func keys(for works: [Work]) -> [String] {
        let taken = Set(works.map(\.key).filter { isValid($0) }.map { $0.lowercased() })
        var keys = EntryKeys { taken.contains($0) }
        return works.map { keys.key(for: $0) }
    }

    /// Whether every BibTeX program takes the text as a key.
    static func isValid(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= 120
            && key.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_:./+".unicodeScalars.contains($0))
            }
    }
}
