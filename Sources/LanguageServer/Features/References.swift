import Citanda

/// All places of a subject: a key in every document that shares the bibliography, a work in its document, a note and its mark.
struct References {
    private let snapshot: Snapshot
    /// The other open documents.
    private let others: [Snapshot]

    /// The places of the words of a document, among the open documents.
    init(in snapshot: Snapshot, among open: [Snapshot]) {
        self.snapshot = snapshot
        others = open.filter { $0.document.address != snapshot.document.address }
    }

    /// The places of the subject at an offset, those of the document first.
    ///
    /// - Parameters:
    ///   - offset: The offset.
    ///   - isComplete: Whether the places where entries bear the key count.
    func places(of offset: Int, withEntries isComplete: Bool) -> [Place] {
        guard let subject = snapshot.analysis.subject(at: offset) else { return [] }
        if case .key(let use) = subject {
            let uses = uses(of: use.key)
            return uses.filter { isComplete || !$0.use.role.isEntry }.map(\.place)
        }
        if case .marker(let index) = subject { return places(ofNote: index) }
        if case .note(let index) = subject { return places(ofNote: index) }
        guard let key = snapshot.workKey(of: subject) else { return [] }
        return snapshot.places(ofWork: key).map { snapshot.place($0) }
    }

    private func places(ofNote index: Int) -> [Place] {
        guard let reading = snapshot.analysis.reading, reading.notes.indices.contains(index) else { return [] }
        let note = reading.notes[index].note
        let pointing = reading.notes.flatMap(\.citations).filter {
            $0.kind == .crossReference && $0.refersTo == index
        }
        return ([note.anchor, note.numberRange].compactMap { $0 } + pointing.map(\.range)).map {
            snapshot.place(snapshot.analysis.place(of: $0))
        }
    }

    /// The places of the subject at an offset in the document alone, for the editor to mark.
    func highlights(of offset: Int) -> [Place] {
        places(of: offset, withEntries: true).filter { $0.address == snapshot.document.address }
    }

    /// The places of a key: in the document, in the other documents, in the bibliographies that have the key.
    func uses(of key: String) -> [(place: Place, use: KeyUse)] {
        var found: [(place: Place, use: KeyUse)] = []
        var seen: Set<String> = []
        func add(_ uses: [KeyUse], at address: String, in text: SourceText) {
            guard seen.insert(address).inserted else { return }
            for use in uses where use.key == key {
                found.append((Place(address: address, text: text, range: use.range), use))
            }
        }
        for snapshot in [snapshot] + sharing(key) {
            add(snapshot.analysis.uses, at: snapshot.document.address, in: snapshot.document.text)
        }
        for library in snapshot.libraries where library.entry(key) != nil {
            add(library.uses, at: library.address, in: library.text)
        }
        return found
    }

    /// The other documents whose keys are those of the same bibliography. Without an entry nobody knows what a key means elsewhere.
    private func sharing(_ key: String) -> [Snapshot] {
        let addresses = Set(snapshot.libraries.filter { $0.entry(key) != nil }.map(\.address))
        return others.filter { $0.libraries.contains { addresses.contains($0.address) } }
    }
}

extension KeyUse.Role {
    /// Whether an entry bears the key here.
    var isEntry: Bool { self == .entry || self == .otherKey }
}
