/// Finds the position of each cite of a document (CSL 1.0.2, section “Choose”, `position`).
struct Positions {
    let nearNoteDistance: Int
    private var firstNote: [String: Int] = [:]
    private var lastNote: [String: Int] = [:]
    private var previous: (note: Int, items: [CitationItem])?

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
        previous = (note, items)
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

    /// The cite before the first one of a citation: only where the citation before has cites of one work alone, in this note or the one
    /// before it.
    private func soleItemOfPrevious(note: Int) -> CitationItem? {
        guard let previous, let last = previous.items.last, note - previous.note <= 1,
            previous.items.allSatisfy({ $0.id == last.id })
        else { return nil }
        return last
    }

    private static func ibid(_ item: CitationItem, after predecessor: CitationItem) -> CitePosition {
        let own = item.locator ?? ""
        let other = predecessor.locator ?? ""
        if other.isEmpty { return own.isEmpty ? .ibid : .ibidWithLocator }
        if own.isEmpty { return .subsequent }
        return own == other && item.label == predecessor.label ? .ibid : .ibidWithLocator
    }
}
