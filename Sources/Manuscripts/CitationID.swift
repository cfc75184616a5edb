/// Which citation of a reading is meant.
public struct CitationID: Sendable, Hashable {
    /// The index of the note in the reading.
    public var note: Int
    /// The index of the citation in its note.
    public var index: Int

    /// The citation of an index in the note of an index.
    public init(note: Int, index: Int) {
        self.note = note
        self.index = index
    }
}

/// Which entry of the lists of a reading is meant.
public struct ListEntryID: Sendable, Hashable {
    /// The index of the list in the reading.
    public var list: Int
    /// The index of the entry in its list.
    public var index: Int

    /// The entry of an index in the list of an index.
    public init(list: Int, index: Int) {
        self.list = list
        self.index = index
    }
}
