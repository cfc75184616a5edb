/// Who changes a document, and when.
public struct ChangeSignature: Sendable, Hashable {
    /// The name that Word shows.
    public var author: String
    /// The time in the form `2026-11-29T19:00:00Z`; nil for none.
    public var date: String?

    /// A signature.
    ///
    /// - Parameters:
    ///   - author: The name that Word shows.
    ///   - date: The time in the form `2026-11-29T19:00:00Z`; nil for none.
    public init(author: String = "Citanda", date: String? = nil) {
        self.author = author
        self.date = date
    }

    var initials: String { String(author.prefix(1)) }

    var attributes: [(String, String)] { [("author", author)] + (date.map { [("date", $0)] } ?? []) }
}
