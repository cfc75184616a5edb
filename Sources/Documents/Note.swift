/// A note of the file: its number, its marker in the text, and its text.
public struct Note: Sendable, Hashable {
    /// The number or id as printed: “12”, “smith”.
    public internal(set) var number: String
    /// The index of the note's group. Where numbering restarts, each chapter is a group.
    public internal(set) var group: Int
    /// The bytes of the whole note in the file, with its number or label.
    public internal(set) var range: Range<Int>
    /// The bytes of the note's text.
    public internal(set) var textRange: Range<Int>
    /// The bytes of the note's number or label.
    public internal(set) var numberRange: Range<Int>
    /// The text of the note, rejoined over page breaks.
    public internal(set) var passage: Passage
    /// The bytes of the marker in the text that refers to the note; nil if there is no marker.
    public internal(set) var anchor: Range<Int>?
}

/// A mark in the text that refers to a note.
public struct NoteMarker: Sendable, Hashable {
    /// The number or id as printed.
    public var number: String
    /// The bytes of the mark in the file.
    public var range: Range<Int>
    /// The index of the group of notes to which the marker refers.
    public internal(set) var group: Int
    /// Whether a note with this number exists.
    public internal(set) var hasNote: Bool
}

/// A run of notes that are numbered together, such as those of a chapter.
public struct NoteGroup: Sendable, Hashable {
    /// The index of the section (chapter) to which the notes belong, if it is known.
    public internal(set) var chapter: Int?
    /// The number of that chapter as printed.
    public internal(set) var chapterNumber: String?
}
