/// The word lists that a word is in.
package struct WordClasses: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// One bit a list: the first lists in `low`, the others in `high`. A test holds the number of lists below the number of bits.
    @usableFromInline var low: UInt128 = 0
    @usableFromInline var high: UInt128 = 0
    /// Whether the word begins a phrase of any list: “op” in “op. cit.”.
    package var beginsPhrase = false

    /// No list.
    @inlinable package init() {}

    @inlinable package init(arrayLiteral lists: WordList...) {
        for list in lists { insert(list) }
    }

    /// How many lists there may be.
    package static let capacity = 2 * UInt128.bitWidth

    /// Whether the word is in a list.
    @inlinable package func contains(_ list: WordList) -> Bool {
        let index = Int(list.rawValue)
        return (index < UInt128.bitWidth ? low >> index : high >> (index - UInt128.bitWidth)) & 1 == 1
    }

    /// Whether the word is in none of some lists.
    @inlinable package func isDisjoint(with other: WordClasses) -> Bool {
        low & other.low == 0 && high & other.high == 0
    }

    /// Adds a list.
    @inlinable package mutating func insert(_ list: WordList) {
        let index = Int(list.rawValue)
        if index < UInt128.bitWidth { low |= 1 << index } else { high |= 1 << (index - UInt128.bitWidth) }
    }
}
