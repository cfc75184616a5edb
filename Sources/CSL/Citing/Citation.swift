import CitandaWorks

/// A citation in a document: one note, or one parenthesis (CSL 1.0.2, section “Citation”).
public struct CitationCluster: Sendable, Hashable {
    /// The identifier of the citation in its document.
    public var id: String
    /// The number of the note that contains the citation, counted from 1 over the document; 0 for a citation in the
    /// text.
    public var noteNumber: Int
    /// The works cited, in the writer's order.
    public var items: [CitationItem]
    /// The text around the citation in its note.
    public var surroundings = Surroundings()

    /// The text around a citation that shares its note with commentary or other citations.
    public struct Surroundings: Sendable, Hashable {
        /// The text between the previous citation and this one; empty if the citation begins the note. A term at the
        /// beginning of the citation gets a capital only if it begins a sentence.
        public var precedingText = ""
        /// The mark that follows, such as “;”, printed in place of the full stop of the style. Empty if words follow
        /// without a mark. Nil if the citation ends the note, so that the style decides.
        public var followingMark: String?

        /// A citation that is a note by itself.
        public init() {}
    }

    /// A citation of several works.
    public init(id: String, noteNumber: Int = 0, items: [CitationItem]) {
        self.id = id
        self.noteNumber = noteNumber
        self.items = items
    }
}

/// One cite: a work, a place in the work, and the text around the cite.
public struct CitationItem: Sendable, Hashable {
    /// The key of the work.
    public var id: String
    /// The place in the work, as the writer typed it: “33–38”.
    public var locator: String?
    /// The unit that the locator counts.
    public var label: Locator.Label
    /// Text before the cite; may hold the markup of CSL-JSON.
    public var prefix: String
    /// Text after the cite; may hold the markup of CSL-JSON.
    public var suffix: String
    /// Whether the names are left out because the text gives them.
    public var suppressAuthor: Bool
    /// Whether only the names are shown.
    public var authorOnly: Bool
    /// The position of the cite, if the document is not known; nil lets the processor find the position.
    public var position: Position?

    /// A position that the caller gives.
    public struct Position: Sendable, Hashable {
        /// The kinds of position (CSL 1.0.2, section “Choose”).
        public enum Kind: Int, Sendable { case first, subsequent, ibid, ibidWithLocator }

        /// The kind.
        public var kind: Kind
        /// Whether a nearby note contains a cite of the same work.
        public var isNearNote: Bool
        /// The number of the first note that cites the work.
        public var firstReferenceNote: Int?

        /// A position that the caller gives.
        public init(_ kind: Kind, isNearNote: Bool = false, firstReferenceNote: Int? = nil) {
            self.kind = kind
            self.isNearNote = isNearNote
            self.firstReferenceNote = firstReferenceNote
        }
    }

    /// A cite of a work.
    public init(
        id: String, locator: String? = nil, label: Locator.Label = .page, prefix: String = "", suffix: String = "",
        suppressAuthor: Bool = false, authorOnly: Bool = false, position: Position? = nil
    ) {
        self.id = id
        self.locator = locator
        self.label = label
        self.prefix = prefix
        self.suffix = suffix
        self.suppressAuthor = suppressAuthor
        self.authorOnly = authorOnly
        self.position = position
    }
}
