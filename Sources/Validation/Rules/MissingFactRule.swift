import CitandaDiagnostics
import CitandaLexicon
import CitandaManuscripts
import CitandaWorks

/// Books cited in full without year or publisher; and without place, where the manuscript gives places as a habit.
///
/// Works before 1900 need no publisher (Chicago 18 §14.30).
struct MissingFactRule: Rule {
    static let kinds: [FindingKind] = [.publisherMissing, .placeMissing, .yearMissing]

    func findings(in facts: Facts) -> [Diagnostic] {
        let books = facts.statements.filter { [.book, .chapter].contains($0.work.type) && !$0.work.publishers.isEmpty }
        let placed = books.filter { statement in statement.work.publishers.contains { $0.place != nil } }.count
        let expectsPlaces = Facts.isHabit(placed, of: books.count)
        // Continental notes name the place alone: “(Paris 1969)”.
        let located = books.filter { statement in statement.work.publishers.contains { $0.place != nil } }
        let bare = located.filter { statement in !statement.work.publishers.contains { $0.name != nil } }.count
        let expectsPublishers = bare < 3 || bare * 2 <= located.count
        var found: [Diagnostic] = []
        for statement in books {
            let work = statement.work
            let year = work[.issued]?.start?.year
            let publisher = statement.parts.first { $0.label == .publisher }
            let place = statement.parts.first { $0.label == .location }
            if expectsPublishers, publisher == nil, let place, (year ?? 2000) >= 1900, isCity(place.text) {
                let end = statement.parts.first { $0.label == .date }?.range.upperBound ?? place.range.upperBound
                found.append(
                    Diagnostic(
                        .publisherMissing, "the citation names no publisher",
                        at: place.range.lowerBound..<max(end, place.range.upperBound)))
            }
            // Sites and records have a maker and no place.
            if expectsPlaces, place == nil, let publisher, !isOnline(statement, in: facts),
                !publisher.text.contains(where: \.isNumber)
            {
                found.append(
                    Diagnostic(
                        .placeMissing, "the citation names no place of publication; most others do",
                        at: publisher.range))
            }
            if work[.issued] == nil, let fact = publisher ?? place, !facts.showsYear(statement.range),
                !saysUndated(facts.source(statement.range)), !isOnline(statement, in: facts)
            {
                found.append(Diagnostic(.yearMissing, "the citation names no year", at: fact.range))
            }
        }
        return found
    }

    /// Whether the first word of a place is a city where books appear: “Clearfield, 2017” names a publisher.
    private func isCity(_ place: String) -> Bool {
        let city = place.split { ",;/".contains($0) }.first.map { $0.lowercased().trimmingBlanks } ?? ""
        return Lexicon.contains(city, in: .cities)
    }

    /// Whether a text says that there is no date: “n.d.”.
    private func saysUndated(_ text: String) -> Bool {
        let text = text.lowercased().filter { $0 != " " }
        return Lexicon.words(.noDate).contains { text.contains($0.filter { $0 != " " } + ".") }
    }

    /// Whether a statement has an address or a date of access.
    private func isOnline(_ statement: Facts.Statement, in facts: Facts) -> Bool {
        statement.work[.accessed] != nil || facts.source(statement.range).contains("://")
    }
}

extension FindingKind {
    static let publisherMissing = FindingKind(
        "publisher-missing", .warning, "A full citation names no publisher",
        why: """
            Works from before 1900 need none. Citanda stays silent where the manuscript names places alone, as \
            continental notes do.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Ann Roe, *Ports of Call* (Paris, 1999), 3.",
            right: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."),
        source: "Chicago 18 §14.30")

    static let placeMissing = FindingKind(
        "place-missing", .warning, "A full citation names no place of publication, and the others do",
        why: """
            The 18th edition makes the place optional. Only a manuscript that gives places as a habit is held to them.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports* (Paris: Ostrov Press, 1999), 3.
                [^2]: Ann Roe, *Salt* (Paris: Ostrov Press, 1999), 3.
                [^3]: Ann Roe, *Tea* (Paris: Ostrov Press, 1999), 3.
                [^4]: Ann Roe, *Oil* (Paris: Ostrov Press, 1999), 3.
                [^5]: Ann Roe, *Rye* (Ostrov Press, 1999), 3.
                """,
            right: """
                [^1]: Ann Roe, *Ports* (Paris: Ostrov Press, 1999), 3.
                [^2]: Ann Roe, *Salt* (Paris: Ostrov Press, 1999), 3.
                [^3]: Ann Roe, *Tea* (Paris: Ostrov Press, 1999), 3.
                [^4]: Ann Roe, *Oil* (Paris: Ostrov Press, 1999), 3.
                [^5]: Ann Roe, *Rye* (Paris: Ostrov Press, 1999), 3.
                """),
        source: "Chicago 18 §14.30")

    static let yearMissing = FindingKind(
        "year-missing", .warning, "A full citation names no year",
        why: """
            A book without a date is cited with “n.d.”, a book to come with “forthcoming”.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press), 3.",
            right: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."),
        source: "Chicago 18, chapter 14 (dates of publication)")
}
