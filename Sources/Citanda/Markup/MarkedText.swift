import CitandaDocuments
import CitandaWorks

/// Running text with what is known of its stretches: looks, notes, citations and their parts.
struct MarkedText: Sendable {
    /// A piece of running text.
    indirect enum Piece: Sendable {
        case text(Run)
        case mark(NoteMark)
        case stretch(Meaning, [Piece])
    }

    /// Text that looks the same throughout.
    struct Run: Sendable {
        var text: String
        /// The looks without links, in the order of `Passage.Style.looks`.
        var styles: [Passage.Style]
        /// The address to which the text leads, as a target of links.
        var address: String?
    }

    /// A mark that refers to a note.
    struct NoteMark: Sendable {
        /// The index of the note in the manuscript.
        var note: Int
        /// Whether no other mark of the note comes before.
        var isFirst: Bool
    }

    /// What a stretch of text is.
    enum Meaning: Sendable {
        case citation(CitationLink)
        case part(CitationPart)
    }

    /// The pieces in order.
    var pieces: [Piece] = []

    /// The text without marks.
    var string: String { Self.string(of: pieces) }

    /// The notes to which marks in the text lead for the first time, in order.
    var noteMarks: [Int] { Self.noteMarks(in: pieces) }

    private static func noteMarks(in pieces: [Piece]) -> [Int] {
        pieces.flatMap { piece -> [Int] in
            switch piece {
            case .text: []
            case .mark(let mark): mark.isFirst ? [mark.note] : []
            case .stretch(_, let inner): noteMarks(in: inner)
            }
        }
    }

    private static func string(of pieces: [Piece]) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let run): text += run.text
            case .mark: break
            case .stretch(_, let inner): text += string(of: inner)
            }
        }
    }
}

/// What a citation leads to.
struct CitationLink: Sendable {
    /// What is cited.
    enum Target: Sendable, Hashable {
        /// The work of a key.
        case work(String)
        /// The note of an index in the manuscript.
        case note(Int)
    }

    var target: Target
    /// Whether the work is cited in full, with parts that are known.
    var isFull = false
    /// Whether it is the first full citation of the work.
    var isFirst = false
    /// Whether the link, or the reading of the citation, is doubtful.
    var isDoubtful = false
    /// Whether the citation is one of the running text, by author and date or by key.
    var isInText = false
}

/// A part of a citation.
struct CitationPart: Sendable {
    /// What the part is.
    var label: Label
    /// Whether the work is a part of another: an article, a chapter.
    var isContained = false
    /// The type of the work.
    var type: WorkType?
    /// The unit of a locator.
    var unit: Locator.Label?
    /// The date for machines (EDTF), of a part that is a date.
    var date: String?
}

extension Passage.Style {
    /// The looks of text in the order in which elements for them are nested.
    static let looks: [Self] = [.italic, .bold, .smallCaps, .superscript, .subscript, .code]
}
