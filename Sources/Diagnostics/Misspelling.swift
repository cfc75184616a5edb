/// Words that differ as a slip of the fingers makes them differ.
public enum Misspelling {
    /// Whether two words differ by one letter that is missing, added or another, or by two that changed places.
    public static func isLikely(_ word: String, of other: String) -> Bool {
        let one = Array(word.utf8), other = Array(other.utf8)
        guard abs(one.count - other.count) < 2 else { return false }
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
        var end = 0
        while end < min(one.count, other.count) - start, one[one.count - 1 - end] == other[other.count - 1 - end] {
            end += 1
        }
        let left = one[start..<one.count - end], right = other[start..<other.count - end]
        return max(left.count, right.count) < 2 || left.count == 2 && left.elementsEqual(right.reversed())
    }
}
