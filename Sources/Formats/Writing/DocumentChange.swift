import CitandaJSON

/// A change of the text of a document, in bytes of its reading text.
public enum DocumentChange: Sendable {
    /// Words in another look, or other words, take the place of the text.
    case replace(Range<Int>, [StyledWords])
    /// The text becomes a field of a reference manager, and stays as it is on the page.
    case field(Range<Int>, instruction: String)
    /// The text becomes a field of Word that cites a source of the document, and stays as it is on the page. The item is that of a CSL
    /// citation, with its work in `itemData`.
    case source(Range<Int>, item: JSONValue)

    /// The bytes of the reading text.
    public var range: Range<Int> {
        switch self {
        case .replace(let range, _), .field(let range, _), .source(let range, _): range
        }
    }
}

/// Words in one look.
public struct StyledWords: Sendable, Hashable {
    /// The words.
    public var text: String
    /// Whether the words are in italics.
    public var isItalic: Bool

    /// Words in one look.
    ///
    /// - Parameters:
    ///   - text: The words.
    ///   - isItalic: Whether the words are in italics.
    public init(_ text: String, isItalic: Bool = false) {
        self.text = text
        self.isItalic = isItalic
    }
}

/// A document with changes, and what became of them.
public struct ChangedDocument: Sendable {
    /// The changed document.
    public var bytes: [UInt8]
    /// The changes that could not be made, by their indices, with the reason.
    public var left: [(index: Int, reason: String)]
}
