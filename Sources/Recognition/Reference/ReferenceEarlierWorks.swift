/// Works that an earlier note cites.
extension ReferenceElement {
    /// `*Les ports…*, op. cit.`: a short title and the words that send back
    static let earlierWork = ReferenceElement("earlier work", "Ann Orr, *Tides*, op. cit., p. 12.", in: .note) {
        $0.earlierWork(at: $1)
    }
}

extension ReferenceParser {
    mutating func earlierWork(at start: Int) -> Bool {
        guard match.hasTitle, !match.isFull, match.earlierWork == nil, let known = grammar.opCit(at: start) else {
            return false
        }
        add(known)
        return true
    }
}
