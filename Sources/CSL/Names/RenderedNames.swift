/// A rendered name list, for cite grouping, collapsing, disambiguation and author substitution.
struct RenderedNames {
    var variable: NameVariable
    /// All names of the list.
    var names: [ItemName]
    /// The number of names shown.
    var shown: Int
    /// The tokens of the list, without its label.
    var range: Range<Int>
    /// What follows initials; nil if given names are not abbreviated.
    var initializeWith: String?
    /// Whether the list shows given names.
    var isLong: Bool
    /// The tokens of each name shown.
    var nameRanges: [Range<Int>]
}
