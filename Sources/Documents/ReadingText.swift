import CitandaDiagnostics
import CitandaJSON

/// A document of another format as Markdown, with everything that the format knows for certain and Markdown cannot say.
public struct ReadingText: Sendable {
    /// The text, with its origin in the document. Notes are definitions `[^label]:` behind the text.
    public var source: SourceText
    /// The notes by their labels. Two notes of the text have different labels, even where the document numbers both alike.
    public var notes: [String: SourceOrigin.Note]
    /// References to notes that the document keeps up to date, such as “12” in “see note 12”.
    public var noteReferences: [NoteReference]
    /// The lists of works that the document marks as such, in order: the bytes of their entries.
    public var lists: [Range<Int>]
    /// Citations that a reference manager put into the document.
    public var liveCitations: [LiveCitation]
    /// What the document's own tags say of references, in order: an outer tag comes before the inner ones.
    public var tags: [ReferenceTag]

    /// A reference to a note.
    public struct NoteReference: Sendable, Hashable {
        /// The bytes of the number in the text.
        public var range: Range<Int>
        /// The label of the note.
        public var label: String

        /// A reference.
        public init(range: Range<Int>, label: String) {
            self.range = range
            self.label = label
        }
    }

    /// A reading text.
    ///
    /// - Parameters:
    ///   - source: The text with its origin.
    ///   - notes: The notes by their labels.
    ///   - noteReferences: The references to notes, in order.
    ///   - lists: The lists of works that the document marks as such, in order.
    ///   - liveCitations: The citations of reference managers, in order.
    ///   - tags: What the document's own tags say of references, in any order.
    public init(
        source: SourceText, notes: [String: SourceOrigin.Note] = [:], noteReferences: [NoteReference] = [],
        lists: [Range<Int>] = [], liveCitations: [LiveCitation] = [], tags: [ReferenceTag] = []
    ) {
        self.source = source
        self.notes = notes
        self.noteReferences = noteReferences
        self.lists = lists
        self.liveCitations = liveCitations
        self.tags = tags.sorted { $0.isBefore($1) }
    }
}

/// A citation that a reference manager put into a document: its text there, and its works for certain.
public struct LiveCitation: Sendable, Hashable {
    /// The program that made the citation: “Zotero”, “Mendeley”, “Word”.
    public var program: String
    /// The bytes of the citation in the reading text.
    public var range: Range<Int>
    /// The citation's own data: the `citationItems` of Zotero and Mendeley.
    public var items: [JSONValue]
    /// Whether the author changed the text by hand, so that the text counts and not the data.
    public var isChanged: Bool

    /// A citation.
    ///
    /// - Parameters:
    ///   - program: The program that made the citation.
    ///   - range: The bytes in the reading text.
    ///   - items: The items with their data.
    ///   - isChanged: Whether the text was changed by hand.
    public init(program: String, range: Range<Int>, items: [JSONValue], isChanged: Bool = false) {
        self.program = program
        self.range = range
        self.items = items
        self.isChanged = isChanged
    }
}
