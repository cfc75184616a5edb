/// A note as the file has it: its number, its marker in the text, and its own text.
public struct Note: Sendable, Hashable {
    /// The number or id as printed: “12”, “smith”.
    public internal(set) var number: String
    /// Which run of numbers it belongs to, from 0: the chapter, where numbering restarts.
    public internal(set) var group: Int
    /// The bytes of the whole note in the file, number or label included.
    public internal(set) var range: Range<Int>
    /// The bytes of its text.
    public internal(set) var textRange: Range<Int>
    /// The bytes of its number or label.
    public internal(set) var numberRange: Range<Int>
    /// Its text, rejoined over page breaks.
    public internal(set) var passage: Passage
    /// The marker in the text that refers to it; nil where there is none.
    public internal(set) var anchor: Range<Int>?
}

/// A mark in the text that refers to a note.
public struct NoteMarker: Sendable, Hashable {
    /// The number or id as printed.
    public var number: String
    /// The bytes of the mark in the file.
    public var range: Range<Int>
    /// Which run of notes it refers to, from 0.
    public internal(set) var group: Int
    /// Whether a note of that number is there.
    public internal(set) var hasNote: Bool
}

/// A run of notes whose numbers belong together, such as a chapter's.
public struct NoteGroup: Sendable, Hashable {
    /// The index of the section (chapter) the notes belong to, if that is known.
    public internal(set) var chapter: Int?
    /// The number of that chapter as printed.
    public internal(set) var chapterNumber: String?
}
