/// Finds the position of each cite of a document (CSL 1.0.2, section “Choose”, `position`).
struct Positions {
    let nearNoteDistance: Int
    private var firstNote: [String: Int] = [:]
    private var lastNote: [String: Int] = [:]
    /// The last citation in the notes, and the last citation in the text.
    private var previousNote: Previous?
    private var previousText: Previous?

    /// A previous citation, with the cites of its whole note.
    private struct Previous {
        var note: Int
        var items: [CitationItem]
        var noteItems: [CitationItem]
    }

    init(nearNoteDistance: Int) { self.nearNoteDistance = nearNoteDistance }

    /// A cite's position.
    struct Found {
        var position = CitePosition.first
        var isNearNote = false
        var firstReferenceNote: Int?
    }

    /// The positions of the cites of the next citation of the document.
    mutating func next(_ items: [CitationItem], note: Int) -> [Found] {
        var found: [Found] = []
        for (index, item) in items.enumerated() {
            if let given = item.position {
                found.append(Self.given(given))
                // Later cites count a cite of which the caller knows the position.
                firstNote[item.id] = firstNote[item.id] ?? note
                lastNote[item.id] = note
                continue
            }
            guard let first = firstNote[item.id] else {
                firstNote[item.id] = note
                lastNote[item.id] = note
                found.append(Found())
                continue
            }
            var cite = Found(position: .subsequent, firstReferenceNote: first)
            if let last = lastNote[item.id], note > 0, last > 0 { cite.isNearNote = note - last <= nearNoteDistance }
            let predecessor = index > 0 ? items[index - 1] : soleItemOfPrevious(note: note)
            if let predecessor, predecessor.id == item.id { cite.position = Self.ibid(item, after: predecessor) }
            lastNote[item.id] = note
            found.append(cite)
        }
        remember(items, note: note)
        return found
    }

    private static func given(_ position: CitationItem.Position) -> Found {
        let kind: CitePosition =
            switch position.kind {
            case .first: .first
            case .subsequent: .subsequent
            case .ibid: .ibid
            case .ibidWithLocator: .ibidWithLocator
            }
        return Found(
            position: kind, isNearNote: position.isNearNote, firstReferenceNote: position.firstReferenceNote)
    }

    private mutating func remember(_ items: [CitationItem], note: Int) {
        guard note > 0 else {
            previousText = Previous(note: 0, items: items, noteItems: items)
            return
        }
        let inSameNote = previousNote.flatMap { $0.note == note ? $0.noteItems : nil } ?? []
        previousNote = Previous(note: note, items: items, noteItems: inSameNote + items)
    }

    /// The cite before the first cite of a citation. There is one only if all cites of the previous citation in the
    /// note, or of the previous note, are of one work.
    private func soleItemOfPrevious(note: Int) -> CitationItem? {
        guard let previous = note > 0 ? previousNote : previousText, let last = previous.items.last,
            note - previous.note <= 1
        else { return nil }
        let items = previous.note == note ? previous.items : previous.noteItems
        return items.allSatisfy { $0.id == last.id } ? last : nil
    }

    private static func ibid(_ item: CitationItem, after predecessor: CitationItem) -> CitePosition {
        let own = item.locator ?? ""
        let other = predecessor.locator ?? ""
        if other.isEmpty { return own.isEmpty ? .ibid : .ibidWithLocator }
        if own.isEmpty { return .subsequent }
        return own == other && item.label == predecessor.label ? .ibid : .ibidWithLocator
    }
}
