/// A paragraph, a list item, a table row or another block, with its text as a passage.
public struct Block: Sendable, Hashable {
    /// The kinds of blocks.
    public enum Kind: String, Sendable, Hashable {
        case paragraph
        case listItem = "list-item"
        case tableRow = "table-row"
        case code, html
    }

    /// The kind of the block.
    public var kind: Kind
    /// The bytes of the block in the file.
    public var range: Range<Int>
    /// The text of the block.
    public var passage: Passage
    /// The quotations and lists around the block, the outermost first.
    public var containers: [Container] = []

    /// A quotation, a list, or an item of a list around blocks.
    public struct Container: Sendable, Hashable {
        /// The kinds of containers.
        public enum Kind: Sendable, Hashable {
            case quotation
            /// A list; the number of its first item, if the items are numbered.
            case list(first: Int?)
            case item
        }

        /// The kind of the container.
        public var kind: Kind
        /// Tells containers of a document apart.
        public var id: Int

        /// Deeper containers are not told apart from those around them.
        static let deepest = 24
    }
}

/// A heading and the blocks below it, up to the next heading.
public struct Section: Sendable, Hashable {
    /// The parts of a book.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The pages before the first named part: series page, title page, copyright page.
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

    /// The part of the book.
    public internal(set) var kind: Kind
    /// The heading without its marks; empty before the first heading.
    public internal(set) var heading: Passage
    /// The bytes of the heading in the file; empty if there is no heading.
    public internal(set) var headingRange: Range<Int>
    /// The level of the heading, from 1 to 6; 0 if there is no heading.
    public internal(set) var level: Int
    /// The number in the heading, as printed: “1”, “II”, “ONE”.
    public internal(set) var number: String?
    /// The range of the heading's text without its number.
    public internal(set) var title: Range<Int>
    /// The blocks below the heading.
    public internal(set) var blocks: [Block]
    /// The bytes of the file from the heading to the next heading.
    public internal(set) var range: Range<Int>

    /// The text of the heading without its number.
    public var titleText: String { heading[title] }
}
