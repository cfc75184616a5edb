/// The word lists that a word is in.
package struct WordClasses: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// One bit a list. A test holds the number of lists below the number of bits.
    private var bits: UInt128 = 0

    package init(arrayLiteral lists: WordList...) {
        for list in lists { insert(list) }
    }

    /// Whether the word is in a list.
    package func contains(_ list: WordList) -> Bool { bits & Self.bit(list) != 0 }

    /// Whether the word is in none of some lists.
    package func isDisjoint(with other: WordClasses) -> Bool { bits & other.bits == 0 }

    /// Adds a list.
    package mutating func insert(_ list: WordList) { bits |= Self.bit(list) }

    private static func bit(_ list: WordList) -> UInt128 { 1 << UInt128(list.index) }
}
