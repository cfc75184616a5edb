/// Where a text comes from that is not the file itself: the bytes of a document's parts, and the places that people know.
///
/// A Word document, a web page or a book in EPUB is read as Markdown. Findings speak of that text; the origin leads from the text to the
/// document.
public struct SourceOrigin: Sendable {
    /// A stretch of the text and its bytes in a part.
    public struct Piece: Sendable, Hashable {
        /// The offset of the stretch in the text.
        public var text: Int
        /// The bytes of the stretch in the text.
        public var count: Int
        /// The index of the part.
        public var part: Int
        /// The offset of the stretch in the part.
        public var source: Int
        /// The bytes of the stretch in the part.
        public var sourceCount: Int
        /// Whether the bytes are the same in both. An entity, or a mark that the reader escaped, has another spelling.
        public var isVerbatim: Bool

        /// A stretch.
        public init(text: Int, count: Int, part: Int, source: Int, sourceCount: Int, isVerbatim: Bool) {
            self.text = text
            self.count = count
            self.part = part
            self.source = source
            self.sourceCount = sourceCount
            self.isVerbatim = isVerbatim
        }
    }

    /// The stories of a document: each is a text of its own, beside the others.
    public enum Story: String, Sendable, Hashable {
        case document, footnotes, endnotes
        case textBox = "textbox"
    }

    /// A note of the document.
    public struct Note: Sendable, Hashable {
        /// The number as the page shows it.
        public var number: String
        /// The identity of the note in the document.
        public var id: String
        /// The number of the section from 1, where numbering restarts; nil where it does not.
        public var section: Int?

        /// A note.
        public init(number: String, id: String, section: Int? = nil) {
            self.number = number
            self.id = id
            self.section = section
        }
    }

    /// A paragraph of a story: from its first byte in the text to the next place.
    public struct Place: Sendable, Hashable {
        /// The offset of the paragraph in the text.
        public var start: Int
        /// The story of the paragraph.
        public var story: Story
        /// The note of the paragraph; nil outside of notes.
        public var note: Note?
        /// The number of the paragraph from 1, in its note or below its heading.
        public var paragraph: Int
        /// The nearest heading above, or above the mark of the note.
        public var heading: String?

        /// A paragraph.
        public init(start: Int, story: Story, note: Note?, paragraph: Int, heading: String?) {
            self.start = start
            self.story = story
            self.note = note
            self.paragraph = paragraph
            self.heading = heading
        }
    }

    /// The names of the parts, such as `word/footnotes.xml`. A document that is one file has one part with an empty name.
    public let parts: [String]
    /// The stretches of the text, in order.
    public let pieces: [Piece]
    /// The paragraphs, in order.
    public let places: [Place]
    /// The text of the file, where the document is one file with lines, such as a web page; nil for packages such as Word documents.
    public let file: FileLines?

    /// The lines of a file of text.
    public final class FileLines: Sendable {
        private let text: SourceText

        /// The lines of a text.
        public init(_ text: SourceText) { self.text = text }

        /// The line and column of an offset in the file.
        public func position(at offset: Int) -> SourceText.Position { text.position(at: offset) }
    }

    /// An origin.
    ///
    /// - Parameters:
    ///   - parts: The names of the parts.
    ///   - pieces: The stretches in the order of the text.
    ///   - places: The paragraphs in the order of the text.
    ///   - file: The text of the file, where the document is one file with lines.
    public init(parts: [String], pieces: [Piece], places: [Place], file: SourceText? = nil) {
        self.parts = parts
        self.pieces = pieces
        self.places = places
        self.file = file.map { FileLines($0) }
    }

    /// The paragraph that holds an offset.
    public func place(at offset: Int) -> Place? {
        let index = places.firstIndex(after: offset) { $0.start }
        return index > 0 ? places[index - 1] : nil
    }

    /// The bytes of the document for a range of the text: one part, and a range for each stretch.
    public func ranges(of range: Range<Int>) -> (part: String, ranges: [Range<Int>])? {
        let found = stretches(of: range)
        guard let part = found.first?.part, parts.indices.contains(part) else { return nil }
        var ranges: [Range<Int>] = []
        for stretch in found where stretch.part == part {
            if let last = ranges.last, last.upperBound == stretch.source {
                ranges[ranges.count - 1] = last.lowerBound..<stretch.source + stretch.sourceCount
            } else {
                ranges.append(stretch.source..<stretch.source + stretch.sourceCount)
            }
        }
        return (parts[part], ranges)
    }

    /// The stretches of a range, cut to the range where the bytes are the same in both.
    public func stretches(of range: Range<Int>) -> [Piece] {
        var index = pieces.firstIndex(after: range.lowerBound) { $0.text + $0.count }
        var found: [Piece] = []
        while index < pieces.count, pieces[index].text < range.upperBound {
            var piece = pieces[index]
            if piece.isVerbatim {
                let start = max(piece.text, range.lowerBound)
                let end = min(piece.text + piece.count, range.upperBound)
                piece = Piece(
                    text: start, count: end - start, part: piece.part, source: piece.source + start - piece.text,
                    sourceCount: end - start, isVerbatim: true)
            }
            if piece.count > 0 { found.append(piece) }
            index += 1
        }
        return found
    }
}

extension Array {
    /// The index of the first element whose value is above an offset, in an array ordered by that value.
    fileprivate func firstIndex(after offset: Int, _ value: (Element) -> Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if value(self[middle]) > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
