import CitandaWorks

/// Gives works of records keys that no two share. A work without a key gets one of its names, year and title; of works with one key the
/// first is kept as it is, the others get a number.
///
/// Memory holds a number for each key, so that a file may have millions of records.
public struct RecordKeys: Sendable {
    private var keys = CitationKeys()
    private var next: [String: Int] = [:]

    /// No key is taken yet.
    public init() {}

    /// Makes the key of a work unique.
    public mutating func assign(to work: inout Work) {
        work.key = work.key.isEmpty ? keys.key(for: work) : unique(work.key)
    }

    private mutating func unique(_ key: String) -> String {
        if keys.give(key) { return key }
        var number = next[key, default: 2]
        while !keys.give("\(key)-\(number)") { number += 1 }
        next[key] = number + 1
        return "\(key)-\(number)"
    }
}
