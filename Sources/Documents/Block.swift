/// A paragraph, list item, table row or the like, with its text as a passage.
public struct Block: Sendable, Hashable {
    /// What kind of block it is.
    public enum Kind: String, Sendable, Hashable {
        case paragraph
        case listItem = "list-item"
        case tableRow = "table-row"
        case code, html
    }

    /// What kind of block it is.
    public var kind: Kind
    /// Its bytes in the file.
    public var range: Range<Int>
    /// Its text.
    public var passage: Passage
}

/// A heading with what stands below it, up to the next heading.
public struct Section: Sendable, Hashable {
    /// What part of a book a section is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// What stands before the first part with a name: series page, title page, copyright page.
        case frontMatter = "front-matter"
        case contents
        case contributors
        case abbreviations
        case preface
        case chapter
        /// A heading over several chapters.
        case part
        case notes
        case furtherReading = "further-reading"
        case bibliography
        case index
        case acknowledgments
        case other
    }

    /// What part of a book it is.
    public internal(set) var kind: Kind
    /// The heading without its marks; empty for what stands before the first heading.
    public internal(set) var heading: Passage
    /// The bytes of the heading in the file; empty where there is none.
    public internal(set) var headingRange: Range<Int>
    /// 1 to 6; 0 where there is no heading.
    public internal(set) var level: Int
    /// The number in the heading, as printed: “1”, “II”, “ONE”.
    public internal(set) var number: String?
    /// The heading without that number.
    public internal(set) var title: Range<Int>
    /// What stands below the heading.
    public internal(set) var blocks: [Block]
    /// The bytes of the file from the heading to the next.
    public internal(set) var range: Range<Int>

    /// The text of the heading without its number.
    public var titleText: String { heading[title] }
}
