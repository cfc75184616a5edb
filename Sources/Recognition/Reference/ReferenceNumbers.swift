import CitandaWorks

/// Editions, volumes, parts and issues of a reference.
extension ReferenceElement {
    /// `3 vols.` behind a place in the work
    static let numberOfVolumes = ReferenceElement(
        "number of volumes", "Ann Orr, *Tides* (Oslo: Fjord Press, 1999), 12, 3 vols.", at: .behindLocator
    ) { $0.numberOfVolumes(at: $1) }

    /// `4th ed.`, `vol. 3`, `pt. 2`, `ser. E`, `no. 7`
    static let number = ReferenceElement(
        "number", "Ann Orr, *Tides*, vol. 3, *Foam* (Oslo: Fjord Press, 1999), 12."
    ) { $0.number(at: $1) }
}

extension ReferenceParser {
    mutating func numberOfVolumes(at start: Int) -> Bool {
        guard let number = grammar.number(at: start), number.label == .numberOfVolumes,
            grammar.isBoundary(number.end)
        else { return false }
        return take(.numberOfVolumes, number)
    }

    mutating func number(at start: Int) -> Bool {
        guard let number = grammar.number(at: start) else { return false }
        let isLevel = number.label == .volume || number.label == .part
        if number.label == .volume, set(of: number) { return true }
        let hasIssue = number.label == .volume && isFollowedByIssue(number.end)
        // “vol. 14, doc. 33” behind a short title is a locator.
        if form == .note, isLevel, !hasIssue, let place = grammar.locator(at: start), place.volume != nil,
            place.range.lowerBound > number.end
        {
            return locator(at: start)
        }
        guard
            grammar.isBoundary(number.end) || stream.isMark(number.end, "(") || form == .entry
                || number.label == .numberOfVolumes || number.label == .edition || hasIssue
        else { return false }
        if number.label == .issue, !match.has(.containerTitle), !becomesJournal(before: number.end, isIssue: true) {
            return false
        }
        // A part or series keeps its word, without which “E” says nothing.
        add(number.label, number.label == .part ? start..<number.end : number.value)
        index = number.end
        // Bd. 1: *Salz und Macht*
        if isLevel, stream.isMark(number.end, ":"), styling != nil, let title = grammar.title(at: number.end + 1),
            title.styling == styling
        {
            add(title, as: .volumeTitle)
        }
        return true
    }

    private mutating func take(_ label: Label, _ number: NumberMatch) -> Bool {
        add(label, number.value)
        index = number.end
        return true
    }

    /// `vol. 3 of *Collected Works*`: the set that a volume belongs to.
    private mutating func set(of volume: NumberMatch) -> Bool {
        guard stream.isWord(volume.end, .of), !match.has(.collectionTitle),
            let set = grammar.title(at: volume.end + 1), set.styling == .italic
        else { return false }
        add(.volume, volume.value)
        add(set, as: .collectionTitle)
        return true
    }

    /// Whether the issue of an article's journal follows its volume: `vol. 17, no. 3 (2014)`, `vol. 17 no. 3 (2014)`.
    private func isFollowedByIssue(_ volume: Int) -> Bool {
        guard styling == .quoted, match.has(.containerTitle),
            let issue = grammar.number(at: grammar.skip(",", at: volume)), issue.label == .issue
        else { return false }
        return stream.isMark(issue.end, "(") || grammar.isBoundary(issue.end)
    }
}
