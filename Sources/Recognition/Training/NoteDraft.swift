/// The text of a note in pieces: commentary, and citations with their fields labelled.
public struct NoteDraft: Sendable {
    /// A labelled piece of a citation; `other` between fields.
    public typealias Segment = (label: String, text: String)

    /// A piece of a note.
    public enum Piece: Sendable {
        /// Text outside all citations.
        case commentary(String)
        /// A citation. The texts of its segments together are its text.
        case citation(CitationKind, [Segment])
    }

    /// The pieces in order.
    public var pieces: [Piece]

    /// A note of pieces.
    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// The text of the note as Markdown, in one line.
    public var text: String {
        pieces.map { piece in
            switch piece {
            case .commentary(let text): text
            case .citation(_, let segments): segments.map(\.text).joined()
            }
        }.joined()
    }
}
