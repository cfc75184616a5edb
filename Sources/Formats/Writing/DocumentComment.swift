/// A comment on a range of the reading text.
public struct DocumentComment: Sendable {
    /// The bytes in the reading text.
    public var range: Range<Int>
    /// The mark of the note in the reading text, if the range is in a note.
    public var mark: Range<Int>?
    /// The words of the comment.
    public var text: String

    /// A comment.
    ///
    /// - Parameters:
    ///   - range: The bytes in the reading text.
    ///   - mark: The mark of the note in the reading text, if the range is in a note.
    ///   - text: The words of the comment.
    public init(range: Range<Int>, mark: Range<Int>?, text: String) {
        self.range = range
        self.mark = mark
        self.text = text
    }
}
