import Citanda

/// Where a subject leads: a short form and *ibid.* to the full note, a key to its entry, a mark to its note.
struct Definition {
    private let snapshot: Snapshot

    /// The way from the words of a document.
    init(in snapshot: Snapshot) { self.snapshot = snapshot }

    /// The place to which the words at an offset lead; nil where they lead nowhere.
    func place(from offset: Int) -> Place? {
        guard let subject = snapshot.analysis.subject(at: offset) else { return nil }
        switch subject {
        case .key(let use):
            return snapshot.entry(use.key).map { $0.library.place($0.use.range) }
        case .bibliography(let path):
            return snapshot.library(named: path).map { $0.place(0..<0) }
        case .marker(let index):
            return note(index)
        case .note(let index):
            guard let reading = snapshot.analysis.reading, reading.notes.indices.contains(index) else { return nil }
            return place(reading.notes[index].note.anchor)
        case .citation(let id):
            return place(of: id)
        case .listEntry(let id):
            let key = snapshot.analysis.reading?[id]?.work
            let cited = snapshot.analysis.reading?.notes.flatMap(\.citations).first { key != nil && $0.work == key }
            return place(cited?.range ?? snapshot.analysis.reading?[id]?.range)
        case .mention(let key):
            return place(statement(of: key, besides: nil))
        }
    }

    private func place(of id: CitationID) -> Place? {
        guard let citation = snapshot.analysis.reading?[id] else { return nil }
        let isReference = citation.kind == .crossReference
        if let key = citation.work, !isReference, let range = statement(of: key, besides: citation.range) {
            return place(range)
        }
        return citation.refersTo.flatMap { note($0) } ?? (citation.work == nil ? nil : place(citation.range))
    }

    /// The first full citation of a work in a note, else the entry of a list, else any other full statement.
    private func statement(of key: String, besides own: Range<Int>?) -> Range<Int>? {
        guard let work = snapshot.analysis.reading?.work(key) else { return nil }
        let others = work.statements.filter { $0.range != own }
        // From the first full note the way leads to the list, and not to a later full note.
        let isFirst = work.statements.first { if case .note = $0.source { true } else { false } }?.range == own
        let note = others.first { if case .note = $0.source { !isFirst || own == nil } else { false } }
        let entry = others.first { if case .list = $0.source { true } else { false } }
        return (note ?? entry ?? others.first)?.range
    }

    private func note(_ index: Int) -> Place? {
        guard let reading = snapshot.analysis.reading, reading.notes.indices.contains(index) else { return nil }
        return place(reading.notes[index].note.range)
    }

    private func place(_ range: Range<Int>?) -> Place? { range.map { snapshot.place(snapshot.analysis.place(of: $0)) } }
}
