import CitandaDiagnostics
import CitandaXML

/// A place in one of the pages of a book.
struct WebPlace: Hashable, Comparable {
    var page: Int
    var place: Int

    static func < (first: WebPlace, second: WebPlace) -> Bool {
        (first.page, first.place) < (second.page, second.place)
    }
}

/// The notes of a web page or a book: which links are marks, what text is their note, and which links only lead back.
///
/// No maker of pages says it in the words of another. Common to all is a link with a number or sign as its text, and a target that leads
/// back, that calls itself a note, or that begins with the same number.
struct WebNotes {
    /// A note.
    struct Note {
        /// The number as the page shows it.
        var number: String
        /// The id of the target.
        var id: String
        var story: SourceOrigin.Story
        var page: Int
        /// The places of the elements and texts that are the note, siblings in order.
        var roots: [Int]
        /// The places of the links that are marks, in the order of the text.
        var marks: [WebPlace] = []
        /// The number of the stretch of the book in which numbers do not repeat, from 1; nil where no number does.
        var section: Int?
    }

    /// What a node of a page is, beyond its text.
    enum Role {
        /// The mark of a note, by the index of the note. The words of the mark stay where they are no number.
        case mark(note: Int, keepsWords: Bool)
        /// A link of a note back to its mark.
        case back(note: Int)
        /// A link to a note that is mentioned: “see note 12”.
        case reference(note: Int)
        /// Text that repeats the number.
        case ignored
    }

    /// The notes, in the order of their marks.
    private(set) var notes: [Note] = []
    private var roles: [WebPlace: Role] = [:]
    private var roots: [WebPlace: Int] = [:]

    /// The role of a node.
    func role(of place: Int, in page: Int) -> Role? { roles[WebPlace(page: page, place: place)] }

    /// Whether a node is a note, or one of several that are a note, and so is not part of the text.
    func isRoot(_ place: Int, in page: Int) -> Bool { roots[WebPlace(page: page, place: place)] != nil }

    init(_ pages: [WebPage]) {
        var finder = WebNoteFinder(pages)
        finder.run()
        notes = finder.notes.filter { !$0.marks.isEmpty }
        notes.sort { ($0.marks.first ?? Self.nowhere) < ($1.marks.first ?? Self.nowhere) }
        // Counters of style sheets, and marks that are words, show no number that could be read.
        for index in notes.indices where notes[index].number.isEmpty { notes[index].number = String(index + 1) }
        for (index, section) in NoteSections.of(notes.map(\.number)).enumerated() { notes[index].section = section }
        for (index, note) in notes.enumerated() {
            for root in note.roots { roots[WebPlace(page: note.page, place: root)] = index }
        }
        let indices = Dictionary(
            notes.enumerated().map { (WebPlace(page: $1.page, place: $1.roots.first ?? 0), $0) }
        ) { first, _ in first }
        for link in finder.backLinks {
            guard let index = indices[link.note] else { continue }
            roles[link.place] = .back(note: index)
        }
        for link in finder.references {
            guard let index = indices[link.note] else { continue }
            roles[link.place] = .reference(note: index)
        }
        for (index, note) in notes.enumerated() {
            for mark in note.marks {
                roles[mark] = .mark(note: index, keepsWords: finder.wordy.contains(mark))
            }
        }
        for place in finder.ignored { roles[place] = .ignored }
    }

    private static let nowhere = WebPlace(page: .max, place: .max)
}
