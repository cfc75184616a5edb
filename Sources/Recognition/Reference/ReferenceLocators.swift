/// The place in the work, and the pages of an entry.
extension ReferenceElement {
    /// `44–47`, `2:140`, `chap. 9`, `s.v. “salt”`
    static let locator = ReferenceElement("locator", "Ann Orr, *Tides* (Oslo: Fjord Press, 1999), chap. 9.", in: .note)
    {
        $0.locator(at: $1)
    }

    /// `201–20, at 207`: the pages of the article, and the place in it
    static let innerLocator = ReferenceElement(
        "inner locator", "Ann Orr, “Foam,” *Journal of Tides* 12 (1999): 201–20, at 207.", in: .note,
        at: .behindLocator
    ) { $0.innerLocator(at: $1) }

    /// `(1991) 77`: a page behind a bracket without a comma
    static let placeBehindBracket = ReferenceElement(
        "place behind bracket", "Ann Orr, *Tides* (Oslo: Fjord Press, 1999) 77.", in: .note, at: .joined
    ) { $0.placeBehindBracket(at: $1) }

    /// `pp. 12–19` in an entry
    static let pages = ReferenceElement(
        "pages", "Orr, Ann. “Foam.” *Morning Post*, May 4, 1999, pp. 12–19.", in: .entry
    ) { $0.pages(at: $1) }
}

extension ReferenceParser {
    mutating func locator(at start: Int) -> Bool {
        guard let locator = grammar.locator(at: start) else { return false }
        // A bare year behind a title is a date, not a page.
        if grammar.isYear(start), locator.end == start + 1, !match.isFull, styling == .quoted,
            match.has(.containerTitle)
        {
            return false
        }
        if let volume = locator.volume, !match.has(.volume) { add(.volume, volume) }
        // A dictionary is cited by its entry, without the facts of publication.
        if !match.hasNames, stream.phrase(at: locator.range.lowerBound, in: .subVerbo) != nil {
            match.isFull = true
            match.isSubVerbo = true
        }
        return take(.locator, locator.range)
    }

    mutating func innerLocator(at start: Int) -> Bool {
        guard stream.isWord(start, .locatorLeadIns), let inner = grammar.locator(at: start),
            let outer = match.spans.lastIndex(where: { $0.label == .locator })
        else { return false }
        if match.has(.containerTitle), !match.has(.pages) {
            match.spans[outer].label = .pages
        } else {
            match.spans.remove(at: outer)
        }
        return take(.locator, inner.range)
    }

    mutating func placeBehindBracket(at start: Int) -> Bool {
        guard !match.hasLocator else { return false }
        // (oben N. 52) Chapter VIII
        if match.isOpCit, let place = grammar.locator(at: start) { return take(.locator, place.range) }
        guard match.isFull, stream.isMark(start - 1, ")") else { return false }
        // (1998) ch. 3
        if let place = grammar.labelledLocator(at: start), grammar.isBoundary(place.end) {
            return take(.locator, place.range)
        }
        guard let pages = grammar.pages(at: start), grammar.isBoundary(pages) else { return false }
        return take(.locator, start..<pages)
    }

    mutating func pages(at start: Int) -> Bool {
        let isLabelled = stream.isWord(start, .pageLabels) && stream.isMark(start + 1, ".")
        let first = isLabelled ? start + 2 : start
        guard match.has(.containerTitle), !match.has(.pages), let pages = grammar.pages(at: first),
            grammar.isBoundary(pages)
        else { return false }
        return take(.pages, first..<pages)
    }
}
