import CitandaWorks

/// Reviews, and the people behind a title.
extension ReferenceElement {
    /// `review of *Tides*, by Bo Lee`
    static let review = ReferenceElement(
        "review", "Ann Orr, “Foam Again,” review of *Tides*, by Bo Lee, *Journal of Foam* 12 (1999): 3."
    ) { parser, start in !parser.match.has(.reviewedTitle) && parser.review(at: start) }

    /// `by Bo Lee` behind a reviewed title, an introduced title or an entry of a dictionary
    static let reviewedAuthor = ReferenceElement(
        "reviewed author", "Ann Orr, review of *Tides*, by Bo Lee, *Journal of Foam* 12 (1999): 3.",
        at: [.separated, .behindLocator]
    ) { $0.reviewedAuthor(at: $1) }

    /// `ed. Bo Lee`, `trans. Bo Lee`, `with an introduction by Bo Lee`
    static let contribution = ReferenceElement(
        "contribution", "Ann Orr, *Tides*, trans. Bo Lee (Oslo: Fjord Press, 1999), 12."
    ) { $0.contribution(at: $1) }
}

extension ReferenceParser {
    /// `review of *Tides* by Bo Lee`, `review of Bo Lee, *Tides*`
    mutating func review(at start: Int) -> Bool {
        guard let reviewed = stream.phrase(at: start, in: .reviews) else { return false }
        // “review of”: the genre without the word that leads to the title.
        let genre = start..<reviewed - 1
        if let title = grammar.title(at: reviewed) {
            add(.genre, genre)
            add(title, as: .reviewedTitle)
            _ = reviewedAuthor(at: index)
            return true
        }
        guard let names = grammar.persons(at: reviewed), stream.isMark(names, ","),
            let title = grammar.title(at: names + 1)
        else { return false }
        add(.genre, genre)
        add(.reviewedAuthor, reviewed..<names)
        add(title, as: .reviewedTitle)
        return true
    }

    mutating func reviewedAuthor(at start: Int) -> Bool {
        let isReview = match.has(.reviewedTitle)
        guard isReview || match.has(.genre) || match.isSubVerbo,
            let agent = stream.phrase(at: start, in: .by), let names = grammar.persons(at: agent)
        else { return false }
        let held: Label = match.has(.containerTitle) ? .containerAuthor : .contributor
        return take(isReview ? .reviewedAuthor : held, agent..<names)
    }

    mutating func contribution(at start: Int) -> Bool {
        guard let contribution = grammar.contribution(at: start) else { return false }
        for label in contribution.labels { add(label, contribution.names) }
        index = contribution.end
        return true
    }
}
