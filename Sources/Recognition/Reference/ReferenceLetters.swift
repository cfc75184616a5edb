/// Letters and interviews that were printed: the person stands where a title would.
extension ReferenceParser {
    /// `Adams to Gaskell, London, 30 March 1868, in *Letters of Henry Adams*, ed. …` (Chicago 18 §14.13).
    mutating func letter(after names: NameList) -> Bool {
        guard form == .note, names.role == .author, stream.isWord(names.end, .to),
            let recipient = grammar.persons(at: names.end + 1), stream.isMark(recipient, ",")
        else { return false }
        var next = recipient + 1
        // The place where it was written.
        if grammar.date(at: next) == nil, next < grammar.end, stream[next].isCapitalised,
            let comma = (next..<min(next + 5, grammar.end)).first(where: { stream.isMark($0, ",") })
        {
            next = comma + 1
        }
        guard let date = grammar.date(at: next), date.hasMonth, stream.isMark(date.end, ","),
            stream.isWord(date.end + 1, .containerLeads)
        else { return false }
        // in Marx and Engels, *Collected Works*
        let holder = grammar.persons(at: date.end + 2).flatMap { stream.isMark($0, ",") ? $0 : nil }
        guard let title = grammar.title(at: holder.map { $0 + 1 } ?? date.end + 2), title.styling == .italic else {
            return false
        }
        take(names)
        add(.recipient, names.end + 1..<recipient)
        add(.originalDate, date.range)
        match.spans.append(LabelledSpan(.other, stream.bytes(date.end + 1..<date.end + 2)))
        if let holder { add(.containerAuthor, date.end + 2..<holder) }
        match.hasTitle = true
        add(title, as: .containerTitle)
        return true
    }

    /// `Orr, interview by Jane Weil, *Salt Magazine*, 5 May 1999`.
    mutating func printedInterview(at start: Int) -> Bool {
        guard form == .note, let contribution = grammar.contribution(at: start), contribution.labels == [.interviewer],
            stream.isMark(contribution.end, ","), let title = grammar.title(at: contribution.end + 1),
            title.styling == .italic
        else { return false }
        add(.genre, start..<start + 1)
        add(.interviewer, contribution.names)
        match.hasTitle = true
        add(title, as: .containerTitle)
        return true
    }
}
