/// Which word of a typed citation answers to which word of the printed one.
struct WordAlignment {
    /// For each old word the index of its new word; nil where it has none.
    private(set) var partners: [Int?]

    /// Aligns words by their keys.
    init(_ old: [String], _ new: [String]) {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        partners = Array(repeating: nil, count: old.count)
        var next = 0
        for index in old.indices where !removed.contains(index) {
            while inserted.contains(next) { next += 1 }
            partners[index] = next
            next += 1
        }
        moveGapsForward(old)
    }

    /// Of the places at which the same words can be missing, the first one counts: of “Hong Kong: Hong Kong University Press” the first
    /// two words, and not “Kong: Hong”.
    private mutating func moveGapsForward(_ old: [String]) {
        var start = 0
        while start < old.count {
            guard partners[start] == nil else {
                start += 1
                continue
            }
            var end = start
            while end < old.count, partners[end] == nil { end += 1 }
            let resume = end
            while start > 0, let partner = partners[start - 1], old[start - 1] == old[end - 1] {
                partners[end - 1] = partner
                partners[start - 1] = nil
                start -= 1
                end -= 1
            }
            start = resume
        }
    }
}
