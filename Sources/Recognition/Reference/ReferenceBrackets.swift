/// Brackets behind the title.
extension ReferenceElement {
    /// `(hereafter *FRUS*)`: a short form that later notes use
    static let abbreviation = ReferenceElement(
        "abbreviation", "Ann Orr, *Tides of the North* (Oslo: Fjord Press, 1999) (hereafter *TN*).", at: .bracket
    ) { $0.abbreviation(at: $1) }

    /// `(Oslo: Fjord Press, 1999)`
    static let bracketedFacts = ReferenceElement(
        "bracketed facts", "Ann Orr, *Tides* (Oslo: Fjord Press, 1999), 12.", at: .bracket
    ) { $0.bracketedFacts(at: $1) }

    /// `*The Times* (London), 4 July 1911`: a newspaper without an article
    static let newspaperCity = ReferenceElement(
        "newspaper city", "*Morning Post* (Oslo), 4 July 1911.", in: .note, at: .bracket
    ) { $0.newspaperCity(at: $1) }

    /// `(blog)`, `(podcast)`, `(unpublished manuscript)`
    static let bracketedGenre = ReferenceElement(
        "bracketed genre", "Ann Orr, “Foam,” *Salt Roads* (blog), May 4, 1999, https://salt.example/foam.", at: .bracket
    ) { $0.bracketedGenre(at: $1) }

    /// `“Foam,” *Gazette* (Verny), May 19, 1904`
    static let journalCity = ReferenceElement(
        "journal city", "Ann Orr, “Foam,” *Morning Post* (Oslo), May 19, 1904.", at: .bracket
    ) { $0.journalCity(at: $1) }

    /// `[in Chinese]` behind a title
    static let bracketedNote = ReferenceElement(
        "bracketed note", "Ann Orr, *Tides*, trans. Bo Lee, [in Norwegian] (Oslo: Fjord Press, 1999), 12."
    ) { $0.bracketedNote(at: $1) }
}

extension ReferenceParser {
    mutating func abbreviation(at open: Int) -> Bool {
        guard let close = stream[open].partner, close > open, let abbreviation = grammar.abbreviation(at: open) else {
            return false
        }
        add(.abbreviation, abbreviation)
        match.suffix = stream.bytes(open..<close + 1)
        index = close + 1
        return true
    }

    mutating func bracketedFacts(at open: Int) -> Bool {
        guard !match.hasLocator, let publication = grammar.publication(at: open) else { return false }
        // A document has a date of its own before that of the bulletin it is printed in.
        if publication.isDateOnly, let own = match.spans.firstIndex(where: { $0.label == .date }) {
            guard match.has(.containerTitle), match.has(.issue) || match.has(.volume) else { return false }
            match.spans[own].label = .originalDate
        }
        add(publication)
        return true
    }

    mutating func newspaperCity(at open: Int) -> Bool {
        guard !match.hasNames, styling == .italic, match.spans.count == 1, let city = city(at: open),
            grammar.date(at: city.upperBound + 2)?.hasDay == true
        else { return false }
        match.spans[0].label = .containerTitle
        add(.location, city)
        index = city.upperBound + 1
        return true
    }

    mutating func journalCity(at open: Int) -> Bool {
        guard match.has(.containerTitle), !match.has(.location), let city = city(at: open) else { return false }
        add(.location, city)
        index = city.upperBound + 1
        return true
    }

    mutating func bracketedGenre(at open: Int) -> Bool {
        guard let words = words(at: open), words.count <= Longest.bracketedGenre,
            !stream[words.lowerBound].isCapitalised, words.contains(where: { stream.isWord($0, .genres) })
        else { return false }
        add(.genre, words)
        index = words.upperBound + 1
        return true
    }

    mutating func bracketedNote(at open: Int) -> Bool {
        guard stream.isMark(open, "["), let close = stream[open].partner, close > open + 1 else { return false }
        add(.note, open + 1..<close)
        index = close + 1
        return true
    }

    /// The name in brackets that may be a city, with a comma behind.
    private func city(at open: Int) -> Range<Int>? {
        guard let words = words(at: open), words.count < Longest.city, stream[words.lowerBound].isCapitalised,
            stream.isMark(words.upperBound + 1, ",")
        else { return nil }
        return words
    }

    /// The inside of a bracket that holds no facts of publication, before any place in the work is named.
    private func words(at open: Int) -> Range<Int>? {
        guard !match.hasLocator, let close = stream[open].partner, close > open + 1,
            grammar.publication(at: open) == nil
        else { return nil }
        return open + 1..<close
    }
}
