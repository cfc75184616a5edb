import CitandaDocuments
import CitandaManuscripts
import CitandaWorks

/// Manuscripts as one text in which all that was read is marked: notes at their marks, citations with their works, lists with their entries.
struct MarkedManuscript: Sendable {
    /// A note.
    struct Note: Sendable {
        /// The number as printed.
        var number: String
        /// Whether the note stands at the end of the text.
        var isEndnote: Bool
        /// The paragraphs.
        var paragraphs: [MarkedText]
        /// Whether a mark in the text leads to the note.
        var isMarked = false
    }

    /// The sections as a tree.
    private(set) var sections: [MarkedSection] = []
    /// The notes in order.
    private(set) var notes: [Note] = []
    /// The works, each under its key.
    let works: [Work]
    /// The first full citation of each work, by the key of the work.
    private(set) var descriptions: [String: MarkedText] = [:]

    /// The manuscripts of one book.
    ///
    /// - Parameters:
    ///   - readings: The manuscripts as read, whose works have one key each.
    ///   - works: The works, with those that only a bibliography has.
    init(of readings: [Reading], works: [Work]) {
        var seen: Set<String> = []
        self.works = works.filter { !$0.key.isEmpty && seen.insert($0.key).inserted }
        var flat: [MarkedSection] = []
        var listed: Set<String> = []
        for reading in readings {
            var links = CitationLinks(of: reading, keys: seen, firstNote: notes.count)
            let start = notes.count
            let showsNumbers = Self.showsNumbers(reading)
            for (index, note) in reading.notes.enumerated() {
                let isEndnote =
                    reading.document.source.origin?.place(at: note.note.textRange.lowerBound)?.story == .endnotes
                notes.append(
                    Note(
                        number: showsNumbers ? note.note.number : String(index + 1), isEndnote: isEndnote,
                        paragraphs: links.paragraphs(ofNote: index)))
            }
            var reader = MarkedSectionReader(reading, links, firstNote: start, listed: listed)
            flat += reading.document.sections.map { reader.section($0) }
            listed = reader.listed
            for note in reader.marked { notes[note].isMarked = true }
            descriptions.merge(links.descriptions) { first, _ in first }
        }
        sections = MarkedSection.tree(flat)
    }

    /// Whether notes have the numbers that the page shows. Labels in Markdown may be words, and the page then numbers all notes through.
    private static func showsNumbers(_ reading: Reading) -> Bool {
        reading.document.source.origin != nil
            || reading.notes.allSatisfy { !$0.note.number.isEmpty && $0.note.number.allSatisfy(\.isNumber) }
    }

    /// The heading of the whole text: the only one of the first level, before all others.
    var title: MarkedText? {
        let first = sections.first { $0.level > 0 }
        guard let first, first.level == 1, !first.isList,
            sections.count(where: { $0.level <= 1 && $0.heading != nil }) == 1
        else {
            return nil
        }
        return first.heading
    }

    /// Names for notes that no work has.
    ///
    /// - Parameter taken: The names of the works.
    func names(ofNotes taken: Set<String>) -> [String] {
        notes.indices.map { index in
            var name = "note-\(index + 1)"
            while taken.contains(name) { name += "." }
            return name
        }
    }
}
