import Citations
import Documents
import Works

/// What several rules need to know of a manuscript, gathered once.
struct Facts: Sendable {
    let reading: Reading
    /// The notes of each chapter, in order.
    let noteGroups: [[Note]]
    /// Every citation with its note.
    let citations: [(note: ReadNote, citation: Citation)]
    /// Every full statement of a work, in notes and lists, with its parts as printed.
    let statements: [(work: Work, parts: [Citation.Part], range: Range<Int>, isList: Bool)]
    private let indexes: [String: Int]

    init(_ reading: Reading) {
        self.reading = reading
        var indexes: [String: Int] = [:]
        for (index, work) in reading.works.enumerated() { indexes[work.work.key] = index }
        self.indexes = indexes
        var groups = [[Note]](repeating: [], count: reading.document.groups.count)
        for note in reading.document.notes where groups.indices.contains(note.group) { groups[note.group].append(note) }
        noteGroups = groups
        citations = reading.notes.flatMap { note in note.citations.map { (note, $0) } }
        var statements: [(work: Work, parts: [Citation.Part], range: Range<Int>, isList: Bool)] = []
        for (_, citation) in citations where citation.kind == .full || citation.kind == .archival {
            statements.append((citation.statement, citation.parts, citation.range, false))
        }
        for entry in reading.lists.flatMap(\.entries) {
            if let statement = entry.statement { statements.append((statement, entry.parts, entry.range, true)) }
        }
        self.statements = statements
    }

    /// The work of a key.
    func work(_ key: String?) -> ReadWork? { key.flatMap { indexes[$0] }.map { reading.works[$0] } }

    /// The printed parts of a statement of a work.
    func parts(of place: ReadWork.Place) -> [Citation.Part] {
        switch place {
        case .note(let note, let citation):
            reading.notes[note].citations.indices.contains(citation)
                ? reading.notes[note].citations[citation].parts : []
        case .list(let list, let entry): reading.lists[list].entries[entry].parts
        case .prose, .ownPages: []
        }
    }

    /// Whether the manuscript itself follows a habit often enough that the exceptions are slips: at least five cases, three in four.
    static func isHabit(_ following: Int, of all: Int) -> Bool { all >= 5 && following * 4 >= all * 3 }

    /// The text of a stretch of the file.
    func source(_ range: Range<Int>) -> String { reading.document.source[range] }
}

extension Array {
    /// The first element of which a function makes something.
    func firstValue<Value>(_ transform: (Element) -> Value?) -> Value? {
        for element in self { if let value = transform(element) { return value } }
        return nil
    }
}
