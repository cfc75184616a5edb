/// The observations at the border of two words. Each observation has weights for every pair of labels.
enum EdgeFeatures {
    /// The number of observations at a border.
    static let count = 4
    /// The number of all tables.
    static let tables = gaps + patterns + befores + enclosures

    private static let gaps = Gap.count
    private static let patterns = 64
    private static let befores = 64
    private static let enclosures = 24

    /// The tables of the border before a word.
    @inline(__always)
    static func tables(_ at: WordContext) -> (Int, Int, Int, Int) {
        let word = at[0], before = at[-1]
        let state =
            Int(word.pointee.quotation) * 8 + Int(word.pointee.bracket) * 4 + Int(before.pointee.bracket) * 2
            + (word.pointee.yearsBefore > 0 ? 1 : 0)
        return (
            Int(word.pointee.gap.rawValue), gaps + Int(word.pointee.pattern & 63),
            gaps + patterns + Int(before.pointee.pattern & 63), gaps + patterns + befores + state
        )
    }
}
