/// The quotation marks that a reader adds where a file says that words are quoted, and leaves the marks to the page.
enum AddedQuotes {
    private static let levels: [(open: String, close: String)] = [("“", "”"), ("‘", "’")]

    /// The marks of a quotation inside so many others: double and single marks in turn.
    static func marks(inside depth: Int) -> (open: String, close: String) {
        levels[max(depth, 0) % levels.count]
    }
}
