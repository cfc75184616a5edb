import CitandaWorks

/// Letters and interviews that were printed: the other person is in the place of a title.
extension ReferenceParser {
    /// `Adams to Gaskell, London, 30 March 1868, in *Letters of Henry Adams*, ed. …` (Chicago 18 §14.13).
    mutating func letter(after names: NameList) -> Bool {
        guard names.role == .author, stream.isWord(names.end, .to),
            let recipient = grammar.persons(at: names.end + 1), stream.isMark(recipient, ","),
            let date = grammar.date(at: letterDate(from: recipient + 1)), date.hasMonth,
            stream.isMark(date.end, ","), stream.isWord(date.end + 1, .containerLeads)
        else { return false }
        // in Marx and Engels, *Collected Works*
        let book = date.end + 2
        let authors = grammar.persons(at: book).flatMap { stream.isMark($0, ",") ? $0 : nil }
        guard let title = grammar.title(at: authors.map { $0 + 1 } ?? book), title.styling == .italic else {
            return false
        }
        add(names)
        add(.recipient, names.end + 1..<recipient)
        add(.originalDate, date.range)
        add(.other, date.end + 1..<book)
        if let authors { add(.containerAuthor, book..<authors) }
        add(title, as: .containerTitle)
        return true
    }

    /// The index of the date of a letter, behind the place where it was written.
    private func letterDate(from start: Int) -> Int {
        guard grammar.date(at: start) == nil, start < grammar.end, stream[start].isCapitalised,
            let comma = (start..<min(start + Longest.letterPlace, grammar.end)).first(where: {
                stream.isMark($0, ",")
            })
        else { return start }
        return comma + 1
    }

    /// `interview by Jane Weil, *Salt Magazine*, 5 May 1999`.
    mutating func printedInterview(at start: Int) -> Bool {
        guard stream.value(at: start, in: .contributions)?.value == Label.interviewer.rawValue,
            let contribution = grammar.contribution(at: start), contribution.labels == [.interviewer],
            stream.isMark(contribution.end, ","), let title = grammar.title(at: contribution.end + 1),
            title.styling == .italic
        else { return false }
        add(.genre, start..<start + 1)
        add(.interviewer, contribution.names)
        add(title, as: .containerTitle)
        return true
    }
}
