import CitandaWorks

/// Keys for the entries of a file: those the works have where BibTeX can use them, else author, year and first title word.
///
/// Of works with one key, which for BibTeX includes keys that differ in case alone, the first keeps it. Keys stay as they are when works
/// are added at the end.
struct EntryKeys {
    private var made: CitationKeys
    private let isRepeated: (String) -> Bool
    private var given: Set<String> = []

    /// Keys of a file; `isTaken` says whether any of its works has a key, in small letters, `isRepeated` whether several may have it.
    init(isTaken: @escaping @Sendable (String) -> Bool, isRepeated: @escaping (String) -> Bool = { _ in true }) {
        made = CitationKeys(isTaken: isTaken)
        self.isRepeated = isRepeated
    }

    /// The key of the next work.
    mutating func key(for work: Work) -> String {
        guard Self.isValid(work.key), !isRepeated(work.key) || given.insert(work.key.lowercased()).inserted else {
            return made.key(for: work)
        }
        return work.key
    }

    /// The keys of works, in order.
    static func keys(for works: [Work]) -> [String] {
        let taken = Set(works.map(\.key).filter { isValid($0) }.map { $0.lowercased() })
        var keys = EntryKeys(isTaken: { taken.contains($0) })
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
