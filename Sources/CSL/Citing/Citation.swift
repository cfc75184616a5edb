import Works

/// A use of works in a document: one note, or one parenthesis (CSL 1.0.2, section “Citation”).
public struct CitationCluster: Sendable, Hashable {
    /// The identifier of the citation in its document.
    public var id: String
    /// The number of the note it stands in, counted from 1 over the document; 0 in the text.
    public var noteNumber: Int
    /// The works cited, in the writer's order.
    public var items: [CitationItem]
    /// What stands around the citation in its note.
    public var surroundings = Surroundings()

    /// What stands around a citation that shares its note with commentary or other citations.
    public struct Surroundings: Sendable, Hashable {
        /// The text before the citation, back to the citation before; empty where the citation opens the note. A term that opens the
        /// citation gets a capital only where it opens a sentence.
        public var precedingText = ""
        /// The mark that follows, printed in place of the full stop of the style: “;”. Empty where words follow without a mark; nil
        /// where the citation ends the note, as the style wants it.
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

/// One cite: a work, where in it, and what stands around it.
public struct CitationItem: Sendable, Hashable {
    /// The key of the work.
    public var id: String
    /// The place in the work, as the writer gave it: “33–38”.
    public var locator: String?
    /// What the locator counts; pages where nothing is said.
    public var label: Locator.Label
    /// Text before the cite; may hold the markup of CSL-JSON.
    public var prefix: String
    /// Text after the cite; may hold the markup of CSL-JSON.
    public var suffix: String
    /// Whether the names are left out because the text gives them.
    public var suppressAuthor: Bool
    /// Whether only the names are shown.
    public var authorOnly: Bool
    /// A position given from outside, where the document is not known; nil lets the processor find it.
    public var position: Position?

    /// The position of a cite, given from outside.
    public struct Position: Sendable, Hashable {
        /// The kinds of position (CSL 1.0.2, section “Choose”).
        public enum Kind: Int, Sendable { case first, subsequent, ibid, ibidWithLocator }

        /// The kind.
        public var kind: Kind
        /// Whether a cite of the same work stands in a note nearby.
        public var isNearNote: Bool
        /// The number of the note that cites the work first.
        public var firstReferenceNote: Int?

        /// A position given from outside.
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
