import CitandaDocuments
import CitandaManuscripts
import CitandaWorks

/// What several rules need to know of a manuscript, gathered once.
struct Facts: Sendable {
    /// Everything that was read, also what is only likely. It may speak for the author, and never against.
    let reading: Reading
    /// Every citation that an exact form read, with the index of its note.
    let citations: [(note: Int, citation: Citation)]
    /// Every full statement of a work in these citations and in lists, with its parts as printed.
    let statements: [Statement]
    /// The works, each with those of its statements that an exact form read.
    let works: [Reading.Work]
    private let indexes: [String: Int]

    /// What a citation or an entry of a list says in full of a work.
    struct Statement {
        var work: Work
        var parts: [Citation.Part]
        var range: Range<Int>
    }

    init(_ reading: Reading) {
        self.reading = reading
        let citations = reading.notes.indices.flatMap { note in
            reading.notes[note].citations.filter(\.evidence.isExact).map { (note: note, citation: $0) }
        }
        self.citations = citations
        statements =
            citations.lazy.map(\.citation).filter { [.full, .archival, .legal].contains($0.kind) }.map {
                Statement(work: $0.statement, parts: $0.parts, range: $0.range)
            }
            + reading.lists.lazy.flatMap(\.entries).compactMap { entry in
                entry.statement.map { Statement(work: $0, parts: entry.parts, range: entry.range) }
            }
        works = reading.works.map { work in
            var work = work
            work.statements.removeAll { statement in
                guard case .note(let id) = statement.source else { return false }
                return reading[id].map { !$0.evidence.isExact } ?? false
            }
            return work
        }
        var indexes: [String: Int] = [:]
        for (index, work) in reading.works.enumerated() { indexes[work.work.key] = index }
        self.indexes = indexes
    }

    /// The work of a key.
    func work(_ key: String?) -> Reading.Work? { key.flatMap { indexes[$0] }.map { works[$0] } }

    /// The notes of each chapter, in order.
    var noteGroups: [[Note]] {
        var groups = [[Note]](repeating: [], count: reading.document.groups.count)
        for note in reading.document.notes where groups.indices.contains(note.group) { groups[note.group].append(note) }
        return groups
    }

    /// The printed parts of a statement of a work.
    func parts(of source: Reading.Work.Source) -> [Citation.Part] {
        switch source {
        case .note(let id): reading[id]?.parts ?? []
        case .list(let id): reading[id]?.parts ?? []
        case .prose, .ownPages: []
        }
    }

    /// Whether the manuscript itself follows a habit often enough that the exceptions are slips: at least five cases, three in four.
    static func isHabit(_ following: Int, of all: Int) -> Bool { all >= 5 && following * 4 >= all * 3 }

    /// Whether a stretch of the file has a year in figures, outside of addresses.
    func showsYear(_ range: Range<Int>) -> Bool {
        source(range).split(whereSeparator: \.isWhitespace).contains { word in
            !word.contains("://") && !word.contains("](")
                && word.split { !$0.isNumber }.contains { $0.count == 4 && ($0.hasPrefix("1") || $0.hasPrefix("20")) }
        }
    }

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
