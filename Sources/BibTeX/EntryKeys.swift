import Works

/// Keys for the entries of a file: those the works have where BibTeX can use them, else author, year and first title word.
enum EntryKeys {
    /// The keys of works, in order. Of works with one key, which for BibTeX includes keys that differ in case alone, the first
    /// keeps it. Keys stay as they are when works are added at the end.
    static func keys(for works: [Work]) -> [String] {
        var keys = CitationKeys(taken: Set(works.map(\.key).filter { isValid($0) }.map { $0.lowercased() }))
        var given: Set<String> = []
        return works.map { work in
            if isValid(work.key), given.insert(work.key.lowercased()).inserted { return work.key }
            return keys.key(for: work)
        }
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
