/// Identifiers and addresses, and the dates that are not in brackets.
extension ReferenceElement {
    /// `https://…`, `doi:10.1000/182`
    static let identifier = ReferenceElement(
        "identifier", "Ann Orr, *Tides* (Oslo: Fjord Press, 1999), https://salt.example/tides.",
        at: [.separated, .behindLocator]
    ) { $0.identifier(at: $1) }

    /// `accessed May 4, 1999`, `last modified May 4, 1999`
    static let accessDate = ReferenceElement(
        "access date", "Ann Orr, “Foam,” *Salt Roads*, accessed May 4, 1999, https://salt.example/foam.",
        at: [.separated, .behindLocator]
    ) { $0.accessDate(at: $1) }

    /// `May 4, 1999` of a newspaper, a magazine or a page
    static let date = ReferenceElement("date", "Ann Orr, “Foam,” *Morning Post*, May 4, 1999.") { $0.date(at: $1) }
}

extension ReferenceParser {
    mutating func identifier(at start: Int) -> Bool {
        guard let identifier = grammar.identifier(at: start) else { return false }
        match.spans.append(LabelledSpan(identifier.label, identifier.bytes))
        if identifier.label == .url || identifier.label == .doi { match.isFull = true }
        index = identifier.end
        return true
    }

    mutating func accessDate(at start: Int) -> Bool {
        let access = stream.phrase(at: start, in: .accessed)
        guard let next = access ?? stream.phrase(at: start, in: .posted), let date = grammar.date(at: next) else {
            return false
        }
        match.isFull = true
        add(access != nil ? .accessed : .date, date.range)
        index = date.end
        return true
    }

    mutating func date(at start: Int) -> Bool {
        guard !match.has(.date), let date = grammar.date(at: start), grammar.isBoundary(date.end) else { return false }
        // *Gazette*, May 4, 1911: a newspaper without an article.
        if form == .note, !match.hasNames, styling == .italic, date.hasDay, !match.has(.containerTitle),
            !match.has(.editor), let title = match.spans.firstIndex(where: { $0.label == .title })
        {
            match.spans[title].label = .containerTitle
        }
        let isDatedByKind =
            match.has(.containerTitle) || match.has(.note) || match.has(.reportNumber) || date.isWord
        guard isDatedByKind || (styling == .quoted || match.has(.genre)) && (date.hasMonth || form == .entry) else {
            return false
        }
        add(.date, date.range)
        match.isFull = true
        index = date.end
        return true
    }
}
