/// The changes of one part: bytes to replace, and bytes to insert. Everything else stays as it is.
struct PartEdits {
    private var edits: [(range: Range<Int>, bytes: [UInt8], rank: Int)] = []

    var isEmpty: Bool { edits.isEmpty }

    /// Replaces bytes; an empty range inserts. Insertions at one place keep the order in which they were made.
    ///
    /// - Parameters:
    ///   - range: The bytes to replace.
    ///   - text: The new text.
    ///   - isOuter: Whether the text goes outside of all that was inserted at this place: in front of it.
    mutating func replace(_ range: Range<Int>, with text: String, isOuter: Bool = false) {
        edits.append((range, Array(text.utf8), isOuter ? -edits.count - 1 : edits.count))
    }

    /// The part with all changes; nil if two of them overlap.
    func applied(to part: [UInt8]) -> [UInt8]? {
        let ordered = edits.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rank) < ($1.range.lowerBound, $1.range.upperBound, $1.rank)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.count + edits.reduce(0) { $0 + $1.bytes.count })
        var place = 0
        for edit in ordered {
            guard edit.range.lowerBound >= place, edit.range.upperBound <= part.count else { return nil }
            bytes += part[place..<edit.range.lowerBound]
            bytes += edit.bytes
            place = edit.range.upperBound
        }
        return bytes + part[place...]
    }
}
