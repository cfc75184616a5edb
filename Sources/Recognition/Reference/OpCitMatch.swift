/// Words that send the reader back to a work cited before.
struct OpCitMatch {
    /// “op. cit.”, “n. 4”.
    var references: [Range<Int>]
    var year: Range<Int>?
    var end: Int
}
